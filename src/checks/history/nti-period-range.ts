/** A notice to improve that runs for less or more than the policy's weeks, or leaves out something that belongs in it. */
import { addCalendarDays, type IsoDate, mondayOf } from '../../attendance';
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays } from '../example';

export default defineCheck({
  on: 'pupil',
  id: 'nti-period-range',
  page: 'history',
  severity: 'error',
  audience: 'leadership',
  needs: ['nti'],
  title: 'Length of a notice to improve',
  national: 'nti.weeks',
  compulsoryAgeOnly: true,
  policy: ({ policy }) => policy.rule('nti-period-range', 'nti.weeks'),
  run({ facts, policy, history }, rule) {
    const range = weeksOf(rule.value);
    if (range === null) return null;
    if (history?.nti === undefined) return facts.window?.met ? unknown('nti') : null;
    const contents = policy.own('nti.contents')?.value;
    const wanted: unknown[] = Array.isArray(contents) ? contents : [];
    return history.nti.flatMap((notice) => {
      const { from, to } = notice;
      if (to < facts.yearFrom) return [];
      const problems: string[] = [];
      if (addCalendarDays(schoolWeekEnd(to), 1) < addCalendarDays(from, range.fewest * 7))
        problems.push(`it runs for less than ${range.fewest} weeks`);
      if (to > addCalendarDays(from, range.most * 7)) problems.push(`it runs for more than ${range.most} weeks`);
      const held = new Set(notice.contents);
      if (held.size < wanted.length) {
        const absent = wanted.filter((part) => !held.has(String(part)));
        // somebody may name the parts in other words: then only their number tells
        problems.push(
          absent.length < wanted.length || held.size === 0
            ? `not in it: ${absent.join(', ')}`
            : `it holds ${held.size} of ${wanted.length} parts`,
        );
      }
      if (problems.length === 0) return [];
      return breach({
        message: `Notice to improve from ${from} to ${to}: ${problems.join('; ')}.`,
        action: `Set it to ${range.fewest} to ${range.most} weeks with everything that belongs in it, or check what the local authority's code has instead.`,
        policy: rule,
        at: { date: from },
        facts: { from, to, ...range, held: held.size, wanted: wanted.length },
      });
    });
  },
});

function weeksOf(value: unknown): { fewest: number; most: number } | null {
  if (!Array.isArray(value)) return null;
  const [fewest, most] = value;
  return typeof fewest === 'number' && typeof most === 'number' ? { fewest, most } : null;
}

/** A period that ends on a Friday has its whole week. */
function schoolWeekEnd(to: IsoDate): IsoDate {
  const monday = mondayOf(to);
  return to >= addCalendarDays(monday, 4) ? addCalendarDays(monday, 6) : to;
}

const PARTS = ['record', 'duty', 'support so far', 'support offered', 'warning', 'period', 'early notice'];
const SEVEN = { 'nti.contents': PARTS };
const SIX_PARTS = ['record', 'duty', 'support so far', 'support offered', 'warning', 'period'];

export const examples: PupilExample[] = [
  {
    policy: 'otw',
    history: { nti: [{ from: '2026-11-02', to: '2026-12-18', contents: PARTS }] },
    expect: { severity: 'error', says: 'more than 6 weeks' },
    why: 'nearly seven weeks',
  },
  {
    policy: 'otw',
    history: { nti: [{ from: '2026-11-02', to: '2026-12-14', contents: PARTS }] },
    expect: null,
    why: 'six weeks to the day',
  },
  {
    policy: 'otw',
    history: { nti: [{ from: '2026-11-02', to: '2026-12-15', contents: PARTS }] },
    expect: {},
    why: 'a day over six weeks',
  },
  {
    policy: 'otw',
    history: { nti: [{ from: '2026-11-02', to: '2026-11-20', contents: PARTS }] },
    expect: null,
    why: 'Monday to Friday of the third week are three weeks',
  },
  {
    policy: 'otw',
    history: { nti: [{ from: '2026-11-02', to: '2026-11-19', contents: PARTS }] },
    expect: { says: 'less than 3 weeks' },
    why: 'a Thursday is a day short',
  },
  {
    policy: 'otw',
    school: SEVEN,
    history: { nti: [{ from: '2026-11-02', to: '2026-12-04', contents: SIX_PARTS }] },
    expect: { says: 'early notice' },
    why: 'one of the seven parts is left out',
  },
  {
    policy: 'otw',
    school: SEVEN,
    history: { nti: [{ from: '2026-11-02', to: '2026-12-04', contents: PARTS }] },
    expect: null,
    why: 'five weeks, all parts',
  },
  {
    policy: 'otw',
    history: { nti: [{ from: '2026-03-02', to: '2026-06-12', contents: [] }] },
    expect: null,
    why: 'of another school year',
  },
  {
    policy: 'jtmat',
    history: { nti: [{ from: '2026-11-02', to: '2027-01-29', contents: [] }] },
    expect: null,
    why: 'its policy names no length; law trap 35: local codes differ',
  },
  {
    policy: 'otw',
    marks: onWeekdays('2026-11-09', 5, 'O O'),
    expect: { outcome: 'indeterminate', missing: ['nti'] },
    why: 'the threshold is met, and a notice to improve may run',
  },
  {
    policy: 'otw',
    marks: onWeekdays('2026-11-09', 3, 'O O'),
    expect: null,
    why: 'nothing that a notice could be about',
  },
];
