import { describe, expect, it } from 'vitest';
import { Speaker } from '../../../components/panel/say';
import { DifferGroupPart } from '../../../components/review/differ-group';
import { PupilReview } from '../../../components/review/pupil/pupil-review';
import { policyPacks } from '../../../src/policy/packs';
import { differGroup } from '../../../src/review/differ-group';
import { explainedOf } from '../../../src/review/differ-walk';
import type { PupilReviewInput } from '../../../src/review/pupil-input';
import { pupilReview } from '../../../src/review/pupil-review';
import { type Screen, show } from '../screen';
import { inputFor, noEvents } from './made-up-review';

const casework: NonNullable<PupilReviewInput['casework']> = {
  cases: [
    {
      id: 'case-finlay',
      title: 'Concern',
      step: 'step 3 of 6',
      due: { words: '1 day over', tone: 'over' },
      now: { id: 's3', text: 'Formal meeting', words: 'Due Thu 19 Nov, attendance team.', asks: null },
      proof: null,
    },
  ],
  offers: [
    { checklist: 'pa', title: 'Persistent absence', pupils: [{ id: 'p-finlay', name: 'Finlay' }], why: 'Below 90 %' },
  ],
  readiness: {
    words: '1 of 2 ready, 1 missing',
    points: [
      { title: 'No N left to settle', state: 'missing', words: '2 sessions in N' },
      { title: 'Support was offered', state: 'ready', words: 'Meeting, Mon 9 Nov' },
    ],
  },
};

const draw = (more: Parameters<typeof inputFor>[0] = {}, events = noEvents): Promise<Screen> =>
  show(
    <Speaker>
      <PupilReview view={pupilReview(inputFor({ casework, ...more }))} events={events} />
    </Speaker>,
  );

const partOf = (screen: Screen, name: string): HTMLElement => {
  const part = screen.all(`[data-part=${name}]`)[0];
  if (!part) throw new Error(`no part ${name}`);
  return part;
};

describe('an officer’s view of a pupil', () => {
  it('answers in short how far, since when, what next and what is missing', async () => {
    const short = partOf(await draw(), 'in-short').textContent;
    expect(short).toContain('persistent, at 90 %: 39 attended in a row bring it back: Thu 17 Dec');
    expect(short).toContain('persistent, at 90 %: since Tue 22 Sep PM');
    expect(short).toContain('Concern, step 3 of 6: Formal meeting (1 day over)');
    expect(short).toContain('Missing for a referralNot yet: No N left to settle');
  });

  it('has the arithmetic one press away from every figure, each under its own name', async () => {
    const screen = await draw();
    const names = screen.all('details > summary').map((summary) => summary.textContent);
    expect(names).toEqual(
      expect.arrayContaining([
        'How is this worked out? attendance to date',
        'How is this worked out? headroom',
        'How is this worked out? ten school weeks',
        'How is this worked out? illness',
      ]),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(partOf(screen, 'figures').querySelector('details')?.textContent).toContain('N, no reason yet2absent');
  });

  it('says the same of every chart in a table', async () => {
    const screen = await draw();
    await screen.press('Show as table: absence by weekday');
    expect(partOf(screen, 'weekdays').querySelector('table')?.textContent).toContain('Fri PM3 of 9, 33.3 %');
    await screen.press('Show as chart: absence by weekday');
    expect(partOf(screen, 'weekdays').querySelector('svg')?.getAttribute('aria-label')).toContain(
      'Fri PM: 3 of 9, 33.3 %',
    );
    await screen.press('Show as table: lates by week');
    expect(partOf(screen, 'lates').querySelector('table')?.textContent).toContain('14 Sep10');
    await screen.press('Show as table: absence beside days off');
    expect(partOf(screen, 'edges').querySelector('table')?.textContent).toContain('before half term2 of 2, 100.0 %');
    await screen.press('Show as table: bands of the policy');
    expect(partOf(screen, 'bands').querySelector('table')?.textContent).toContain('persistent80 to 90here');
  });

  it('has no chart without a text of its own', async () => {
    for (const chart of (await draw()).all('svg')) {
      expect(chart.getAttribute('role')).toBe('img');
      expect(chart.getAttribute('aria-label')?.length).toBeGreaterThan(20);
    }
  });

  it('draws bands that overlap in two rows, and holes between them', async () => {
    const bands = partOf(await draw({ trust: policyPacks.otw }), 'bands');
    expect(new Set([...bands.querySelectorAll('.band')].map((band) => band.getAttribute('y'))).size).toBe(2);
    expect(bands.querySelectorAll('.hole')).toHaveLength(1);
    expect(bands.textContent).toContain('“none” and “upper amber” overlap from 95 to 95.9 %.');
  });

  it('opens what is offered, for this pupil', async () => {
    const asked: unknown[] = [];
    const screen = await draw(
      {},
      {
        ...noEvents,
        startChecklist: async (...all) => {
          asked.push(all);
          return { ok: true };
        },
        openEvidencePack: (pupil) => asked.push(pupil),
      },
    );
    await screen.press('Start ‘Persistent absence’ for Finlay');
    await screen.press('Evidence pack…');
    expect(asked).toEqual([['pa', ['p-finlay']], 'p-finlay']);
  });

  it('says that casework is locked, and shows the figures all the same', async () => {
    const screen = await draw({ casework: null });
    expect(partOf(screen, 'next').textContent).toContain('Casework is locked');
    expect(partOf(screen, 'figures').textContent).toContain('79 of 92');
    expect(screen.all('button').map(({ textContent }) => textContent)).not.toContain('Evidence pack…');
  });

  it('says what to do where no mark was read', async () => {
    expect((await draw({ marks: [] })).text()).toContain('No mark of this school year was read yet.');
  });

  it('shows every explanation where more than one fits', async () => {
    const marks = inputFor().seen.marks.map((one) =>
      one.date === '2026-10-12' && one.session === 'AM' ? { ...one, code: 'D' } : one,
    );
    const printed = { printed: { attended: 79, possible: 92 }, mis: 'Almanac', on: '2026-11-20', from: null };
    const part = partOf(await draw({ marks, printed }), 'differ');
    expect(part.textContent).toContain('Each of these would explain it');
    expect(part.textContent).toContain('Explanation A');
    expect(part.textContent).toContain('Explanation B');
  });
});

describe('a group’s figures', () => {
  it('lead from the reason to the pupil', async () => {
    const input = inputFor();
    const differ = differGroup([
      {
        key: 'p-1',
        name: 'Finlay Underhay',
        explained: explainedOf(input, 0),
        year: '8',
        printed: { attended: 80, possible: 93 },
      },
    ]);
    const opened: string[] = [];
    const screen = await show(
      <DifferGroupPart differ={differ} scope="8 Birch" onOpen={(pupil) => opened.push(pupil)} />,
    );
    expect(screen.text()).toContain('1 of 1 differ: 1 explained');
    expect(screen.text()).toContain('sessions without a mark counted as present1+1 attended, +1 possible');
    await screen.press('Finlay Underhay');
    expect(opened).toEqual(['p-1']);
  });
});
