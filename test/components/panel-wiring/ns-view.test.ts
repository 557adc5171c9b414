// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { OpenNs } from '../../../entrypoints/sidepanel/open-ns';
import { nsViewOf } from '../../../entrypoints/sidepanel/views/ns-view-of';
import type { Mark } from '../../../src/attendance';
import type { PupilRecord } from '../../../src/casework/records';
import { FINLAY, knownOf } from './made-up';

const n = (...where: string[]): Mark[] =>
  where.map((one) => ({ date: one.slice(0, 10), session: one.slice(11) as 'AM' | 'PM', code: 'N' }));
const of = (pupil: string, ns: Mark[], school = 'thornmere') => ({ pupil, school, ns });
const evie: PupilRecord = { name: 'Evie Pennock', year: '9', group: '9 Oak', school: 'thornmere', ids: [] };
const open = (pupils: OpenNs['pupils'], more: Partial<OpenNs> = {}): OpenNs => ({
  pupils,
  names: new Map([['pupil-evie', evie]]),
  ids: new Map([['pupil-nobody', '10761']]),
  ...more,
});

describe('N to resolve, on Friday 20 November', () => {
  it('has a row a pupil, by the day on which their oldest N has to be settled', () => {
    const view = nsViewOf(
      knownOf(),
      open([
        of(FINLAY, n('2026-11-18 AM', '2026-11-19 AM')),
        of('pupil-evie', n('2026-11-11 AM', '2026-11-11 PM', '2026-11-19 PM')),
      ]),
    );
    expect(view?.rows).toEqual([
      {
        pupil: 'pupil-evie',
        name: 'Evie Pennock',
        group: '9 Oak',
        due: { words: '2 days over', tone: 'over' },
        marks: 'Wed 11 Nov AM, PM; Thu 19 Nov PM',
        stands: '7 of 5 school days, over since Wed 18 Nov',
      },
      {
        pupil: FINLAY,
        name: 'Finlay Underhay',
        group: '8 Birch',
        due: { words: 'Wed 25 Nov', tone: 'later' },
        marks: 'Wed 18 Nov AM; Thu 19 Nov AM',
        stands: '2 of 5 school days, by Wed 25 Nov',
      },
    ]);
    expect(view?.words).toBe('5 marks, 2 pupils, 1 over');
    expect(view?.rule).toContain('5 school days');
  });

  it('leaves today’s to first-day calling', () => {
    expect(nsViewOf(knownOf(), open([of(FINLAY, n('2026-11-20 AM'))]))?.rows).toEqual([]);
  });

  it('calls a pupil without a record as the page does', () => {
    const view = nsViewOf(knownOf(), open([of('pupil-nobody', n('2026-11-19 AM'))]));
    expect(view?.rows[0]?.name).toBe('Pupil 10761');
  });

  it('says no date where the calendar does not tell, and never that it is late', () => {
    const { school } = knownOf();
    const without = school && { ...school, calendar: null };
    const view = nsViewOf(knownOf({ school: without }), open([of('pupil-evie', n('2026-11-02 AM'))]));
    expect(view?.rows[0]?.due).toEqual({ words: 'No date', tone: 'later' });
    expect(view?.words).toBe('1 mark, 1 pupil');
  });

  it('counts more than four sessions of one pupil', () => {
    const week = ['16', '17', '18', '19'].flatMap((day) => [`2026-11-${day} AM`, `2026-11-${day} PM`]);
    const view = nsViewOf(knownOf(), open([of('pupil-evie', n(...week))]));
    expect(view?.rows[0]?.marks).toBe('Mon 16 Nov AM, PM; Tue 17 Nov AM, PM and 4 more');
  });

  it('is not known while it is looked for', () => {
    expect(nsViewOf(knownOf(), null)).toBeNull();
  });
});
