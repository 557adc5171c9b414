/** A U although the note, or a message from home that day, gives a reason that has a code of its own. */
import { codeClass, londonTime } from '../../attendance';
import { breach, defineCheck, type Need, unknown } from '../check';
import type { PupilExample } from '../example';
import { type MadeMark, madeSessionMarksOf } from '../made-marks';
import type { History } from '../pupil-history';

export default defineCheck({
  on: 'pupil',
  id: 'u-hides-better-code',
  page: 'register',
  severity: 'warning',
  audience: 'attendance officer',
  needs: ['mark', 'date', 'comment', 'contacts'],
  title: 'U, though the reason has its own code',
  national: 'codes.U',
  policy: ({ policy }) => policy.rule('u-hides-better-code', undefined, 'codes.U'),
  run({ row, history, now }, rule) {
    return madeSessionMarksOf('U', row, now).map((cell) => {
      const at = { cell, date: cell.date, session: cell.session };
      const reasons = reasonsOf(cell, history);
      const better = reasons.map(betterThanU).find((found) => found !== null);
      if (!better) {
        const missing = lacking(cell, history);
        return reasons.length > 0 || missing.length === 0 ? null : { ...unknown(...missing), at };
      }
      const use = codeClass('Y1', cell.date) === null ? better.before2024 : better.use;
      return breach({
        // the words themselves stay in the MIS: they may be about health or faith
        message: `Late after the close, but the note speaks of ${better.what}. U is for when no other code fits.`,
        action: `Check what was said and seen; then ${use}.`,
        policy: rule,
        at,
        facts: { code: 'U', reason: better.what },
      });
    });
  },
});

type Better = { what: string; use: string; before2024: string };

const BETTER: readonly (Better & { words: RegExp; not?: RegExp })[] = [
  {
    words: /\b(appointment|appt|doctor|gp|dentist|dental|orthodont\w*|hospital|clinic|opticians?|medical)\b/i,
    what: 'an appointment',
    use: 'use M',
    before2024: 'use M',
  },
  {
    words: /\b(bus|minibus|coach|train|taxi|transport)\b/i,
    // to miss it is to be late; the code is for transport that did not come
    not: /\bmissed\b/i,
    what: 'transport',
    use: 'use Y1 if usual transport failed beyond walking distance, Q if the local authority had arranged none',
    before2024: 'use Y',
  },
  {
    words: /\b(religio\w*|observance|prayers?|mosque|church|temple|synagogue|eid|diwali)\b/i,
    what: 'religious observance',
    use: 'use R',
    before2024: 'use R',
  },
  { words: /\binterview\b/i, what: 'an interview', use: 'use J1', before2024: 'use J' },
];

function betterThanU(reason: string): Better | null {
  return BETTER.find(({ words, not }) => words.test(reason) && !not?.test(reason)) ?? null;
}

function reasonsOf({ comment, date }: MadeMark, history: History | null): string[] {
  const said = history?.contacts?.filter(({ at }) => londonTime(at).date === date).map(({ reason }) => reason) ?? [];
  return [comment, ...said].flatMap((reason) => (reason ? [reason] : []));
}

function lacking({ comment, hasComment }: MadeMark, history: History | null): Need[] {
  const lacks: Need[] = [];
  if (comment === undefined && hasComment !== false) lacks.push('comment');
  if (history?.contacts === undefined) lacks.push('contacts');
  return lacks;
}

const U = { code: 'U' };
const said = (reason: string) => ({
  contacts: [{ at: '2026-11-20T09:40:00Z', channel: 'phone', reached: true, reason }],
});

export const examples: PupilExample[] = [
  {
    policy: 'wessex',
    page: 'register',
    cells: [{ ...U, comment: 'Dentist, card seen' }],
    expect: { says: 'use M' },
    why: 'late after an appointment is M',
  },
  {
    policy: 'otw',
    page: 'register',
    cells: [U],
    history: said('School taxi never came'),
    expect: { says: 'Y1' },
    why: 'law trap 13: Q or Y1',
  },
  {
    policy: 'ludlow',
    page: 'register',
    year: '5',
    cells: [{ ...U, comment: 'Eid prayers' }],
    expect: { says: 'use R' },
    why: 'observance has its own code',
  },
  {
    policy: 'jtmat',
    page: 'register',
    cells: [{ ...U, comment: '' }],
    history: said('Hospital appointment'),
    expect: {},
    why: 'law trap 14: an appointment is M, not I; evidence is asked',
  },
  {
    policy: 'keystone',
    page: 'register',
    cells: [{ ...U, comment: 'Missed the bus' }],
    expect: null,
    why: 'that is lateness',
  },
  {
    policy: 'wessex',
    page: 'register',
    cells: [{ ...U, comment: 'Overslept' }],
    expect: null,
    why: 'no other code fits',
  },
  {
    policy: 'wessex',
    page: 'register',
    cells: [{ ...U, comment: '' }],
    history: { contacts: [] },
    expect: null,
    why: 'nobody gave a reason',
  },
  {
    policy: 'wessex',
    page: 'register',
    cells: [{ code: 'M', comment: 'Dentist' }],
    expect: null,
    why: 'M is right',
  },
  {
    policy: 'wessex',
    page: 'register',
    cells: [U],
    expect: { outcome: 'indeterminate', missing: ['comment', 'contacts'] },
    why: 'neither note nor message log',
  },
];
