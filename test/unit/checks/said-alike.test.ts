import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReading, checks } from '../../../src/checks/check-reading';
import { type MarksByDay, onWeekdays, type PupilExample, together } from '../../../src/checks/example';
import type { AbsenceExample, EntryExample, RequestExample } from '../../../src/checks/example-of-record';
import { compareFindings, type Finding } from '../../../src/checks/finding';
import { type GatheredFinding, leftOf, membersOf } from '../../../src/checks/gathered-finding';
import { families, gathered } from '../../../src/checks/said-alike';
import type { PageReading } from '../../../src/pages/reading';
import { policyOf, pupilCase } from './reading-of-example';
import { recordCase } from './record-case';

type Example = Pick<PupilExample, 'policy' | 'school'>;
const findingsIn = (reading: PageReading, options: object, example: Example): Finding[] =>
  checkReading(reading, {
    policy: policyOf(example),
    calendar: null,
    now: '',
    ...options,
  });
const ofPupil = (example: Omit<PupilExample, 'expect' | 'why'>) => {
  const { reading, options } = pupilCase({ ...example, expect: null, why: '' });
  return findingsIn(reading, options, example);
};
const ofRecord = (example: EntryExample | RequestExample | AbsenceExample) => {
  const { reading, options } = recordCase(example);
  return findingsIn(reading, options, example);
};
const cardsOf = (cards: GatheredFinding[]) =>
  cards.filter(({ outcome }) => outcome === 'breach').map((card) => membersOf(card).map(({ check }) => check));
const cardWith = (findings: Finding[], check: string) => {
  const card = gathered(findings).find((one) => membersOf(one).some((member) => member.check === check));
  return card === undefined ? [] : membersOf(card).map((member) => member.check);
};

describe('an illness in its first week (T-55)', () => {
  const NOBODY = { sightings: [], contacts: [], support: [], leave: [] };
  /** Ill from Friday 13 November on; asked on the day after so many days. */
  const afterDays = (days: number) => {
    const marks = onWeekdays('2026-11-13', days, 'I I');
    return ofPupil({ policy: 'jtmat', marks, now: Object.keys(marks).at(-1) ?? '', history: NOBODY });
  };
  const illness = (days: number) =>
    cardsOf(gathered(afterDays(days))).filter((card) => /illness|safe/.test(card.join()));

  it('grows by clauses, and stays one card', () => {
    expect([3, 4, 5, 6].map(illness)).toEqual([
      [],
      [['illness-day-4-call']],
      [['illness-day-4-call', 'illness-evidence-due']],
      [['illness-day-6-visit', 'safe-and-well-due', 'illness-day-4-call', 'illness-evidence-due']],
    ]);
  });

  it('keeps key, clause and action of each', () => {
    const found = afterDays(6);
    const card = gathered(found).find(({ check }) => check === 'illness-day-6-visit') as GatheredFinding;
    expect(card.severity).toBe('error');
    for (const member of membersOf(card)) {
      expect(found).toContainEqual(member);
      expect(member.sources.policy?.clause).not.toBe('');
    }
    expect(new Set(card.alike.map(({ action }) => action)).size).toBe(3);
  });

  it('is another card than an illness of September', () => {
    const marks: MarksByDay = together(onWeekdays('2026-09-07', 6, 'I I'), onWeekdays('2026-09-15', 40, '/ \\'), {
      ...onWeekdays('2026-11-17', 4, 'I I'),
    });
    const found = ofPupil({ policy: 'jtmat', marks, history: NOBODY });
    expect(cardWith(found, 'illness-evidence-due')).toEqual(['illness-evidence-due']);
    expect(cardWith(found, 'illness-day-4-call')).toEqual(['illness-day-4-call']);
  });
});

describe('one card', () => {
  it('says where attendance stands at all lines', () => {
    const marks = together(onWeekdays('2026-09-07', 35, '/ \\'), onWeekdays('2026-09-07', 14, 'I /'));
    const lines = cardsOf(gathered(ofPupil({ policy: 'wessex', marks })))
      .flat()
      .filter((check) => check.startsWith('att-'));
    expect(lines.length).toBeGreaterThan(1);
    expect(cardWith(ofPupil({ policy: 'wessex', marks }), lines[0] as string)).toEqual(lines);
  });

  it('says what follows from unauthorised absence', () => {
    const marks = onWeekdays('2026-11-09', 10, 'O O');
    const found = ofPupil({ policy: 'wessex', marks, history: { support: [], nti: [], notices: [] } });
    expect(cardWith(found, 'pn-threshold-met')).toEqual([
      'pn-threshold-met',
      'unauthorised-10-days',
      'pn-support-missing',
    ]);
  });

  it('says that nobody was reached about an absence', () => {
    const marks = together({ '2026-11-17': '/ \\' }, onWeekdays('2026-11-18', 2, 'N N'));
    const row = { code: 'N', reason: null };
    const found = ofRecord({ policy: 'otw', row, history: { marks, contacts: [] }, expect: null, why: '' });
    expect(cardWith(found, 'fda-daily-followup')).toEqual([
      'fda-daily-followup',
      'fda-no-contact-at-close',
      'fda-no-contact-day-3',
    ]);
  });

  it('says what an entry of the log lacks', () => {
    const entry = { reason: '', amendedOn: '' };
    const found = ofRecord({ policy: 'wessex', entry, expect: null, why: '' });
    expect(cardWith(found, 'amend-reason-missing').sort()).toEqual(['amend-field-missing', 'amend-reason-missing']);
  });

  it('says of an empty reason that it is one', () => {
    const found = ofRecord({ policy: 'wessex', request: { reason: '' }, expect: null, why: '' });
    expect(cardWith(found, 'leave-form-incomplete')).toEqual(['leave-exception-test', 'leave-form-incomplete']);
  });
});

const amy = { name: 'Ash, Amy', id: '101', year: '8' };
const made = (check: string, more: Partial<Finding> = {}): Finding => ({
  key: `${check}|101|||I|4`,
  check,
  outcome: 'breach',
  severity: 'warning',
  message: `Says ${check}.`,
  action: 'Do it.',
  sources: {},
  subject: { pupil: amy },
  facts: {},
  ...more,
});
const BANDS = ['att-below-85', 'att-persistent-absence'] as const;
const [below, persistent] = [made(BANDS[0]), made(BANDS[1])];
const sizes = (findings: Finding[]) => gathered(findings).map(({ alike }) => alike.length + 1);

describe('findings stay apart', () => {
  it('of two pupils, though they share a name or have no id', () => {
    expect(sizes([below, persistent])).toEqual([2]);
    const other = { ...amy, id: '202' };
    expect(sizes([below, made(BANDS[1], { subject: { pupil: other } })])).toEqual([1, 1]);
    const nameless = { ...amy, id: null };
    const inRow = (check: string, row: string) =>
      made(check, { key: `${check}|${row}|||I|4`, subject: { pupil: nameless } });
    expect(sizes([inRow(BANDS[0], 'row|1'), inRow(BANDS[1], 'row|2')])).toEqual([1, 1]);
    expect(sizes([inRow(BANDS[0], 'row|1'), inRow(BANDS[1], 'row|1')])).toEqual([2]);
  });

  it('of two places in the page, each of which keeps its own', () => {
    const at = (cell: string) => ({ subject: { pupil: amy, cell } });
    expect(sizes([made('amend-reason-missing', at('entry:1')), made('amend-field-missing', at('entry:2'))])).toEqual([
      1, 1,
    ]);
  });

  it('that only lack something, or are about the page, or about another matter', () => {
    expect(sizes([below, made(BANDS[1], { outcome: 'indeterminate', missing: ['attendance'] })])).toEqual([1, 1]);
    expect(sizes([below, made(BANDS[1], { subject: {} })])).toEqual([1, 1]);
    expect(sizes([made('pn-threshold-met'), made('pn-public-place')])).toEqual([1, 1]);
    // a visit that the half term asks for counts no days of an absence
    const halfTerm = made('weekly-sighting-due', { facts: { from: '2026-11-02', to: '2026-12-18' } });
    const ill = made('illness-evidence-due', { facts: { days: 5, from: '2026-11-16', to: '2026-11-20' } });
    expect(sizes([halfTerm, ill])).toEqual([1, 1]);
    const ground = made('leave-religious-basis', { facts: { setApart: false } });
    const notice = made('leave-notice-short', { facts: { days: 6, wanted: 14 } });
    const alsoShort = made('leave-religious-basis', { facts: { days: 6, wanted: 14 } });
    expect(sizes([ground, notice, alsoShort])).toEqual([1, 2]);
  });

  it('of days that only a third one joins are of one happening', () => {
    const away = (check: string, from: string, to: string) => made(check, { facts: { days: 3, from, to } });
    const first = away('illness-evidence-due', '2026-11-02', '2026-11-06');
    const last = away('illness-day-4-call', '2026-11-09', '2026-11-13');
    expect(sizes([last, first])).toEqual([1, 1]);
    expect(sizes([last, first, away('safe-and-well-due', '2026-11-02', '2026-11-13')])).toEqual([3]);
  });
});

describe('the table of families', () => {
  const named = families.flatMap((family) => family.checks);

  it('names checks that there are, each in one family, with a reason', () => {
    const there = new Set(checks.map(({ id }) => id));
    expect(named.filter((check) => !there.has(check))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
    for (const { why } of families) expect(why.length).toBeGreaterThan(20);
  });
});

describe('gathering', () => {
  const date = fc.constantFrom('2026-09-07', '2026-11-02', '2026-11-09', '2026-11-16');
  const finding = fc.record({
    check: fc.constantFrom(...families.flatMap((family) => family.checks), 'late-l-after-close', 'pn-public-place'),
    outcome: fc.constantFrom('breach' as const, 'breach' as const, 'indeterminate' as const),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
    id: fc.constantFrom('101', '202', null),
    row: fc.constantFrom('row:1', 'row:2'),
    cell: fc.constantFrom(undefined, 'row:1', 'row:2'),
    facts: fc.record({ days: fc.nat(9), from: date, to: date, wanted: fc.nat(14) }, { requiredKeys: [] }),
  });
  const many = fc.array(finding, { maxLength: 30 }).map((all) =>
    all.map(({ check, outcome, severity, id, row, cell, facts }, index) =>
      made(check, {
        outcome,
        severity,
        facts,
        key: `${check}|${id ?? row}|||${index}|`,
        subject: { pupil: { ...amy, id }, ...(cell === undefined ? {} : { cell }) },
      }),
    ),
  );
  const keysOf = (findings: Finding[]) => findings.map(({ key }) => key).sort();

  it('loses no finding, doubles none and changes none', () => {
    fc.assert(
      fc.property(many, (findings) => {
        const members = gathered(findings).flatMap(membersOf);
        const byKey = (a: Finding, b: Finding) => (a.key < b.key ? -1 : 1);
        expect([...members].sort(byKey)).toEqual([...findings].sort(byKey));
      }),
    );
  });

  it('keeps one pupil, one place and one family to a card, worst first, in the order of those that lead', () => {
    const familyOf = (check: string) => families.findIndex((family) => family.checks.includes(check));
    fc.assert(
      fc.property(many, (findings) => {
        const cards = gathered(findings);
        for (const card of cards) {
          const members = membersOf(card);
          expect(members).toEqual([...members].sort(compareFindings));
          if (members.length === 1) continue;
          expect(new Set(members.map(({ key }) => key.split('|')[1])).size).toBe(1);
          expect(new Set(members.map(({ subject }) => subject.cell)).size).toBe(1);
          expect(new Set(members.map(({ check }) => familyOf(check))).size).toBe(1);
        }
        const places = cards.map(({ key }) => findings.findIndex((one) => one.key === key));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });

  it('of what is gathered already changes nothing, even of one finding given twice', () => {
    fc.assert(
      fc.property(many, (findings) => {
        const once = gathered(findings);
        expect(keysOf(gathered(once).flatMap(membersOf))).toEqual(keysOf(findings));
        expect(gathered([...findings, ...findings]).flatMap(membersOf)).toHaveLength(findings.length * 2);
      }),
    );
  });

  it('leaves the rest of a card where one of it was put away, led by the next worst', () => {
    const cards = gathered([made('att-severe-absence', { severity: 'error' }), below, persistent]);
    const [left] = leftOf(cards, ({ check }) => check !== 'att-severe-absence');
    expect([left?.check, left?.alike.map(({ check }) => check)]).toEqual([BANDS[0], [BANDS[1]]]);
    expect(leftOf(cards, () => false)).toEqual([]);
    expect(leftOf(cards, () => true)).toEqual(cards);
  });
});
