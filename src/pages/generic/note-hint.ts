/** Hints and labels that are about a note, a menu or a photo beside a mark. Owns those words; none of them says a mark. */

const NOTE_HINT =
  /\b(?:notes?|comments?|messages?|info(?:rmation)?|details|edit|history|more|menu|options|photo|profile|open|view)\b/i;

/** "Has note", "Edit comment": a button or a hint, not a mark. */
export function isNoteHint(label: string): boolean {
  return NOTE_HINT.test(label);
}
