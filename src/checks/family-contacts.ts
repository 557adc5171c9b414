/**
 * The log of contacts, as far as it is about reaching a pupil's family. Owns which entries those are, and that what lies
 * after now does not count; decides nothing.
 */
import { type IsoDate, type LondonTime, londonTime } from '../attendance';
import { isAbout } from './log-words';
import type { History } from './pupil-history';
import { channelsIn } from './report-channel';

export type FamilyContact = NonNullable<History['contacts']>[number];

/** Tries to reach the family since a day; null where no log is known. */
export function familyContacts(history: History | null, since: IsoDate, now: LondonTime): FamilyContact[] | null {
  if (history?.contacts === undefined) return null;
  return history.contacts.filter((contact) => {
    const { date, time } = londonTime(contact.at);
    if (date < since || date > now.date || (date === now.date && time > now.time)) return false;
    return !isAbout('named contact', contact.channel, contact.reason) && !isAbout('local authority', contact.channel);
  });
}

/** Whether somebody can answer at once: a text, an e-mail or a letter cannot be "not answered" on the day. */
export function isCall({ channel }: FamilyContact): boolean {
  const channels = channelsIn(channel);
  return channels.length === 0 || channels.some((one) => one === 'phone' || one === 'voicemail' || one === 'in-person');
}

/** "2 tries today reached nobody." */
export function triesInWords(count: number): string {
  return `${count === 1 ? '1 try' : `${count} tries`} today reached nobody.`;
}
