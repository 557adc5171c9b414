/** How long closed work is kept, as the settings have it: so many terms after the school year's end. Owns the days and the words. */
import type { KeptDay, KeptUntil } from '../../../src/casework/retention-rule';

const TERMS_A_YEAR = 3;
/** Autumn and spring; after the third term it is the school year's own end again. */
const LAST_DAYS: readonly [KeptDay, string][] = [
  ['12-31', '31 December'],
  ['04-30', '30 April'],
];

/** For `src/casework/retention.ts`. */
export function keptUntil(terms: number): KeptUntil {
  const years = Math.floor(terms / TERMS_A_YEAR);
  const day = LAST_DAYS[(terms % TERMS_A_YEAR) - 1]?.[0];
  // 31 August is looked for after the year's end: the end itself is the one before it
  return day === undefined ? { day: '08-31', years: years - 1 } : { day, years };
}

/** "Kept until 31 December after the school year; open cases and notices in force stay." */
export function retentionRule(terms: number): string {
  return `${lengthWords(terms)}; open cases and notices in force stay.`;
}

function lengthWords(terms: number): string {
  const years = Math.floor(terms / TERMS_A_YEAR);
  const more = years === 1 ? 'a whole year' : `${years} whole years`;
  const day = LAST_DAYS[(terms % TERMS_A_YEAR) - 1]?.[1];
  if (day !== undefined) return `Kept until ${day} after the school year${years === 0 ? '' : `, and ${more} more`}`;
  return years === 0 ? 'Kept until the school year ends, on 31 August' : `Kept for ${more} after the school year’s end`;
}
