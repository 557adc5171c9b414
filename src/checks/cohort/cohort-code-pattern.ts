/** A code that is used far more than it was, or a weekday on which far more are away, over the pupils of the list. */
import { addSchoolDays, schoolDaysOf } from '../../attendance';
import { breach, defineCheck, unknown } from '../check';
import { type MarksByDay, onWeekdays, together } from '../example';
import type { CohortExample } from '../example-of-record';
import { type Pattern, unusualUse } from '../unusual-use';

/** The last four school weeks are held against the school year before them. */
const RECENT_DAYS = 20;

export default defineCheck({
  on: 'cohort',
  id: 'cohort-code-pattern',
  page: 'cohort',
  severity: 'info',
  audience: 'leadership',
  needs: ['histories', 'calendar'],
  title: 'Unusual use of a code or a weekday',
  policy: ({ policy }) => policy.rule('cohort-code-pattern'),
  run({ pupils, calendar, now }, rule) {
    if (pupils.length === 0) return null;
    const known = pupils.filter(({ history }) => history !== null);
    if (known.length * 2 < pupils.length) return unknown('histories');
    if (calendar === null) return unknown('calendar');
    const school = schoolDaysOf(calendar);
    if (now.date < school.first || now.date > school.last) return unknown('calendar');
    const since = addSchoolDays(now.date, 1 - RECENT_DAYS, calendar);
    const { codes, weekdays } = unusualUse(known, since);
    const found = [
      ...codes.map((pattern) => `${pattern.name} ${timesWords(pattern)} since ${since} (${countWords(pattern)})`),
      ...weekdays.map(
        (pattern) =>
          `absence on ${pattern.name}s ${pattern.times ?? 'many'} times that of other days (${countWords(pattern)})`,
      ),
    ];
    if (found.length === 0) return null;
    return breach({
      message: `Unusual: ${found.join('; ')}.`,
      action: 'Look at the marks behind it: one event, one cause, one class?',
      policy: rule,
      facts: { codes, weekdays, since, known: known.length, of: pupils.length },
      notes: known.length === pupils.length && known.every(({ facts }) => facts.isComplete) ? [] : ['at-least'],
    });
  },
});

const timesWords = ({ times }: Pattern): string => (times === null ? 'in use' : `${times} times its usual share`);

const countWords = ({ sessions, pupils }: Pattern): string => `${sessions} sessions, ${pupils} pupils`;

type Row = NonNullable<CohortExample['others']>[number];

/** So many pupils with the same marks. The mark keeps examples out of bundles. */
// @__NO_SIDE_EFFECTS__
function pupils(count: number, ...stretches: MarksByDay[]): Row[] {
  return Array.from({ length: count }, () => ({ history: { marks: together(...stretches) } }));
}

// @__NO_SIDE_EFFECTS__
function all(...some: Row[][]): Row[] {
  return some.flat();
}

const SINCE_SEPTEMBER = together(onWeekdays('2026-09-04', 36, '/ \\'), onWeekdays('2026-11-02', 15, '/ \\'));

export const examples: CohortExample[] = [
  {
    policy: 'wessex',
    others: all(
      pupils(6, SINCE_SEPTEMBER, { '2026-09-07': 'O O' }, onWeekdays('2026-11-09', 4, 'O /')),
      pupils(14, SINCE_SEPTEMBER),
    ),
    expect: { severity: 'info', says: 'O 3.1 times its usual share', facts: { weekdays: [] } },
    why: '16.3: two sessions each in September, four each of late',
  },
  {
    policy: 'ludlow',
    others: all(pupils(6, SINCE_SEPTEMBER, onWeekdays('2026-11-09', 4, 'L /')), pupils(4, SINCE_SEPTEMBER)),
    expect: { says: 'L in use since 2026-10-19' },
    why: '§15: nothing to hold it against, and worth a look',
  },
  {
    policy: 'jtmat',
    others: all(
      pupils(
        6,
        SINCE_SEPTEMBER,
        { '2026-09-11': 'I I', '2026-09-25': 'I I', '2026-10-09': 'I I' },
        { '2026-09-15': 'I /', '2026-11-10': 'I /' },
      ),
      pupils(14, SINCE_SEPTEMBER),
    ),
    expect: { says: 'absence on Fridays' },
    why: '§15: days of absence',
  },
  {
    policy: 'otw',
    others: all(
      pupils(4, SINCE_SEPTEMBER, { '2026-09-07': 'O O' }, onWeekdays('2026-11-02', 10, 'O O')),
      pupils(14, SINCE_SEPTEMBER),
    ),
    expect: null,
    why: 'four pupils are no pattern of a school, and would be known',
  },
  {
    policy: 'keystone',
    others: all(
      pupils(6, SINCE_SEPTEMBER, { '2026-09-07': 'O .' }, { '2026-11-09': 'O .', '2026-11-10': 'O .' }),
      pupils(14, SINCE_SEPTEMBER),
    ),
    expect: null,
    why: 'twelve sessions may be chance',
  },
  {
    policy: 'keystone',
    others: pupils(20, SINCE_SEPTEMBER, { '2026-11-10': 'V V', '2026-11-17': '# #' }),
    expect: null,
    why: '§3: a trip and a closure are no pattern',
  },
  {
    policy: 'wessex',
    now: '2026-09-11',
    others: pupils(20, onWeekdays('2026-09-04', 6, 'I I')),
    expect: null,
    why: 'the year is too young for anything to be usual',
  },
  {
    policy: 'wessex',
    others: all(pupils(6, SINCE_SEPTEMBER, onWeekdays('2026-11-23', 5, 'O O')), pupils(14, SINCE_SEPTEMBER)),
    expect: null,
    why: 'law trap 28: marks of days to come do not count',
  },
  {
    policy: 'wessex',
    others: all(pupils(6, SINCE_SEPTEMBER, onWeekdays('2026-11-09', 4, 'O /')), [{}, {}]),
    expect: { notes: ['at-least'] },
    why: 'of most pupils the marks are known, not of all',
  },
  {
    policy: 'wessex',
    row: { printed: {} },
    others: [{}, {}],
    expect: { outcome: 'indeterminate', missing: ['histories'] },
    why: 'no marks are known',
  },
  {
    policy: 'wessex',
    calendar: null,
    others: pupils(6, SINCE_SEPTEMBER),
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'four school weeks need a calendar',
  },
  { policy: 'wessex', registers: [], expect: null, why: 'a list of registers has no pupils' },
];
