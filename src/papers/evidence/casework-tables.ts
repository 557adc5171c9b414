/**
 * What casework adds to a pack: support, contacts, letters, leave, notices, and all of it in order of time. Owns their columns.
 * People stand by role; on days whose code speaks of health, religion or a sanction a parent's words stay out.
 */
import { londonTime, type Mark } from '../../attendance';
import type { Case } from '../../casework/records';
import { dayOf, shortDay } from '../paper-days';
import { channelWords, letterWords, noticeState, noticeWords, roleWords, supportWords } from '../people-words';
import type { TableBlock, TableColumn, TableRow } from './evidence-blocks';
import type { EvidenceInput } from './evidence-input';

/** The code says enough: illness, appointments, religion, sanctions, detention, travelling families. */
const QUIET_CODES: ReadonlySet<string> = new Set(['I', 'M', 'R', 'E', 'T', 'Y5']);
const WITHHELD = 'see the code of that day';
/** Kinds of leave that say as much. */
const QUIET_LEAVE: ReadonlySet<string> = new Set(['medical', 'religious', 'travelling']);

const DATE: TableColumn = { name: 'Date', width: 86 };
const BY: TableColumn = { name: 'By', width: 132 };

const table = (title: string, columns: TableColumn[], rows: TableRow[], empty: string): TableBlock => ({
  kind: 'table',
  title,
  columns,
  rows,
  empty,
  isContinued: false,
});

export function supportTable({ supports }: EvidenceInput): TableBlock {
  const rows = [...supports]
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ kind, words, from, to, reviewOn, outcome }) => ({
      cells: [
        shortDay(from),
        supportWords(kind),
        [words, outcome ?? ''].filter((part) => part !== '').join('. '),
        to ? shortDay(to) : 'open',
        reviewOn ? shortDay(reviewOn) : '',
      ],
    }));
  const columns = [
    DATE,
    { name: 'How', width: 116 },
    { name: 'What' },
    { name: 'Until', width: 86 },
    { name: 'Review', width: 86 },
  ];
  return table('Support offered so far', columns, rows, 'None is written down here.');
}

export function contactTable({ contacts, marks }: EvidenceInput): TableBlock {
  const quietDays = quietDaysOf(marks);
  const rows = [...contacts]
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ at, channel, contact, reached, reason, seen, by }) => {
      const said = reason === undefined || reason === '' ? '' : quietDays.has(dayOf(at)) ? WITHHELD : reason;
      return {
        cells: [
          shortDay(dayOf(at)),
          londonTime(at).time,
          channelWords(channel),
          contact === null ? '' : `${contact}`,
          reached ? 'yes' : 'no',
          [said, seen ? 'Child seen' : ''].filter((part) => part !== '').join('. '),
          roleWords(by),
        ],
      };
    });
  const columns = [
    DATE,
    { name: 'Time', width: 48 },
    { name: 'How', width: 72 },
    { name: 'Contact', width: 64 },
    { name: 'Reached', width: 66 },
    { name: 'What was said' },
    BY,
  ];
  return table('Contact log', columns, rows, 'No contact is logged.');
}

function quietDaysOf(marks: readonly Mark[]): ReadonlySet<string> {
  return new Set(marks.filter(({ code }) => QUIET_CODES.has(code)).map(({ date }) => date));
}

export function letterTable({ letters }: EvidenceInput): TableBlock {
  const rows = [...letters]
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ letter, at, by }) => ({ cells: [shortDay(dayOf(at)), letterWords(letter), roleWords(by)] }));
  return table('Letters', [DATE, { name: 'Letter' }, BY], rows, 'No letter was printed here.');
}

export function decisionTable({ decisions }: EvidenceInput): TableBlock {
  const rows = [...decisions]
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
    .map(({ type, from, to, requestedOn, decision, decidedOn, decidedBy, grantedFrom, grantedTo, reason }) => ({
      cells: [
        from === null ? '' : to === null || to === from ? shortDay(from) : `${shortDay(from)} to ${shortDay(to)}`,
        requestedOn === null ? '' : shortDay(requestedOn),
        decision === null
          ? 'not decided'
          : decision === 'partly-granted'
            ? `granted ${grantedFrom ? shortDay(grantedFrom) : ''}${grantedTo ? ` to ${shortDay(grantedTo)}` : ' in part'}`
            : decision,
        decidedOn === null ? '' : shortDay(decidedOn),
        type !== null && QUIET_LEAVE.has(type) ? 'see the request' : reason,
        decidedBy === null ? '' : roleWords(decidedBy),
      ],
    }));
  const columns = [
    { name: 'Leave for', width: 104 },
    { name: 'Asked for', width: 80 },
    { name: 'Decision', width: 84 },
    { name: 'Decided', width: 80 },
    { name: 'Reason of the decision' },
    { name: 'By', width: 96 },
  ];
  return table('Requests for leave', columns, rows, 'No request is written down here.');
}

export function noticeTable({ notices }: EvidenceInput): TableBlock {
  const rows = [...notices]
    .sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1))
    .map(({ kind, parent, issuedOn, from, to, state }) => ({
      cells: [
        shortDay(issuedOn),
        noticeWords(kind),
        parent,
        from && to ? `${shortDay(from)} to ${shortDay(to)}` : '',
        noticeState(state),
      ],
    }));
  const columns = [
    { name: 'Issued', width: 86 },
    { name: 'Notice' },
    { name: 'To', width: 110 },
    { name: 'Period', width: 160 },
    { name: 'State', width: 150 },
  ];
  return table('Notices', columns, rows, 'None is written down here.');
}

/** Everything that was done, by day. */
export function timelineTable(input: EvidenceInput): TableBlock {
  const { contacts, supports, letters, decisions, notices, cases } = input;
  const entries: { on: string; what: string; by: string }[] = [
    ...contacts.map(({ at, channel, reached, by }) => ({
      on: dayOf(at),
      what: `${channelWords(channel)}: ${reached ? 'reached' : 'nobody reached'}`,
      by: roleWords(by),
    })),
    ...supports.map(({ from, kind, words }) => ({ on: from, what: `${supportWords(kind)}: ${words}`, by: '' })),
    ...letters.map(({ at, letter, by }) => ({
      on: dayOf(at),
      what: `Letter: ${letterWords(letter)}`,
      by: roleWords(by),
    })),
    ...decisions.flatMap(({ requestedOn, decidedOn, decision, decidedBy }) => [
      ...(requestedOn === null ? [] : [{ on: requestedOn, what: 'Leave asked for', by: 'parent' }]),
      ...(decidedOn === null || decision === null
        ? []
        : [{ on: decidedOn, what: `Leave ${decision.replace('-', ' ')}`, by: decidedBy ? roleWords(decidedBy) : '' }]),
    ]),
    ...notices.map(({ issuedOn, kind, parent }) => ({
      on: issuedOn,
      what: `${noticeWords(kind)} to ${parent}`,
      by: '',
    })),
    ...cases.flatMap(({ case: one, stepWords }) => [
      { on: dayOf(one.startedAt), what: `Begun: ${one.title}`, by: roleWords(one.startedBy) },
      ...stepsOf(one).flatMap(([id, { state, at, by }]) => {
        const words = stepWords[id];
        return state !== 'done' || words === undefined ? [] : [{ on: dayOf(at), what: words, by: roleWords(by) }];
      }),
      ...(one.closed
        ? [{ on: dayOf(one.closed.at), what: `Ended: ${one.title}, ${one.closed.exit}`, by: roleWords(one.closed.by) }]
        : []),
    ]),
  ];
  const rows = entries
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ on, what, by }) => ({ cells: [`${shortDay(on)} ${on.slice(0, 4)}`, what, by] }));
  return table(
    'All in order of time',
    [{ ...DATE, width: 116 }, { name: 'What' }, BY],
    rows,
    'Nothing is written down here.',
  );
}

/** Of earlier rounds too: a call that had to be made again was made. */
const stepsOf = ({ rounds = [], steps }: Case) =>
  [...rounds, { steps }].flatMap((round) => Object.entries(round.steps));

/** What belongs with the pack and is not printed here, to be ticked off by hand. */
export function attachmentTable({ letters, decisions, notices, supports }: EvidenceInput): TableBlock {
  const copies = [
    letters.length === 0 ? '' : `A copy of each letter (${letters.length})`,
    decisions.length === 0 ? '' : `Each request for leave with its answer (${decisions.length})`,
    notices.some(({ kind }) => kind === 'notice-to-improve') ? 'The notice to improve' : '',
    supports.some(({ kind }) => kind === 'contract' || kind === 'support-plan') ? 'Attendance contract or plan' : '',
    supports.some(({ kind }) => kind === 'meeting') ? 'Notes of meetings' : '',
    'The certificate of marks as the school’s own system prints it, where the local authority asks for that',
    'The local authority’s own form',
  ].filter((words) => words !== '');
  const rows = copies.map((words) => ({ cells: ['☐', words] }));
  return table('Documents to attach', [{ name: '', width: 26 }, { name: 'What' }], rows, '');
}
