/** Late so many times in one week that the policy sets a detention. */
import { type IsoDate, mondayOf, type Session } from '../../attendance';
import { registerTimes } from '../../policy/register-times';
import { arrivalOf } from '../arrival';
import { breach, defineCheck, type PupilSubject, unknown } from '../check';
import type { PupilExample } from '../example';
import { madeSessionMarks } from '../made-marks';
import type { Need } from '../missing';
import { isOver, withNumber } from '../rule-number';

export default defineCheck({
  on: 'pupil',
  id: 'lates-week-detention',
  page: 'history',
  severity: 'warning',
  audience: 'teacher',
  needs: ['mark', 'date', 'arrival'],
  title: 'Lates in one week',
  policy: ({ policy }) => withNumber(policy.rule('lates-week-detention', 'lates.perWeek')),
  run(subject, limit) {
    const { facts, policy, now } = subject;
    const monday = mondayOf(now.date);
    const marked = facts.marks.filter(({ date, code }) => date >= monday && (code === 'L' || code === 'U'));
    const atGate = gateLates(subject, monday);
    const lates: Late[] = [...marked.map(({ code, ...at }) => ({ ...at, how: code })), ...atGate.lates].sort((a, b) =>
      a.date + a.session < b.date + b.session ? -1 : 1,
    );
    const reached = lates.find((_, index) => isOver(index + 1, limit));
    if (reached === undefined) {
      const isOpen = atGate.unsure.length > 0 && isOver(lates.length + atGate.unsure.length, limit);
      return isOpen ? unknown(...new Set(atGate.unsure)) : null;
    }
    const minutes = policy.own('lates.detentionMinutes')?.value;
    const list = lates.map(({ date, session, how }) => `${date} ${session} (${how})`).join(', ');
    return breach({
      message: `${lates.length} lates in the week from ${monday}: ${list}.`,
      action: `Ask what made them late, then set the detention${minutes ? ` of ${minutes} minutes` : ''}.`,
      policy: limit,
      at: { date: reached.date, session: reached.session },
      facts: { lates: lates.length, monday, atGate: atGate.lates.length },
      notes: facts.notes,
    });
  },
});

type Late = { date: IsoDate; session: Session; how: string };

/** Present marks of pupils whose names were taken at the gate (T-08), and what is lacking of those who may be such. */
function gateLates({ row, policyOn, now }: PupilSubject, monday: IsoDate): { lates: Late[]; unsure: Need[] } {
  const lates: Late[] = [];
  const unsure: Need[] = [];
  for (const cell of madeSessionMarks(row, now)) {
    if (cell.date < monday || (cell.code !== '/' && cell.code !== '\\')) continue;
    const { date, session } = cell;
    const times = registerTimes(policyOn(date), session);
    if (times.gateLateAfter === null) continue;
    const arrival = arrivalOf(cell, times);
    if (arrival.known === 'conflict') unsure.push('arrival');
    else if (arrival.known === 'no' && cell.minutesLate) unsure.push(arrival.missing);
    else if (arrival.known === 'yes' && arrival.time > times.gateLateAfter.value)
      lates.push({ date, session, how: `at the gate ${arrival.time}` });
  }
  return { lates, unsure };
}

export const examples: PupilExample[] = [
  {
    id: 'V-11',
    policy: 'jtmat',
    now: '2026-11-19',
    cells: [
      { date: '2026-11-16', code: '/', arrival: '08:47' },
      { date: '2026-11-19', code: '/', arrival: '08:49' },
    ],
    expect: { severity: 'warning', says: '30 minutes', facts: { lates: 2, atGate: 2 } },
    why: 'T-08: two names at the gate in one week',
  },
  {
    id: 'V-11',
    policy: 'jtmat',
    now: '2026-11-16',
    cells: [
      { date: '2026-11-16', code: '/', arrival: '08:47' },
      { date: '2026-11-19', code: '/', arrival: '08:49' },
    ],
    expect: null,
    why: 'law trap 28: on Monday there is one; Thursday is still to come',
  },
  {
    policy: 'jtmat',
    cells: [
      { date: '2026-11-16', code: '/', arrival: '08:45' },
      { date: '2026-11-19', code: '/', arrival: '08:49' },
    ],
    expect: null,
    why: '08:45 is in time: one late only',
  },
  {
    policy: 'jtmat',
    marks: { '2026-11-17': 'L /', '2026-11-20': 'U /' },
    expect: { facts: { lates: 2, atGate: 0 } },
    why: 'T-47: whoever came after the close came past the gate after 08:45 as well',
  },
  {
    policy: 'jtmat',
    marks: { '2026-11-13': 'L /', '2026-11-16': 'L /' },
    expect: null,
    why: 'Friday and Monday: two weeks',
  },
  {
    policy: 'jtmat',
    marks: { '2026-11-17': 'L /' },
    cells: [{ date: '2026-11-19', code: '/' }],
    expect: null,
    why: 'a present mark without a time is no late',
  },
  {
    policy: 'jtmat',
    marks: { '2026-11-17': 'L /' },
    cells: [{ date: '2026-11-20', lesson: 'P3', code: 'L' }],
    expect: null,
    why: 'T-20, law trap 30: late to a lesson is another thing',
  },
  {
    policy: 'jtmat',
    marks: { '2026-11-17': 'L /' },
    cells: [{ date: '2026-11-19', code: '/', minutesLate: 3 }],
    expect: { outcome: 'indeterminate', missing: ['minutesLateFrom'] },
    why: 'three minutes from when?',
  },
  {
    policy: 'jtmat',
    school: { minutesLateFrom: '08:45' },
    marks: { '2026-11-17': 'L /' },
    cells: [{ date: '2026-11-19', code: '/', minutesLate: 3 }],
    expect: { facts: { lates: 2, atGate: 1 } },
    why: 'T-47: 08:48 at the gate',
  },
  { policy: 'wessex', marks: { '2026-11-17': 'L L' }, expect: null, why: 'its policy sets no detention' },
  { policy: 'otw', marks: { '2026-11-17': 'L L' }, expect: null, why: 'its policy counts no lates' },
];
