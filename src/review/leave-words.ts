/** The effect of leave in words, a line a figure. Owns the wording; the reckoning is `leave-effect`. */

import type { EffectView } from '../../components/review/leave-view';
import { codeClass, dayWords, formatRate } from '../attendance';
import type { Counts, Line } from './cohort-figures';
import type { CellWords } from './cohort-words';
import type { LeaveEffect, LeaveOutcome } from './leave-effect';

const NONE: CellWords = { main: '–' };

/** `line` is the policy's for persistent absence. */
export function effectWords(effect: LeaveEffect, line: Line): EffectView {
  const { granted, taken, attended, now, sessions, marked, isAtLeast } = effect;
  const after = [granted, taken, attended];
  const bound = isAtLeast ? 'at least ' : '';
  const count = (number: number): CellWords => ({ main: `${bound}${number}` });
  return {
    outcomes: [`Granted (${granted.code})`, `Taken without leave (${taken.code})`, 'Attended instead'],
    lines: [
      { name: 'Attended', now: sharesOf(now, bound), outcomes: after.map(({ counts }) => sharesOf(counts, bound)) },
      {
        name: 'Attendance',
        now: percentOf(now, isAtLeast),
        outcomes: after.map(({ counts }) => percentOf(counts, isAtLeast)),
      },
      {
        name: 'Authorised absent',
        now: count(now.authorised),
        outcomes: after.map(({ code }) =>
          count(now.authorised + (isA(code, 'authorised', effect) ? sessions.length : 0)),
        ),
      },
      {
        name: 'Unauthorised absent',
        now: count(now.unauthorised),
        outcomes: after.map(({ code }) =>
          count(now.unauthorised + (isA(code, 'unauthorised', effect) ? sessions.length : 0)),
        ),
      },
      { name: `To ${line.at} %`, now: NONE, outcomes: after.map((one) => toLine(one, isAtLeast)) },
      { name: 'Unauthorised in ten weeks then', now: NONE, outcomes: after.map((one) => weeksOf(one)) },
    ],
    notes: [
      marked === sessions.length
        ? 'By today’s marks.'
        : `By today’s marks, with nothing else between now and ${dayWords(sessions.at(-1)?.date ?? '')}.`,
      ...(marked > 0
        ? [
            `${marked} of the ${sessions.length} sessions ${marked === 1 ? 'has a mark already: it is' : 'have a mark already: they are'} left out of “Now”.`,
          ]
        : []),
      ...(isAtLeast
        ? ['Not all marks of this year were read: counts are at least, and percentages may be other.']
        : []),
    ],
  };
}

function isA(code: string, kind: 'authorised' | 'unauthorised', { sessions }: LeaveEffect): boolean {
  return codeClass(code, sessions[0]?.date ?? '') === kind;
}

const sharesOf = ({ attended, possible }: Counts, bound: string): CellWords => ({
  main: `${bound}${attended} of ${possible}`,
});

function percentOf({ attended, possible }: Counts, isAtLeast: boolean): CellWords {
  if (possible === 0) return NONE;
  return { main: `${formatRate(attended, possible, 1)} %`, ...(isAtLeast ? { more: 'of what was read' } : {}) };
}

function toLine({ left, recover, isAtLine }: LeaveOutcome, isAtLeast: boolean): CellWords {
  if (isAtLeast) return { main: 'not known', tone: 'quiet' };
  if (isAtLine)
    return recover === null
      ? { main: 'under it', tone: 'warning' }
      : { main: String(recover), more: 'attended in a row', tone: 'warning' };
  return left === null ? NONE : { main: String(left), more: 'absent left' };
}

/** That it is met says "consider": a person decides. */
function weeksOf({ window }: LeaveOutcome): CellWords {
  if (window === null) return NONE;
  const { total, provisional, met, metOn, isAtLeast } = window;
  const more = [
    provisional > 0 && `${provisional} N`,
    met && metOn !== null && `ten on ${dayWords(metOn.date)}: consider`,
  ]
    .filter(Boolean)
    .join(' · ');
  return {
    main: `${isAtLeast ? 'at least ' : ''}${total} of 10`,
    ...(more === '' ? {} : { more }),
    ...(met ? { tone: 'warning' as const } : {}),
  };
}
