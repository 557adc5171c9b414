import { beforeAll, describe, expect, it } from 'vitest';
import { CohortPlace } from '../../../components/review/cohort';
import { absenceRuns, formatRate, headroom, penaltyWindow, schoolDaysBetween, summarise } from '../../../src';
import { dayWords } from '../../../src/attendance';
import {
  demonstrationCalendar,
  demonstrationSchool,
  NOW,
  type PupilOfSchool,
} from '../../browser/review/term-of-school';
import { show } from '../screen';
import { eventsHeard, listOf, rowsOf } from './made-up-list';

const TODAY = NOW.slice(0, 10);
const YEAR = '2026-09-01';

type Cells = Map<string, Map<string, string>>;

let school: PupilOfSchool[];
let cells: Cells;

/** Everything that stands in a row of the list, by pupil and column. */
async function drawn(pupils: readonly PupilOfSchool[]): Promise<Cells> {
  const listed = pupils.map(({ pupil, form, name, marks }) => ({
    who: pupil.id,
    name,
    year: String(form.year),
    group: form.name,
    marks,
  }));
  const view = listOf(rowsOf(listed, demonstrationCalendar, NOW));
  const screen = await show(<CohortPlace view={view} events={eventsHeard().events} />);
  return new Map(
    screen
      .all('tr[aria-rowindex][id]')
      .map((row) => [
        row.id.slice('row-'.length),
        new Map(
          [...row.querySelectorAll<HTMLElement>('td[data-column]')].map((cell) => [
            cell.dataset.column ?? '',
            cell.textContent ?? '',
          ]),
        ),
      ]),
  );
}

describe('every number in the list of the whole demonstration school', () => {
  beforeAll(async () => {
    school = demonstrationSchool();
    cells = await drawn(school);
  }, 60_000);

  /** Only of those all of whose marks are there are figures exact. */
  const each = (looked: (one: PupilOfSchool, cell: (column: string) => string) => void): number => {
    let count = 0;
    for (const one of school) {
      const row = cells.get(one.pupil.id);
      if (row === undefined) throw new Error(`${one.name} is not in the list`);
      if (one.marks.some(({ code }) => code === '') || row.get('missing')?.includes('not')) continue;
      looked(one, (column) => row.get(column) ?? '');
      count += 1;
    }
    return count;
  };

  it('has everybody', () => expect(cells.size).toBe(school.length));

  it('attended, possible and the percentage are summarise’s', () => {
    const count = each(({ marks }, cell) => {
      const { attended, possible } = summarise(marks, { from: YEAR, to: TODAY });
      expect(cell('attended')).toBe(`${attended} of ${possible}`);
      expect(cell('percent')).toBe(formatRate(attended, possible, 1));
    });
    expect(count).toBeGreaterThan(1000);
  });

  it('the distance to 90 % is headroom’s', () => {
    each(({ marks }, cell) => {
      const { sessionsToThreshold, presentToRecover } = headroom(
        marks.filter(({ date }) => date >= YEAR && date <= TODAY),
        { percent: 90 },
      );
      const words =
        sessionsToThreshold === 0 ? `${presentToRecover} attended in a row` : `${sessionsToThreshold} absent left`;
      expect(cell('headroom')).toBe(words);
    });
  });

  it('the ten weeks, what is provisional and what drops out are penaltyWindow’s', () => {
    each(({ marks }, cell) => {
      const { total, provisional, met, drops, crossings } = penaltyWindow(marks, demonstrationCalendar, TODAY);
      const more = [provisional > 0 && `${provisional} N`, met && 'met'].filter(Boolean).join(' · ');
      expect(cell('window')).toBe([total, more].filter((part) => part !== '').join(' '));
      const [first] = drops;
      expect(cell('drop')).toBe(first === undefined ? '–' : `${first.count} on ${dayWords(first.date).slice(4)}`);
      const crossed = crossings.at(-1);
      if (crossed !== undefined) expect(cell('crossed')).toContain(`ten ${dayWords(crossed.date).slice(4)}`);
    });
  });

  it('the day since which somebody is at the line is the last on which they came to it', () => {
    each(({ marks }, cell) => {
      const days = [...new Set(marks.map(({ date }) => date))].filter((date) => date >= YEAR && date <= TODAY);
      const isAt = (to: string) =>
        headroom(
          marks.filter(({ date }) => date >= YEAR && date <= to),
          { percent: 90 },
        ).sessionsToThreshold === 0;
      if (!isAt(TODAY)) {
        expect(cell('crossed')).not.toContain('line');
        return;
      }
      let since = days.at(-1) as string;
      for (const day of [...days].reverse()) {
        if (!isAt(day)) break;
        since = day;
      }
      // within one day it may be left and reached again
      expect(cell('crossed')).toMatch(/^line /);
      const said = cell('crossed').split(' · ')[0]?.replace('line ', '') ?? '';
      const index = days.findIndex((day) => dayWords(day).slice(4) === said);
      expect(index).toBeGreaterThanOrEqual(days.indexOf(since));
    });
  });

  it('the oldest N has its day and its age in school days', () => {
    each(({ marks }, cell) => {
      const oldest = marks.find(({ code, date }) => code === 'N' && date >= YEAR && date <= TODAY);
      if (oldest === undefined) {
        expect(cell('oldest-n')).toBe('–');
        return;
      }
      expect(cell('oldest-n')).toContain(dayWords(oldest.date).slice(4));
      const age = schoolDaysBetween(oldest.date, TODAY, demonstrationCalendar) ?? 0;
      if (age < 5) expect(cell('oldest-n')).toContain(`day ${age}`);
      expect(absenceRuns(marks, demonstrationCalendar).length).toBeGreaterThan(0);
    });
  });
});

it('with a week unread every figure is at least, at most, or a range that holds the true one', async () => {
  const isUnread = (date: string) => date >= '2026-10-05' && date <= '2026-10-09';
  const whole = demonstrationSchool().slice(0, 60);
  const read = whole.map((one) => ({ ...one, marks: one.marks.filter(({ date }) => !isUnread(date)) }));
  const partly = await drawn(read);
  for (const [index, { pupil, marks }] of whole.entries()) {
    const row = partly.get(pupil.id);
    const known = summarise(read[index]?.marks ?? [], { from: YEAR, to: TODAY });
    const truth = summarise(marks, { from: YEAR, to: TODAY });
    expect(row?.get('attended')).toBe(`at least ${known.attended} of ${known.possible} read`);
    expect(known.attended).toBeLessThanOrEqual(truth.attended);
    expect(row?.get('missing')).toContain('10 not read');
    expect(row?.get('window')).toMatch(/^at least \d+/);
    const [low = 0, high = 0] = (row?.get('percent') ?? '').split(' to ').map(Number);
    expect(low).toBeLessThanOrEqual(Number(formatRate(truth.attended, truth.possible, 1)));
    expect(high).toBeGreaterThanOrEqual(Number(formatRate(truth.attended, truth.possible, 1)));
    const distance = headroom(
      marks.filter(({ date }) => date <= TODAY),
      { percent: 90 },
    );
    const [bound, most] = /^(at most|at least) (\d+)/.exec(row?.get('headroom') ?? '')?.slice(1) ?? [];
    if (bound === 'at most') expect(distance.sessionsToThreshold).toBeLessThanOrEqual(Number(most));
    else expect(distance.presentToRecover).toBeGreaterThanOrEqual(Number(most));
  }
});
