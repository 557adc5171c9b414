/**
 * What the reason for a change of a register is worth: whether it says anything, and whether it names something that anybody
 * can look at. Owns the words for that; decides nothing, and hands no reason on.
 */

/** A reason without its signs and capitals, so that one written twice is one. */
export function plainReason(reason: string): string {
  return reason
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Words that say that something was changed, never why. What "unknown" or "no reason given" say is something. */
const SAYS_NOTHING = new Set(
  [
    'error|errors|mistake|mistakes|correction|corrections|corrected|correct|update|updated|change|changed|typo|miskey',
    'amend|amended|amendment|edit|edited|adjusted|adjustment|fixed|done|wrong|wrong mark|wrong code|wrong entry',
    'incorrect|incorrect mark|incorrect code|incorrectly marked|mark changed|code changed|changed mark|changed code',
    'register changed|register amended|register corrected|register error|input error|data error|entry error',
    'data entry error|staff error|teacher error|office error|admin error|administrative error|system error|human error',
    'user error|marking error|coding error|marked in error|entered in error|admin|as above|see above|ditto|same',
    'as discussed|test|ok|okay|yes|n a|na|tbc|tba|xx|xxx|other|reason|misc',
  ]
    .join('|')
    .split('|'),
);

/** Whether a reason is there and says nothing: signs, one letter, or a word of habit. */
export function isEmptyTalk(reason: string): boolean {
  const plain = plainReason(reason);
  return reason.trim() !== '' && (plain.length < 2 || SAYS_NOTHING.has(plain));
}

const NAMES_EVIDENCE =
  /\b(?:gate|sign(?:ed|ing)?[- ]?in|late (?:slip|book)|log(?:ged|book)?|cctv|camera|swip(?:e|ed)|scan(?:ned)?|badge|saw|seen|witness(?:ed)?|confirm(?:s|ed)?|teacher|tutor|lesson|class(?:room)?|office|reception|trip list)\b/i;

/** Whether a reason names something that shows where the pupil was: a log, a lesson, somebody who saw them. */
export function namesEvidence(reason: string): boolean {
  return !isEmptyTalk(reason) && NAMES_EVIDENCE.test(reason);
}
