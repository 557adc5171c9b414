/** Owns what a perfect reader says of the lists of who is absent and who was signed out this morning. */

import { type AbsenceLine, absenceDay, absenceList, signOutList } from '../school/absence-list.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import type { SignOut } from '../school/planted-absences.ts';
import { fullName, listName, type Pupil } from '../school/roll.ts';
import type { ExpectedOther } from './expected-other-page.ts';

type Name = 'list' | 'full';

const { date, session, year } = absenceDay;

function pupilOf(who: Pupil, name: Name): object {
  return { name: name === 'list' ? listName(who) : fullName(who), id: who.id, year: String(year) };
}

/** An empty place of a time or a day says nothing: null. */
function said(text: string): string | null {
  return text === '' ? null : text;
}

function timesOf({ at, by, backAt }: SignOut): object {
  return { at: said(at), by, backAt: said(backAt) };
}

function recordOf(line: AbsenceLine, name: Name, showsSignOut: boolean): Record<string, unknown> {
  const { who, code, notice, arrivedAt, signedOut } = line;
  return {
    pupil: pupilOf(who, name),
    ...{ date, session, code },
    reportedAt: said(notice.reportedAt),
    channel: notice.channel,
    reason: notice.reason,
    returnOn: said(notice.returnOn),
    arrivedAt: said(arrivedAt),
    ...(showsSignOut && signedOut ? { signedOut: timesOf(signedOut) } : {}),
  };
}

export function expectedAbsences(book: AttendanceBook): ExpectedOther[] {
  const lines = absenceList(book);
  const list = (id: string, path: string, title: string, name: Name, showsSignOut: boolean): ExpectedOther => ({
    ...{ id, path, title, kind: 'absences', total: lines.length },
    records: lines.map((line) => recordOf(line, name, showsSignOut)),
  });
  const signedOut = signOutList(book).map((line) => ({
    pupil: pupilOf(line.who, 'list'),
    ...{ date, session: null, code: null },
    signedOut: { ...timesOf(line.signedOut), reason: line.signedOut.reason },
  }));
  return [
    list('almanac-absences', '/almanac/absences', 'Almanac: absent this morning', 'list', false),
    list('quill-absences', '/quill/absences', 'Quillboard: first day absence', 'list', true),
    list('daybook-absences', '/daybook/absences', 'Daybook: not in school this morning', 'full', true),
    {
      ...{ id: 'almanac-signed-out', path: '/almanac/absences/signed-out', title: 'Almanac: signed out today' },
      ...{ kind: 'absences', records: signedOut, total: signedOut.length },
    },
  ];
}
