/** Dates in words, for views. They are made where other rooms can reach them too. */
export { dayWords, dayWordsWithYear, withDays } from '../src/attendance/day-words';
