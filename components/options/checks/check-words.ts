/** The words for what a check did, would have done, and what became of it. Owns them; counts nothing. */
import type { DismissalReason } from '../../../src/casework/dismissal';
import type { Audience } from '../../../src/checks/check';
import type { Severity } from '../../../src/checks/finding';
import { dayWords } from '../../day-words';
import type { CheckView, Counted, CountProgress, Fired, PutAway, ShownTo } from './checks-view';

export const GROUPS: [CheckView['page'], string][] = [
  ['register', 'Register pages'],
  ['history', 'A pupil’s attendance history'],
  ['amendments', 'Amendment logs'],
  ['leave', 'Leave requests'],
  ['cohort', 'Reports over many pupils'],
  ['absences', 'The day’s absences, signing out and passes'],
];

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'information',
};

export const SHOWN_TO_NAMES: Readonly<Record<ShownTo, string>> = {
  teacher: 'teachers only',
  office: 'the office only',
  'attendance officer': 'attendance officers only',
  leadership: 'the headteacher only',
};

export const AUDIENCE_NAMES: Readonly<Record<Audience, string>> = {
  teacher: 'teacher',
  office: 'office',
  'attendance officer': 'attendance officer',
  leadership: 'leadership',
  'data lead': 'data lead',
};

const REASON_NAMES: Readonly<Record<DismissalReason, string>> = {
  correct: 'correct as it is',
  agreed: 'agreed',
  handled: 'being dealt with',
  misread: 'misread',
  other: 'another reason',
};

/** "would have fired 12 times; 3 could not be told"; null: nothing was seen that the check looks at. */
export function firedWords(fired: Fired | null): string {
  if (fired === null) return 'no such page was seen';
  const { breach, indeterminate } = fired;
  const often = breach === 0 ? 'would not have fired' : `would have fired ${times(breach)}`;
  return indeterminate === 0 ? often : `${often}; ${number(indeterminate)} could not be told`;
}

/** "put away 5 times: 3 correct as it is, 2 misread"; '' where none was. */
export function putAwayWords(reasons: PutAway | undefined): string {
  const given = Object.entries(reasons ?? {}) as [DismissalReason, number][];
  const all = given.reduce((sum, [, count]) => sum + count, 0);
  if (all === 0) return '';
  const why = given
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => `${number(count)} ${REASON_NAMES[reason]}`)
    .join(', ');
  return `put away ${times(all)}: ${why}`;
}

export function progressWords({ pages, parts, of }: CountProgress): string {
  return of === null ? `${number(pages)} pages so far` : `${number(parts)} of ${number(of)}`;
}

/** What the figures cover, or why there are none. */
export function countedWords(counted: Counted, isTeacher: boolean): string {
  switch (counted.is) {
    case 'counted': {
      const pupils = counted.pupils === 1 ? 'one pupil' : `${number(counted.pupils)} pupils`;
      return `Counted over what was seen of ${pupils}, ${daysWords(counted.from, counted.to)}.`;
    }
    case 'nothing':
      return isTeacher
        ? 'Nothing was seen yet: a teacher’s profile keeps no marks, so there is nothing to count.'
        : 'Nothing was seen yet. Open registers and pupils’ pages, then count again.';
    case 'stopped':
      return 'Stopped. Nothing was counted.';
    case 'failed':
      return `It could not be counted: ${counted.why}`;
  }
}

function daysWords(from: string, to: string): string {
  if (from === to) return dayWords(from);
  const year = (day: string) => (from.slice(0, 4) === to.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`);
  return `${dayWords(from)}${year(from)} to ${dayWords(to)}${year(to)}`;
}

const times = (count: number) => (count === 1 ? 'once' : `${number(count)} times`);

const number = (count: number) => count.toLocaleString('en-GB');
