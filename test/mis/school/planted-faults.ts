/**
 * Owns the faults: the marks put on top of the clean school, each with the checks it is wrong under. Written by hand; nothing here works a
 * policy out. Minutes late are counted from 09:00 and 14:10. The school is one, so a fault is there in all four products; what a product
 * cannot show is settled in ../truth-of-page.ts.
 */

import type { SessionName } from './calendar.ts';
import type { PersonName } from './names.ts';

export type CheckId =
  | 'late-l-after-close'
  | 'u-before-close'
  | 'arrival-at-close-minute'
  | 'present-mark-but-late'
  | 'present-after-close'
  | 'l-in-empty-window'
  | 'blank-mark'
  | 'am-pm-symbol-swapped'
  | 'code-withdrawn'
  | 'code-unknown-glyph'
  | 'register-overdue'
  | 'register-open-too-long';

export interface Fault extends PersonName {
  form: string;
  date: string;
  session: SessionName;
  /** Null: the pupil was left without a mark in a saved register. */
  code: string | null;
  /** HH:MM or nothing. */
  arrival: string;
  comment: string;
  checks: readonly CheckId[];
  /** The policy cannot be applied because the arrival is missing. */
  indeterminate?: true;
}

type Line = [
  who: string,
  date: string,
  session: SessionName,
  code: string | null,
  arrival: string,
  comment: string,
  ...checks: CheckId[],
];

function faultsOf(form: string, lines: readonly Line[]): Fault[] {
  return lines.map(([who, date, session, code, arrival, comment, ...checks]) => {
    const [surname = '', forename = ''] = who.split(', ');
    const fault = { form, surname, forename, date, session, code, arrival, comment, checks };
    // An L in the afternoon is wrong whenever its pupil came; elsewhere L and U need the arrival.
    const needsArrival = code === 'U' || (code === 'L' && session === 'AM');
    return needsArrival && arrival === '' ? { ...fault, indeterminate: true } : fault;
  });
}

/** The main register: 8 Birch, this morning, and one mark in an earlier column of it. */
const mainRegister = faultsOf('8 Birch', [
  ['Brightwell, Isla', '2026-11-20', 'AM', 'H', '', 'Holiday form, Mon', 'code-withdrawn'],
  ['Danquah, Kofi', '2026-11-20', 'AM', 'L', '09:20', 'Signed in 09:20, office', 'late-l-after-close'],
  ['Eastlake, Jude', '2026-11-20', 'AM', 'L', '', '', 'late-l-after-close'],
  [
    'Farrant, Dylan',
    '2026-11-20',
    'AM',
    'L',
    '09:15',
    'Signed in 09:15',
    'late-l-after-close',
    'arrival-at-close-minute',
  ],
  ['Gorse, Millie', '2026-11-20', 'AM', '\\', '', '', 'am-pm-symbol-swapped'],
  ['Kowalczyk, Filip', '2026-11-20', 'AM', 'U', '09:10', 'Signed in 09:10', 'u-before-close'],
  ['Pennock, Evie', '2026-11-20', 'AM', '/', '09:08', 'Signed in 09:08', 'present-mark-but-late'],
  ['Quarrington, Max', '2026-11-20', 'AM', null, '', '', 'blank-mark'],
  ['Saltmarsh, Ruby', '2026-11-20', 'AM', '/', '09:22', 'Signed in 09:22', 'present-after-close'],
  // A Cyrillic letter that looks like the code B.
  ['Varley, Grace', '2026-11-20', 'AM', '\u0412', '', 'Taster day, Northgate College', 'code-unknown-glyph'],
  ['Underhay, Finlay', '2026-11-18', 'AM', '\\', '', '', 'am-pm-symbol-swapped'],
]);

/** Yesterday afternoon in 9 Rowan. The first of the two pupils called Aisha Khan has the fault, the second is clean. */
const yesterdayAfternoon = faultsOf('9 Rowan', [
  ['Khan, Aisha', '2026-11-19', 'PM', 'L', '14:20', 'Signed in 14:20', 'l-in-empty-window'],
  ["O'Connor, Declan", '2026-11-19', 'PM', '\\', '14:25', 'Signed in 14:25', 'present-after-close'],
  ['van der Berg, Anneke', '2026-11-19', 'PM', 'U', '', '', 'u-before-close'],
  ['Hussain, Bilal', '2026-11-19', 'PM', '/', '', '', 'am-pm-symbol-swapped'],
]);

/** Histories, one pupil for each product, all before the days that a register page shows. */
const almanacHistory = faultsOf('8 Birch', [
  ['Blackmoor, Tyler', '2026-09-10', 'AM', 'L', '09:25', 'Signed in 09:25', 'late-l-after-close'],
  ['Blackmoor, Tyler', '2026-09-23', 'AM', 'U', '09:08', 'Signed in 09:08', 'u-before-close'],
  ['Blackmoor, Tyler', '2026-10-01', 'PM', 'L', '14:22', 'Signed in 14:22', 'l-in-empty-window'],
  ['Blackmoor, Tyler', '2026-10-13', 'AM', '/', '09:06', 'Signed in 09:06', 'present-mark-but-late'],
  ['Blackmoor, Tyler', '2026-10-22', 'AM', '\\', '', '', 'am-pm-symbol-swapped'],
  ['Blackmoor, Tyler', '2026-11-05', 'AM', 'Y', '', 'Train strike', 'code-withdrawn'],
  ['Blackmoor, Tyler', '2026-11-12', 'AM', 'U', '', '', 'u-before-close'],
]);

const meridianHistory = faultsOf('8 Birch', [
  ['Chaudhry, Zainab', '2026-09-09', 'PM', 'U', '14:05', 'Signed in 14:05', 'u-before-close'],
  [
    'Chaudhry, Zainab',
    '2026-09-17',
    'AM',
    'L',
    '09:15',
    'Signed in 09:15',
    'late-l-after-close',
    'arrival-at-close-minute',
  ],
  [
    'Chaudhry, Zainab',
    '2026-09-30',
    'AM',
    '/',
    '09:15',
    'Signed in 09:15',
    'present-after-close',
    'arrival-at-close-minute',
  ],
  ['Chaudhry, Zainab', '2026-10-07', 'PM', '/', '', '', 'am-pm-symbol-swapped'],
  ['Chaudhry, Zainab', '2026-10-20', 'AM', '?', '', '', 'code-unknown-glyph'],
  ['Chaudhry, Zainab', '2026-11-03', 'AM', 'J', '', 'Interview, music school', 'code-withdrawn'],
  ['Chaudhry, Zainab', '2026-11-11', 'AM', 'L', '', '', 'late-l-after-close'],
]);

const quillHistory = faultsOf('8 Birch', [
  ['Corley, Ethan', '2026-09-14', 'AM', 'U', '09:15', 'Signed in 09:15', 'arrival-at-close-minute'],
  ['Corley, Ethan', '2026-09-29', 'AM', 'L', '09:31', 'Signed in 09:31', 'late-l-after-close'],
  ['Corley, Ethan', '2026-10-06', 'PM', 'L', '14:19', 'Signed in 14:19', 'l-in-empty-window'],
  // A Greek letter that looks like the code Z.
  ['Corley, Ethan', '2026-10-15', 'PM', '\u0396', '', '', 'code-unknown-glyph'],
  ['Corley, Ethan', '2026-11-06', 'AM', 'H', '', 'Holiday form', 'code-withdrawn'],
  ['Corley, Ethan', '2026-11-13', 'AM', '/', '09:12', 'Signed in 09:12', 'present-mark-but-late'],
]);

const daybookHistory = faultsOf('8 Birch', [
  ['Dunmore, Phoebe', '2026-09-08', 'AM', 'L', '09:20', 'Signed in 09:20', 'late-l-after-close'],
  ['Dunmore, Phoebe', '2026-09-24', 'AM', 'U', '09:05', 'Signed in 09:05', 'u-before-close'],
  ['Dunmore, Phoebe', '2026-10-05', 'AM', '/', '09:09', 'Signed in 09:09', 'present-mark-but-late'],
  ['Dunmore, Phoebe', '2026-10-16', 'PM', '\\', '14:25', 'Signed in 14:25', 'present-after-close'],
  ['Dunmore, Phoebe', '2026-11-04', 'PM', 'L', '14:24', 'Signed in 14:24', 'l-in-empty-window'],
  ['Dunmore, Phoebe', '2026-11-10', 'AM', 'H', '', 'Holiday form', 'code-withdrawn'],
  ['Dunmore, Phoebe', '2026-11-12', 'AM', 'L', '', '', 'late-l-after-close'],
]);

export const plantedFaults: readonly Fault[] = [
  ...mainRegister,
  ...yesterdayAfternoon,
  ...almanacHistory,
  ...meridianHistory,
  ...quillHistory,
  ...daybookHistory,
];

/** Registers nobody has taken although their time has come. */
export const registersNotTaken: readonly { form: string; date: string; session: SessionName }[] = [
  { form: '7 Rowan', date: '2026-11-20', session: 'AM' },
  { form: '9 Maple', date: '2026-11-20', session: 'AM' },
  { form: '10 Elm', date: '2026-11-20', session: 'AM' },
];

/** Forms whose register offers "present" for everybody before it is taken. An offered mark is not a mark. */
export const formsOfferedPresent: readonly string[] = ['9 Maple'];
