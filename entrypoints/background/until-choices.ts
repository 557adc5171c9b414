/** The dates offered for "dismiss until". Owns the choice of dates; the calendar's own words for them. */
import { addDays, lightFormat, nextFriday } from 'date-fns';
import { dayWords } from '../../components/day-words';

/** From today on; the end of term only where a calendar says when that is. */
export function untilChoices(today: string, termEnds: string | null): { label: string; date: string }[] {
  const [year, month, day] = today.split('-').map(Number) as [number, number, number];
  const from = new Date(year, month - 1, day);
  const iso = (date: Date) => lightFormat(date, 'yyyy-MM-dd');
  const friday = from.getDay() === 5 ? today : iso(nextFriday(from));
  const choices = [
    { label: 'the end of today', date: today },
    { label: `the end of this week, ${dayWords(friday)}`, date: friday },
    { label: `four weeks from now, ${dayWords(iso(addDays(from, 28)))}`, date: iso(addDays(from, 28)) },
    ...(termEnds !== null && termEnds > today
      ? [{ label: `the end of term, ${dayWords(termEnds)}`, date: termEnds }]
      : []),
  ];
  return choices.filter(({ date }, index) => choices.findIndex((choice) => choice.date === date) === index);
}
