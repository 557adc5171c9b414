/** What stands in each cell of the list, in words. Owns the wording, "at least" and "at most" among it; numbers come as they are. */
import { dayWords, formatRate, type IsoDate } from '../attendance';
import { yearWords } from '../papers/people-words';
import type { CohortFigures, Counts, Line } from './cohort-figures';
import { type CohortRow, distanceOf, nameOf, type OldN } from './cohort-row';
import type { CohortColumn } from './cohort-sort';

export type CellWords = {
  main: string;
  /** Beside it, in smaller type. */
  more?: string;
  tone?: 'over' | 'warning' | 'quiet';
  /** Ten places: settled, N, empty. */
  bar?: { settled: number; provisional: number };
};

const NOTHING: CellWords = { main: '–' };

export function cellWords(row: CohortRow, column: CohortColumn): CellWords {
  const { figures } = row;
  switch (column) {
    case 'pupil':
      return { main: nameOf(row) };
    case 'group':
      return { main: row.group ?? yearWords(row.year) ?? '–' };
    case 'attended':
      return figures === null ? { main: 'not read', tone: 'quiet' } : attendedWords(figures);
    case 'percent':
      return { main: figures === null ? '–' : percentWords(figures) };
    case 'headroom':
      return distanceWords(row);
    case 'window':
      return windowWords(figures);
    case 'drop':
      return dropWords(figures);
    case 'oldest-n':
      return row.oldestN === null ? NOTHING : nWords(row.oldestN);
    case 'missing':
      return missingWords(figures);
    case 'printed':
      return printedWords(row);
    case 'crossed':
      return crossedWords(figures);
    case 'step':
      return stepWords(row);
  }
}

/** "To 90 %, sessions"; `mis` is what the MIS is called, `nLimit` the limit in words. */
export function columnWords(column: CohortColumn, line: Line, nLimit: string | null): string {
  const words: Readonly<Record<CohortColumn, string>> = {
    pupil: 'Pupil',
    group: 'Form',
    attended: 'Attended',
    percent: '%',
    headroom: `To ${line.at} %, sessions`,
    window: 'Unauthorised, ten weeks',
    drop: 'Drop out',
    'oldest-n': nLimit === null ? 'Oldest N' : `Oldest N, of ${nLimit.replace(' school days', '')}`,
    missing: 'Missing marks',
    printed: 'MIS says',
    crossed: 'Crossed since',
    step: 'Next step',
  };
  return words[column];
}

function attendedWords({ counts: { attended, possible }, unread, source }: CohortFigures): CellWords {
  if (source === 'printed') return { main: `${attended} of ${possible}`, more: 'as printed' };
  if (unread === 0) return { main: `${attended} of ${possible}` };
  return { main: `at least ${attended}`, more: `of ${possible} read` };
}

/** One decimal; where sessions are unread, from what it would be had all been missed to what it would be had none. */
export function percentWords({ ends }: Pick<CohortFigures, 'ends'>): string {
  if (ends === null || ends.low.possible === 0) return '–';
  const [low, high] = [rate(ends.low), rate(ends.high)];
  return low === high ? low : `${low} to ${high}`;
}

const rate = ({ attended, possible }: Counts): string => formatRate(attended, possible, 1);

const BOUNDS = { exact: '', 'at-most': 'at most ', 'at-least': 'at least ' } as const;

function distanceWords(row: CohortRow): CellWords {
  const distance = distanceOf(row);
  if (distance.side === 'unknown') return NOTHING;
  if (distance.sessions === null) return { main: 'under it', more: 'no way back this year' };
  const words = distance.side === 'above' ? 'absent left' : 'attended in a row';
  return { main: `${BOUNDS[distance.bound]}${distance.sessions}`, more: words };
}

function windowWords(figures: CohortFigures | null): CellWords {
  const window = figures?.window ?? null;
  if (window === null) return NOTHING;
  const { total, settled, provisional, met, isAtLeast } = window;
  const more = [provisional > 0 && `${provisional} N`, met && 'met'].filter(Boolean).join(' · ');
  return {
    main: `${isAtLeast ? 'at least ' : ''}${total}`,
    ...(more === '' ? {} : { more }),
    ...(met ? { tone: 'warning' as const } : {}),
    bar: { settled, provisional },
  };
}

function dropWords(figures: CohortFigures | null): CellWords {
  const drop = figures?.window?.drops[0];
  return drop === undefined ? NOTHING : { main: `${drop.count} on ${dayOf(drop.date)}` };
}

function nWords({ date, age, state }: OldN): CellWords {
  const day = dayOf(date);
  if (state === 'over') return { main: day, more: 'over the limit', tone: 'over' };
  if (state === 'today') return { main: day, more: 'due today', tone: 'warning' };
  return { main: day, more: age === null ? 'age not known' : `day ${age}` };
}

function missingWords(figures: CohortFigures | null): CellWords {
  if (figures === null || figures.source === 'printed') return { main: 'not read', tone: 'quiet' };
  const { blank, unread } = figures;
  const more = unread === null ? 'not all read' : unread > 0 ? `${unread} not read` : '';
  if (blank === 0 && more === '') return NOTHING;
  return { main: String(blank), ...(more === '' ? {} : { more }), ...(blank > 0 ? { tone: 'warning' as const } : {}) };
}

function printedWords({ printed, printedWhy }: CohortRow): CellWords {
  if (printed === null) return NOTHING;
  const { state, words, ours } = printed;
  if (state === 'agrees') return { main: 'agrees', tone: 'quiet' };
  if (state === 'incomplete') return { main: words, more: 'ours not all read', tone: 'quiet' };
  return { main: words, more: printedWhy || `ours ${ours.attended} of ${ours.possible}` };
}

function crossedWords(figures: CohortFigures | null): CellWords {
  const reached = figures?.reachedOn ?? null;
  const penalty = figures?.window?.crossings.at(-1)?.date ?? null;
  const parts = [reached !== null && `line ${dayOf(reached)}`, penalty !== null && `ten ${dayOf(penalty)}`];
  const words = parts.filter((part) => part !== false);
  if (words.length === 0) return NOTHING;
  return { main: words.join(' · ') };
}

function stepWords({ step, figures }: CohortRow): CellWords {
  if (step !== '') return { main: step };
  // a person considers; nothing is decided here
  return figures?.window?.met
    ? { main: 'Threshold: consider', tone: 'warning' }
    : { main: 'Not started', tone: 'quiet' };
}

/** "16 Nov" */
const dayOf = (date: IsoDate): string => dayWords(date).slice(4);
