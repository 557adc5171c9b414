/**
 * Every number that an officer's view of a pupil shows, held against the headless library, over the whole demonstration school:
 * 1,200 pupils, with five policies in turn, and of each third a fortnight that nobody read.
 */
import { render } from 'preact';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PupilReview } from '../../../components/review/pupil/pupil-review';
import type { Mark } from '../../../src/attendance';
import { summarise } from '../../../src/index';
import { policyPacks } from '../../../src/policy/packs';
import type { PupilReviewInput } from '../../../src/review/pupil-input';
import { type PupilReviewView, pupilReview } from '../../../src/review/pupil-review';
import { AttendanceBook } from '../../mis/school/attendance-book';
import { closedDays, terms } from '../../mis/school/calendar';
import { defaultNow, startClock } from '../../mis/school/clock';
import { attendanceOf } from '../../mis/school/figures';
import type { Pupil } from '../../mis/school/roll';
import { buildSchool } from '../../mis/school/school';
import { libraryFigures } from './library-figures';
import { inputFor, noEvents } from './made-up-review';
import { PlainNode, plainDocument } from './plain-dom';

const SEED = 20260903;
const book = new AttendanceBook(buildSchool(SEED), startClock(defaultNow), SEED);
const pupils = [...book.school.pupils.values()];
const calendar = {
  terms: terms.map(({ name, start, end }) => ({ name, from: start, to: end })),
  closed: [...closedDays],
};
/** The figures of every pupil are held; drawn is one in four, since drawing is what takes long; all with SOAK set. */
const DRAWN_OF = process.env.SOAK ? 1 : 4;
const PACKS = ['wessex', 'keystone', 'otw', 'jtmat', 'ludlow'] as const;

/** What a page of the MIS shows of a pupil: a session that has begun and has no mark is an empty cell. */
function marksOf(pupil: Pupil): Mark[] {
  return book
    .history(pupil)
    .filter(({ entry, future }) => entry !== null || !future)
    .map(({ date, session, entry }) => ({ date, session, code: entry?.code ?? '' }));
}

/** Of each third pupil a fortnight was never opened; policies and years go round. */
function inputOf(pupil: Pupil, index: number): PupilReviewInput {
  const marks = marksOf(pupil).filter(({ date }) => index % 3 !== 0 || date < '2026-10-05' || date > '2026-10-16');
  const past = book.history(pupil).filter(({ future }) => !future);
  const { percent, attended, possible } = attendanceOf(past.map(({ entry }) => entry));
  return inputFor({
    id: pupil.id,
    name: `${pupil.forename} ${pupil.surname}`,
    sub: pupil.form,
    marks,
    calendar,
    year: String(pupil.year),
    trust: policyPacks[PACKS[index % PACKS.length] ?? 'wessex'],
    now: defaultNow,
    printed: { printed: { percent, attended, possible }, mis: 'Almanac', on: '2026-11-20', from: null },
  });
}

/** Every number with a name that stands anywhere in a view. */
function figuresIn(part: unknown, found = new Map<string, Set<string>>()): Map<string, Set<string>> {
  if (Array.isArray(part)) for (const one of part) figuresIn(one, found);
  else if (typeof part === 'object' && part !== null) {
    const { figure, is, count } = part as { figure?: unknown; is?: unknown; count?: unknown };
    if (typeof figure === 'string') found.set(figure, (found.get(figure) ?? new Set()).add(String(is ?? count)));
    else for (const one of Object.values(part)) figuresIn(one, found);
  }
  return found;
}

type Wrong = { pupil: string; figure: string; shown: string; library: string | undefined };

function wrongIn(
  pupil: Pupil,
  shown: ReadonlyMap<string, ReadonlySet<string>>,
  library: ReadonlyMap<string, string>,
): Wrong[] {
  const figures = [...shown].filter(([figure]) => !isOfWalk(figure));
  return figures.flatMap(([figure, values]) =>
    [...values]
      .filter((value) => value !== library.get(figure))
      .map((value) => ({ pupil: pupil.id, figure, shown: value, library: library.get(figure) })),
  );
}

/** Steps of a walk are held against its two ends. */
const isOfWalk = (figure: string): boolean => /^walk\.|^department\.\d/.test(figure);

const numberOf = (part: unknown): number =>
  typeof part === 'object' && part !== null
    ? Number(
        String((part as { is: string }).is)
          .replace('−', '-')
          .replace('±', ''),
      )
    : 0;

/** From the MIS's figure by the steps to ours: whoever adds them up comes out there. */
function astray(pupil: Pupil, { printed, seen }: PupilReviewInput, { shown }: PupilReviewView): string[] {
  const { differ } = shown ?? {};
  const { attended = 0, possible = 0 } = printed?.printed ?? {};
  const ours = summarise(seen.marks, { from: '2026-09-01' });
  return (differ?.walks ?? []).flatMap(({ steps }) => {
    const sum = (place: number) => steps.reduce((all, { change }) => all + numberOf(change[place]), 0);
    const isThere = attended + sum(0) === ours.attended && possible + sum(2) === ours.possible;
    return isThere ? [] : [pupil.id];
  });
}

/** Dates, national constants and what a policy prints are no figures of a pupil. */
const NO_FIGURES = [
  /“[^”]*”/g,
  /\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g,
  /\b(?:at|below|of) \d+(?:\.\d)? %/g,
  /the line is \d+ %|× (?:10|2) =|missed × (?:10|2) is|of 10\b|of \d+ days with illness|\+ n\) is \d+(?:\.\d)? %|come to \d+(?:\.\d)? %|is (?:less than |more than )?\d+(?:\.\d)? %/g,
  /\b(?:C1|C2|J1|Y[1-7])\b/g,
  /in the 10 school weeks|Year 11: |5 to 15 on 31 August|days = sessions ÷ 2/g,
  /Holes in the table: [^.]*(?:\.\d[^.]*)*\.|overlap (?:at|from) [\d.]+(?: to [\d.]+)? %/g,
  /There are \d+ more/g,
];

describe('the whole demonstration school, drawn pupil by pupil', () => {
  beforeAll(() => {
    vi.stubGlobal('document', plainDocument);
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });

  it('shows no number that is not the library’s, and none without a name', { timeout: 180_000 }, () => {
    const wrong: Wrong[] = [];
    const lost: string[] = [];
    const nameless = new Set<string>();
    let numbers = 0;
    const root = new PlainNode('div', 1);
    pupils.forEach((pupil, index) => {
      const input = inputOf(pupil, index);
      const view = pupilReview(input);
      const library = libraryFigures(input);
      // charts may be asked for as tables: what is not drawn now is looked at too
      const shown = figuresIn(view.shown);
      numbers += shown.size;
      wrong.push(...wrongIn(pupil, shown, library));
      lost.push(...astray(pupil, input, view));
      if (index % DRAWN_OF > 0) return;
      render(null, root as never);
      render(<PupilReview view={view} events={noEvents} />, root as never);
      const drawn = figuresDrawn(root);
      numbers += drawn.size;
      wrong.push(...wrongIn(pupil, drawn, library));
      for (const words of wordsBeside(root)) if (/\d/.test(words)) nameless.add(words);
    });
    expect(wrong.slice(0, 12)).toEqual([]);
    expect(lost).toEqual([]);
    expect([...nameless].slice(0, 12)).toEqual([]);
    expect(pupils).toHaveLength(1200);
    expect(numbers).toBeGreaterThan(100_000);
  });

  it('would notice a number that is wrong', () => {
    const [pupil] = pupils as [Pupil];
    const input = inputOf(pupil, 1);
    const other = { ...input, seen: { ...input.seen, marks: input.seen.marks.slice(0, -3) } };
    const noticed = wrongIn(pupil, figuresIn(pupilReview(input).shown), libraryFigures(other)).map(
      ({ figure }) => figure,
    );
    expect(noticed).toEqual(expect.arrayContaining(['attended', 'possible', 'ahead.term.year.from.attended']));
  });
});

function figuresDrawn(root: PlainNode): Map<string, Set<string>> {
  const drawn = new Map<string, Set<string>>();
  for (const node of root.all((one) => one.has('data-figure'))) {
    const name = node.attributes.get('data-figure') ?? '';
    drawn.set(name, (drawn.get(name) ?? new Set()).add(node.text));
  }
  return drawn;
}

/**
 * What is said beside the numbers with names, dates and constants taken out. Left out too: the pupil's name and form, axes of
 * drawings, bands as a policy prints them, the MIS's own figure, and the year and the ten weeks, which the panel's tests hold.
 */
function wordsBeside(root: PlainNode): string[] {
  const isLeft = (node: PlainNode) =>
    node.has('data-figure') ||
    node.has('class', 'pr-who') ||
    node.has('class', 'pr-meta') ||
    node.has('data-part', 'year') ||
    node.has('data-part', 'ten-weeks') ||
    node.has('class', 'pr-key') ||
    node.localName === 'svg' ||
    node.localName === 'style';
  return root
    .all((node) => node.nodeType === 1 && node.childNodes.some(({ nodeType }) => nodeType === 3), isLeft)
    .map((node) => {
      const own = node.childNodes
        .map((child) => (child.nodeType === 3 ? child.data : child.has('data-figure') ? '' : ' '))
        .join('');
      return NO_FIGURES.reduce((words, pattern) => words.replace(pattern, ''), own).trim();
    });
}
