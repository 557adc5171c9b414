/** Owns what a perfect reader says of the logs of changed marks, product by product. */

import { amendmentLog, type LoggedAmendment } from '../school/amendments.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { fullName, listName } from '../school/roll.ts';
import type { ExpectedOther } from './expected-other-page.ts';

type How = { name: 'list' | 'full'; withTime: boolean };

/** A log in London's winter: its clock times are UTC. */
function amendedOn({ amendedOn: on, amendedAt: at }: LoggedAmendment, withTime: boolean): string | null {
  if (on === '') return null;
  return withTime ? `${on}T${at}:00Z` : on;
}

function page(book: AttendanceBook, id: string, path: string, title: string, how: How): ExpectedOther {
  const entries = amendmentLog(book);
  const records = entries.map((entry) => ({
    pupil: { name: how.name === 'list' ? listName(entry.who) : fullName(entry.who), id: entry.pupil, year: '8' },
    date: entry.date,
    session: entry.session,
    original: entry.original,
    amended: entry.amended,
    reason: entry.reason,
    amendedOn: amendedOn(entry, how.withTime),
    name: entry.name,
    position: entry.position,
  }));
  return { id, path, title, kind: 'amendments', records, total: entries.length };
}

export function expectedAmendments(book: AttendanceBook): ExpectedOther[] {
  const title = 'changed marks of Year 8';
  return [
    page(book, 'almanac-amendments', '/almanac/amendments', `Almanac: ${title}`, { name: 'list', withTime: false }),
    page(book, 'meridian-amendments', '/meridian/amendments', `Meridian: ${title}`, { name: 'full', withTime: false }),
    page(book, 'quill-amendments', '/quill/amendments', `Quillboard: ${title}`, { name: 'list', withTime: true }),
    page(book, 'daybook-amendments', '/daybook/changes', `Daybook: ${title}`, { name: 'full', withTime: true }),
  ];
}
