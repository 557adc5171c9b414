/** Owns the leave-of-absence requests: one for every leave that stands in the register, and some that were refused or wait. */

import { addDays, type SessionName, schoolDays, sessionNames } from './calendar.ts';
import { randomFor } from './prng.ts';
import { fullName, type Pupil } from './roll.ts';
import type { TermSheet } from './term-sheet.ts';

export type LeaveKind = 'exceptional' | 'performance' | 'religious' | 'interview' | 'holiday' | 'travelling';

/** What the form asks beyond dates and reason; left out where the family or the office left it open. */
export interface LeaveAnswers {
  travelBooked?: boolean;
  licence?: 'dated' | 'undated' | 'none';
  educationHours?: { perDay: number };
  setApart?: boolean;
  occupational?: boolean;
  officialLetter?: boolean;
  metOn?: string;
}

export interface LeaveRequest {
  id: string;
  pupil: string;
  parent: string;
  kind: LeaveKind;
  reason: string;
  from: string;
  to: string;
  receivedOn: string;
  decision: 'granted' | 'refused' | 'waiting';
  decidedBy: string;
  /** Nothing while the request waits. */
  decidedOn: string;
  /** The half of each day that is asked for; null for whole days. */
  half: SessionName | null;
  answers: LeaveAnswers;
}

const kindOfCode: Readonly<Record<string, { kind: LeaveKind; reason: string; granted: boolean }>> = {
  C: { kind: 'exceptional', reason: 'Family funeral', granted: true },
  C1: { kind: 'performance', reason: 'Stage performance, licence attached', granted: true },
  R: { kind: 'religious', reason: 'Day of religious observance', granted: true },
  J1: { kind: 'interview', reason: 'Interview at Northgate College', granted: true },
  G: { kind: 'holiday', reason: 'Family holiday', granted: false },
};

export function parentName(pupil: Pupil, initial: string): string {
  return `${initial}. ${pupil.surname} (parent of ${fullName(pupil)})`;
}

/** Some days later, when the school is open; what came in this week was decided by this morning. */
function dayOfDecision(receivedOn: string): string {
  const today = '2026-11-20';
  const day = schoolDays.find((date) => date >= addDays(receivedOn, 3)) ?? today;
  return day < today ? day : today;
}

/** First and last day of each run of one leave code. */
function runsOf(sheet: TermSheet): { code: string; from: string; to: string }[] {
  const runs: { code: string; from: string; to: string }[] = [];
  let last = '';
  for (const date of schoolDays) {
    const onDay = (session: SessionName): string => sheet.get(date, session)?.code ?? '';
    const code = sessionNames.map(onDay).find((candidate) => candidate in kindOfCode) ?? '';
    const run = runs.at(-1);
    if (code !== '' && code === last && run) run.to = date;
    else if (code !== '') runs.push({ code, from: date, to: date });
    last = code;
  }
  return runs;
}

export function leaveRequestsOf(
  pupils: ReadonlyMap<string, Pupil>,
  sheets: ReadonlyMap<string, TermSheet>,
  seed: number,
): LeaveRequest[] {
  const requests: LeaveRequest[] = [];
  type Asked = Omit<LeaveRequest, 'id' | 'pupil' | 'parent' | 'half'>;
  const add = (pupil: Pupil, request: Asked, initial: string): void => {
    const id = `LR${String(requests.length + 1).padStart(4, '0')}`;
    requests.push({ id, pupil: pupil.id, parent: parentName(pupil, initial), half: null, ...request });
  };
  for (const pupil of pupils.values()) {
    const random = randomFor(seed, `leave ${pupil.id}`);
    const initial = random.pick([...'ABDEFGHJKLMNPRST']);
    const sheet = sheets.get(pupil.id);
    for (const { code, from, to } of sheet ? runsOf(sheet) : []) {
      const known = kindOfCode[code];
      if (!known) continue;
      const { kind, reason, granted } = known;
      const receivedOn = addDays(from, -random.int(10, 40));
      const decidedOn = dayOfDecision(receivedOn);
      add(
        pupil,
        {
          ...{ kind, reason, from, to, receivedOn, decision: granted ? 'granted' : 'refused' },
          ...{ decidedBy: 'Headteacher', decidedOn, answers: { metOn: decidedOn } },
        },
        initial,
      );
    }
    if (random.chance(0.008)) {
      const from = random.pick(schoolDays.filter((date) => date > '2026-11-27'));
      const receivedOn = addDays('2026-11-20', -random.int(0, 4));
      add(
        pupil,
        {
          kind: 'holiday',
          reason: 'Visit to grandparents',
          from,
          to: from,
          receivedOn,
          decision: 'waiting',
          decidedBy: '',
          decidedOn: '',
          answers: {},
        },
        initial,
      );
    }
  }
  return requests;
}

export interface FiledLeave extends LeaveRequest {
  who: Pupil;
}

/** The stretch of requests that every product lists: leave that begins in these weeks. */
export const leaveSpan = { from: '2026-11-09', to: '2026-12-18' };

/** What of the book requests are drawn from. */
interface LeaveBook {
  school: { leaveRequests: readonly LeaveRequest[]; pupils: ReadonlyMap<string, Pupil> };
}

/** In the order of their first days. */
export function leaveList(book: LeaveBook): FiledLeave[] {
  return book.school.leaveRequests
    .flatMap((request): FiledLeave[] => {
      const who = book.school.pupils.get(request.pupil);
      return who && request.from >= leaveSpan.from && request.from <= leaveSpan.to ? [{ ...request, who }] : [];
    })
    .sort((a, b) => (a.from === b.from ? (a.id < b.id ? -1 : 1) : a.from < b.from ? -1 : 1));
}

export function leaveById(book: LeaveBook, id: string): FiledLeave | null {
  const request = book.school.leaveRequests.find((one) => one.id === id);
  const who = request && book.school.pupils.get(request.pupil);
  return request && who ? { ...request, who } : null;
}

export const leaveKindWords: Readonly<Record<LeaveKind, string>> = {
  exceptional: 'Exceptional circumstances',
  performance: 'Performance (licensed)',
  religious: 'Religious observance',
  interview: 'Interview',
  holiday: 'Family holiday',
  travelling: 'Occupational travel (Traveller family)',
};
