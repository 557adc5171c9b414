/**
 * Owns the marks written by hand, all of them clean: the week of 8 Birch as it stands in the design mocks, two U marks for the pupil whose
 * history is the clean one, and enough variety in the clean register.
 */

import type { SessionName } from './calendar.ts';
import type { PersonName } from './names.ts';

/** In these days nothing comes from chance for this form. */
export const handWrittenWeek = {
  form: '8 Birch',
  days: ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'],
};

export interface HandWrittenMark extends PersonName {
  form: string;
  date: string;
  session: SessionName;
  code: string;
  /** HH:MM or nothing. */
  arrival: string;
  comment: string;
}

const birch = `
Ashdown, Harriet   | 11-16 AM I; 11-16 PM I; 11-17 AM I; 11-17 PM I
Bannerjee, Rohan   | 11-20 AM L 09:06 Signed in 09:06
Blackmoor, Tyler   | 11-18 AM L 09:05
Brightwell, Isla   | 11-19 PM M Appointment card seen
Corley, Ethan      | 11-20 AM I Online form 08:12
Danquah, Kofi      | 11-17 AM L 09:11 Signed in 09:11
Eastlake, Jude     | 11-17 AM L 09:03
Fairclough, Amelie | 11-18 AM V Visit: Castle Hill Museum; 11-18 PM V Visit: Castle Hill Museum
Farrant, Dylan     | 11-16 AM L 09:08 Signed in 09:08
Hallworth, Oscar   | 11-18 AM V Visit: Castle Hill Museum; 11-18 PM V Visit: Castle Hill Museum
Iqbal-Marsh, Yusuf | 11-20 AM N
Jessop, Lottie     | 11-20 AM N
Langstone, Ava     | 11-19 AM I Online form 08:02; 11-19 PM I; 11-20 AM I Online form, Thu
Mensa-Grove, Ama   | 11-16 AM I; 11-16 PM I; 11-17 AM I; 11-17 PM I; 11-18 AM I; 11-18 PM I; 11-19 AM I; 11-19 PM I; 11-20 AM I Letter on file
Nettlefold, Archie | 11-16 AM L 09:04
Pennock, Evie      | 11-19 AM L 09:07 Signed in 09:07
Rashleigh, Theo    | 11-19 AM N; 11-19 PM N; 11-20 AM N
Tanwar, Diya       | 11-16 AM I; 11-16 PM I; 11-17 AM I; 11-17 PM I; 11-18 AM I; 11-18 PM I; 11-19 AM I; 11-19 PM I
Wetherden, Noah    | 11-17 PM M Appointment card seen
Okparra, Chidi     | 10-07 AM U 09:31 Signed in 09:31; 11-04 PM U 14:32 Signed in 14:32`;

const hazel = `
al-Rashid, Yasmin  | 11-20 AM / 08:52
Łukasik, Hania     | 11-20 AM N
McAllister, Rory   | 11-20 AM M Appointment card seen
O'Dowd, Kit        | 11-20 AM L 09:06 Signed in 09:06
St John-Reeve, Otis | 11-20 AM L 09:14
van Dijk, Juno     | 11-20 AM U 09:18 Signed in 09:18`;

function parse(form: string, line: string): HandWrittenMark[] {
  const [who = '', what = ''] = line.split('|');
  const [surname = '', forename = ''] = who.trim().split(', ');
  return what.split(';').map((text) => {
    const match = /^(\d\d-\d\d) (AM|PM) (\S+)(?: (\d\d:\d\d))?(?: (.+))?$/.exec(text.trim());
    if (!match) throw new Error(`not a hand-written mark: ${text}`);
    const [, day = '', half = '', code = '', arrival = '', comment = ''] = match;
    const session = half === 'PM' ? 'PM' : 'AM';
    return { form, surname, forename, date: `2026-${day}`, session, code, arrival, comment };
  });
}

function parseAll(form: string, lines: string): HandWrittenMark[] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => parse(form, line));
}

export const handWrittenMarks: readonly HandWrittenMark[] = [
  ...parseAll('8 Birch', birch),
  ...parseAll('7 Hazel', hazel),
];
