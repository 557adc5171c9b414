/** The third day of an absence without a reason, and nobody at home was reached since it began. */
import { absenceDay, isUnexplainedCode } from '../absence-day';
import { isUnexplainedToday } from '../absence-row';
import { breach, defineCheck, unknown } from '../check';
import { onWeekdays, together } from '../example';
import type { AbsenceExample } from '../example-of-record';
import { familyContacts } from '../family-contacts';
import type { AbsenceSubject } from '../record-subjects';
import { isOver, orUsual } from '../rule-number';

/** T-54: the third absent day, whether a policy says "third" or "after three". */
const THIRD = 3;

export default defineCheck({
  on: 'absence',
  id: 'fda-no-contact-day-3',
  page: 'absences',
  severity: 'error',
  audience: 'office',
  needs: ['mark', 'date', 'history', 'contacts', 'calendar'],
  title: 'Third day without contact',
  policy: ({ policy }) => policy.rule('fda-no-contact-day-3', 'noReasonVisitDay'),
  run(subject, rule) {
    const { history, facts, now } = subject;
    const isUnexplained = isUnexplainedToday(subject);
    if (isUnexplained === false) return null;
    if (isUnexplained !== true) return unknown(isUnexplained);
    const absence = absenceDay(subject, isUnexplainedCode);
    if (typeof absence === 'string') return unknown(absence);
    if (!isOver(absence.day, orUsual(rule, THIRD))) return absence.isWhole ? null : unknown('history');
    const contacts = familyContacts(history, absence.from, now);
    if (contacts === null) return unknown('contacts');
    if (contacts.some(({ reached }) => reached)) return null;
    if (history?.sightings?.some(({ on }) => on >= absence.from && on <= now.date)) return null;
    if (isRequested(subject)) return null;
    return breach({
      message: `Day ${absence.day} without a reason, since ${absence.from}, and nobody at home was reached.`,
      action: actionFor(subject),
      policy: rule,
      facts: { day: absence.day, from: absence.from, tries: contacts.length },
      notes: absence.isWhole ? facts.notes : ['at-least'],
    });
  },
});

/** Leave that was asked for, granted or not, where the policy has no visit then. */
function isRequested({ row, history, policy }: AbsenceSubject): boolean {
  if (policy.own('holidayLeave.visit') === null || row.date === null) return false;
  const on = row.date;
  return history?.leave?.some(({ from, to }) => from !== null && from <= on && on <= (to ?? from)) === true;
}

function actionFor({ policy }: AbsenceSubject): string {
  if (policy.own('noReasonVisitDay') !== null)
    return 'Tell the DSL today, who decides on a home visit and on who is told.';
  if (policy.own('dayTriggers.3') !== null)
    return 'Ask all named contacts, friends and wider family. Tell the DSL today, who decides on a home visit.';
  return 'Tell the DSL today, who decides on a home visit and on the education welfare officer.';
}

const TWO_DAYS = together({ '2026-11-17': '/ \\' }, onWeekdays('2026-11-18', 2, 'N N'));
const NOBODY = { marks: TWO_DAYS, contacts: [] };

export const examples: AbsenceExample[] = [
  {
    policy: 'jtmat',
    row: { code: 'N' },
    history: NOBODY,
    expect: { severity: 'error', says: 'Day 3', facts: { day: 3, from: '2026-11-18' } },
    why: 'T-54, T-55: on the third day',
  },
  {
    policy: 'keystone',
    row: { code: 'N' },
    history: NOBODY,
    expect: { says: 'wider family' },
    why: 'T-54: "after three days" fires on the third too',
  },
  { policy: 'otw', row: { code: 'N' }, history: NOBODY, expect: { says: 'welfare officer' }, why: '4.5' },
  { policy: 'wessex', row: { code: 'N' }, history: NOBODY, expect: null, why: 'its policy is silent' },
  { policy: 'ludlow', year: '4', row: { code: 'N' }, history: NOBODY, expect: null, why: 'its policy is silent' },
  {
    policy: 'jtmat',
    row: { code: 'N' },
    history: { marks: { '2026-11-18': '/ \\', '2026-11-19': 'N N' }, contacts: [] },
    expect: null,
    why: 'T-54: the second day',
  },
  {
    policy: 'jtmat',
    row: { code: 'N' },
    history: { marks: together(TWO_DAYS, { '2026-11-18': '/ N' }), contacts: [] },
    expect: { facts: { day: 3 } },
    why: 'a day on which they were away at all is a day',
  },
  {
    policy: 'jtmat',
    row: { code: 'N' },
    history: { marks: { '2026-11-19': 'N N' }, contacts: [] },
    expect: { outcome: 'indeterminate', missing: ['history'] },
    why: 'the second or the third day?',
  },
  {
    policy: 'jtmat',
    row: { code: 'N' },
    expect: { outcome: 'indeterminate', missing: ['history'] },
    why: 'nothing is known of the days before',
  },
  {
    policy: 'jtmat',
    row: { code: 'N' },
    history: { marks: TWO_DAYS },
    expect: { outcome: 'indeterminate', missing: ['contacts'] },
    why: 'no log is known',
  },
  {
    policy: 'jtmat',
    calendar: null,
    row: { code: 'N' },
    history: NOBODY,
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'days in a row need a calendar',
  },
  {
    policy: 'jtmat',
    row: { code: 'N' },
    history: { ...NOBODY, contacts: [{ at: '2026-11-18T10:00:00Z', channel: 'phone', reached: true }] },
    expect: null,
    why: 'reached on the first day',
  },
  {
    policy: 'jtmat',
    row: { code: 'N' },
    history: {
      ...NOBODY,
      contacts: [
        { at: '2026-11-17T10:00:00Z', channel: 'phone', reached: true },
        { at: '2026-11-19T10:00:00Z', channel: 'phone', reached: false },
      ],
    },
    expect: { facts: { tries: 1 } },
    why: 'reached before it began, and not since',
  },
  {
    policy: 'keystone',
    row: { code: 'N' },
    history: { ...NOBODY, sightings: [{ on: '2026-11-19' }] },
    expect: null,
    why: 'somebody has seen the child',
  },
  {
    policy: 'jtmat',
    row: { code: 'N' },
    history: {
      ...NOBODY,
      leave: [
        {
          pupil: { name: null, id: '101', year: '8' },
          type: 'holiday',
          from: '2026-11-18',
          to: '2026-11-20',
          requestedOn: '2026-10-20',
          reason: null,
          decision: 'refused',
        },
      ],
    },
    expect: null,
    why: 'no visit where leave was asked for, granted or not: see sick-visit-exempt',
  },
  {
    policy: 'jtmat',
    row: { code: 'N' },
    history: { ...NOBODY, marks: together({ '2026-11-17': '/ \\' }, onWeekdays('2026-11-18', 2, 'I I')) },
    expect: null,
    why: 'ill until yesterday: the first day without a reason',
  },
  {
    policy: 'jtmat',
    now: '2026-11-23',
    row: { code: 'N' },
    history: { marks: together({ '2026-11-18': '/ \\' }, onWeekdays('2026-11-19', 2, 'N N')), contacts: [] },
    expect: { facts: { day: 3 } },
    why: 'a weekend lies between and is no day',
  },
  { policy: 'jtmat', row: { code: 'N', date: '2026-11-19' }, history: NOBODY, expect: null, why: 'another day' },
  { policy: 'jtmat', now: '2026-11-22', row: { code: 'N' }, history: NOBODY, expect: null, why: 'a Sunday' },
  { policy: 'jtmat', year: '13', row: { code: 'N' }, history: NOBODY, expect: {}, why: 'care has no age limit' },
];
