/** Owns the code table every product of the demonstration MIS shares: the codes, their words and how they count. */

export type CodeClass = 'present' | 'elsewhere' | 'authorised' | 'unauthorised' | 'not-possible' | 'admin';

export interface Code {
  code: string;
  words: string;
  class: CodeClass;
  /** Still understood in old marks, no longer offered for a new one. */
  withdrawn?: true;
}

export const codes: readonly Code[] = [
  { code: '/', words: 'Present (AM)', class: 'present' },
  { code: '\\', words: 'Present (PM)', class: 'present' },
  { code: 'L', words: 'Late', class: 'present' },
  { code: 'I', words: 'Illness', class: 'authorised' },
  { code: 'M', words: 'Medical or dental appointment', class: 'authorised' },
  { code: 'N', words: 'No reason yet', class: 'unauthorised' },
  { code: 'U', words: 'Arrived after registration closed', class: 'unauthorised' },
  { code: 'O', words: 'Unauthorised absence', class: 'unauthorised' },
  { code: 'G', words: 'Holiday not granted', class: 'unauthorised' },
  { code: 'C', words: 'Leave, exceptional circumstances', class: 'authorised' },
  { code: 'C1', words: 'Leave, regulated performance', class: 'authorised' },
  { code: 'C2', words: 'Leave, part-time timetable', class: 'authorised' },
  { code: 'E', words: 'Suspended or excluded', class: 'authorised' },
  { code: 'J1', words: 'Leave, interview', class: 'authorised' },
  { code: 'R', words: 'Religious observance', class: 'authorised' },
  { code: 'S', words: 'Study leave', class: 'authorised' },
  { code: 'T', words: 'Parent travelling for work', class: 'authorised' },
  { code: 'B', words: 'Educated off site', class: 'elsewhere' },
  { code: 'K', words: 'Provision arranged by the council', class: 'elsewhere' },
  { code: 'P', words: 'Sporting activity', class: 'elsewhere' },
  { code: 'V', words: 'Educational visit', class: 'elsewhere' },
  { code: 'W', words: 'Work experience', class: 'elsewhere' },
  { code: 'D', words: 'At another registered school', class: 'not-possible' },
  { code: 'X', words: 'Not of compulsory school age', class: 'not-possible' },
  { code: 'Q', words: 'Access arrangements not made', class: 'not-possible' },
  { code: 'Y1', words: 'Transport not available', class: 'not-possible' },
  { code: 'Y2', words: 'Widespread travel disruption', class: 'not-possible' },
  { code: 'Y3', words: 'Part of school closed', class: 'not-possible' },
  { code: 'Y4', words: 'School unexpectedly closed', class: 'not-possible' },
  { code: 'Y5', words: 'In custody', class: 'not-possible' },
  { code: 'Y6', words: 'Public health guidance', class: 'not-possible' },
  { code: 'Y7', words: 'Other unavoidable cause', class: 'not-possible' },
  { code: '#', words: 'Planned school closure', class: 'admin' },
  { code: 'Z', words: 'Not yet on roll', class: 'admin' },
  { code: 'H', words: 'Holiday (agreed)', class: 'authorised', withdrawn: true },
  { code: 'J', words: 'Interview', class: 'elsewhere', withdrawn: true },
  { code: 'Y', words: 'Unable to attend', class: 'not-possible', withdrawn: true },
];

const byCode = new Map(codes.map((code) => [code.code, code]));

export function codeOf(text: string): Code | undefined {
  return byCode.get(text);
}

/** What a drop-down of marks offers for a new mark. */
export const offeredCodes: readonly Code[] = codes.filter((code) => !code.withdrawn);
