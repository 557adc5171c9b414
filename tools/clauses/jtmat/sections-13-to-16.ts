/**
 * John Taylor MAT, Blythe Bridge High School, Attendance Policy: legal intervention, penalty notices and monitoring (section 13 to appendix A).
 * Owns what these clauses ask, in our words, and what serves them; knows no check and no pack.
 */
import { asks, type ClauseEntry, checklist, checks, notServed, under, values } from '../clause';

export const sections13To16: ClauseEntry[] = [
  ...under('§13', 'Legal intervention', [
    asks(
      'Give interventions time; failing that, consider referral to the LA',
      checks('pn-support-missing'),
      checklist('jt-pn'),
      values('legal'),
    ),
    asks('Ask the LA for a penalty notice, prosecution last, social care on neglect', checklist('jt-pn')),
  ]),
  ...under('§13', 'Educational neglect', [
    asks(
      'How neglect and attendance hang together, by guidance of 2018 and 2023; the document has no date',
      checks('lint-policy-age'),
      values('meta.status', 'meta.cites'),
    ),
    asks('Equality duty: no group is treated less favourably', checklist('jt-pn')),
  ]),
  ...under('§13', 'Threshold for persistent failure', [
    asks("Seven signs that a child's needs are not met", notServed('it is a professional judgement: no page shows it')),
  ]),
  ...under('§13', 'Threshold for serious impairment', [
    asks(
      'Primary and secondary: 75 % or less in all three terms of a year',
      checks('att-75-neglect-line', 'att-forecast-next-line'),
      values('neglect'),
    ),
  ]),
  ...under('§14', 'What a penalty notice is', [
    asks('Instead of prosecution, for compulsory age; not at independent schools', checks('pn-not-available')),
    asks('For each liable parent, usually those who allowed the absence', checklist('jt-pn')),
    asks(
      'Only where support was given or would not have fitted',
      checks('pn-support-missing'),
      checklist('jt-pn'),
      values('pn.when'),
    ),
    asks(
      'The LA may act earlier if the 5-day threshold is being dodged',
      checks('unauthorised-at-bank-holiday'),
      values('pn.avoidance'),
    ),
  ]),
  ...under('§14', 'How they are issued', [
    asks('By head or authorised deputy, LA or police, under the local code', checklist('jt-pn'), values('pn.issuer')),
    asks('Check with the LA first and send it a copy', checklist('jt-pn')),
    asks('Public place on days 1 to 5 of an exclusion: outside framework and count', checks('pn-public-place')),
  ]),
  ...under('§14', 'National threshold', [
    asks(
      '10 unauthorised sessions in a rolling 10 school weeks, each with at least one session',
      checks('pn-threshold-met', 'pn-threshold-near', 'cohort-pn-watchlist'),
      checklist('jt-pn'),
      values('penalty.sessions', 'penalty.weeks'),
    ),
    asks('Any mix of codes, running or not, across terms and years', checks('pn-threshold-met'), values('pn.window')),
  ]),
  ...under('§14', 'Notices to improve', [
    asks(
      'Threshold met and support not taken up or not working: usually sent; no length given',
      checks('pn-support-missing'),
      checklist('jt-pn'),
      values('nti.rule'),
    ),
  ]),
  ...under('§15', 'Monitoring and analysis', [
    asks(
      'The school lead looks at the data weekly',
      checks('cohort-report-due', 'cohort-new-crossings'),
      checklist('jt-report'),
      values('monitor.cycle'),
    ),
    asks(
      'At least half-termly to trust manager, governors, SLT and group leads',
      checks('cohort-report-due'),
      checklist('jt-report'),
    ),
    asks(
      'At least termly to CEO and board; the trust manager visits each school termly',
      checks('cohort-report-due'),
      checklist('jt-report'),
    ),
    asks(
      'Whole school, years, vulnerable groups, others at risk; persistent and severe absence too',
      checks('cohort-group-gap'),
    ),
    asks('Half-termly, termly and yearly analysis leads to action plans', checklist('jt-report')),
    asks('Look at codes and days', checks('cohort-code-pattern')),
    asks('Look at lessons with poor attendance', checks('cohort-lesson-pattern')),
    asks('Look at barriers', notServed('what keeps a pupil away is learnt in talks: no page shows it')),
    asks(
      'Compare with national figures',
      notServed('it needs figures from outside the school: no page of the MIS has them'),
    ),
    asks("Compare with last year's figures", checklist('jt-report')),
    asks(
      'Register data is shared with the LA by law',
      notServed("it happens by the authorities' own collection, outside the school's hands"),
    ),
  ]),
  ...under('§16', 'Summary', [
    asks("The trust's commitment once more", notServed('it gives aims and background: nothing to check')),
  ]),
  ...under('AppA', 'Legislation and guidance', [
    asks('Links to laws and guidance', notServed('it is a list of links: nothing to check')),
  ]),
];
