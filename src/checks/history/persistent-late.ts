/** Late again and again within one term. */
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays } from '../example';
import { isOver, orUsual } from '../rule-number';
import { thisTerm } from '../this-term';

/** No policy counts; this figure is ours, and a school can set its own. */
const USUAL_LATES = 6;

export default defineCheck({
  on: 'pupil',
  id: 'persistent-late',
  page: 'history',
  severity: 'info',
  audience: 'attendance officer',
  needs: ['mark', 'date', 'calendar'],
  title: 'Repeated lateness',
  policy: ({ policy }) => policy.rule('persistent-late', 'lates.perTerm'),
  run({ facts, calendar, now }, rule) {
    const limit = orUsual(rule, USUAL_LATES);
    const ofYear = facts.marksOf('L', 'U');
    if (!isOver(ofYear.length, limit)) return null;
    const term = calendar === null ? null : thisTerm(calendar, now.date);
    if (term === null) return unknown('calendar');
    const lates = ofYear.filter(({ date }) => date >= term.from && date <= term.to);
    const latest = lates.at(-1);
    if (latest === undefined || !isOver(lates.length, limit)) return null;
    const afterClose = lates.filter(({ code }) => code === 'U').length;
    return breach({
      message: `${lates.length} lates this term; ${afterClose} are U, which count as unauthorised absence.`,
      action: 'Talk with pupil and parents about what makes them late, and what would help.',
      policy: rule,
      at: { date: latest.date, session: latest.session },
      facts: { lates: lates.length, l: lates.length - afterClose, u: afterClose, from: term.from },
      notes: facts.notes,
    });
  },
});

export const examples: PupilExample[] = [
  {
    policy: 'wessex',
    marks: { ...onWeekdays('2026-10-19', 4, 'L /'), ...onWeekdays('2026-11-16', 2, 'U /') },
    expect: { severity: 'info', facts: { lates: 6, l: 4, u: 2 } },
    why: 'six in a term, over half-term; law trap 21: the two U count for more than lateness',
  },
  { policy: 'wessex', marks: onWeekdays('2026-11-09', 5, 'L /'), expect: null, why: 'five are not six' },
  { policy: 'keystone', marks: onWeekdays('2026-11-09', 3, 'L L'), expect: {}, why: 'its policy: a discussion' },
  { policy: 'otw', marks: onWeekdays('2026-11-09', 6, 'L /'), expect: {}, why: 'its policy follows punctuality' },
  { policy: 'jtmat', marks: onWeekdays('2026-11-09', 6, 'L /'), expect: {}, why: 'its policy names the harm' },
  { policy: 'ludlow', marks: onWeekdays('2026-11-09', 6, 'U /'), expect: { facts: { u: 6 } }, why: 'all of them U' },
  {
    policy: 'wessex',
    now: '2027-01-08',
    marks: onWeekdays('2026-12-08', 6, 'L /'),
    expect: null,
    why: 'a new term begins at nought',
  },
  {
    policy: 'wessex',
    school: { 'lates.perTerm': 4 },
    marks: onWeekdays('2026-11-09', 4, 'L /'),
    expect: {},
    why: 'the school counts four',
  },
  {
    policy: 'wessex',
    marks: onWeekdays('2026-11-09', 6, 'L /'),
    coverage: { found: 12, read: 10 },
    expect: { notes: ['at-least'] },
    why: 'some of the page was not read',
  },
  {
    policy: 'wessex',
    calendar: null,
    marks: onWeekdays('2026-11-09', 6, 'L /'),
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'a term needs a calendar',
  },
  {
    policy: 'wessex',
    calendar: null,
    marks: onWeekdays('2026-11-09', 5, 'L /'),
    expect: null,
    why: 'five in the year are not six in any term',
  },
];
