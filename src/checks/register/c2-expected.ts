/** A session of an agreed part-time timetable under another absence code, or C2 where no such timetable covers it. */
import { codeClass } from '../../attendance';
import type { LeaveRequest } from '../../pages/reading';
import { breach, defineCheck, type Need, unknown, type Verdict } from '../check';
import type { PupilExample } from '../example';
import { isAbout } from '../log-words';
import { madeSessionMarks, madeSessionMarksOf } from '../made-marks';
import type { History } from '../pupil-history';

type SessionMark = ReturnType<typeof madeSessionMarks>[number];

export default defineCheck({
  on: 'pupil',
  id: 'c2-expected',
  page: 'register',
  severity: 'warning',
  audience: 'attendance officer',
  needs: ['mark', 'date', 'leave', 'plans'],
  title: 'C2 and the part-time timetable',
  national: 'leave.partTime',
  policy: ({ policy }) => policy.rule('c2-expected', 'leave.partTime'),
  run({ row, facts, history, now }, rule) {
    const hasAgreement = history?.leave?.some(isPartTime) ?? false;
    const marks = hasAgreement ? madeSessionMarks(row, now) : madeSessionMarksOf('C2', row, now);
    return marks.map((cell): Verdict => {
      const at = { cell, date: cell.date, session: cell.session };
      const isC2 = cell.code === 'C2';
      const kind = codeClass(cell.code, cell.date);
      if (kind !== 'authorised' && kind !== 'unauthorised') return null;
      if (codeClass('C2', cell.date) === null) return null;
      const found = {
        policy: rule,
        at,
        facts: { code: cell.code, date: cell.date, session: cell.session },
      };
      if (isC2 && facts.isOfCompulsoryAge(cell.date) === false)
        return breach({
          message: 'C2 is for pupils of compulsory school age; this pupil is not.',
          action: 'Use X where they are not required to attend.',
          ...found,
        });
      const place = placeIn(cell, history);
      if (place === 'inside' && !isC2)
        return breach({
          message: `This session is in the agreed part-time timetable: C2, not ${cell.code}.`,
          action: `Change ${cell.code} to C2, unless the pupil was expected after all.`,
          ...found,
        });
      if (place === 'outside' && isC2)
        return breach({
          message: 'This session is out of any agreed part-time timetable: C2 does not fit.',
          action: 'Use the ordinary code, or look for the agreement and its dates.',
          ...found,
        });
      return place === 'not known' && isC2 ? { ...unknown(...lacking(history)), at } : null;
    });
  },
});

/**
 * Where a session stands to the pupil's agreed timetables. 'covered': one goes on that day, but its sessions are not listed,
 * so that neither C2 nor another code can be called wrong.
 */
function placeIn(
  { date, session }: SessionMark,
  history: History | null,
): 'inside' | 'outside' | 'covered' | 'not known' {
  const goesOn = ({ from, to }: { from: string | null; to: string | null }) =>
    from !== null && from <= date && (to === null || date <= to);
  const agreed = history?.leave?.filter((request) => isPartTime(request) && goesOn(request)) ?? [];
  const listed = agreed.filter(({ sessions }) => sessions !== undefined && sessions.length > 0);
  if (listed.some(({ sessions }) => sessions?.some((mark) => mark.date === date && mark.session === session)))
    return 'inside';
  if (agreed.length > listed.length) return 'covered';
  if (listed.length > 0) return 'outside';
  if (history?.plans?.some((plan) => isAbout('part-time', plan.kind) && goesOn(plan))) return 'covered';
  return lacking(history).length > 0 ? 'not known' : 'outside';
}

const lacking = (history: History | null): Need[] =>
  (['plans', 'leave'] as const).filter((need) => history?.[need] === undefined);

const isPartTime = ({ type, decision }: LeaveRequest): boolean => type === 'part-time' && decision !== 'refused';

const pupil = { name: 'Ash, Amy', id: '101', year: '8' };
const agreement = {
  pupil,
  type: 'part-time' as const,
  from: '2026-11-02',
  to: '2026-12-11',
  requestedOn: '2026-10-19',
  reason: null,
  decision: 'granted' as const,
};
const afternoonsOut = {
  plans: [],
  leave: [
    {
      ...agreement,
      sessions: [
        { date: '2026-11-19', session: 'PM' as const, code: 'C2' },
        { date: '2026-11-20', session: 'PM' as const, code: 'C2' },
      ],
    },
  ],
};
const datesOnly = { leave: [], plans: [{ kind: 'part-time', from: '2026-11-02', to: '2026-12-11' }] };

export const examples: PupilExample[] = [
  {
    policy: 'otw',
    page: 'register',
    marks: { '2026-11-20': '/ C2' },
    history: { leave: [], plans: [{ kind: 'Part-time timetable', from: '2026-11-02', to: '2026-12-11' }] },
    expect: null,
    why: 'an agreement in the words that somebody typed',
  },
  {
    policy: 'jtmat',
    page: 'register',
    marks: { '2026-11-20': '/ O' },
    history: afternoonsOut,
    expect: { says: 'C2, not O', facts: { session: 'PM' } },
    why: 'the afternoon is agreed',
  },
  {
    policy: 'otw',
    page: 'register',
    marks: { '2026-11-20': 'C2 C2' },
    history: afternoonsOut,
    expect: { facts: { session: 'AM' } },
    why: 'the morning is not in the timetable',
  },
  {
    policy: 'wessex',
    page: 'register',
    marks: { '2026-11-19': '/ C2' },
    history: afternoonsOut,
    expect: null,
    why: 'law trap 5: right, though it lowers attendance',
  },
  {
    policy: 'wessex',
    page: 'register',
    marks: { '2026-12-11': '/ C2', '2026-12-14': '/ C2' },
    now: '2026-12-14',
    history: datesOnly,
    expect: { facts: { date: '2026-12-14' } },
    why: 'the agreement ended on 11 December',
  },
  {
    policy: 'ludlow',
    page: 'register',
    marks: { '2026-11-20': '/ O' },
    history: datesOnly,
    expect: null,
    why: 'dates alone do not say which sessions are out',
  },
  {
    policy: 'ludlow',
    page: 'register',
    year: '0',
    dateOfBirth: '2022-03-01',
    marks: { '2026-11-20': '/ C2' },
    history: { leave: [], plans: [] },
    expect: { says: 'X' },
    why: 'law trap 7: C2 on a four-year-old',
  },
  {
    policy: 'wessex',
    page: 'register',
    marks: { '2026-11-20': '/ O' },
    expect: null,
    why: 'no sign of a part-time timetable',
  },
  {
    policy: 'keystone',
    page: 'register',
    marks: { '2026-11-20': '/ C2' },
    history: { leave: [], plans: [] },
    expect: null,
    why: 'T-05: its policy has no C2',
  },
  {
    policy: 'otw',
    page: 'register',
    marks: { '2026-11-20': '/ C2' },
    expect: { outcome: 'indeterminate', missing: ['plans', 'leave'] },
    why: 'is a timetable agreed?',
  },
];
