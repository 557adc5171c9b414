/**
 * Single values of records from what a place shows: codes, dates, moments, yes or no. Owns that each is null where the text
 * is not understood; which place holds what is for the readers of records.
 */
import { type Instant, type IsoDate, londonTime, type Session, type Time } from '../../attendance';
import { type CodeMap, codeOf } from '../generic/code-words';
import { completeDate } from '../generic/date-context';
import { datePartsIn } from '../generic/dates';
import { timeIn } from '../generic/lateness';
import type { PageFacts } from '../generic/page-facts';
import { wordings } from './grid-records';

/** The national code; '' for no mark; null for what is not understood or could be two codes. */
export function codeIn(shown: string, session: Session | null, codeMap?: CodeMap): string | null {
  const reading = codeOf(shown, session, codeMap);
  return reading.kind === 'code' ? reading.code : reading.kind === 'none' ? '' : null;
}

/** The same, on a page that may explain its letters as others. */
export function codeOn({ codeMap, ownLetters }: PageFacts, shown: string, session: Session | null): string | null {
  const isOwn = ownLetters?.has(shown) && !Object.hasOwn(codeMap ?? {}, shown);
  return isOwn ? null : codeIn(shown, session, codeMap);
}

/** The one date a text says, completed from whole dates nearby; null where it says none, or not surely. */
export function dateIn(shown: string, anchors: readonly IsoDate[]): IsoDate | null {
  const parts = datePartsIn(shown);
  return parts === null ? null : completeDate(parts, anchors).date;
}

/** A minute of a day in London, with the offset that London has on that day. */
export function momentOf(date: IsoDate, time: Time): Instant {
  const inSummer = `${date}T${time}:00+01:00`;
  return londonTime(inSummer).time === time ? inSummer : `${date}T${time}:00Z`;
}

/** A date, or the moment where the text has a time too. */
export function dateOrMomentIn(shown: string, anchors: readonly IsoDate[]): IsoDate | Instant | null {
  const date = dateIn(shown, anchors);
  const time = date === null ? null : timeIn(shown);
  return date !== null && time !== null ? momentOf(date, time) : date;
}

/** Whether a text, in lower case, names a position in a school. */
export const SAYS_ROLE =
  /\b(?:head(?:teacher|master|mistress)?|principal|deputy|assistant|officer?|governors?|manager|lead(?:er)?|senco|admin(?:istrator)?|secretary|tutor|teacher|slt|pastoral|clerk|receptionist|support)\b/;

const NOTHING = new Set(wordings('|-|–|—|n/a|none|not yet|unknown|tbc|?'));

/** A place that is there and holds nothing. */
export function isBlank(shown: string): boolean {
  return NOTHING.has(shown.toLowerCase());
}

const YES = new Set(wordings('y|yes|true|✓|✔|☑|✅|ticked|checked|on'));
const NO = new Set(wordings('|n|no|false|-|–|—|0|none|✗|✘|☐|off|[un,not ]ticked'));

/** What a tick or a word says; null for anything else. */
export function yesOrNo(shown: string): boolean | null {
  const word = shown.toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : null;
}
