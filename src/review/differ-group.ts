/**
 * Why the MIS's figures of a group differ from ours: pupil by pupil, by reason, and for the group as one. Owns that adding up;
 * what explains a figure is found by `papers/explain-figures`. Without names it says nothing of any one pupil.
 */
import { towardsDepartment } from '../papers/explain-department';
import { type Answer, addedUp, explain, figuresOf } from '../papers/explain-figures';
import type { Explained } from '../papers/explain-ranges';
import type { Counts } from '../papers/explain-reasons';
import { countsSaid, type DifferPart, type PrintedText, printedWords, stepsToOurs, walkStep } from './differ-walk';
import { figure, type Said } from './pupil-said';

export type GroupPupil = {
  key: string;
  name: string;
  explained: Explained;
  /** The year group: '8'. */
  year: string | null;
  printed: PrintedText | null;
};

export type DifferingPupil = {
  key: string;
  name: string;
  printed: string;
  ours: Said;
  outcome: Answer['outcome'];
  why: string;
};

export type DifferGroup = {
  /** "5 of 30 differ: 3 explained, 1 with several explanations, 1 not explained" */
  said: Said;
  /** Reasons, each with how many pupils it alone explains. */
  reasons: { short: string; words: string; pupils: Said; change: Said }[];
  /** Those who differ, in the order given. */
  pupils: DifferingPupil[];
  /** The group's own figure, where whole sessions are printed of everybody; else null, and `whyNone` says so. */
  whole: Pick<DifferPart, 'printed' | 'outcome' | 'walks' | 'ours'> | null;
  whyNone: string;
  department: Said;
};

/** Null where no figure of the MIS was read of anybody. */
export function differGroup(group: readonly GroupPupil[]): DifferGroup | null {
  const compared = group.flatMap((pupil) => {
    if (pupil.printed === null) return [];
    const figures = figuresOf(pupil.explained);
    return [{ pupil, printed: pupil.printed, figures, answer: explain(figures, pupil.printed) }];
  });
  if (compared.length === 0) return null;
  const differing = compared.filter(
    ({ answer }) => !['agrees', 'nothing-printed', 'nothing-known'].includes(answer.outcome),
  );
  const count = (outcome: Answer['outcome']) => differing.filter(({ answer }) => answer.outcome === outcome).length;
  const sums = sumOf(compared.map(({ printed }) => printed));
  const all = sums === null ? null : explain(addedUp(compared.map(({ figures }) => figures)), sums);
  return {
    said: [
      figure('group.differ', differing.length),
      ' of ',
      figure('group.compared', compared.length),
      ' differ: ',
      figure('group.explained', count('explained')),
      ' explained, ',
      figure('group.several', count('several')),
      ' with more than one explanation, ',
      figure('group.not-explained', count('not-explained')),
      ' not explained.',
    ],
    reasons: reasonsOf(differing.map(({ answer }) => answer)),
    pupils: differing.map(({ pupil: { key, name }, printed, answer }) => ({
      key,
      name,
      printed: printedWords(printed),
      ours: countsSaid(`of.${key}`, answer.ours),
      outcome: answer.outcome,
      why: whyWords(answer),
    })),
    whole:
      all === null || sums === null
        ? null
        : {
            printed: `${sums.attended} of ${sums.possible}`,
            outcome: all.outcome,
            walks: all.explanations.map((one, index) => ({ steps: stepsToOurs(one, index) })),
            ours: countsSaid('group', all.ours),
          },
    whyNone:
      all === null
        ? 'The MIS prints percentages only: a mean of percentages is no figure of the group, since pupils have different numbers of sessions.'
        : '',
    department: departmentSaid(compared.map(({ pupil }) => pupil)),
  };
}

function sumOf(printed: readonly PrintedText[]): Counts | null {
  let sum: Counts | null = { attended: 0, possible: 0 };
  for (const { attended, possible } of printed)
    sum =
      sum === null || attended === undefined || possible === undefined
        ? null
        : { attended: sum.attended + attended, possible: sum.possible + possible };
  return sum;
}

/** The likeliest explanation's own words; of several, that there are several. */
export function whyWords({ outcome, explanations: [first], more }: Answer): string {
  switch (outcome) {
    case 'explained':
      return first?.short ?? '';
    case 'several':
      return more > 0 || first === undefined ? 'several' : `${first.short}, or other`;
    case 'not-explained':
      return 'not explained';
    default:
      return '';
  }
}

function reasonsOf(answers: readonly Answer[]): DifferGroup['reasons'] {
  const found = new Map<string, { short: string; words: string; pupils: number } & Counts>();
  for (const { outcome, explanations } of answers) {
    const [only] = explanations;
    if (outcome !== 'explained' || only === undefined) continue;
    const known = found.get(only.short) ?? {
      short: only.short,
      words: only.steps.map(({ words }) => words).join('; '),
      pupils: 0,
      attended: 0,
      possible: 0,
    };
    const [attended, possible] = (['attended', 'possible'] as const).map((part) =>
      only.steps.reduce((sum, step) => sum + step[part], 0),
    );
    found.set(only.short, {
      ...known,
      pupils: known.pupils + 1,
      attended: known.attended + (attended ?? 0),
      possible: known.possible + (possible ?? 0),
    });
  }
  return [...found.values()]
    .sort((a, b) => b.pupils - a.pupils)
    .map(({ short, words, pupils, attended, possible }) => ({
      short,
      words,
      pupils: [figure(`reason.${short}`, pupils)],
      change: walkStep({ words, sessions: null, attended, possible }, `reason.${short}`).change,
    }));
}

/** The Department counts each pupil by its method, and then adds up sessions. */
function departmentSaid(pupils: readonly GroupPupil[]): Said {
  const sum = { attended: 0, possible: 0 };
  for (const { explained, year } of pupils) {
    const { marks, calendar, asOf, onRollFrom, onRollTo, yearFrom } = explained;
    const ofYear = marks.filter(({ date }) => date >= yearFrom);
    const { counts } = towardsDepartment({ marks: ofYear, calendar, asOf, onRollFrom, onRollTo, year });
    sum.attended += counts.attended;
    sum.possible += counts.possible;
  }
  return countsSaid('group.department', sum);
}
