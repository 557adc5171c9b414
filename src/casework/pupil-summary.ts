/**
 * Everything that is kept of one pupil, in words: what a parent who asks for it, or another school, can read. Owns which
 * headings there are and what stands under them; how it is printed is for the papers. Pure.
 */
import type { Mark } from '../attendance';
import type { DatedDismissal } from './dismissals';
import type { PupilId } from './pupil-id';
import type { PupilFile } from './read-records';
import type { OpenRecord, Person, RecordKind } from './records';

/** Everything of one pupil, as it was found. */
export type EverythingOfPupil = {
  file: PupilFile;
  ids: PupilId[];
  marks: Mark[];
  dismissals: DatedDismissal[];
};

export type PupilSummary = {
  title: string;
  /** What it covers, and what is not in it. */
  about: string[];
  sections: { heading: string; columns: string[]; rows: string[][] }[];
};

const ROLE_WORDS: Record<Person['role'], string> = {
  office: 'office',
  officer: 'attendance officer',
  head: 'head',
  teacher: 'teacher',
};

/** Dates stay as 'YYYY-MM-DD', which every reader and every table understands. */
export function pupilSummary({ file, ids, marks, dismissals }: EverythingOfPupil, on: string): PupilSummary {
  const [pupil] = file.pupils;
  const sections: PupilSummary['sections'] = [];
  const add = (heading: string, columns: string[], rows: string[][]): void => {
    if (rows.length > 0) sections.push({ heading, columns, rows });
  };

  add(
    'Pupil',
    ['What', 'Kept'],
    [
      ...file.pupils.flatMap(({ value }) => [
        ['Name', said(value.name)],
        ['Year', said(value.year)],
        ['Group', said(value.group)],
        ['Date of birth', said(value.dateOfBirth)],
        ['Emergency contacts held', said(value.contactsHeld)],
      ]),
      ...ids.map(({ kind, id }) => [idWords(kind), id]),
    ].filter(([, kept]) => kept !== ''),
  );
  add(
    'Notes',
    ['When', 'By', 'Note'],
    inOrder(file.notes, 'at').map(({ at, by, text }) => [moment(at), who(by), text]),
  );
  add(
    'Contacts',
    ['When', 'By', 'How', 'Answered', 'Reason given'],
    inOrder(file.contacts, 'at').map(({ at, by, channel, contact, reached, reason, seen }) => [
      moment(at),
      who(by),
      contact === null ? channel : `${channel}, contact ${contact}`,
      [reached ? 'yes' : 'no', seen ? 'child seen' : ''].filter(Boolean).join(', '),
      said(reason),
    ]),
  );
  add(
    'Cases',
    ['Started', 'By', 'Case', 'Steps', 'Closed'],
    inOrder(file.cases, 'startedAt').map(({ startedAt, startedBy, title, steps, rounds = [], closed }) => [
      moment(startedAt),
      who(startedBy),
      title,
      [...rounds, { steps }]
        .flatMap((round) => Object.entries(round.steps))
        .map(([step, { state, at, by, words }]) =>
          [`${step}: ${state.replace('-', ' ')} ${moment(at)} ${who(by)}`, words].filter(Boolean).join(': '),
        )
        .join('\n'),
      closed === null ? 'open' : `${moment(closed.at)} ${who(closed.by)}: ${closed.exit}`,
    ]),
  );
  add(
    'Leave decisions',
    ['Leave', 'From', 'To', 'Asked for', 'Decision', 'Reason'],
    inOrder(file.decisions, 'requestedOn').map((one) => [
      said(one.type),
      said(one.from),
      said(one.to),
      said(one.requestedOn),
      [one.decision?.replace('-', ' ') ?? 'not decided', said(one.decidedOn), one.decidedBy ? who(one.decidedBy) : '']
        .filter(Boolean)
        .join(', '),
      one.reason,
    ]),
  );
  add(
    'Notices',
    ['Notice', 'To', 'Issued', 'Monitored from', 'to', 'State'],
    inOrder(file.notices, 'issuedOn').map(({ kind, parent, issuedOn, from, to, state }) => [
      kind.replaceAll('-', ' '),
      parent,
      issuedOn,
      said(from),
      said(to),
      state.replace('-', ' '),
    ]),
  );
  add(
    'Flags',
    ['Flag', 'Tell', 'Until'],
    file.flags.map(({ value: { flag, tell, until } }) => [flag.replaceAll('-', ' '), tell, said(until)]),
  );
  add(
    'Support',
    ['Support', 'What', 'From', 'To', 'Review', 'Outcome'],
    inOrder(file.supports, 'from').map(({ kind, words, from, to, reviewOn, outcome }) => [
      kind.replaceAll('-', ' '),
      words,
      from,
      said(to),
      said(reviewOn),
      said(outcome),
    ]),
  );
  add(
    'Letters',
    ['When', 'By', 'Letter'],
    inOrder(file.letters, 'at').map(({ at, by, letter }) => [moment(at), who(by), letter.replaceAll('-', ' ')]),
  );
  add(
    'Marks seen on pages',
    ['Date', 'Session', 'Code'],
    marks.map(({ date, session, code }) => [date, session, code || 'no mark']),
  );
  add(
    'Findings that were put away',
    ['Finding', 'Reason', 'Until', 'On'],
    dismissals.map(({ check, reason, until, at }) => [check, reason, until, moment(at)]),
  );
  add(
    'Who did what',
    ['When', 'Said to be', 'What'],
    inOrder(file.events, 'at').map(({ at, by, what, kind, words }) => [
      moment(at),
      who(by),
      [what.replace('-', ' '), said(kind), said(words)].filter(Boolean).join(' '),
    ]),
  );

  const about = [`Everything that Register Lens kept of this pupil in this browser on ${on}.`];
  if (file.damaged.length > 0) about.push(`${file.damaged.length} records could not be opened and are not in it.`);
  return { title: pupil?.value.name ?? 'A pupil whose name is not kept', about, sections };
}

/** As plain text, for pasting and for a file. */
export function summaryText({ title, about, sections }: PupilSummary): string {
  const blocks = sections.map(({ heading, columns, rows }) => {
    const lines = rows.map((row) =>
      row.flatMap((cell, index) => (cell === '' ? [] : `${columns[index]}: ${cell}`)).join(' · '),
    );
    return [heading.toUpperCase(), ...lines].join('\n');
  });
  return `${[[title, ...about].join('\n'), ...blocks].join('\n\n')}\n`;
}

/** Their values, oldest first. */
function inOrder<Kind extends RecordKind, Field extends keyof OpenRecord<Kind>['value']>(
  records: readonly OpenRecord<Kind>[],
  field: Field,
): OpenRecord<Kind>['value'][] {
  const dayOf = (value: OpenRecord<Kind>['value']): string => String(value[field] ?? '');
  return records.map(({ value }) => value).sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}

const said = (value: string | number | null | undefined): string => String(value ?? '');
const moment = (at: string): string => at.slice(0, 16).replace('T', ' ');
/** Nobody checks who somebody says they are. */
const who = ({ initials, role }: Person): string => `${initials} (${ROLE_WORDS[role]})`;

function idWords(kind: PupilId['kind']): string {
  if (kind === 'upn') return 'UPN';
  return kind === 'admission' ? 'Admission number' : `Id at ${kind.slice('mis:'.length)}`;
}
