/** What is said about files: roles of columns, what is missing, what is wrong with a row or a file. Owns the words only. */
import type { ColumnRole, Lack } from '../../../src/pages/import/column-roles';
import type { Encoding, FileRefusal } from '../../../src/pages/import/file-kind';
import type { FileKindOfMarks } from '../../../src/pages/import/guess-columns';
import type { ProblemReason } from '../../../src/pages/import/import-problem';
import type { LostZeros } from '../../../src/pages/import/lost-zeros';

export const ROLE_WORDS: Readonly<Record<ColumnRole, string>> = {
  ignored: 'Not used',
  name: 'Name',
  surname: 'Surname',
  forename: 'Forename',
  upn: 'UPN',
  admission: 'Admission number',
  'mis-id': 'Number of the MIS',
  year: 'Year group',
  form: 'Form',
  date: 'Date',
  week: 'Week beginning',
  session: 'AM or PM',
  code: 'Code of the session',
  am: 'Morning’s code of the row’s date',
  pm: 'Afternoon’s code of the row’s date',
  both: 'Both codes of the row’s date',
  'by-heading': 'Codes of the day in the heading',
  string: 'Codes of a week or more, one after another',
  minutes: 'Minutes late (not kept)',
  arrival: 'Arrival time (not kept)',
  comment: 'Comment (not kept)',
};

export const KIND_WORDS: Readonly<Record<FileKindOfMarks, string>> = {
  marks: 'Marks: one row a session',
  days: 'Marks: one row a day',
  'session-list': 'Session list: one row a pupil, one column a session',
  certificate: 'Registration certificate: one row a week',
  strings: 'Registration certificate: codes one after another',
  unknown: 'Not recognised: say below what the columns are',
};

export const ENCODING_WORDS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows (Western European)',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big end first',
};

export const DELIMITER_WORDS = { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab', '|': 'Bar' } as const;

export const LACK_WORDS: Readonly<Record<Lack, string>> = {
  id: 'Say which column holds the UPN or the admission number, or type it where the whole file is one pupil’s. Without one nothing can be kept: names never join a mark to a pupil.',
  above:
    'The UPN or admission number of the pupil above the table is none: its letters and figures do not go together.',
  mis: 'Say whose numbers these are: the site on which your MIS calls its pupils by them. Or use a UPN or admission number instead.',
  code: 'Say which column holds the codes.',
  date: 'Say which column holds the date.',
  session: 'Say which column tells AM from PM.',
  week: 'The headings are days of a week: say which column holds the week’s first day.',
  'several-codes': 'Codes stand in columns of several kinds. Leave one kind and set the others to “Not used”.',
  order: 'Say which comes first in this file’s dates, the day or the month.',
  'school-year': 'The dates say no year: choose the school year.',
  'heading-days':
    'Some headings are no days that can be read. Correct the order of day and month, or set these columns to “Not used”.',
};

export const REASON_WORDS: Readonly<Record<ProblemReason, string>> = {
  'no-date': 'There is no date.',
  'not-a-date': 'This is no date.',
  'order-unknown': 'Day and month cannot be told apart.',
  'other-order': 'This is no date in the order chosen for this file.',
  'short-year': 'The year has two figures only.',
  'no-year': 'The date says no year.',
  'other-weekday': 'The weekday and the date do not go together.',
  'time-of-day': 'A time of day stands beside the date: which session is meant?',
  'bare-number': 'A number stands where the date must be. In Excel, format the column as a date and save again.',
  quotes:
    'The quotation marks in this row do not go together: it and all lines to the next quotation mark are left out.',
  cells: 'The row has more or fewer cells than there are headings: its marks may have slipped.',
  'no-id': 'There is no UPN or admission number. Names never join a mark to a pupil.',
  'not-a-upn': 'This is no UPN: its letters and figures do not go together.',
  'not-an-id': 'This is no number of a pupil. A spreadsheet may have shortened it.',
  whose: 'Whose row this is cannot be told: no line above it gives a UPN or admission number of its own.',
  'not-marks':
    'This is no row of marks. What follows may be another pupil’s, and is left out up to a line that says whose it is.',
  'two-names': 'The same number stands beside two names in this file.',
  'two-ids': 'The same number stands beside two others in this file.',
  future: 'The session is after the day on which the file was made.',
  'too-old': 'Marks of this school year and the one before are kept, and none that are older.',
  weekend: 'A mark on a Saturday or Sunday: the date may be misread.',
  'not-monday': 'The week does not begin on a Monday.',
  'no-session': 'Neither AM nor PM.',
  'two-sessions': 'Two columns name different sessions.',
  'not-a-code': 'This is no attendance code. The school’s own codes are set in the options.',
  'no-code-then': 'This was no attendance code on that date.',
  'half-day': 'One code stands where a morning’s and an afternoon’s must stand.',
  'not-a-string': 'This is not a row of attendance codes.',
  'string-length': 'There are too many or too few codes for whole weeks: they may have slipped.',
  'closed-day':
    'A code falls on a day on which the calendar says that the school is closed: the codes may have slipped.',
  'two-codes': 'Rows of this file give the session different codes. None of them is imported.',
  'other-name-here': 'This number is known here under quite another name. Nothing of this pupil is imported.',
  'unclear-here': 'What is known here of these numbers contradicts the file. Nothing of this pupil is imported.',
};

const AS_CSV = 'In Excel, save it as “CSV UTF-8” or as an Excel workbook (.xlsx) and choose that file.';

/** What is wrong with a file, where, and what to do. */
export function refusalWords(why: FileRefusal, row: number | null): string {
  const at = row === null ? '' : ` (row ${row})`;
  switch (why) {
    case 'empty':
      return 'The file is empty. Export it again from your MIS.';
    case 'too-long':
      return 'The file is too long: 150 MB of CSV or 40 MB of Excel at most. Export one school year, or one year group, at a time.';
    case 'old-excel':
      return `This is an Excel file of an older kind, or one with a password. ${AS_CSV}`;
    case 'web-page':
      return `This is a web page, whatever its name ends in: some systems export those as “Excel”. ${AS_CSV}`;
    case 'pdf':
      return 'This is a PDF, in which columns cannot be told for certain. Export the same report as CSV or Excel.';
    case 'other-zip':
      return 'This is a packed folder and no Excel workbook. Unpack it and choose the file inside.';
    case 'too-much-packed':
      return 'Unpacked, this workbook would be larger than what can be read safely. Save the sheet as CSV and choose that.';
    case 'damaged-xlsx':
      return `The workbook is damaged or not complete. ${AS_CSV}`;
    case 'no-sheet':
      return 'The workbook has no sheet with anything in it.';
    case 'not-text':
      return `This is neither a text nor a workbook. ${AS_CSV}`;
    case 'open-quote':
      return `A quotation mark${at} is never closed, so that everything after it is one cell. Correct that row, or export again.`;
    case 'wrong-letters':
      return 'Some letters cannot be read as UTF-8. Choose the other encoding under “How the file is read”.';
    case 'too-many-columns':
      return `The file has more than 1,000 columns${at}. Check the delimiter, or export fewer weeks at a time.`;
  }
}

/** Numbers that a spreadsheet may have shortened. */
export const lostZerosWords = ({ short, long }: LostZeros): string =>
  `This file says no names, and its admission numbers are of differing lengths, such as ${short} and ${long}. A spreadsheet drops zeros at the beginning of numbers, and a mark may then go to another pupil. Compare some numbers with your MIS before you import. If zeros are missing, export again with names or UPNs, and do not save the file in a spreadsheet before it comes here.`;

/** "1 row", "2,400 rows" */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
