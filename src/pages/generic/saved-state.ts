/** Whether the page says that its register was taken. Owns the wordings; silence is null, never "saved". */
import type { IsoDate, Session, Time } from '../../attendance';
import { completeDate } from './date-context';
import { datePartsIn, sessionIn } from './dates';
import { timeIn } from './lateness';
import { isOtherDay, isSaidByControl, isShown, type PageText, type TextSource } from './page-texts';

const UNSAVED =
  /\b(?:not (?:yet )?(?:been )?(?:saved|taken|submitted|completed?|registered|marked)|unsaved|incomplete|to be taken|register outstanding)\b/;
/** Of a register or of nothing else: what it says, and what follows. Instructions, labels and counts have the same words. */
const SAVED =
  /(?:^|[^\w\s:'’]\s*)(?:(?:(?:the|this|your|[ap]m|morning|afternoon) )*(?:register|registration|attendance|roll|marks|status)(?: (?:has|have|was|is|been|last))*:? |last )?(saved|taken|submitted|completed?)\b[ ,:-]*(?:(?:today|successfully)\b[ ,:]*)*(?:(?:on|at)\b[ ,:]*(?=.))*(.{0,60})/;
const SAVED_AT =
  /\b(?:register|registration|attendance) (?:saved|taken|submitted|completed)(?: at)? (\d{1,2}[:.]\d{2})\b/;
const TIME = /\d{1,2}[:.]\d{2}(?:\s?[ap]m)?/;

/** What a text says: unsaved, saved at some time, or nothing. `date` is the day the page is about. */
function stated(said: string, isHeading: boolean, date: IsoDate | null): 'unsaved' | { at: Time | null } | null {
  if (UNSAVED.test(said)) return 'unsaved';
  // "7 Hazel register Saved 09:11": in the register's own heading a verb and a time are enough
  const inHeading = isHeading ? SAVED_AT.exec(said) : null;
  if (inHeading?.[1]) return { at: timeIn(inHeading[1]) };
  const match = SAVED.exec(said);
  const [, verb, rest = ''] = match ?? [];
  // "9 Oak – saved 08:55" is of another register; a heading says what it says of this one
  if (match === null || (match.index > 0 && !isHeading)) return null;
  const parts = datePartsIn(said);
  const isDated = parts?.day !== undefined;
  if (isDated && (date === null || completeDate(parts, [date]).date !== date)) return null;
  const at = TIME.exec(rest);
  const isByName = verb !== 'complete' && /^by [a-z]/.test(rest);
  if (rest !== '' && !/^[.!✓·|]/.test(rest) && at?.index !== 0 && !isByName && !(isDated && /^\w* ?\d/.test(rest)))
    return null;
  return { at: at ? timeIn(at[0]) : null };
}

/** Whether the page says that its register was taken, and when. Buttons and links say nothing. */
export function savedState(
  texts: readonly PageText[],
  date: IsoDate | null,
  session: Session | null,
): { taken: 'saved' | 'unsaved' | null; savedAt: Time | null } {
  let saved: { at: Time | null; from: TextSource } | null = null;
  let unsaved: TextSource | null = null;
  for (const { text, from, element } of texts) {
    if (from === 'control' || from === 'address' || from === 'title') continue;
    const says = stated(text.toLowerCase(), from === 'heading' || from === 'caption', date);
    const ofSession = says === null ? null : sessionIn(text);
    if (says !== null && (isOtherDay(text) || (ofSession !== null && session !== null && ofSession !== session)))
      continue;
    if (says === null || (element !== null && (isSaidByControl(element) || !isShown(element)))) continue;
    if (says === 'unsaved') unsaved ??= from;
    else if (saved === null || (saved.at === null && says.at !== null)) saved = { ...says, from };
  }
  if (saved !== null && unsaved !== null) {
    // a list of other registers may say the opposite: the heading speaks for this one
    if (saved.from === 'heading' && unsaved !== 'heading') unsaved = null;
    else if (unsaved === 'heading' && saved.from !== 'heading') saved = null;
    else return { taken: null, savedAt: null };
  }
  if (unsaved !== null) return { taken: 'unsaved', savedAt: null };
  return saved === null ? { taken: null, savedAt: null } : { taken: 'saved', savedAt: saved.at };
}
