/**
 * The smallest facts of attendance: a date, a session, a mark.
 * Owns their shapes and their order. Knows nothing of policy, pages or browsers.
 */

/** `YYYY-MM-DD`. ISO dates compare correctly as strings. */
export type IsoDate = string;
/** `HH:MM` on the London clock. */
export type Time = string;
/** ISO 8601 with an offset or `Z`. */
export type Instant = string;
/** Half a school day. */
export type Session = 'AM' | 'PM';

/** One pupil's code for one session, as the register holds it. */
export type Mark = { date: IsoDate; session: Session; code: string };

/** AM before PM on one day; dates first. Negative when `a` comes first. */
export function compareSessions(
  a: { date: IsoDate; session: Session },
  b: { date: IsoDate; session: Session },
): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  if (a.session === b.session) return 0;
  return a.session === 'AM' ? -1 : 1;
}

/**
 * The marks that stand: one a session, in session order.
 * Where two marks are given for one session the later in the array wins, so that an amended mark follows its original.
 * Returns the very array it was given when that is already so.
 */
export function standingMarks(marks: readonly Mark[]): readonly Mark[] {
  if (kept.has(marks) || isStrictlyOrdered(marks)) return marks;
  const latest = new Map<string, Mark>();
  for (const mark of marks) latest.set(mark.date + mark.session, mark);
  return [...latest.values()].sort(compareSessions);
}

/** Lists whose owner promised not to change them: their order need not be looked at again. */
const kept = new WeakSet<readonly Mark[]>();

/** The same for a list that nobody will change any more: asking it again costs nothing. */
export function keptStanding(marks: readonly Mark[]): readonly Mark[] {
  const standing = standingMarks(marks);
  kept.add(standing);
  return standing;
}

/** True when every mark comes strictly after the one before it, so that no session can occur twice. */
export function isStrictlyOrdered(marks: readonly Mark[]): boolean {
  let before: Mark | undefined;
  for (const mark of marks) {
    if (before !== undefined && !follows(mark, before)) return false;
    before = mark;
  }
  return true;
}

function follows(mark: Mark, before: Mark): boolean {
  if (mark.date === before.date) return mark.session === 'PM' && before.session === 'AM';
  return mark.date > before.date;
}
