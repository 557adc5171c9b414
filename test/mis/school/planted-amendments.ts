/**
 * Owns the changes of marks put into the log by hand, each with the checks it is wrong under (policy matrix, section B, A). Nothing here
 * works a policy out. The pupils have no other planted fault; what was amended also stands in their register.
 */

import type { SessionName } from './calendar.ts';
import type { PersonName } from './names.ts';

export type AmendmentCheckId =
  | 'amend-reason-missing'
  | 'amend-field-missing'
  | 'amend-boilerplate-reason'
  | 'amend-too-late'
  | 'amend-u-to-l'
  | 'amend-to-retrospective-leave'
  | 'amend-n-to-o-early';

export interface PlannedAmendment extends PersonName {
  form: string;
  date: string;
  session: SessionName;
  /** Nothing: there was no mark before. */
  original: string;
  amended: string;
  reason: string;
  /** Day and time, or nothing where the log lost them. */
  amendedOn: string;
  amendedAt: string;
  name: string;
  position: string;
  checks: readonly AmendmentCheckId[];
}

const office = 'Mrs J. Pettifer, Attendance officer';
const teacher = 'Mr D. Kettley, Form tutor';
const yearHead = 'Ms R. Brackley, Head of Year 8';

type Line = [
  who: string,
  mark: string,
  change: string,
  amended: string,
  by: string,
  reason: string,
  ...checks: AmendmentCheckId[],
];

/** mark: "11-16 AM"; change: "N>I"; amended: "11-17 10:05"; by: "name, position". */
function planned(form: string, lines: readonly Line[]): PlannedAmendment[] {
  return lines.map(([who, mark, change, amendedWhen, by, reason, ...checks]) => {
    const [surname = '', forename = ''] = who.split(', ');
    const [day = '', half = ''] = mark.split(' ');
    const [original = '', amended = ''] = change.split('>');
    const [changedOn = '', amendedAt = ''] = amendedWhen.split(' ');
    const [name = '', position = ''] = by.split(',').map((part) => part.trim());
    const session: SessionName = half === 'PM' ? 'PM' : 'AM';
    const amendedOn = changedOn === '' ? '' : `2026-${changedOn}`;
    return {
      ...{ form, surname, forename, date: `2026-${day}`, session, original, amended, reason, amendedOn, amendedAt },
      ...{ name, position, checks },
    };
  });
}

export const plantedAmendments: readonly PlannedAmendment[] = [
  ...planned('8 Elm', [
    ['Ferreira, Naomi', '11-16 AM', 'N>I', '11-17 10:05', office, '', 'amend-reason-missing'],
    [
      'Edmonds, Alisha',
      '11-13 AM',
      'N>M',
      '11-16 09:50',
      ', Attendance officer',
      'Orthodontist, card shown',
      'amend-field-missing',
    ],
    [
      'Lambert, Szymon',
      '11-12 PM',
      'N>I',
      '11-13 11:20',
      'Mrs J. Pettifer,',
      'Grandmother rang: sick at lunch',
      'amend-field-missing',
    ],
    ['Snow, Efe', '11-11 AM', 'N>I', '', office, 'Father wrote: earache', 'amend-field-missing'],
  ]),
  ...planned('8 Ash', [
    ['Goode, Ivy', '11-17 AM', 'N>I', '11-18 12:15', office, 'amended', 'amend-boilerplate-reason'],
    ['Mills, Alfie', '11-17 AM', 'O>I', '11-18 12:16', office, 'error', 'amend-boilerplate-reason'],
    ['Nash, Emre', '11-18 AM', 'U>L', '11-18 15:05', teacher, 'It was not so late, they say', 'amend-u-to-l'],
    [
      'Tan, Daisy',
      '11-09 AM',
      'G>C',
      '11-13 14:10',
      yearHead,
      'Leave agreed by telephone',
      'amend-to-retrospective-leave',
    ],
    ['Wren, Hana', '11-18 PM', '>N', '11-18 15:35', office, 'Box left empty by the cover teacher'],
  ]),
  ...planned('8 Maple', [
    ['Clay, Edie', '11-17 AM', 'N>O', '11-18 10:40', office, 'No answer at home', 'amend-n-to-o-early'],
    ['Lam, Edie', '11-04 AM', 'N>I', '11-17 13:25', office, 'Mother rang at last: tonsillitis', 'amend-too-late'],
    ['Rook, Asha', '11-19 AM', 'N>/', '11-19 15:10', teacher, 'Says she was in the music room', 'amend-u-to-l'],
    ['Hughes, Kavya', '11-18 AM', 'N>I', '11-18 10:25', office, 'Mother rang 10:20: high temperature'],
    ['Bello, Arlo', '11-12 PM', 'N>M', '11-13 09:05', office, 'Eye clinic letter seen'],
  ]),
  ...planned('8 Beech', [
    ['Dale, Reece', '11-16 AM', 'U>L', '11-17 08:50', teacher, 'Says the bus was on time', 'amend-u-to-l'],
    ['Banks, Alisha', '11-13 PM', 'N>\\', '11-16 09:35', office, 'Was here, says mother', 'amend-u-to-l'],
    ['Osei, Iris', '11-17 AM', 'U>L', '11-18 10:05', office, 'Sign-in log says 09:06'],
  ]),
  ...planned('8 Hazel', [
    ['Kurt, Suri', '11-10 AM', 'O>C', '11-17 11:05', yearHead, 'Form came in', 'amend-to-retrospective-leave'],
    ['Mehta, Lily', '11-12 AM', 'N>C', '11-16 12:20', office, 'Cousin’s wedding', 'amend-to-retrospective-leave'],
    ['Benbow, Dafydd', '11-19 AM', 'N>C', '11-19 09:40', office, 'Funeral, form on file'],
  ]),
  ...planned('8 Oak', [
    ['Bhatt, Yara', '11-16 PM', 'N>O', '11-19 15:10', office, 'No reply to the text', 'amend-n-to-o-early'],
    ['Das, Chen', '11-12 AM', 'N>O', '11-18 13:45', office, 'Letter came back', 'amend-n-to-o-early'],
    ['Grange, Mohammed', '11-11 AM', 'N>O', '11-18 13:50', office, 'Five school days gone: nobody rang'],
  ]),
];
