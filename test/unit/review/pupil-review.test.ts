import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/attendance';
import { policyPacks } from '../../../src/policy/packs';
import { bandsPart } from '../../../src/review/pupil-bands';
import type { PupilReviewInput } from '../../../src/review/pupil-input';
import { pupilReview } from '../../../src/review/pupil-review';
import { plain, type Said } from '../../../src/review/pupil-said';
import { isAt, standingOf } from '../../../src/review/pupil-standing';
import { inputFor, wholeYear } from '../../components/review/made-up-review';

const shownOf = (input: PupilReviewInput) => {
  const { shown } = pupilReview(input);
  if (shown === null) throw new Error('nothing is shown');
  return shown;
};
const said = (words: Said | undefined): string => plain(words ?? []);

/** Finlay's marks, with a week of September that nobody read. */
const withGap = (): PupilReviewInput => {
  const { seen } = inputFor();
  return inputFor({ marks: seen.marks.filter(({ date }) => date < '2026-09-28' || date > '2026-10-02') });
};

/** Marks in a row from 3 September on, two a day. */
function marksOf(attended: number, absent: number): Mark[] {
  const days = wholeDays();
  return Array.from({ length: attended + absent }, (_, index) => ({
    date: days[index >> 1] ?? '',
    session: index % 2 === 0 ? ('AM' as const) : ('PM' as const),
    code: index < attended ? '/' : 'I',
  }));
}

function wholeDays(): string[] {
  const days: string[] = [];
  for (let at = Date.parse('2026-09-03'); days.length < 60; at += 86_400_000) {
    const date = new Date(at).toISOString().slice(0, 10);
    const isOff = new Date(at).getUTCDay() % 6 === 0 || (date > '2026-10-23' && date < '2026-11-03');
    if (!isOff) days.push(date);
  }
  return days;
}

describe('attendance to date', () => {
  it('says what it covers, how it was worked out, and which codes were counted', () => {
    const { figures } = shownOf(inputFor());
    expect(said(figures.percent)).toBe('85.9 %');
    expect(said(figures.counts)).toBe('79 of 92 attended');
    expect(figures.scope).toBe('at this school, 9 Sep to 20 Nov AM');
    expect(figures.unread).toEqual([]);
    expect(figures.working.lines.map(said)[0]).toBe('Possible = attended + absent = 79 + 13 = 92.');
    expect(figures.working.codes).toContainEqual({ code: 'N', count: 2, counted: 'absent', figure: 'code.absent.N' });
  });

  it('is a range while sessions are unread, and its counts are at least', () => {
    const { figures, illness, weeks } = shownOf(withGap());
    expect(said(figures.percent)).toBe('76.1 to 87.0 %');
    expect(said(figures.counts)).toBe('at least 70 attended, of 82 read');
    expect(said(figures.unread)).toContain('10 sessions were not read');
    expect(figures.kinds.every(({ isAtLeast }) => isAtLeast)).toBe(true);
    expect(said(illness.said)).toMatch(/^At least 2 of 15/);
    expect(said(weeks?.part.said)).toMatch(/^at least 8 of 10/);
  });

  it('is never more certain than what was read: a tag only where every unread session leaves it', () => {
    expect(shownOf(withGap()).figures.persistent.answer).toBe('yes');
    // 94 attended of 100 read, 10 unread: 85.5 to 94.5
    const { seen } = inputFor({ marks: marksOf(94, 6) });
    const near = standingOf({ ...inputFor(), seen: { ...seen, unseen: 10, isWhole: false, beginsLate: false } });
    expect(isAt(near, { at: 90, reach: 'at' })).toBe('unsure');
  });

  it('has no range and no tag where nobody knows what is missing', () => {
    const { figures, ahead, lines } = shownOf(inputFor({ calendar: null }));
    expect(figures.tag).toBeNull();
    expect(said(figures.unread)).toContain('not known whether marks are missing');
    expect(ahead.horizons).toEqual([]);
    expect(said(lines[0]?.distance)).toBe('not known until the year is read whole');
  });

  it('counts sessions before the first mark as unread, where nothing says that the pupil was not on roll', () => {
    const { seen } = inputFor();
    const { figures } = shownOf(inputFor({ marks: seen.marks.filter(({ code }) => code !== 'Z') }));
    expect(said(figures.unread)).toContain('8 sessions were not read');
    expect(said(figures.unread)).toContain('Of them 8 are before Wed 9 Sep');
  });

  it('is nothing where no session was possible', () => {
    const { figures, lines } = shownOf(
      inputFor({ marks: marksOf(4, 0).map((one) => ({ ...one, code: 'X' })), isComplete: true }),
    );
    expect(said(figures.percent)).toBe('n/a');
    expect(figures.tag).toBeNull();
    expect(lines).toEqual([]);
  });

  it('nothing at all is shown of a pupil without marks', () => {
    expect(pupilReview(inputFor({ marks: [] })).shown).toBeNull();
  });
});

describe('persistent absence', () => {
  it.each([
    [171, 19, 'yes'],
    [180, 20, 'yes'],
    [226, 25, 'no'],
  ])('%i attended and %i missed: %s (law, traps 1 and 2)', (attended, absent, answer) => {
    const counts = { attended, possible: attended + absent };
    const standing = { ...standingOf(inputFor()), unread: 0, low: counts, high: counts };
    expect(isAt(standing, { at: 90, reach: 'at' })).toBe(answer);
  });
});

describe('headroom', () => {
  it('says how far, since when, and on which day', () => {
    const { lines } = shownOf(inputFor());
    const persistent = lines.find(({ at }) => at === 90);
    expect(said(persistent?.distance)).toBe('39 attended in a row bring it back: Thu 17 Dec');
    expect(persistent?.since).toBe('since Tue 22 Sep PM');
  });

  it('is a range while sessions are unread', () => {
    expect(said(shownOf(withGap()).lines.find(({ at }) => at === 90)?.distance)).toBe(
      '29 to 129 attended in a row bring it back: by Thu 11 Mar',
    );
  });
});

describe('bands', () => {
  const standing = standingOf(inputFor());
  const view = (pack: keyof typeof policyPacks) => inputFor({ trust: policyPacks[pack] }).policy;

  it('that leave holes show them as they are printed', () => {
    expect(bandsPart(standing, view('keystone'))?.holes).toEqual([
      { from: 50, to: 51 },
      { from: 79, to: 80 },
      { from: 90, to: 91 },
      { from: 95, to: 96 },
    ]);
  });

  it('that overlap stand in two rows', () => {
    const part = bandsPart(standing, view('otw'));
    expect(part?.rows).toBe(2);
    expect(part?.overlaps).toEqual([{ from: 95, to: 95.9, labels: ['none', 'upper amber'] }]);
    expect(part?.holes).toEqual([{ from: 93.9, to: 94 }]);
  });

  it('are none where the policy prints none', () => {
    expect(bandsPart(standing, view('wessex'))).toBeNull();
    expect(bandsPart(standing, null)).toBeNull();
  });

  it('say which band goes in a hole, and when a pupil is in two', () => {
    const at = (attended: number, possible: number, pack: 'keystone' | 'otw') => {
      const counts = { attended, possible };
      const summary = { ...standing.summary, ...counts };
      return said(bandsPart({ ...standing, summary, unread: 0, low: counts, high: counts }, view(pack))?.said);
    };
    expect(at(191, 200, 'keystone')).toBe('95.5 % is in a hole between bands; “at risk of PA” goes for it.');
    expect(at(191, 200, 'otw')).toBe('95.5 % is in two bands at once: “none” and “upper amber”.');
    expect(at(2399, 2500, 'keystone')).toBe(
      '96.0 % (a little under) is in a hole between bands; “at risk of PA” goes for it.',
    );
  });

  it('are not certain while unread sessions could move the pupil', () => {
    expect(said(shownOf(withGap()).bands?.said)).toBe(
      'Not certain: 76.1 % would be in the band “at risk of severe”; 87.0 % would be in the band “persistent”.',
    );
  });
});

describe('if it goes on', () => {
  it('says the end of the term and of the year under three assumptions', () => {
    const [term, year] = shownOf(inputFor()).ahead.horizons;
    expect(term?.name).toBe('the end of term, Fri 18 Dec');
    expect(term?.left).toBe(41);
    expect(term?.assumptions.map(({ percent }) => said(percent))).toEqual(['90.2 %', '85.9 %', '85.9 %']);
    expect(said(term?.assumptions[0]?.working[0])).toBe('(79 + 41) ÷ (92 + 41) = 120 ÷ 133 = 90.2 %');
    expect(year?.name).toBe('the end of the year, Wed 21 Jul');
  });

  it('says nothing of the year where the calendar ends before summer', () => {
    const calendar = { ...wholeYear, terms: wholeYear.terms.slice(0, 2) };
    const { horizons, why } = shownOf(inputFor({ calendar })).ahead;
    expect(horizons.map(({ key }) => key)).toEqual(['term']);
    expect(why).toContain('The calendar ends on 18 Dec');
  });

  it('goes on as since September where less than ten weeks are known', () => {
    const marks = inputFor().seen.marks.filter(({ date }) => date < '2026-10-10');
    const shown = shownOf(inputFor({ marks, now: '2026-10-09T16:00:00Z' }));
    expect(shown.ahead.horizons[0]?.assumptions[1]?.name).toBe(
      'Goes on as since 9 Sep, for less than ten school weeks is known',
    );
  });

  it('says nothing of a pupil who left', () => {
    const gone = ['2026-11-18', '2026-11-19', '2026-11-20'];
    const marks = inputFor().seen.marks.map((one) => (gone.includes(one.date) ? { ...one, code: 'Z' } : one));
    expect(shownOf(inputFor({ marks })).ahead).toEqual({ horizons: [], why: 'The pupil is no longer on roll.' });
  });
});

describe('ten school weeks', () => {
  it('tell every day on which sessions drop out, and what is left then', () => {
    const drops = shownOf(inputFor()).weeks?.part.drops.map(
      ({ on, count, left }) => `${on} ${said(count)} ${said(left)}`,
    );
    expect(drops).toEqual(['Mon 7 Dec 3 5', 'Mon 11 Jan 1 4', 'Mon 18 Jan 2 2', 'Mon 1 Feb 2 0']);
  });

  it('are not counted for an independent school', () => {
    const trust = {
      ...policyPacks.wessex,
      values: {
        ...policyPacks.wessex.values,
        'school.type': { value: 'independent', clause: '1', certainty: 'stated' as const },
      },
    };
    expect(shownOf(inputFor({ trust })).weeks).toBeNull();
  });
});

describe('why our figures differ', () => {
  it('walks from the MIS’s figure to ours', () => {
    const printed = { printed: { attended: 80, possible: 93 }, mis: 'Almanac', on: '2026-11-20', from: null };
    const { differ } = shownOf(inputFor({ printed }));
    expect(differ.printed).toBe('Almanac prints 80 of 93 up to Fri 20 Nov');
    expect(differ.outcome).toBe('explained');
    expect(differ.walks[0]?.steps.map(({ words, change }) => `${words}: ${said(change)}`)).toEqual([
      'sessions without a mark counted as present: −1 attended, −1 possible',
    ]);
    expect(said(differ.ours)).toBe('79 of 92, 85.9 %');
  });

  it('says that it does not know, and what was not read', () => {
    const printed = { printed: { attended: 60, possible: 99 }, mis: null, on: '2026-11-20', from: null };
    expect(said(shownOf(inputFor({ printed })).differ.said)).toContain('It is not explained');
    const { seen } = withGap();
    expect(said(shownOf({ ...inputFor({ printed }), seen }).differ.said)).toContain('10 sessions were not read here');
  });
});
