/**
 * Short makers for checklists, so that a policy's steps read like a list. Owns nothing but the spelling: what comes out is the
 * plain data of `checklist.ts`. Knows no policy.
 */
import type { ChecklistExit, ChecklistStep, Due, Owner } from './checklist';

/** Who does it, and what the policy calls them where it is another word than ours. */
export type Who = Owner | readonly [Owner, string];

/** A step without a date, unless `more` gives one. */
export function step(
  id: string,
  text: string,
  who: Who,
  more: Omit<Partial<ChecklistStep>, 'id' | 'text' | 'owner' | 'ownerWords'> = {},
): ChecklistStep {
  const [owner, ownerWords] = typeof who === 'string' ? [who] : who;
  return { id, text, owner, ...(ownerWords === undefined ? {} : { ownerWords }), due: null, ...more };
}

/** So many school days after the start, or after a step was done; 0 is the same day. */
export function days(schoolDays: number, after = 'start'): Due {
  return { after, schoolDays };
}

/** So many school weeks after the start, or after a step was done. */
export function weeks(count: number, after = 'start'): Due {
  return { after, weeks: count };
}

/** The end of the half term that holds the day (1), or of the one after (2). */
export function halfTerms(count: number, after = 'start'): Due {
  return { after, halfTerms: count };
}

/** Real time, for a pupil who is missing. */
export function minutes(count: number, after = 'start'): Due {
  return { after, minutes: count };
}

/** Again and again, until the checklist is closed. */
export function every(count: number, of: Extract<Due, { every: number }>['of'], after = 'start'): Due {
  return { after, every: count, of };
}

/** A date that no policy gives: an office needs one all the same, and is told that it is ours. */
export function ours(due: Due): Pick<ChecklistStep, 'due' | 'isDueOurs'> {
  return { due, isDueOurs: true };
}

type More = Pick<ChecklistExit, 'after' | 'evidence'>;

/** It went well: ended, or watched, or on with what is lighter. */
export function better(when: string, to: ChecklistExit['to'], more: More = {}): ChecklistExit {
  return { when, to, kind: 'success', ...more };
}

/** It did not: on with the next thing. */
export function noBetter(when: string, to: ChecklistExit['to'], more: More = {}): ChecklistExit {
  return { when, to, kind: 'no-improvement', ...more };
}

/** Neither: it fell away, or turned into something else. */
export function otherwise(when: string, to: ChecklistExit['to'], more: More = {}): ChecklistExit {
  return { when, to, kind: 'other', ...more };
}

/** For work that is simply done at its end. */
export const done: ChecklistExit = better('Everything is done', 'close');

export const reasonFound: ChecklistExit = better('The reason is known and recorded', 'close', {
  evidence: { kind: 'reason-recorded' },
});

export const backAtSchool: ChecklistExit = better('The pupil is back at school', 'close', {
  evidence: { kind: 'attended' },
});

/** The six things that an entry of the log shows, each a step: a missing one is for whoever made the change to add. */
export function amendmentSteps(who: Who): ChecklistStep[] {
  const shown = (id: string, text: string, check = 'amend-field-missing') =>
    step(id, text, who, { evidence: { kind: 'settled', checks: [check] } });
  return [
    shown('original', 'The original entry is shown'),
    shown('amended', 'The amended entry is shown'),
    shown('reason', 'The reason is given, and says something', 'amend-reason-missing'),
    shown('date', 'The date of the change is shown'),
    shown('name', 'The name of who changed it is shown'),
    shown('role', 'Their role is shown'),
  ];
}

export const amendmentComplete: ChecklistExit = better('All six are there', 'close', {
  evidence: { kind: 'settled', checks: ['amend-field-missing', 'amend-reason-missing'] },
});
