/**
 * From the MIS's printed figure to ours and on to the Department's method, as steps with what each changes. Owns that walk's
 * order and words; what explains a difference is found by `papers/explain-figures`.
 */
import { dayWords, type Mark, schoolYearStart, standingMarks } from '../attendance';
import { towardsDepartment } from '../papers/explain-department';
import { type Answer, type Explanation, explainFigure, type Step } from '../papers/explain-figures';
import type { Explained } from '../papers/explain-ranges';
import type { Counts } from '../papers/explain-reasons';
import type { PupilReviewInput } from './pupil-input';
import { figure, rateFigure, type Said } from './pupil-said';
import { standingOf } from './pupil-standing';

/** `sessions` are those that the step is about; `change` is "+7 attended, +7 possible", empty where it is no change. */
export type WalkStep = { words: string; sessions: Said; change: Said };

export type Walk = { steps: WalkStep[] };

export type DifferPart = {
  /** "Almanac prints 86.0 %", as printed. */
  printed: string;
  outcome: Answer['outcome'];
  /** One sentence that answers the question. */
  said: Said;
  /** From the MIS's figure to ours; several where more than one would explain it. */
  walks: Walk[];
  ours: Said;
  department: { steps: WalkStep[]; counts: Said; scope: string };
};

export function differPart(input: PupilReviewInput): DifferPart {
  const { printed, seen, year, calendar } = input;
  const standing = standingOf(input);
  const department = towardsDepartment({
    marks: standing.marks,
    calendar,
    asOf: seen.asOf,
    onRollFrom: seen.onRollFrom,
    onRollTo: seen.onRollTo,
    year,
  });
  const walkOn = {
    steps: department.steps.map((step, index) => walkStep(step, `department.${index}`)),
    counts: countsSaid('department', department.counts),
    scope: department.scope,
  };
  if (printed === null)
    return {
      printed: '',
      outcome: 'nothing-printed',
      said: ['No figure of the MIS was read of this pupil yet.'],
      walks: [],
      ours: countsSaid('stated', standing.summary),
      department: walkOn,
    };
  const answer = explainFigure(explainedOf(input, standing.unread), printed.printed);
  const name = printed.mis ?? 'The MIS';
  return {
    printed: `${name} prints ${printedWords(printed.printed)} up to ${dayWords(printed.on)}`,
    outcome: answer.outcome,
    said: [...outcomeSaid(answer), ...unreadSaid(answer, standing.unread)],
    walks: answer.explanations.map((one, index) => ({ steps: stepsToOurs(one, index) })),
    ours: countsSaid('stated', answer.ours),
    department: walkOn,
  };
}

/** What the search needs of a pupil: marks entered ahead too, since an MIS may count them. */
export function explainedOf(
  {
    seen,
    ahead,
    calendar,
    printed,
    today,
  }: Pick<PupilReviewInput, 'seen' | 'ahead' | 'calendar' | 'printed' | 'today'>,
  unread: number | null,
): Explained {
  const year = schoolYearStart(today);
  const marks: readonly Mark[] = standingMarks([...seen.marks, ...ahead]).filter(({ date }) => date >= year);
  return {
    marks,
    calendar,
    yearFrom: seen.yearFrom,
    asOf: seen.asOf,
    covers: { from: printed?.from ?? null, to: printed?.on ?? null },
    onRollFrom: seen.onRollFrom,
    onRollTo: seen.onRollTo,
    unread,
  };
}

export type PrintedText = { percent?: string; attended?: number; possible?: number };

/** "86.0 %, 80 of 93", as far as it is printed. */
export function printedWords({ percent, attended, possible }: PrintedText): string {
  const share = percent === undefined ? '' : `${percent.replace('%', '').trim()} %`;
  const counts = attended === undefined && possible === undefined ? '' : `${attended ?? '?'} of ${possible ?? '?'}`;
  return [share, counts].filter(Boolean).join(', ') || 'no figure';
}

const OUTCOMES: Record<Answer['outcome'], string> = {
  agrees: 'It agrees with ours.',
  explained: 'This explains it exactly.',
  several: 'Each of these would explain it: which one it is, the MIS’s own settings tell.',
  'not-explained': 'It is not explained: no single reason, and no two together, give this figure.',
  'nothing-printed': 'What is printed is no figure that can be compared.',
  'nothing-known': 'No mark is known to compare it with.',
};

function outcomeSaid({ outcome, more }: Answer): Said {
  return more > 0 ? [OUTCOMES[outcome], ` There are ${more} more.`] : [OUTCOMES[outcome]];
}

/** While marks are unread, a difference may be theirs. */
function unreadSaid({ outcome }: Answer, unread: number | null): Said {
  if (unread === 0 || outcome === 'nothing-printed' || outcome === 'nothing-known') return [];
  if (unread === null) return [' It is not known whether marks are missing here: that may be a reason too.'];
  const were = unread === 1 ? ' session was' : ' sessions were';
  return [' ', figure('unread', unread), `${were} not read here: that may be a reason too.`];
}

/** The search goes from ours to theirs; a person goes from theirs to ours, so that every step is undone. */
export function stepsToOurs({ steps }: Explanation, index: number): WalkStep[] {
  return [...steps].reverse().map((step, at) => walkStep(undone(step), `walk.${index}.${at}`));
}

const undone = (step: Step): Step => ({ ...step, attended: -step.attended || 0, possible: -step.possible || 0 });

/** One step with what it changes, its numbers under one name. */
export function walkStep(
  { words, sessions, attended, possible }: Pick<Step, 'words' | 'sessions' | 'attended' | 'possible'>,
  name: string,
): WalkStep {
  const count = sessions ?? 0;
  return {
    words,
    sessions: count === 0 ? [] : [figure(`${name}.sessions`, count), count === 1 ? ' session' : ' sessions'],
    change:
      attended === 0 && possible === 0
        ? []
        : [
            { figure: `${name}.attended`, is: signed(attended) },
            ' attended, ',
            { figure: `${name}.possible`, is: signed(possible) },
            ' possible',
          ],
  };
}

const signed = (count: number): string => (count > 0 ? `+${count}` : count < 0 ? `−${-count}` : '±0');

/** "79 of 92, 85.9 %" */
export function countsSaid(name: string, { attended, possible }: Counts): Said {
  const counts: Said = [figure(`${name}.attended`, attended), ' of ', figure(`${name}.possible`, possible)];
  return possible === 0 ? counts : [...counts, ', ', rateFigure(`${name}.percent`, attended, possible), ' %'];
}
