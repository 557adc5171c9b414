/** Twenty school days running without authorisation, still going on: enquiries together with the local authority. */
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays, together } from '../example';
import { ongoingAbsence } from '../ongoing-absence';
import { isOver, withNumber } from '../rule-number';

/** U is left out, and so is every authorised code (law.md section 8, law trap 23). */
const CODES = 'GNO';

export default defineCheck({
  on: 'pupil',
  id: 'unauthorised-20-days',
  page: 'history',
  severity: 'error',
  audience: 'leadership',
  needs: ['mark', 'date', 'calendar'],
  title: 'Twenty days without authorisation',
  national: 'deletion.unauth',
  compulsoryAgeOnly: true,
  policy: ({ policy }) => withNumber(policy.rule('unauthorised-20-days', 'deletion.unauth')),
  run({ facts, calendar, now }, limit) {
    const runs = facts.runsOf(CODES);
    if (calendar === null || runs === null) {
      const sessions = facts.marks.filter(({ code }) => CODES.includes(code)).length;
      return isOver(sessions / 2, limit) ? unknown('calendar') : null;
    }
    const absence = ongoingAbsence(runs, calendar, now.date);
    if (absence === null || !isOver(absence.run.days, limit)) return null;
    if (absence.lacks !== null) return unknown(absence.lacks);
    const { days, from, to, sessions } = absence.run;
    const provisional = sessions.filter(({ code }) => code === 'N').length;
    const isProvisional = !isOver(days - provisional / 2, limit);
    return breach({
      message: `${days} school days running without authorisation, since ${from}. Is it known where the child is?`,
      action:
        'Make enquiries together with the local authority, and rule out illness. This alone never takes a pupil off the roll.',
      policy: limit,
      at: { date: to },
      facts: { days, provisional, from, to },
      notes: [...(isProvisional ? (['provisional'] as const) : []), ...facts.notes],
    });
  },
});

const NOW = '2026-12-01';
const TWENTY_DAYS = onWeekdays('2026-11-04', 20, 'O O');

export const examples: PupilExample[] = [
  { policy: 'wessex', now: NOW, marks: TWENTY_DAYS, expect: { severity: 'error' }, why: 'law trap 23: a prompt only' },
  {
    policy: 'jtmat',
    now: NOW,
    marks: TWENTY_DAYS,
    expect: { says: 'never takes a pupil off' },
    why: 'never by itself',
  },
  {
    policy: 'ludlow',
    year: '5',
    now: NOW,
    marks: onWeekdays('2026-11-05', 19, 'O O'),
    expect: null,
    why: 'nineteen days',
  },
  {
    policy: 'wessex',
    now: NOW,
    marks: together(TWENTY_DAYS, { '2026-11-18': 'U O' }),
    expect: null,
    why: 'law trap 23: U is none of its codes, and ends the run',
  },
  {
    policy: 'wessex',
    now: NOW,
    marks: together(TWENTY_DAYS, { '2026-11-18': 'I I' }),
    expect: null,
    why: 'law trap 23: a day of illness ends the run',
  },
  {
    policy: 'wessex',
    now: NOW,
    marks: together(onWeekdays('2026-11-04', 18, 'G O'), onWeekdays('2026-11-30', 2, 'N N')),
    expect: { notes: ['provisional'] },
    why: 'the open Ns decide',
  },
  {
    policy: 'wessex',
    now: '2026-12-02',
    marks: together(TWENTY_DAYS, { '2026-12-02': '/ \\' }),
    expect: null,
    why: 'back: no question any more',
  },
  { policy: 'otw', now: NOW, marks: TWENTY_DAYS, expect: null, why: 'its policy says nothing of it' },
  { policy: 'wessex', year: '13', now: NOW, marks: TWENTY_DAYS, expect: null, why: 'not of compulsory school age' },
  {
    policy: 'wessex',
    now: '2026-12-11',
    marks: TWENTY_DAYS,
    expect: { outcome: 'indeterminate', missing: ['mark'] },
    why: 'days without marks since: perhaps the child is back',
  },
  {
    policy: 'wessex',
    now: NOW,
    calendar: null,
    marks: TWENTY_DAYS,
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'days in a row need a calendar',
  },
];
