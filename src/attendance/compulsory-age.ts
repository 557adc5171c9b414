/** Compulsory school age in England, from a date of birth. Owns the prescribed days and the school leaving date. */
import { addYears, isFriday, lastDayOfMonth, lightFormat, parseISO, previousFriday } from 'date-fns';
import type { IsoDate } from './mark';

/** Month and day of the days on which compulsory age may begin (Education Act 1996 s.8; 31 March, 31 August, 31 December). */
const PRESCRIBED_DAYS = ['03-31', '08-31', '12-31'] as const;

/**
 * The first and last day of compulsory school age.
 * It begins on the fifth birthday where that is a prescribed day, else on the next prescribed day; it ends with the
 * school leaving date, the last Friday in June of the school year (1 September to 31 August) in which the pupil turns 16,
 * for those too who turn 16 between that Friday and 31 August (s.8(3)).
 * @throws RangeError when the date of birth is no date.
 */
export function compulsoryAge(dateOfBirth: IsoDate): { from: IsoDate; to: IsoDate } {
  const born = parseISO(dateOfBirth);
  if (Number.isNaN(born.getTime())) throw new RangeError(`date of birth is no date: '${dateOfBirth}'`);

  const fifthBirthday = isoDate(addYears(born, 5));
  const year = Number(fifthBirthday.slice(0, 4));
  const prescribed = PRESCRIBED_DAYS.map((day) => `${fifthBirthday.slice(0, 4)}-${day}`);
  const from = prescribed.find((day) => day >= fifthBirthday) ?? `${year + 1}-${PRESCRIBED_DAYS[0]}`;

  const sixteenthBirthday = addYears(born, 16);
  const schoolYearEnds = sixteenthBirthday.getFullYear() + (sixteenthBirthday.getMonth() >= 8 ? 1 : 0);
  const endOfJune = lastDayOfMonth(new Date(schoolYearEnds, 5, 1));
  const to = isoDate(isFriday(endOfJune) ? endOfJune : previousFriday(endOfJune));
  return { from, to };
}

const isoDate = (date: Date): IsoDate => lightFormat(date, 'yyyy-MM-dd');
