/** An authorised absence that became unauthorised, without a word to the parents on record. */
import { codeClass, type IsoDate } from '../../attendance';
import { changedAt, firstLacking, markWords } from '../amended-mark';
import { breach, defineCheck, unknown } from '../check';
import type { EntryExample } from '../example-of-record';
import { dayOf } from '../log-words';
import type { History } from '../pupil-history';

export default defineCheck({
  on: 'entry',
  id: 'amend-to-unauthorised-no-notice',
  page: 'amendments',
  severity: 'warning',
  audience: 'office',
  needs: ['original', 'amended', 'date', 'amendedOn', 'contacts'],
  title: 'Parents not told of a change to unauthorised',
  policy: ({ policy }) => policy.rule('amend-to-unauthorised-no-notice'),
  run({ entry, history, now }, rule) {
    const { original, amended, date } = entry;
    // N is no decision yet: parents are asked for the reason anyway
    if (amended !== null && amended !== 'G' && amended !== 'O' && amended !== 'U') return null;
    const lacks = firstLacking(entry, 'amended', 'original', 'date');
    if (lacks !== null || original === null || date === null) return unknown(lacks ?? 'original');
    if (codeClass(original, date) !== 'authorised') return null;
    const at = changedAt(entry);
    if (at === null) return unknown('amendedOn');
    if (history?.contacts === undefined) return unknown('contacts');
    if (history.contacts.some((contact) => mayBeNotice(contact, date, at.date, now.date))) return null;
    return breach({
      message: `An authorised absence (${markWords(entry)}) became unauthorised on ${at.date}; no notice to the parents is on record.`,
      action: 'Tell the parents what changed and why, and log it.',
      policy: rule,
      facts: { from: original, to: amended, date, changedOn: at.date },
    });
  },
});

const IN_WRITING = /letter|e-?mail|text|sms|post|message/i;

/** A contact that can have told of the change: not the call in which a parent only gave the reason for the absence. */
function mayBeNotice(
  contact: NonNullable<History['contacts']>[number],
  date: IsoDate,
  changedOn: IsoDate,
  today: IsoDate,
): boolean {
  const on = dayOf(contact);
  const isSent = contact.reached || IN_WRITING.test(contact.channel);
  return isSent && date <= on && on <= today && (!contact.reason || on >= changedOn);
}

const I_TO_O: EntryExample['entry'] = { original: 'I', amended: 'O', reason: 'Not satisfied with the evidence' };
// @__NO_SIDE_EFFECTS__
function contact(at: string, more = {}) {
  return { contacts: [{ at, channel: 'phone', reached: true, ...more }] };
}

/** The same entry otherwise. The mark keeps examples out of bundles. */
// @__NO_SIDE_EFFECTS__
function toUnauthorised(more: EntryExample['entry']): EntryExample['entry'] {
  return { ...I_TO_O, ...more };
}

export const examples: EntryExample[] = [
  {
    policy: 'keystone',
    entry: I_TO_O,
    history: { contacts: [] },
    expect: { severity: 'warning', says: 'became unauthorised on 2026-11-18' },
    why: 'App1: changes are told to parents',
  },
  { policy: 'otw', entry: I_TO_O, history: { contacts: [] }, expect: {}, why: '4.2: parents are told in advance' },
  { policy: 'jtmat', entry: I_TO_O, history: { contacts: [] }, expect: {}, why: '§6, §7: told, in writing' },
  {
    policy: 'jtmat',
    entry: toUnauthorised({ original: 'C', amended: 'G' }),
    history: contact('2026-11-17T10:00:00Z', { channel: 'letter', reached: false }),
    expect: null,
    why: 'a letter went the day before',
  },
  { policy: 'otw', entry: I_TO_O, history: contact('2026-11-18T09:00:00Z'), expect: null, why: 'a call that day' },
  {
    policy: 'otw',
    entry: I_TO_O,
    history: contact('2026-11-17T09:00:00Z', { reached: false }),
    expect: {},
    why: 'a call that nobody took tells nothing',
  },
  {
    policy: 'keystone',
    entry: I_TO_O,
    history: contact('2026-11-16T08:40:00Z', { reason: 'unwell' }),
    expect: {},
    why: 'the call in which the parent gave the reason is no notice',
  },
  {
    policy: 'keystone',
    entry: I_TO_O,
    history: contact('2026-11-13T10:00:00Z'),
    expect: {},
    why: 'before the absence there was nothing to tell',
  },
  {
    policy: 'keystone',
    entry: I_TO_O,
    history: contact('2026-11-23T10:00:00Z'),
    expect: {},
    why: 'a contact of a day to come is none yet',
  },
  { policy: 'keystone', entry: { original: 'O', amended: 'I' }, expect: null, why: 'the other way round' },
  { policy: 'keystone', entry: { original: 'N', amended: 'O' }, expect: null, why: 'it was never authorised' },
  { policy: 'otw', entry: { original: 'I', amended: 'N' }, expect: null, why: 'N is no decision yet' },
  {
    policy: 'jtmat',
    entry: toUnauthorised({ original: 'X' }),
    history: { contacts: [] },
    expect: null,
    why: 'no session was possible: no absence that was authorised',
  },
  { policy: 'wessex', entry: I_TO_O, history: { contacts: [] }, expect: null, why: 'its policy is silent' },
  { policy: 'ludlow', year: '4', entry: I_TO_O, history: { contacts: [] }, expect: null, why: 'silent' },
  {
    policy: 'otw',
    entry: I_TO_O,
    expect: { outcome: 'indeterminate', missing: ['contacts'] },
    why: 'the message log is not known',
  },
  {
    policy: 'otw',
    entry: toUnauthorised({ original: null }),
    expect: { outcome: 'indeterminate', missing: ['original'] },
    why: 'whether it was authorised is not shown',
  },
];
