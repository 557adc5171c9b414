/** A pupil's leave requests held against sessions. Owns which session a request is for, and what counts as granted. */
import type { Mark } from '../attendance';
import type { LeaveRequest } from '../pages/reading';

export const isGranted = ({ decision }: LeaveRequest): boolean => decision === 'granted';

export const isRefused = ({ decision }: LeaveRequest): boolean => decision === 'refused';

export const isUndecided = (request: LeaveRequest): boolean => !isGranted(request) && !isRefused(request);

/** Whether a request is for this session: by its own list of sessions, else by its dates. Without dates it is for none. */
export function isFor(
  { from, to, sessions }: LeaveRequest,
  { date, session }: Pick<Mark, 'date' | 'session'>,
): boolean {
  if (sessions !== undefined && sessions.length > 0)
    return sessions.some((asked) => asked.date === date && asked.session === session);
  return from !== null && from <= date && date <= (to ?? from);
}

/** Whether a request names no day at all, so that nobody can tell what it is for. */
export const isUndated = ({ from, sessions }: LeaveRequest): boolean => from === null && !sessions?.length;
