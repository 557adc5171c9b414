/**
 * N to resolve: a row a pupil, whose oldest N has to be settled first. Owns the rows and their words; how an N ages is
 * casework's. Today's are left to first-day calling.
 */
import type { NRow, NsView } from '../../../components/panel/today-view';
import { dayWords, type Mark } from '../../../src/attendance';
import { dayTag } from '../../../src/casework/due-words';
import { nLimitFrom, type OpenN, openNs as openNsOf } from '../../../src/casework/n-ageing';
import type { PupilNs } from '../../../src/casework/ns-seen';
import { counted } from '../../../src/papers/paper-days';
import { nLimitWords } from '../../../src/policy/n-limit';
import { type ResolvedValue, resolvePolicy } from '../../../src/policy/resolve';
import type { Known, KnownSchool } from '../known';
import type { OpenNs } from '../open-ns';
import { schoolWith } from '../school-of';

/** More sessions of one pupil are counted. */
const MOST_SESSIONS = 4;

type Aged = { of: PupilNs; school: KnownSchool; oldest: OpenN; limit: ResolvedValue; earlier: readonly Mark[] };

/** Null while they are being looked for. */
export function nsViewOf(known: Known, open: OpenNs | null): NsView | null {
  if (open === null) return null;
  const aged = open.pupils.flatMap((one) => agedOf(one, known, open)).sort((a, b) => byDay(a.oldest, b.oldest));
  const marks = aged.reduce((sum, { earlier }) => sum + earlier.length, 0);
  const over = aged.filter(({ oldest }) => oldest.state === 'over').length;
  return {
    words: [marks > 0 && counted(marks, 'mark'), marks > 0 && counted(aged.length, 'pupil'), over > 0 && `${over} over`]
      .filter(Boolean)
      .join(', '),
    rule: ruleOf(aged),
    rows: aged.map((one) => rowOf(one, known, open)),
  };
}

function agedOf(of: PupilNs, known: Known, { names }: OpenNs): Aged[] {
  const school = schoolWith(known, of.school);
  const earlier = of.ns.filter(({ date }) => date < known.today);
  if (school === null || earlier.length === 0) return [];
  const year = names.get(of.pupil)?.year ?? null;
  const limit = nLimitFrom(resolvePolicy(school.policy, { year, on: known.today }));
  const [oldest] = limit === null ? [] : openNsOf([{ ...of, marks: earlier }], limit, known.today, school.calendar);
  return limit === null || oldest === undefined ? [] : [{ of, school, oldest, limit, earlier }];
}

const byDay = (a: OpenN, b: OpenN): number =>
  (a.dueOn ?? a.date).localeCompare(b.dueOn ?? b.date) || a.date.localeCompare(b.date);

/** "5 school days, clause 5.4"; '' where schools or year groups differ: each row says its own. */
function ruleOf(aged: readonly Aged[]): string {
  const rules = new Set(
    aged.map(({ limit }) => [nLimitWords(limit), limit.clause && `clause ${limit.clause}`].filter(Boolean).join(', ')),
  );
  return rules.size === 1 ? ([...rules][0] as string) : '';
}

function rowOf({ of: { pupil }, school, oldest, earlier }: Aged, known: Known, { names, ids }: OpenNs): NRow {
  const record = names.get(pupil);
  const shown =
    known.page.facts?.pupils.find(({ who }) => who === pupil) ?? known.absent.find(({ who }) => who === pupil);
  const id = ids.get(pupil);
  const year = record?.year ?? shown?.year ?? null;
  return {
    pupil,
    name: record?.name ?? shown?.name ?? (id === undefined ? 'A pupil without a name' : `Pupil ${id}`),
    group: record?.group ?? shown?.group ?? (year === null ? '' : `Year ${year}`),
    due: (oldest.dueOn !== null && dayTag(oldest.dueOn, known.now, school.calendar)) || {
      words: 'No date',
      tone: 'later',
    },
    marks: sessionWords(earlier),
    stands: oldest.words,
  };
}

/** "Mon 16 Nov AM, PM; Tue 17 Nov AM and 3 more" */
function sessionWords(marks: readonly Mark[]): string {
  const shown = marks.slice(0, MOST_SESSIONS);
  const days = new Map<string, string[]>();
  for (const { date, session } of shown) days.set(date, [...(days.get(date) ?? []), session]);
  const words = [...days].map(([date, sessions]) => `${dayWords(date)} ${sessions.join(', ')}`).join('; ');
  return marks.length > shown.length ? `${words} and ${marks.length - shown.length} more` : words;
}
