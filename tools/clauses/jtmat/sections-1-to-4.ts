/**
 * John Taylor MAT, Blythe Bridge High School, Attendance Policy: introduction, responsibilities and parents (sections 1 to 4).
 * Owns what these clauses ask, in our words, and what serves them; knows no check and no pack.
 */
import { asks, type ClauseEntry, checklist, checks, notServed, under, values } from '../clause';

export const sections1To4: ClauseEntry[] = [
  ...under('Mission', 'Mission statement', [
    asks('What the trust stands for', notServed('it gives aims and background: nothing to check')),
  ]),
  ...under('§1', 'Introduction', [
    asks(
      'Why attendance matters, with research findings by band',
      notServed('it gives aims and background: nothing to check'),
    ),
    asks(
      'Every pupil, also outside statutory age, is to come every day on time and is monitored alike',
      checks('present-mark-but-late', 'att-forecast-next-line'),
    ),
    asks(
      'Parents of pupils outside statutory age face no legal process',
      checks('pn-not-available', 'x-for-compulsory-age'),
      values('nonCompulsoryAge'),
    ),
  ]),
  ...under('§2', "Everyone's responsibility", [
    asks(
      'Everyone from the board to the pupil has a part and is trained for it',
      notServed('it is about staff training'),
    ),
  ]),
  ...under('§2', 'Integral to school life', [
    asks('School is safe, included and inspiring', notServed('it gives aims and background: nothing to check')),
  ]),
  ...under('§2', 'Support and inclusivity', [
    asks('Work with families on barriers, with adjustments for health, disability or need', checks('ehcp-falling')),
    asks(
      'Parents in difficulty and older pupils ask the school for help',
      notServed('it depends on families asking: no page shows it'),
    ),
  ]),
  ...under('§2', 'Use of resources', [
    asks('Money and staff are put into attendance', notServed("it is about the school's budget: no page shows it")),
  ]),
  ...under('§2', 'Celebrating attendance', [
    asks(
      'Excellent and much improved attendance is praised: certificates, year rewards, newsletters; no figure',
      values('rewards.how'),
    ),
  ]),
  ...under('§2', 'Our commitment', [
    asks('What the school commits itself to', notServed('it gives aims and background: nothing to check')),
  ]),
  ...under('§3', 'Attendance responsibilities', [
    asks('Calm, safe school as the base of attendance', notServed('it gives aims and background: nothing to check')),
  ]),
  ...under('§3', 'CEO and Trust Board', [
    asks('Strategy, culture, capacity and training', notServed('it happens in board meetings, outside the MIS')),
    asks(
      'Board knows how the trust stands against national figures and targets',
      notServed('it needs figures from outside the school: no page of the MIS has them'),
    ),
    asks(
      "Board gets regular reports from the trust's attendance manager",
      checks('cohort-report-due'),
      checklist('jt-report'),
    ),
  ]),
  ...under('§3', 'Trust Strategic Attendance Manager', [
    asks("Leads the trust's strategy and holds schools to it", values('roles', 'roles.aliases')),
    asks(
      'Sets targets for trust and schools',
      notServed('targets are set outside the document; it gives no figure to check'),
    ),
    asks(
      'Answers for data and its analysis, and reports to the board',
      checks('cohort-group-gap', 'cohort-report-due'),
    ),
  ]),
  ...under('§3', 'Governing bodies and link governors', [
    asks(
      'Support and challenge the head; fair policy; complaints',
      notServed("it happens in governors' meetings, outside the MIS"),
    ),
    asks(
      'Compare the school with others near by and with national figures',
      notServed('it needs figures from outside the school: no page of the MIS has them'),
    ),
    asks('See that staff are trained', notServed('it is about staff training')),
    asks('Get regular reports from the head or school lead', checks('cohort-report-due'), checklist('jt-report')),
  ]),
  ...under('§3', 'Head teacher and School Strategic Lead', [
    asks(
      'Policy is on the website, culture promoted, resources used well',
      notServed('it happens on the website and in plans, outside the MIS'),
    ),
    asks('Registers are filled in accurately', checks('blank-mark', 'cohort-registers-outstanding')),
    asks('Absence is followed up daily', checks('fda-no-contact-at-close', 'fda-daily-followup')),
    asks(
      'Data is watched for patterns, trends and cohorts',
      checks('cohort-code-pattern', 'cohort-group-gap', 'cohort-new-crossings'),
    ),
    asks('Action plans are made and their effect followed', checklist('jt-report')),
    asks(
      "Figures reach the trust's manager in time, and staff with key duties know them",
      checks('cohort-report-due'),
      checklist('jt-report'),
    ),
    asks(
      "Parents hear of their child's attendance and their legal duty",
      notServed('it happens in letters and talks, outside the MIS'),
    ),
    asks('The LA hears of missing education, home education and deletions', checks('roll-deletion-notify')),
  ]),
  ...under('§4', 'Working with parents', [
    asks('Aim: no more than 5 days of absence a year', checks('cohort-below-target'), values('expectation')),
    asks(
      'Expect, monitor, listen, support: patterns are found and talked over early',
      checks('illness-pattern'),
      checklist('jt-unexplained'),
    ),
    asks('Formalise: contract or supervision order where voluntary support fails', checklist('jt-pn')),
    asks(
      'Enforce: ask the LA for a penalty notice or prosecution when all else is exhausted',
      checks('pn-support-missing'),
      checklist('jt-pn'),
    ),
  ]),
  ...under('§4', 'Expectations of pupils and parents', [
    asks(
      'Tables of days and lessons lost',
      notServed('the tables are lost in the document: only their introduction survives'),
    ),
    asks('Being late regularly costs learning', checks('persistent-late')),
    asks('Parents send the child every day on time', checks('present-mark-but-late')),
    asks(
      'Parents report unforeseen absence as soon as they can and stay in touch',
      checks('fda-daily-followup', 'fda-after-cutoff'),
    ),
    asks(
      'Parents ask for leave ahead, for exceptional reasons only',
      checks('leave-retrospective', 'leave-exception-test'),
    ),
    asks('Parents book medical visits around the day', checks('m-full-day-or-no-notice')),
    asks(
      'Parents give right details and more than one emergency contact',
      checks('emergency-contacts-few'),
      values('office.contacts'),
    ),
    asks(
      'Pupils attend lessons and arranged provision, on time',
      checks('lesson-vs-session-mismatch', 'missing-from-lesson'),
    ),
    asks(
      'Pupils and parents speak up when attending is hard',
      notServed('it depends on families asking: no page shows it'),
    ),
  ]),
  ...under('§4', 'Children who do not attend every day', [
    asks('The legal duty of parents, and what compulsory school age is', checks('pn-not-available')),
  ]),
  ...under('§4', 'Consequences of failing to secure attendance', [
    asks('Fines of up to £1,000 or £2,500 in court, and up to 3 months in prison', values('fines')),
    asks(
      'Term-time leave without authority, or 10 sessions within ten rolling weeks, may bring a penalty',
      checks('pn-threshold-met', 'refused-leave-taken', 'lint-conflict-open'),
    ),
    asks('Both parents are liable and may both be contacted', checklist('jt-pn')),
  ]),
];
