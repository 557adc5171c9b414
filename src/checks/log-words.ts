/**
 * What an entry of a school's own logs is about, by the words that people type into them. Owns those words, so that all
 * checks read one log alike; decides nothing.
 */
import { type IsoDate, londonTime } from '../attendance';
import type { History } from './pupil-history';

type Contact = NonNullable<History['contacts']>[number];
type Plan = NonNullable<History['plans']>[number];

/** Which words stand for which subject. */
const SUBJECTS = {
  'check-in': /check[- ]?in/i,
  welcome: /welcome|catch(ing)?[- ]?up|re-?integrat|re-?engage|return (meeting|interview|to school)|back to school/i,
  truancy: /truan/i,
  letter: /letter|warning/i,
  'social worker': /social[- ]?(worker|care)/i,
  'named contact': /named[- ]contact|social[- ]?(worker|care)|\byo[st]s?\b|youth[- ]off/i,
  visit: /visit/i,
  'local authority': /local[- ]authority|council|\bla\b/i,
  'written plans': /written[- ]plans?|new[- ]school|missing[- ]education|\bcme\b/i,
  leaving: /leav(er|ing)|delet|off[- ]?roll|home[- ]educat/i,
  'part-time': /part[- ]?time|\bc2\b/i,
  'section 19': /section[- ]?19|\bs19\b/i,
} as const;

export type Subject = keyof typeof SUBJECTS;

/** Whether any of the texts is about a subject. */
export function isAbout(subject: Subject, ...texts: (string | undefined)[]): boolean {
  return texts.some((text) => text !== undefined && SUBJECTS[subject].test(text));
}

/** A subject by its name, as a pack or a school may write it; null for a name that stands for none. */
export function subjectNamed(name: unknown): Subject | null {
  return typeof name === 'string' && Object.hasOwn(SUBJECTS, name) ? (name as Subject) : null;
}

/** The day of a contact, in school time. */
export const dayOf = ({ at }: Pick<Contact, 'at'>): IsoDate => londonTime(at).date;

/** Whether a plan came to an end that somebody wrote down. */
export const hasOutcome = ({ outcome }: Plan): boolean => outcome !== undefined && outcome !== null && outcome !== '';
