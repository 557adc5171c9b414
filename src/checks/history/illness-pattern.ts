/** Short illnesses that keep falling on the same weekday: three in a term, unless the school sets another number. */
import type { AbsenceRun, IsoDate } from '../../attendance';
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { evidenceGround, sickDays } from '../illness';
import { daysOf } from '../ongoing-absence';
import { withNumber } from '../rule-number';
import { thisTerm } from '../this-term';

const USUAL_TIMES = 3;
/** Longer than this it is one illness with many weekdays in it, and no pattern. */
const SHORT_DAYS = 2;

export default defineCheck({
  on: 'pupil',
  id: 'illness-pattern',
  page: 'history',
  severity: 'info',
  audience: 'attendance officer',
  needs: ['mark', 'date', 'calendar'],
  title: 'Pattern of illness',
  policy: ({ policy }) => policy.rule('illness-pattern'),
  run({ facts, policy, calendar, now }, inWords) {
    const times = Number(withNumber(policy.own('illness.patternTimes'))?.value ?? USUAL_TIMES);
    if (sickDays(facts.marksOf('I')).length < times) return null;
    const term = calendar === null ? null : thisTerm(calendar, now.date);
    const runs = facts.runsOf('I');
    if (term === null || runs === null) return unknown('calendar');
    const short = runs.filter(({ from, days }) => from >= term.from && days <= SHORT_DAYS);
    const [weekday, dates] = busiestWeekday(short);
    if (dates.length < times) return null;
    const ground = evidenceGround(policy, 'pattern');
    return breach({
      message: `${dates.length} short illnesses on ${weekday}s this term: ${dates.join(', ')}.`,
      action:
        ground === null
          ? 'Have a conversation first: ask what these days have in common and what would help.'
          : 'Have a conversation first: ask what would help. A regular pattern is a ground for evidence in this policy.',
      policy: ground ?? inWords,
      at: { date: dates.at(-1) },
      facts: { weekday, dates, times: dates.length },
      notes: facts.notes,
    });
  },
});

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function busiestWeekday(runs: readonly AbsenceRun[]): [weekday: string, dates: IsoDate[]] {
  const byWeekday = new Map<string, IsoDate[]>();
  for (const date of runs.flatMap(daysOf)) {
    const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] as string;
    byWeekday.set(weekday, [...(byWeekday.get(weekday) ?? []), date]);
  }
  const [busiest] = [...byWeekday].sort(([, a], [, b]) => b.length - a.length);
  return busiest ?? ['', []];
}

const THREE_MONDAYS = { '2026-11-02': 'I I', '2026-11-09': 'I /', '2026-11-16': 'I I' };

export const examples: PupilExample[] = [
  {
    policy: 'wessex',
    marks: THREE_MONDAYS,
    expect: { says: '3 short illnesses on Mondays', facts: { times: 3 } },
    why: 'the usual three, half a day too',
  },
  {
    policy: 'jtmat',
    marks: THREE_MONDAYS,
    expect: { says: 'ground for evidence' },
    why: 'T-21: a pattern is one of its grounds; talk first',
  },
  { policy: 'otw', marks: { '2026-11-02': 'I I', '2026-11-09': 'I I' }, expect: null, why: 'twice is no pattern' },
  {
    policy: 'otw',
    school: { 'illness.patternTimes': 2 },
    marks: { '2026-11-02': 'I I', '2026-11-09': 'I I' },
    expect: { facts: { times: 2 } },
    why: 'a school may look earlier',
  },
  {
    policy: 'keystone',
    marks: { '2026-11-02': 'I I', '2026-11-10': 'I I', '2026-11-18': 'I I' },
    expect: null,
    why: 'three weekdays',
  },
  {
    policy: 'ludlow',
    year: '5',
    now: '2027-01-15',
    marks: { '2026-12-07': 'I I', '2026-12-14': 'I I', '2027-01-11': 'I I' },
    expect: null,
    why: 'the terms are counted apart',
  },
  {
    policy: 'wessex',
    marks: {
      '2026-11-02': 'I I',
      '2026-11-03': 'I I',
      '2026-11-04': 'I I',
      '2026-11-09': 'I I',
      '2026-11-16': 'I I',
    },
    expect: null,
    why: 'three days in a row are no short illness',
  },
  {
    policy: 'wessex',
    marks: { '2026-11-02': 'M M', '2026-11-09': 'M M', '2026-11-16': 'M M' },
    expect: null,
    why: 'law trap 14: appointments are no illness',
  },
  {
    policy: 'wessex',
    calendar: null,
    marks: THREE_MONDAYS,
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'a term needs a calendar',
  },
];
