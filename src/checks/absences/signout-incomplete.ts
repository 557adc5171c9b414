/** Left during the day, and the sign-out sheet lacks the time, the reason, the adult or the return. */
import { codeClass } from '../../attendance';
import { shownIn } from '../absence-row';
import { breach, defineCheck, type Need, unknown } from '../check';
import type { AbsenceExample } from '../example-of-record';
import type { AbsenceSubject } from '../record-subjects';

/** Whoever leaves from now on may have gone home for the day. */
const NOON = '12:00';

const ALONE = /^(self|alone|nobody|no one|none|unaccompanied|pupil|himself|herself|themselves|walk(ed|ing)?)\b/i;

const FIRST_ADULT_YEAR = 12;

export default defineCheck({
  on: 'absence',
  id: 'signout-incomplete',
  page: 'absences',
  severity: 'warning',
  audience: 'office',
  needs: ['signOut'],
  title: 'Sign-out incomplete',
  policy: ({ policy }) => policy.rule('signout-incomplete', 'signOut.asks'),
  run(subject, rule) {
    if (subject.row.signedOut === undefined) return null;
    const asked: unknown[] = Array.isArray(rule.value) ? rule.value : [];
    const fields = fieldsOf(subject, asked.includes('adult'));
    const empty = fields.filter(({ shown }) => shown === '').map(({ name }) => name);
    const back = asked.includes('return') ? returnOf(subject) : 'settled';
    if (empty.length > 0 || back === 'back without sign-in') {
      const parts = [
        empty.length > 0 ? `Signed out without ${empty.join(' or ')}.` : '',
        back === 'back without sign-in' ? 'Marked present again, and not signed back in.' : '',
      ];
      return breach({
        message: parts.filter(Boolean).join(' '),
        action: 'Complete the sign-out sheet.',
        policy: rule,
        facts: { empty, back },
      });
    }
    if (back === 'out')
      return breach({
        severity: 'info',
        message: `Out since ${subject.row.signedOut.at}, and no return is noted.`,
        action: 'Sign the pupil in on the way back, or note that they will not be back today.',
        policy: rule,
        facts: { empty, back },
      });
    const hasNoPlace = fields.some(({ shown, field }) => shown === null && (field === 'time' || asked.includes(field)));
    if (hasNoPlace) return unknown('signOut');
    return back === 'settled' ? null : unknown(back);
  },
});

type Field = { field: 'time' | 'reason' | 'adult'; name: string; shown: string | null };

function fieldsOf(subject: AbsenceSubject, asksAdult: boolean): Field[] {
  const by = shownIn(subject, ({ signedOut }) => signedOut?.by);
  const mayLeaveAlone = !asksAdult && Number(subject.row.pupil.year) >= FIRST_ADULT_YEAR;
  const adult = by !== null && ((by === '' && !mayLeaveAlone) || (asksAdult && ALONE.test(by))) ? '' : by;
  return [
    { field: 'time', name: 'a time', shown: shownIn(subject, ({ signedOut }) => signedOut?.at) },
    { field: 'reason', name: 'a reason', shown: shownIn(subject, ({ signedOut }) => signedOut?.reason) },
    { field: 'adult', name: 'an adult', shown: mayLeaveAlone ? 'may leave alone' : adult },
  ];
}

/**
 * Whether the sheet lacks a return. Many who leave do not come back: only a mark of the afternoon proves that somebody did,
 * and only a morning is early enough to ask.
 */
function returnOf(subject: AbsenceSubject): 'settled' | 'out' | 'back without sign-in' | Need {
  const { row, facts, now } = subject;
  const at = row.signedOut?.at;
  const back = shownIn(subject, ({ signedOut }) => signedOut?.backAt);
  if (back !== null && back !== '') return 'settled';
  if (!at || at >= NOON) return 'settled';
  const date = row.date ?? now.date;
  const codeOf = (session: 'AM' | 'PM') =>
    (row.session === session && row.code) ||
    facts.marks.find((mark) => mark.date === date && mark.session === session)?.code;
  const kinds = [codeOf('AM'), codeOf('PM')].map((code) => (code ? codeClass(code, date) : null));
  if (kinds.some((kind) => kind === 'authorised' || kind === 'unauthorised')) return 'settled';
  if (back === null) return 'signOut';
  if (kinds[1] === 'present') return 'back without sign-in';
  // whoever is not known to be in the register may have gone home ill
  return date === now.date && kinds.includes('present') ? 'out' : 'mark';
}

const FULL = { at: '10:15', by: 'Mother', reason: 'Dentist', backAt: '11:40' };
const out = (signedOut: AbsenceExample['row']['signedOut']) => ({ code: null, signedOut: { ...FULL, ...signedOut } });

export const examples: AbsenceExample[] = [
  { policy: 'wessex', row: out({}), expect: null, why: 'complete' },
  {
    policy: 'wessex',
    row: out({ reason: '', by: '' }),
    expect: { severity: 'warning', says: 'without a reason or an adult' },
    why: 'the sheet has these places, and they are empty (10.3)',
  },
  { policy: 'wessex', row: out({ at: '' }), expect: { says: 'without a time' }, why: 'signed out, and when?' },
  { policy: 'jtmat', row: out({ reason: '' }), expect: { says: 'a reason' }, why: 'a reason in writing, and the time' },
  { policy: 'jtmat', row: out({ backAt: '' }), expect: null, why: 'its policy says nothing of the return' },
  { policy: 'ludlow', year: '4', row: out({ by: '' }), expect: { says: 'an adult' }, why: 'a competent adult (§9)' },
  { policy: 'ludlow', year: '4', row: out({ by: 'Self' }), expect: { says: 'an adult' }, why: 'never alone' },
  { policy: 'ludlow', year: '4', row: out({ by: 'Grandmother' }), expect: null, why: 'an adult' },
  { policy: 'jtmat', year: '13', row: out({ by: '' }), expect: null, why: 'in the sixth form they leave alone' },
  { policy: 'keystone', row: out({ reason: '' }), expect: null, why: 'its policy is silent' },
  { policy: 'otw', row: out({ reason: '' }), expect: null, why: 'its policy is silent' },
  {
    policy: 'wessex',
    now: '2026-11-20T11:00:00Z',
    row: out({ backAt: '' }),
    history: { marks: { '2026-11-20': '/' } },
    expect: { severity: 'info', says: 'Out since 10:15' },
    why: 'perhaps they are on the way: a remark',
  },
  {
    policy: 'wessex',
    now: '2026-11-20T11:00:00Z',
    row: out({ backAt: '' }),
    expect: { outcome: 'indeterminate', missing: ['mark'] },
    why: 'to be back, or gone home ill?',
  },
  {
    policy: 'wessex',
    row: out({ backAt: '' }),
    history: { marks: { '2026-11-20': '/ \\' } },
    expect: { severity: 'warning', says: 'not signed back in' },
    why: 'in again this afternoon: signed back in they were not (10.3)',
  },
  {
    policy: 'wessex',
    row: out({ backAt: '' }),
    history: { marks: { '2026-11-20': '/ I' } },
    expect: null,
    why: 'law trap 29: gone home ill',
  },
  { policy: 'wessex', row: { ...out({ backAt: '' }), code: 'I' }, expect: null, why: 'absent: not to be back' },
  {
    policy: 'wessex',
    row: out({ at: '14:30', backAt: '' }),
    history: { marks: { '2026-11-20': '/ \\' } },
    expect: null,
    why: 'law trap 31: left early for the day, and the mark stays present',
  },
  {
    policy: 'wessex',
    row: { ...out({ backAt: '' }), date: '2026-11-19' },
    expect: { outcome: 'indeterminate', missing: ['mark'] },
    why: 'of yesterday: came back or went home?',
  },
  {
    policy: 'wessex',
    row: out({ backAt: null }),
    expect: { outcome: 'indeterminate', missing: ['signOut'] },
    why: 'the page has no place for the return',
  },
  {
    policy: 'wessex',
    now: '2026-11-20T11:00:00Z',
    row: out({ backAt: null }),
    others: [out({})],
    history: { marks: { '2026-11-20': '/' } },
    expect: { severity: 'info' },
    why: 'another row shows a return: the place is there, and empty',
  },
  {
    policy: 'jtmat',
    row: out({ reason: null }),
    expect: { outcome: 'indeterminate', missing: ['signOut'] },
    why: 'the page has no place for reasons',
  },
  { policy: 'wessex', row: out({ reason: null }), expect: null, why: 'no place for a reason, and none is asked' },
  { policy: 'wessex', row: { code: 'N' }, expect: null, why: 'nobody signed out' },
];
