/**
 * The contact log and the letters sent, as the contacts that checks know. Owns in which words: checks tell a try to reach the
 * family from everybody else's by the words of an entry, so that one must never pass for the other.
 */
import type { History } from '../checks/pupil-history';
import { isFamily, whoWasTold } from './contact-log';
import type { PupilFile } from './read-records';
import type { Contact, LetterEntry } from './records';

type Logged = NonNullable<History['contacts']>[number];

/** As the checks read channels. */
const CHANNELS: Record<Contact['channel'], string> = {
  phone: 'phone',
  text: 'text',
  email: 'email',
  letter: 'letter',
  meeting: 'meeting',
  visit: 'visit',
  form: 'online form',
  'in-person': 'in person',
};

/** Letters that tell the family of something before a mark or a step follows. */
const TELLING: Partial<Record<LetterEntry['letter'], string>> = {
  'truancy-warning': 'truancy warning letter',
  'explain-absence': 'letter',
};

/** Oldest first. A try at nobody of the contacts held is left out, unless it says that somebody of the pupil's was told. */
export function contactsOfLog({
  contacts,
  letters,
  flags,
}: Pick<PupilFile, 'contacts' | 'letters' | 'flags'>): Logged[] {
  const named = flags.flatMap(({ value }) => (value.flag === 'inform-contact' ? [value.tell] : []));
  return [
    ...contacts.flatMap(({ value }) => loggedOf(value, named)),
    ...letters.flatMap(({ value: { letter, at } }) => {
      const channel = TELLING[letter];
      return channel === undefined ? [] : [{ at, channel, reached: false }];
    }),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function loggedOf(contact: Contact, named: readonly string[]): Logged[] {
  const { at, channel, reached, reason } = contact;
  const told = whoWasTold(contact);
  if (told !== null) {
    if (named.includes(told)) return [{ at, channel: 'named contact', reached: true }];
    return isLocalAuthority(told) ? [{ at, channel: 'local authority', reached: true }] : [];
  }
  if (!isFamily(contact)) return [];
  return [{ at, channel: CHANNELS[channel], reached, ...(reason ? { reason } : {}) }];
}

const isLocalAuthority = (told: string): boolean => /local authority|council|education welfare/i.test(told);
