/** The lists of a pupil's file in words: flags, notes, contacts, leave, notices, support, letters. Owns that wording. */
import type { PupilFileView } from '../../../components/panel/pupil-view';
import { FLAGS, LEAVE_TYPES, NOTICE_KINDS, SUPPORT_KINDS } from '../../../components/panel/words';
import { dayWords, type IsoDate } from '../../../src/attendance';
import { whoWasTold } from '../../../src/casework/contact-log';
import type { PupilFile } from '../../../src/casework/read-records';
import type { Contact, LeaveDecision } from '../../../src/casework/records';
import { channelWords, letterWords, roleWords } from '../../../src/papers/people-words';
import { doneBy, spanWords } from './pupil-moments';

const wordsOf = (choices: readonly { value: string; words: string }[], value: string): string =>
  choices.find((one) => one.value === value)?.words ?? value;

const newest =
  <Item>(at: (item: Item) => string) =>
  (a: Item, b: Item): number =>
    at(a) < at(b) ? 1 : at(a) > at(b) ? -1 : 0;

export function flagLines({ flags }: PupilFile, today: IsoDate): PupilFileView['flags'] {
  return flags.map(({ id, version, value: { flag, tell, until } }) => ({
    id,
    version,
    words: tell === '' ? wordsOf(FLAGS, flag) : `${wordsOf(FLAGS, flag)}: ${tell}`,
    until: until === null ? '' : until < today ? `ended ${dayWords(until)}` : `until ${dayWords(until)}`,
  }));
}

export function noteLines({ notes }: PupilFile): PupilFileView['notes'] {
  return [...notes]
    .sort(newest(({ value }) => value.at))
    .map(({ id, version, value: { text, at, by } }) => ({ id, version, text, meta: doneBy(at, by) }));
}

export function contactLines({ contacts }: PupilFile): PupilFileView['contacts'] {
  return [...contacts]
    .sort(newest(({ value }) => value.at))
    .map(({ id, version, value }) => ({ id, version, words: contactLine(value), meta: doneBy(value.at, value.by) }));
}

/** "Phone, contact 1: no reply", "Visit: overslept. Child seen" */
function contactLine(value: Contact): string {
  const { channel, contact, reached, reason, seen } = value;
  const told = whoWasTold(value);
  if (told !== null) return `Told: ${told}`;
  const whom = contact === null ? '' : `, contact ${contact}`;
  const answer = reason || (reached ? 'reached' : 'no reply');
  return `${channelWords(channel)}${whom}: ${answer}${seen ? '. Child seen' : ''}`;
}

const DECIDED = { granted: 'granted', 'partly-granted': 'granted in part', refused: 'refused' } as const;

export function decisionLines({ decisions }: PupilFile): PupilFileView['decisions'] {
  return [...decisions]
    .sort(newest(({ value }) => value.from ?? value.requestedOn ?? value.decidedOn ?? ''))
    .map(({ id, version, value }) => ({
      id,
      version,
      words: `${value.from === null ? 'Leave' : `Leave ${spanWords(value.from, value.to ?? value.from)}`}: ${decided(value)}`,
      meta: decisionMeta(value),
      reason: value.reason,
    }));
}

function decided({ decision, grantedFrom, grantedTo }: LeaveDecision): string {
  if (decision === null) return 'not decided';
  const part =
    decision === 'partly-granted' && grantedFrom ? `, ${spanWords(grantedFrom, grantedTo ?? grantedFrom)}` : '';
  return `${DECIDED[decision]}${part}`;
}

function decisionMeta({ type, requestedOn, decidedOn, decidedBy }: LeaveDecision): string {
  return [
    type === null ? '' : wordsOf(LEAVE_TYPES, type),
    requestedOn === null ? '' : `asked ${dayWords(requestedOn)}`,
    decidedOn === null ? '' : `decided ${dayWords(decidedOn)}`,
    decidedBy === null ? '' : `written down by ${roleWords(decidedBy)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

export function noticeLines({ notices }: PupilFile): PupilFileView['notices'] {
  return [...notices]
    .sort(newest(({ value }) => value.issuedOn))
    .map(({ id, version, value: { kind, parent, issuedOn, from, to, state } }) => ({
      id,
      version,
      words: `${wordsOf(NOTICE_KINDS, kind)}, ${parent}`,
      meta: [`issued ${dayWords(issuedOn)}`, from || to ? `runs ${spanWords(from ?? issuedOn, to)}` : '']
        .filter((part) => part !== '')
        .join(' · '),
      state,
    }));
}

export function supportLines({ supports }: PupilFile, today: IsoDate): PupilFileView['supports'] {
  return [...supports]
    .sort(newest(({ value }) => value.from))
    .map(({ id, version, value: { kind, words, from, to, reviewOn, outcome } }) => ({
      id,
      version,
      words: `${wordsOf(SUPPORT_KINDS, kind)}: ${words}`,
      meta: [spanWords(from, to), reviewOn ? `review ${dayWords(reviewOn)}` : '', outcome ?? '']
        .filter((part) => part !== '')
        .join(' · '),
      isOver: outcome !== undefined || (to !== null && to < today),
    }));
}

export function letterLines({ letters }: PupilFile): PupilFileView['letters'] {
  return [...letters]
    .sort(newest(({ value }) => value.at))
    .map(({ id, value: { letter, at, by } }) => ({ id, words: letterWords(letter), meta: doneBy(at, by) }));
}
