/** The year once more, a row a school day, for those to whom a grid of colours says nothing. Owns the table only. */
import { dayWords } from '../day-words';
import type { HalfDay } from './year-of-pupil';

export function YearTable({ cells }: { cells: readonly HalfDay[] }) {
  const days = new Map<string, Partial<Record<HalfDay['session'], string>>>();
  for (const { date, session, words, kind } of cells)
    if (kind !== 'to-come') days.set(date, { ...days.get(date), [session]: words });
  return (
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">AM</th>
          <th scope="col">PM</th>
        </tr>
      </thead>
      <tbody>
        {[...days].map(([date, { AM, PM }]) => (
          <tr key={date}>
            <th scope="row">{dayWords(date)}</th>
            <td>{AM ?? ''}</td>
            <td>{PM ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
