/**
 * Cases and contacts as sheets, for whoever works with them outside. Owns their columns. They name pupils: whoever exports them
 * is told so, and the export is written into the history.
 */
import { type IsoDate, londonTime } from '../../attendance';
import type { Case, Contact, PupilRecord } from '../../casework/records';
import { caseNumber } from '../due-calendar';
import { dayOf } from '../paper-days';
import { channelWords, roleWords, yearWords } from '../people-words';
import { dateCell, type Sheet } from './sheet';

type Pupil = Pick<PupilRecord, 'name' | 'year' | 'group'>;

export type CaseLine = {
  id: string;
  case: Case;
  pupil: Pupil | null;
  /** The step that is next, as the checklist words it, who does it and by when; null: none. */
  next: { text: string; owner: string; due: IsoDate | null } | null;
};

/** One line a case: the open ones by due date, then the closed ones. */
export function casesSheet(lines: readonly CaseLine[]): Sheet {
  const order = ({ case: { closed }, next }: CaseLine) => (closed ? 'z' : (next?.due ?? 'y'));
  return {
    name: 'Cases',
    columns: [
      { name: 'Case', width: 10 },
      { name: 'Pupil', width: 26 },
      { name: 'Year', width: 10 },
      { name: 'Group', width: 12 },
      { name: 'What', width: 34 },
      { name: 'Started', width: 12 },
      { name: 'Started by', width: 18 },
      { name: 'Steps done', places: 0 },
      { name: 'Steps skipped', places: 0 },
      { name: 'Next step', width: 44 },
      { name: 'Who', width: 20 },
      { name: 'Due', width: 12 },
      { name: 'Closed', width: 12 },
      { name: 'Ended with', width: 24 },
    ],
    rows: [...lines]
      .sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0))
      .map(({ id, case: of, pupil, next }) => {
        // of earlier rounds too: what had to be done again was done
        const rounds = [...(of.rounds ?? []), of];
        const states = rounds.flatMap(({ steps }) => Object.values(steps)).map(({ state }) => state);
        const open = of.closed ? null : next;
        return [
          caseNumber(id),
          pupil?.name ?? null,
          yearWords(pupil?.year ?? null),
          pupil?.group ?? null,
          of.title,
          dateCell(dayOf(of.startedAt)),
          roleWords(of.startedBy),
          states.filter((state) => state === 'done').length,
          states.filter((state) => state === 'skipped').length,
          open?.text ?? null,
          open?.owner ?? null,
          dateCell(open?.due),
          dateCell(of.closed ? dayOf(of.closed.at) : null),
          of.closed?.exit ?? null,
        ];
      }),
  };
}

export type ContactLine = { contact: Contact; pupil: Pupil | null };

/** One line an attempt, the oldest first. */
export function contactsSheet(lines: readonly ContactLine[]): Sheet {
  return {
    name: 'Contact log',
    columns: [
      { name: 'Date', width: 12 },
      { name: 'Time', width: 8 },
      { name: 'Pupil', width: 26 },
      { name: 'Year', width: 10 },
      { name: 'Group', width: 12 },
      { name: 'How', width: 12 },
      { name: 'Contact', places: 0 },
      { name: 'Reached', width: 10 },
      { name: 'Child seen', width: 10 },
      { name: 'Reason given', width: 44 },
      { name: 'By', width: 20 },
      { name: 'Case', width: 10 },
    ],
    rows: [...lines]
      .sort((a, b) => (a.contact.at < b.contact.at ? -1 : 1))
      .map(({ contact, pupil }) => [
        dateCell(dayOf(contact.at)),
        londonTime(contact.at).time,
        pupil?.name ?? null,
        yearWords(pupil?.year ?? null),
        pupil?.group ?? null,
        channelWords(contact.channel),
        contact.contact,
        contact.reached ? 'yes' : 'no',
        contact.seen === undefined ? null : contact.seen ? 'yes' : 'no',
        contact.reason ?? null,
        roleWords(contact.by),
        contact.caseId === undefined ? null : caseNumber(contact.caseId),
      ]),
  };
}
