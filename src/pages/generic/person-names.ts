/** Whether a text has the form of a person's name. Owns the form only: in either order, with particles and apostrophes. */

const NOT_A_NAME =
  /\b(?:attendance|history|register|registration|certificate|summary|record|profile|pupils?|students?|weeks?|year|term|autumn|spring|summer|form|class|school|academy|college|home|overview|report|marks?|sessions?|details|menu|search|today|welcome|id|upn|adm(?:ission)?|present|absent|late|illness|unauthorised|authorised|holiday|leave|visit|monday|tuesday|wednesday|thursday|friday|morning|afternoon)\b/;
const PART =
  "(?:(?:\\p{Ll}{1,4}[-'’])?\\p{Lu}[\\p{L}\\p{M}'’.-]*|van|von|de|der|den|da|dos|du|la|le|el|al|bin|bint|ibn|ap|of|y)";
const NAME = new RegExp(`^${PART}(?:,?\\s+${PART}){1,5}$`, 'u');

/** "Amy Ash", "Ash, Amy", "van der Berg, Mia", "O'Connor Fitzgerald-Hay, Sean"; not "Year 8" or "Late arrival". */
export function looksLikeName(text: string): boolean {
  return text.length >= 4 && text.length <= 60 && NAME.test(text) && !NOT_A_NAME.test(text.toLowerCase());
}
