/** Owns what a perfect reader says of the requests for leave: the lists, and each request written by hand, product by product. */

import type { AttendanceBook } from '../school/attendance-book.ts';
import { schoolDays } from '../school/calendar.ts';
import { type FiledLeave, type LeaveKind, leaveById, leaveList } from '../school/leave-requests.ts';
import { plantedLeave } from '../school/planted-leave.ts';
import { fullName, listName } from '../school/roll.ts';
import type { SystemId } from '../systems.ts';
import type { ExpectedOther } from './expected-other-page.ts';

type Name = 'list' | 'full';

/** What the page has a place for, beside pupil, type and dates. */
interface Places {
  reason: boolean;
  half: boolean;
  decider: boolean;
  answers: boolean;
  /** A form or year group, or the pupil's id alone. */
  year: boolean;
}

function sessionsOf({ from, to, half }: FiledLeave): object {
  if (half === null) return {};
  const days = schoolDays.filter((date) => date >= from && date <= to);
  return { sessions: days.map((date) => ({ date, session: half, code: '' })) };
}

function recordOf(request: FiledLeave, name: Name, places: Places): Record<string, unknown> {
  const { who, kind, answers } = request;
  const year = places.year ? (/^\d+/.exec(who.form)?.[0] ?? null) : null;
  return {
    pupil: { name: name === 'list' ? listName(who) : fullName(who), id: who.id, year },
    type: kind satisfies LeaveKind,
    from: request.from,
    to: request.to,
    ...(places.half ? sessionsOf(request) : {}),
    requestedOn: request.receivedOn,
    reason: places.reason ? request.reason : null,
    decision: request.decision === 'waiting' ? null : request.decision,
    ...(places.decider
      ? {
          decidedOn: request.decidedOn === '' ? null : request.decidedOn,
          decidedBy: request.decidedBy === '' ? null : { role: request.decidedBy },
        }
      : {}),
    ...(places.answers && Object.keys(answers).length > 0 ? { answers } : {}),
  };
}

const onForm: Places = { reason: true, half: true, decider: true, answers: true, year: true };
const onShortList: Places = { reason: false, half: false, decider: false, answers: false, year: true };
const onLongList: Places = { reason: true, half: true, decider: true, answers: false, year: true };
const onCards: Places = { ...onShortList, year: false };

/** Daybook asks about what the kind of leave needs and nothing else; no planted request has an answer beside that. */
const forms: readonly { system: SystemId; title: string; path: string; name: Name }[] = [
  { system: 'almanac', title: 'Almanac', path: '/almanac/leave', name: 'list' },
  { system: 'meridian', title: 'Meridian', path: '/meridian/leave', name: 'full' },
  { system: 'daybook', title: 'Daybook', path: '/daybook/leave', name: 'full' },
];

function formPages(book: AttendanceBook): ExpectedOther[] {
  return plantedLeave.flatMap(({ request: { id } }) => {
    const request = leaveById(book, id);
    if (!request) throw new Error(`no request ${id}`);
    return forms.map(
      ({ system, title, path, name }): ExpectedOther => ({
        id: `${system}-leave-${id.toLowerCase()}`,
        path: `${path}/${id}`,
        title: `${title}: request for leave ${id}, ${fullName(request.who)}`,
        kind: 'leave',
        records: [recordOf(request, name, onForm)],
      }),
    );
  });
}

export function expectedLeave(book: AttendanceBook): ExpectedOther[] {
  const requests = leaveList(book);
  const list = (system: SystemId, title: string, name: Name, places: Places): ExpectedOther => ({
    id: `${system}-leave`,
    path: `/${system}/leave`,
    title: `${title}: requests for leave`,
    kind: 'leave',
    records: requests.map((request) => recordOf(request, name, places)),
    total: requests.length,
  });
  return [
    list('almanac', 'Almanac', 'list', onShortList),
    list('quill', 'Quillboard', 'list', onLongList),
    list('daybook', 'Daybook', 'full', onCards),
    // Tiles with a name and a type, no dates: too little to be read as requests.
    {
      id: 'meridian-leave',
      path: '/meridian/leave',
      title: 'Meridian: requests for leave',
      kind: null,
      unreadable: null,
    },
    ...formPages(book),
  ];
}
