/** An N that still stands although the message log has a reason for that absence. */
import { codeClass, type IsoDate, londonTime } from '../../attendance';
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import type { PupilFacts } from '../facts';
import { type MadeMark, madeSessionMarksOf } from '../made-marks';

export default defineCheck({
  on: 'pupil',
  id: 'n-with-reason-on-file',
  page: 'register',
  severity: 'warning',
  audience: 'office',
  needs: ['mark', 'date', 'contacts'],
  title: 'N, though a reason came',
  national: 'nLimit',
  policy: ({ policy }) => policy.rule('n-with-reason-on-file', undefined, 'nLimit'),
  run({ row, history, facts, now }, rule) {
    return madeSessionMarksOf('N', row, now).map((cell) => {
      const at = { cell, date: cell.date, session: cell.session };
      if (history?.contacts === undefined) return { ...unknown('contacts'), at };
      const reason = history.contacts
        .filter((contact) => contact.reason)
        .map((contact) => londonTime(contact.at))
        .find((on) => on.date <= now.date && isAbout(cell, on.date, facts));
      if (reason === undefined) return null;
      return breach({
        message: `A reason came on ${reason.date} at ${reason.time}; the mark is still N.`,
        action: 'Enter the code for the reason, and log who gave it.',
        policy: rule,
        at,
        facts: { code: 'N', date: cell.date, reasonOn: reason.date, reasonAt: reason.time },
      });
    });
  },
});

/** A reason given on a later day is about this absence unless the pupil came back and was absent again by then. */
function isAbout({ date, session }: MadeMark, reasonOn: IsoDate, facts: PupilFacts): boolean {
  if (date === null || reasonOn < date) return false;
  if (reasonOn === date) return true;
  let isBack = false;
  for (const mark of facts.marks) {
    if (mark.date < date || (mark.date === date && mark.session <= (session ?? 'PM'))) continue;
    if (mark.date > reasonOn) break;
    const kind = codeClass(mark.code, mark.date);
    if (kind === 'present' || kind === 'elsewhere') isBack = true;
    else if (isBack && (kind === 'authorised' || kind === 'unauthorised')) return false;
  }
  return true;
}

const N = { code: 'N' };
const contact = (at: string, reason?: string) => ({
  contacts: [{ at, channel: 'phone', reached: true, ...(reason ? { reason } : {}) }],
});

export const examples: PupilExample[] = [
  {
    policy: 'wessex',
    page: 'register',
    cells: [N],
    history: contact('2026-11-20T09:12:00Z', 'unwell'),
    expect: { says: '09:12' },
    why: 'the reason came the same day',
  },
  {
    policy: 'otw',
    page: 'register',
    cells: [{ ...N, date: '2026-11-17' }],
    history: { ...contact('2026-11-18T08:50:00Z', 'unwell'), marks: { '2026-11-17': 'N N', '2026-11-18': '/ \\' } },
    expect: {},
    why: 'a note when the pupil was back',
  },
  {
    policy: 'jtmat',
    page: 'register',
    cells: [{ ...N, date: '2026-11-17' }],
    history: { ...contact('2026-11-19T08:50:00Z', 'unwell'), marks: { '2026-11-18': '/ \\', '2026-11-19': 'I I' } },
    expect: null,
    why: 'the reason is for a later absence',
  },
  {
    policy: 'keystone',
    page: 'register',
    cells: [N],
    history: contact('2026-11-20T09:12:00Z'),
    expect: null,
    why: 'a call without a reason',
  },
  { policy: 'ludlow', page: 'register', cells: [N], history: { contacts: [] }, expect: null, why: 'no message came' },
  {
    policy: 'wessex',
    page: 'register',
    cells: [{ ...N, session: null, lesson: 'P3' }],
    history: contact('2026-11-20T09:12:00Z', 'unwell'),
    expect: null,
    why: 'T-20: an N in a lesson is no session N',
  },
  {
    policy: 'wessex',
    page: 'register',
    cells: [{ code: 'I' }],
    expect: null,
    why: 'no N: the log does not matter',
  },
  {
    policy: 'wessex',
    page: 'register',
    cells: [N],
    expect: { outcome: 'indeterminate', missing: ['contacts'] },
    why: 'law trap 15: an N has to go, and the log is not known',
  },
];
