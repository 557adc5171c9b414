/**
 * What the five policies that ship say of a letter in particular, each with its clause, and the letters a school has in the
 * end: its own, else its policy's, else those that ship. Owns the differences; the texts they differ from are `letters.ts`.
 */
import { LETTER_KINDS, type LetterKind } from '../../policy/checklist';
import type { LetterTemplate } from './letter-template';
import { LETTERS } from './letters';

type Difference = {
  clause: string;
  title?: string;
  /** Sentences of the shipped text that read otherwise here. */
  instead?: readonly [shipped: string, here: string][];
  /** Stands before the last paragraph. */
  also?: string;
};

const NO_APPEAL = 'Under our policy the headteacher alone decides, and there is no appeal.';
const SIGNED = 'We ask for a signed letter with an explanation where a pupil is absent';
const NOTHING_CONCLUDED = 'If it happens again, further steps may be considered.';
const NEXT_TRUANCY =
  'This letter is a first warning. If it happens again, further action can follow, and a penalty notice is then considered.';

const DIFFERENCES: Readonly<Record<string, Partial<Record<LetterKind, Difference>>>> = {
  wessex: {
    'below-96': {
      clause: '5.6',
      also: 'When attendance drops, our attendance team gets in touch with parents to talk about the reasons and the next steps.',
    },
    'below-90': {
      clause: '5.6, 5.7',
      also: 'If attendance does not improve, our attendance team arranges a formal meeting, and we may agree an attendance action plan with you.',
    },
    'term-absence': { clause: '5.4', also: `${SIGNED} for more than 10 school days in one term.` },
    'explain-absence': {
      clause: '5.4',
      also: `${SIGNED} for more than 3 school days in a row.`,
      instead: [['in writing or on {schoolPhone}', 'in a signed letter']],
    },
    'leave-refusal': {
      clause: '7.1, 7.2',
      also: `${NO_APPEAL} You are welcome to talk with the headteacher about the reason and the outcome.`,
    },
    'leave-granted': { clause: '7.1, 7.2' },
    'truancy-warning': { clause: '10.5', instead: [[NOTHING_CONCLUDED, NEXT_TRUANCY]] },
    'well-done': { clause: '12.3' },
  },
  keystone: {
    'below-96': {
      clause: '§5',
      also: 'At this point we want to understand, with you, what makes it harder to attend, in school and outside.',
    },
    'below-90': { clause: '§1, §5' },
    'leave-refusal': {
      clause: 'App2',
      also: 'Under our policy the headteacher decides about leave and about its length. Where leave is taken that was not granted and the national threshold is met, a penalty notice may be asked for.',
    },
    'leave-granted': { clause: 'App2' },
    'truancy-warning': { clause: 'App1' },
    'well-done': { clause: '§2' },
  },
  otw: {
    'below-96': {
      clause: 'App2',
      title: '{pupil}, {year}: attendance letter for {term}, {band}',
      also: 'You are welcome to come to school to hear about Early Help and other support. It is up to you.',
    },
    'below-90': {
      clause: 'App2',
      // T-15: the policy prints "amber 1" for this letter although amber begins at 90
      title: '{pupil}, {year}: attendance letter (amber 1)',
      also: 'The attendance we aim for with you is {target} per cent. We look at it together again after the next half term.',
    },
    'notice-to-improve': { clause: '5.2' },
    'leave-refusal': {
      clause: '5.1',
      also: 'Under our policy the headteacher decides about leave and about its length.',
    },
    'leave-granted': { clause: '5.1' },
    'well-done': { clause: 'App2' },
  },
  jtmat: {
    'explain-absence': {
      clause: '§11',
      also: 'We can also offer an attendance support plan, an Early Help Assessment or a meeting in school.',
    },
    'notice-to-improve': { clause: '§14' },
    'leave-refusal': { clause: '§7', also: NO_APPEAL },
    'leave-granted': { clause: '§7' },
    'well-done': { clause: '§2' },
  },
  ludlow: {
    'below-96': {
      clause: 'AppA6',
      instead: [
        [
          'We write because {pupil} has missed some school this year, and we would like to help before it becomes more.',
          'We write because the attendance of {pupil} has fallen below what our school expects. The leaflet with this letter says how you can work with us and with {pupil} on it.',
        ],
      ],
    },
    'below-90': {
      clause: 'AppA7',
      // a meeting comes later there, after two weeks of watching
      instead: [['We would like to meet you: {meeting}. Support', 'Support']],
      also: 'We are now monitoring the attendance of {pupil}, and our attendance lead will ring you to talk about it.',
    },
    'term-absence': { clause: '§4', also: `${SIGNED} for more than 10 school days in one term.` },
    'explain-absence': {
      clause: '§4',
      also: `${SIGNED} for more than 3 school days in a row. We may then meet you and agree a plan.`,
      instead: [['in writing or on {schoolPhone}', 'in a signed letter']],
    },
    'leave-refusal': { clause: '§6', also: NO_APPEAL },
    'leave-granted': { clause: '§6' },
    'truancy-warning': { clause: '§9', instead: [[NOTHING_CONCLUDED, NEXT_TRUANCY]] },
    'well-done': {
      clause: 'AppA9',
      also: 'The weeks in which we looked at attendance most closely are over, and the targets were met. We stay in touch until attendance is steady at 96 per cent.',
    },
  },
};

/**
 * The letters of a school under a policy. `own` are those it edited, by kind; they go before all others.
 * A policy that is not one of the five has the letters as they ship.
 */
export function lettersOf(
  packId: string,
  own: Partial<Record<LetterKind, LetterTemplate>> = {},
): Record<LetterKind, LetterTemplate> {
  const differences = Object.hasOwn(DIFFERENCES, packId) ? (DIFFERENCES[packId] ?? {}) : {};
  const letters = LETTER_KINDS.map((kind) => [kind, own[kind] ?? differing(LETTERS[kind], differences[kind])] as const);
  return Object.fromEntries(letters) as Record<LetterKind, LetterTemplate>;
}

function differing(shipped: LetterTemplate, difference: Difference | undefined): LetterTemplate {
  if (!difference) return shipped;
  const { clause, title, instead = [], also } = difference;
  const text = instead.reduce((all, [before, here]) => {
    if (!all.includes(before)) throw new Error(`the letter ${shipped.letter} has no sentence '${before}'`);
    return all.replace(before, () => here);
  }, shipped.text);
  const paragraphs = text.trim().split('\n\n');
  if (also) paragraphs.splice(-1, 0, also);
  return { ...shipped, clause, title: title ?? shipped.title, text: paragraphs.join('\n\n') };
}
