/** No reason yet for the absence of a pupil for whom something is to be done on the first day already. */
import { absenceDay, isUnexplainedCode } from '../absence-day';
import { isUnexplainedToday } from '../absence-row';
import { breach, defineCheck, unknown } from '../check';
import type { AbsenceExample } from '../example-of-record';
import { dayOf, isAbout } from '../log-words';
import type { AbsenceSubject } from '../record-subjects';

export default defineCheck({
  on: 'absence',
  id: 'fda-safeguarding-day-1',
  page: 'absences',
  severity: 'error',
  audience: 'office',
  needs: ['mark', 'date', 'flags'],
  title: 'To be acted on today',
  policy: ({ policy }) => policy.rule('fda-safeguarding-day-1', 'office.safeguarding'),
  run(subject, rule) {
    const isUnexplained = isUnexplainedToday(subject);
    if (isUnexplained === false) return null;
    if (isUnexplained !== true) return unknown(isUnexplained);
    const { history, policy, now } = subject;
    const flags = history?.flags;
    if (flags === undefined) return unknown('flags');
    const since = firstDayOf(subject);
    const isSeen = history?.sightings?.some(({ on }) => on >= since && on <= now.date) === true;
    const isToSee = flags.includes('first-day-visit') && !isSeen;
    // one policy has the contact told on day 1; the others leave it to other days and checks
    const tellsContact = policy.own('dayTriggers.1') !== null && flags.includes('inform-contact');
    const isToTell = tellsContact && !isTold(subject, since);
    if (!isToSee && !isToTell) return null;
    return breach({
      message: 'No reason yet for an absence that is to be acted on from the first day.',
      action: actionFor(subject, isToSee, isToTell),
      // what the policy says in words would say why
      policy: { ...rule, value: 'on the first day' },
      facts: { since },
    });
  },
});

/** Today, or the day on which this absence without a reason began. */
function firstDayOf(subject: AbsenceSubject): string {
  const absence = absenceDay(subject, isUnexplainedCode);
  return typeof absence === 'string' ? subject.now.date : absence.from;
}

function isTold({ history, now }: AbsenceSubject, since: string): boolean {
  return (
    history?.contacts?.some((contact) => {
      const day = dayOf(contact);
      return day >= since && day <= now.date && isAbout('named contact', contact.channel, contact.reason);
    }) === true
  );
}

function actionFor({ policy }: AbsenceSubject, isToSee: boolean, isToTell: boolean): string {
  const tell = isToTell ? ' Tell the contact named for this pupil today, and log it.' : '';
  if (!isToSee) return tell.trim();
  const visit = policy.own('noReasonVisitDay') === null ? 'what happens next' : 'a home visit today and on who is told';
  return `Tell the DSL now, who decides on ${visit}.${tell}`;
}

const VISIT = { flags: ['first-day-visit' as const] };
const INFORM = { flags: ['inform-contact' as const] };

export const examples: AbsenceExample[] = [
  {
    policy: 'jtmat',
    row: { code: 'N' },
    history: VISIT,
    expect: { severity: 'error', says: 'DSL now, who decides on a home visit' },
    why: 'a visit on day 1 (§8)',
  },
  {
    policy: 'otw',
    row: { code: 'N' },
    history: VISIT,
    expect: { says: 'who decides on what happens next' },
    why: 'T-48: its policy may call the police; here the DSL decides',
  },
  { policy: 'ludlow', year: '4', row: { code: 'N' }, history: VISIT, expect: {}, why: 'the DSL (§9)' },
  {
    policy: 'keystone',
    row: { code: 'N' },
    history: INFORM,
    expect: { says: 'Tell the contact named for this pupil' },
    why: 'told on day 1 (App1); law: and told of any unexplained absence',
  },
  {
    policy: 'keystone',
    row: { code: 'N' },
    history: { ...INFORM, contacts: [{ at: '2026-11-20T09:40:00Z', channel: 'named contact', reached: true }] },
    expect: null,
    why: 'told this morning',
  },
  {
    policy: 'keystone',
    row: { code: 'N' },
    history: { ...INFORM, contacts: [{ at: '2026-11-20T09:40:00Z', channel: 'phone', reached: true }] },
    expect: {},
    why: 'that was the family',
  },
  { policy: 'jtmat', row: { code: 'N' }, history: INFORM, expect: null, why: 'nothing for day 1 in its policy' },
  { policy: 'wessex', row: { code: 'N' }, history: VISIT, expect: null, why: 'its policy is silent' },
  {
    policy: 'jtmat',
    row: { code: 'N' },
    history: { flags: ['weekly-check-in', 'ehc-plan'] },
    expect: null,
    why: 'other lists are no ground for day 1',
  },
  {
    policy: 'jtmat',
    row: { code: 'N' },
    history: { ...VISIT, sightings: [{ on: '2026-11-20' }] },
    expect: null,
    why: 'seen today',
  },
  {
    policy: 'jtmat',
    row: { code: 'N' },
    history: { ...VISIT, marks: { '2026-11-18': '/ \\', '2026-11-19': 'N N' }, sightings: [{ on: '2026-11-19' }] },
    expect: null,
    why: 'day 2, and seen on day 1 of it',
  },
  {
    policy: 'jtmat',
    row: { code: 'N' },
    history: { ...VISIT, marks: { '2026-11-18': '/ \\', '2026-11-19': '/ \\' }, sightings: [{ on: '2026-11-19' }] },
    expect: {},
    why: 'seen the day before it began',
  },
  {
    policy: 'jtmat',
    row: { code: 'N' },
    history: { ...VISIT, contacts: [{ at: '2026-11-20T09:40:00Z', channel: 'phone', reached: true }] },
    expect: {},
    why: 'a parent was reached, and there is no reason all the same: perhaps they left for school',
  },
  { policy: 'jtmat', row: { code: 'I' }, history: VISIT, expect: null, why: 'a reason is known' },
  { policy: 'jtmat', row: { code: 'N', reason: 'Dentist' }, history: VISIT, expect: null, why: 'a reason was told' },
  {
    policy: 'jtmat',
    row: { code: 'N' },
    expect: { outcome: 'indeterminate', missing: ['flags'] },
    why: 'nothing is known beside the list',
  },
  {
    policy: 'jtmat',
    row: { code: 'O' },
    history: VISIT,
    expect: { outcome: 'indeterminate', missing: ['reason'] },
    why: 'O may stand for a reason',
  },
  { policy: 'jtmat', row: { code: 'N', date: '2026-11-19' }, history: VISIT, expect: null, why: 'another day' },
  { policy: 'jtmat', now: '2026-10-27', row: { code: 'N' }, history: VISIT, expect: null, why: 'half-term' },
  { policy: 'jtmat', year: '13', row: { code: 'N' }, history: VISIT, expect: {}, why: 'care has no age limit' },
];
