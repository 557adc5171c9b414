/**
 * What was pointed at and said so far, and what follows from it. Owns the steps of a lesson and their undoing; draws
 * nothing.
 */
import { dayWordsWithYear } from '../../components/day-words';
import type { LiveView, TeachStep } from '../../components/teach/teach-view';
import type { PageRoots } from '../../src/pages/generic/page-roots';
import type { SightMemory } from '../../src/pages/generic/text';
import type { PageMap } from '../../src/pages/map-schema';
import type { Derived, Said } from '../../src/pages/teach/derive-map';
import type { Pin } from '../../src/pages/teach/find-again';
import type { Preview } from '../../src/pages/teach/preview';
import type { Teacher } from '../../src/pages/teach/teacher';

export type PointedStep = 'name' | 'mark' | 'date';
export type Chosen = Record<PointedStep, Element | null>;

/** What follows from a lesson now: a map and what it reads, or why there is none. */
export type Outcome = { map: PageMap; rows: Element[]; live: LiveView } | { why: string } | null;

const BEFORE: Readonly<Record<TeachStep, TeachStep>> = {
  name: 'name',
  mark: 'name',
  date: 'mark',
  check: 'date',
  save: 'check',
};
const AFTER: Readonly<Record<TeachStep, TeachStep>> = {
  name: 'mark',
  mark: 'date',
  date: 'check',
  check: 'save',
  save: 'save',
};

export function isPointedStep(step: TeachStep): step is PointedStep {
  return step === 'name' || step === 'mark' || step === 'date';
}

export class Lesson {
  step: TeachStep = 'name';
  readonly chosen: Chosen = { name: null, mark: null, date: null };
  private readonly pins: { [step in PointedStep]?: Pin | undefined } = {};
  private readonly teacher: Teacher;
  private readonly sight: SightMemory;
  private said: Required<Pick<Said, 'sessions' | 'codes'>> & Pick<Said, 'columns'> = { sessions: {}, codes: {} };

  constructor(teacher: Teacher, sight: SightMemory) {
    this.teacher = teacher;
    this.sight = sight;
  }

  choose(element: Element | null): void {
    if (isPointedStep(this.step)) {
      this.chosen[this.step] = element;
      this.pins[this.step] = element === null ? undefined : this.teacher.pinTo(element, this.sight);
    }
    this.step = AFTER[this.step];
  }

  /** Pages draw themselves anew: what stands in the old place and shows the same is what was pointed at. */
  findAgain(): void {
    for (const [step, pin] of Object.entries(this.pins) as [PointedStep, Pin | undefined][])
      if (pin) this.chosen[step] = this.teacher.findAgain(pin, this.sight) ?? pin.element;
  }

  /** Whether something that was pointed at is no longer in the page. */
  isLost(): boolean {
    return Object.values(this.chosen).some((element) => element?.isConnected === false);
  }

  goOn(): void {
    this.step = AFTER[this.step];
  }

  /** One step back, and what was pointed at there is open again. */
  goBack(): void {
    this.step = BEFORE[this.step];
    if (!isPointedStep(this.step)) return;
    this.chosen[this.step] = null;
    this.pins[this.step] = undefined;
    if (this.step !== 'date') this.said = { sessions: {}, codes: {} };
  }

  takeColumns(columns: readonly number[]): void {
    this.said = { ...this.said, columns };
  }

  setSession(index: number, session: 'AM' | 'PM' | null): void {
    const { [index]: _, ...rest } = this.said.sessions;
    this.said = { ...this.said, sessions: session === null ? rest : { ...rest, [index]: session } };
  }

  explain(shown: string, code: string | null): void {
    const { [shown]: _, ...rest } = this.said.codes;
    this.said = { ...this.said, codes: code === null ? rest : { ...rest, [shown]: code } };
  }

  /** `current` stands in for what is not chosen yet. */
  outcome(current: Element | null, url: string, roots: PageRoots): Outcome {
    const { name, mark = null } = this.withCurrent(current);
    if (name === null || mark === null) return null;
    if (!name.isConnected || !mark.isConnected)
      return { why: 'The page has changed since you pointed at it. Go back and point again.' };
    const { date } = this.withCurrent(current);
    const derived = this.teacher.deriveMap({ name, mark, date }, { url, roots }, this.said);
    if ('why' in derived) return derived;
    const preview = this.teacher.previewOf(derived.map, roots, url);
    if (typeof preview === 'string') return { why: `This cannot be read: ${preview}.` };
    return { map: derived.map, rows: derived.rows, live: this.liveView(derived, preview) };
  }

  private withCurrent(current: Element | null): Chosen {
    const { step, chosen } = this;
    return isPointedStep(step) ? { ...chosen, [step]: chosen[step] ?? current } : chosen;
  }

  private liveView({ words, columns }: Derived, preview: Preview): LiveView {
    const { codes } = this.said;
    const session = preview.sessions.length === 1 ? (preview.sessions[0] ?? null) : null;
    return {
      rows: preview.rows,
      headings: preview.columns,
      found: preview.found,
      read: preview.read,
      when: whenWords(preview),
      texts: this.teacher.shownMarks(preview.shown, session, words, codes).map((text) => ({
        ...text,
        said: Object.hasOwn(codes, text.shown) ? (codes[text.shown] ?? null) : null,
      })),
      columns: columns.map(({ index, heading, isTaken, saysWhen, session: always }) => ({
        index,
        label: heading || (columns.length === 1 ? 'these marks' : `column ${index + 1}`),
        isTaken,
        saysWhen,
        session: always,
      })),
      uncertain: preview.uncertain,
      problems: preview.problems,
      isContradictory: preview.isContradictory,
    };
  }
}

/** "Fri 20 Nov 2026, AM", "Mon 16 Nov 2026 to Fri 20 Nov 2026, AM and PM" */
function whenWords({ dates, sessions }: Preview): string {
  const [first, last] = [dates[0], dates.at(-1)];
  const days =
    first === undefined || last === undefined
      ? ''
      : first === last
        ? dayWordsWithYear(first)
        : `${dayWordsWithYear(first)} to ${dayWordsWithYear(last)}`;
  return [days, sessions.join(' and ')].filter(Boolean).join(', ');
}
