/** A made-up pupil's year as the officer's view is made of it, for its tests: nobody in it exists. */
import type { PupilReviewEvents } from '../../../components/review/pupil/pupil-events';
import { linesOf } from '../../../entrypoints/sidepanel/views/pupil-lines';
import { pupilMarks } from '../../../entrypoints/sidepanel/views/pupil-marks';
import { londonTime, type Mark, type SchoolCalendar } from '../../../src/attendance';
import type { PolicyPack } from '../../../src/policy/pack';
import { policyPacks } from '../../../src/policy/packs';
import { resolvePolicy } from '../../../src/policy/resolve';
import type { PupilReviewInput } from '../../../src/review/pupil-input';
import { finlaysMarks } from '../panel/made-up-pupil';

export const NOW = '2026-11-20T12:30:00Z';

/** The whole school year, by halves. */
export const wholeYear: SchoolCalendar = {
  terms: [
    { from: '2026-09-03', to: '2026-10-23', name: 'Autumn', half: 1 },
    { from: '2026-11-02', to: '2026-12-18', name: 'Autumn', half: 2 },
    { from: '2027-01-04', to: '2027-02-12', name: 'Spring', half: 1 },
    { from: '2027-02-22', to: '2027-03-25', name: 'Spring', half: 2 },
    { from: '2027-04-12', to: '2027-05-28', name: 'Summer', half: 1 },
    { from: '2027-06-07', to: '2027-07-21', name: 'Summer', half: 2 },
  ],
  closed: [{ date: '2026-11-02', kind: 'inset' }],
  bankHolidays: ['2027-05-03'],
};

/** Not on roll before Wed 9 September, as the register's Z says. */
const BEFORE: readonly Mark[] = ['2026-09-03', '2026-09-04', '2026-09-07', '2026-09-08'].flatMap((date) =>
  (['AM', 'PM'] as const).map((session) => ({ date, session, code: 'Z' })),
);

export function inputFor({
  marks = [...BEFORE, ...finlaysMarks],
  calendar = wholeYear,
  trust = policyPacks.keystone,
  year = '8',
  isComplete = false,
  now = NOW,
  ...more
}: Partial<Omit<PupilReviewInput, 'policy'>> & {
  marks?: readonly Mark[];
  trust?: PolicyPack;
  now?: string;
} = {}): PupilReviewInput {
  const today = londonTime(now).date;
  const policy = resolvePolicy({ trust, national: policyPacks.national }, { year, on: today });
  const history = { pupil: { name: null, id: null, year }, marks: [...marks], complete: isComplete };
  return {
    id: 'p-finlay',
    name: 'Finlay Underhay',
    sub: 'Year 8 · 8 Birch',
    year,
    seen: pupilMarks(history, calendar, now),
    isComplete,
    ahead: marks.filter(({ date }) => date > today),
    calendar,
    policy,
    packName: trust.name,
    lines: linesOf(policy),
    today,
    printed: null,
    casework: null,
    ...more,
  };
}

export const noEvents: PupilReviewEvents = {
  startChecklist: async () => ({ ok: true }),
  putOfferAway: () => undefined,
  openEvidencePack: () => undefined,
  print: () => undefined,
};
