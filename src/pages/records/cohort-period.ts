/** The dates that a list's figures cover, from the words and date fields around it. Owns that; unsure is null. */
import type { IsoDate } from '../../attendance';
import { completeDate } from '../generic/date-context';
import { allDatePartsIn } from '../generic/dates';
import type { PageFacts } from '../generic/page-facts';
import { type PageText, pageTexts } from '../generic/page-texts';
import type { RecordSearch } from './record-reader';

export type Period = { from: IsoDate | null; to: IsoDate | null };

const NO_PERIOD: Period = { from: null, to: null };
const MOST_TEXTS = 400;
const SINCE = /\b(?:since|from)\b/;
const UNTIL = /\b(?:up to|to|until|as at|as of|at)\b/;
const OTHER_DATES = /\b(?:last year|previous|compared|comparison|term dates|born|printed|updated|target|holidays?)\b/;
const FROM_FIELD = /\b(?:from|start|since|after)\b/;
const TO_FIELD = /\b(?:to|end|until|before)\b/;

/** From the list's own caption and headings first, then date fields, then loose texts; null where two of a kind disagree. */
export function periodOf(list: Element, search: RecordSearch, page: PageFacts): Period {
  const texts = pageTexts(search.roots, '', [list], search.memory.sight, MOST_TEXTS);
  const of = (from: readonly PageText['from'][]) => texts.filter((text) => from.includes(text.from));
  return (
    agreed(of(['caption', 'heading']), page) ??
    fieldsPeriod(of(['control']), page) ??
    agreed(of(['text']), page) ??
    NO_PERIOD
  );
}

/** Null where no text says a period, none where two texts say two. */
function agreed(texts: readonly PageText[], page: PageFacts): Period | null {
  const said = new Map<string, Period>();
  for (const { text } of texts) {
    const period = periodIn(text.toLowerCase(), page.dates.anchors);
    if (period) said.set(`${period.from} ${period.to}`, period);
  }
  const whole = [...said.values()].filter(({ from, to }) => from !== null && to !== null);
  const telling = whole.length > 0 ? whole : [...said.values()];
  return telling.length === 0 ? null : telling.length === 1 ? (telling[0] as Period) : NO_PERIOD;
}

/** "1 Sep 2026 to 20 Nov 2026", "since 1 September 2026", "as at 20 Nov 2026". */
function periodIn(text: string, anchors: readonly IsoDate[]): Period | null {
  if (OTHER_DATES.test(text)) return null;
  const parts = allDatePartsIn(text).filter(({ day }) => day !== undefined);
  if (parts.length === 0 || parts.length > 2) return null;
  const last = completeDate(parts.at(-1) ?? {}, anchors).date;
  if (last === null) return null;
  if (parts.length === 1) {
    if (SINCE.test(text)) return { from: last, to: null };
    return UNTIL.test(text) ? { from: null, to: last } : null;
  }
  const first = completeDate(parts[0] ?? {}, [last]).date;
  return first !== null && first <= last ? { from: first, to: last } : null;
}

function fieldsPeriod(controls: readonly PageText[], page: PageFacts): Period | null {
  const dates = controls.flatMap(({ text, label }) => {
    const [parts] = allDatePartsIn(text.toLowerCase());
    const date = parts?.day === undefined ? null : completeDate(parts, page.dates.anchors).date;
    return date === null ? [] : [{ date, label: (label ?? '').toLowerCase().replace(/[^a-z]+/g, ' ') }];
  });
  const one = (pattern: RegExp) => {
    const found = new Set(dates.filter(({ label }) => pattern.test(label)).map(({ date }) => date));
    return found.size === 1 ? ([...found][0] as IsoDate) : null;
  };
  const period = { from: one(FROM_FIELD), to: one(TO_FIELD) };
  return period.from !== null && period.to !== null && period.from <= period.to ? period : null;
}
