/** Whether the page says that its register was taken. Owns the wordings; silence is null, never "saved". */
import type { Time } from '../../attendance';
import { timeIn } from './lateness';
import { isSaidByControl, isShown, type PageText, type TextSource } from './page-texts';

const UNSAVED =
  /\b(?:not (?:yet )?(?:been )?(?:saved|taken|submitted|completed?|registered|marked)|unsaved|incomplete|to be taken|register outstanding)\b/;
const SAVED_AT =
  /\b(?:saved|taken|submitted|completed?|registered|recorded)\b(?: on| at|:|,|-)?\s*(?:today,? )?(?:at )?(\d{1,2}[:.]\d{2}(?:\s?[ap]m)?)/;
const SAVED =
  /^(?:(?:the )?(?:register|registration|attendance|roll)(?: has been| was| is|:)? )?(?:saved|taken|submitted|complete|completed)\b.{0,60}$/;

/** Whether the page says that its register was taken, and when. Buttons and links say nothing. */
export function savedState(texts: readonly PageText[]): { taken: 'saved' | 'unsaved' | null; savedAt: Time | null } {
  let saved: { at: Time | null; from: TextSource } | null = null;
  let unsaved: TextSource | null = null;
  for (const { text, from, element } of texts) {
    if (from === 'control' || from === 'address' || from === 'title') continue;
    const said = text.toLowerCase();
    const isUnsaved = UNSAVED.test(said);
    const at = isUnsaved ? null : SAVED_AT.exec(said);
    if (!isUnsaved && at === null && !SAVED.test(said)) continue;
    if (element !== null && (isSaidByControl(element) || !isShown(element))) continue;
    if (isUnsaved) unsaved ??= from;
    else if (saved === null || (saved.at === null && at !== null)) saved = { at: at?.[1] ? timeIn(at[1]) : null, from };
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
