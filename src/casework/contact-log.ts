/**
 * Reading of the contact log: which entries are tries to reach the family, and how one is said. Owns these two; what follows
 * from a try is for others to say.
 */
import { dayWords, type Instant, londonTime } from '../attendance';
import type { Contact, Person } from './records';

const CHANNEL_WORDS: Record<Contact['channel'], string> = {
  phone: 'call',
  text: 'text',
  email: 'e-mail',
  letter: 'letter',
  meeting: 'meeting',
  visit: 'visit',
  form: 'online form',
  'in-person': 'talk in person',
};

/** "call", "e-mail" */
export const channelWords = (channel: Contact['channel']): string => CHANNEL_WORDS[channel];

/** Channels on which somebody can only be from home, even where no contact is named. */
const FROM_HOME: readonly Contact['channel'][] = ['form', 'letter', 'meeting', 'visit'];

/** Whether it was the family: a call to nobody of the contacts held may have been to anybody, an agency too. */
export function isFamily({ contact, channel }: Pick<Contact, 'contact' | 'channel'>): boolean {
  return contact !== null || FROM_HOME.includes(channel);
}

/** Somebody can answer at once: a text, an e-mail or a letter cannot be "not answered". */
export function isCall({ channel }: Pick<Contact, 'channel'>): boolean {
  return channel === 'phone' || channel === 'in-person' || channel === 'visit';
}

/** "a call to contact 1 on Tue 10 Nov at 09:20 that was answered" */
export function contactInWords({ at, channel, contact, reached }: Contact): string {
  const { date, time } = londonTime(at);
  const words = channelWords(channel);
  const article = /^[aeiou]/.test(words) ? 'an' : 'a';
  const whom =
    contact === null
      ? ''
      : channel === 'phone' || channel === 'text'
        ? ` to contact ${contact}`
        : ` with contact ${contact}`;
  const answer = reached ? ' that reached somebody' : channel === 'phone' ? ' that was not answered' : '';
  return `${article} ${words}${whom} on ${dayWords(date)} at ${time}${answer}`;
}

const TOLD = 'Told: ';

/** An entry that says somebody was told, who is none of the family: the DSL, a social worker. It gives no reason. */
export function toldContact(whom: string, by: Person, at: Instant, caseId?: string): Contact {
  const reason = `${TOLD}${whom}`.slice(0, 200);
  return { at, channel: 'in-person', contact: null, reached: true, reason, by, ...(caseId ? { caseId } : {}) };
}

/** Who was told, by an entry that `toldContact` made; null for any other entry. */
export function whoWasTold({ contact, reason }: Pick<Contact, 'contact' | 'reason'>): string | null {
  return contact === null && reason?.startsWith(TOLD) ? reason.slice(TOLD.length) : null;
}
