/** Attendance under the line at which the policy first gets in touch with the home. */
import { asLine, attendanceAt, judgeRate } from '../attendance-line';
import { meetsLine } from '../attendance-rate';
import { breach, defineCheck } from '../check';
import { onWeekdays, type PupilExample } from '../example';

export default defineCheck({
  on: 'pupil',
  id: 'att-first-contact',
  page: 'history',
  severity: 'warning',
  audience: 'attendance officer',
  needs: ['attendance'],
  title: 'Below the line for a first contact',
  policy: ({ policy }) => {
    const contact = asLine(policy.own('contactBelow'));
    if (contact !== null) return { line: contact, isLetter: false };
    const letter = asLine(policy.rule('att-first-contact', 'letterBelow'));
    return letter === null ? null : { line: letter, isLetter: true };
  },
  run({ facts }, { line, isLetter }) {
    return judgeRate(
      facts,
      (rate) => meetsLine(rate, line),
      (standing) =>
        breach({
          message: `${standing.words}: below the policy's first line, ${attendanceAt(line)} %.`,
          action: isLetter
            ? 'Send the letter with its leaflet, and open the first-step checklist.'
            : 'Speak with the family about the reasons and what would help; open the first-step checklist.',
          policy: line,
          facts: { ...standing.facts, line: attendanceAt(line) },
          notes: standing.notes,
        }),
    );
  },
});

export const examples: PupilExample[] = [
  {
    id: 'V-15',
    policy: 'ludlow',
    printed: { attended: 192, possible: 200 },
    expect: null,
    why: 'exactly 96 is a talk, no letter; T-33: 96.1 is the target, no line',
  },
  {
    id: 'V-15',
    policy: 'ludlow',
    printed: { attended: 191, possible: 200 },
    expect: { severity: 'warning', says: 'letter', notes: ['equality'] },
    why: '95.5 is under 96: the letter (AppA 6)',
  },
  { policy: 'wessex', printed: { attended: 192, possible: 200 }, expect: null, why: 'not below 96' },
  {
    policy: 'wessex',
    printed: { attended: 479, possible: 500 },
    expect: { says: 'family', facts: { line: 96 } },
    why: '95.8 is below 96 (5.6)',
  },
  {
    policy: 'otw',
    printed: { attended: 191, possible: 200 },
    expect: {},
    why: 'T-14: 95.5 is also in the band without concern, and its amber steps apply all the same',
  },
  {
    policy: 'keystone',
    printed: { attended: 191, possible: 200 },
    expect: {},
    why: 'T-13: under its expected band, read without holes, is at risk',
  },
  { policy: 'jtmat', printed: { attended: 180, possible: 200 }, expect: null, why: 'its policy names no first line' },
  {
    policy: 'wessex',
    year: '13',
    printed: { attended: 180, possible: 200 },
    expect: {},
    why: 'support is for every age',
  },
  {
    policy: 'wessex',
    marks: { ...onWeekdays('2026-11-02', 11, '/ \\'), '2026-11-18': 'D D', '2026-11-19': 'I \\' },
    expect: { facts: { attended: 23, possible: 24 } },
    why: 'law trap 4: D is neither present nor absent, so 23 of 24; law trap 29: one session of a day',
  },
  {
    policy: 'wessex',
    marks: { ...onWeekdays('2026-11-02', 15, '/ \\'), '2026-11-23': 'C C' },
    expect: null,
    why: 'law trap 28: leave entered ahead is no absence yet',
  },
  {
    policy: 'wessex',
    marks: { ...onWeekdays('2026-11-02', 14, '/ \\'), '2026-11-20': '/ N' },
    history: { complete: false },
    expect: null,
    why: '29 of 30 is over 96',
  },
  {
    policy: 'wessex',
    marks: { ...onWeekdays('2026-11-16', 4, '/ \\'), '2026-11-20': '/ N' },
    history: { complete: false },
    expect: { says: 'few so far', notes: ['equality', 'provisional', 'at-least'], facts: { fewSessions: true } },
    why: 'law trap 15: the N decides; law trap 26: nine of ten sessions are few',
  },
  {
    policy: 'wessex',
    printed: { percent: '96.0' },
    expect: { outcome: 'indeterminate', severity: 'info', missing: ['exact figures'] },
    why: 'law trap 2: a rounded 96.0 could be either side',
  },
];
