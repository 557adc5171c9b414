import { describe, expect, it } from 'vitest';
import { type PolicyPack, type Stated, silent } from '../../../src/policy/pack';
import { policyPacks } from '../../../src/policy/packs';
import { policyKey, policyKeys, policySections } from '../../../src/policy/policy-keys';
import matrixCells from '../../vectors/check-cells.json';
import ownCells from '../../vectors/own-check-cells.json';
import policyValues from '../../vectors/policy-values.json';

/** The cells of the policy matrix, and those of checks that are our own. */
const checkCells = [...matrixCells, ...ownCells];

const trusts = ['wessex', 'keystone', 'otw', 'jtmat', 'ludlow'] as const;
type Trust = (typeof trusts)[number];

type Expected = { value: unknown; op?: string; unit?: string; clause?: string; certainty?: string; by?: unknown };

const operators = new Set(['<', '<=', '>', '>=', '=']);

/** [op?, value, unit?, clause, T-id?]; several values before the clause are one array. */
function readArray(cells: unknown[]): Expected {
  const rest = [...cells];
  const expected: Expected = { value: null, certainty: 'stated' };
  if (rest.length > 2 && /^T-\d+$/.test(String(rest.at(-1)))) {
    expected.certainty = 'conflict';
    rest.pop();
  }
  expected.clause = String(rest.pop());
  if (rest[0] === '>=missed') {
    expected.op = '>=';
    expected.unit = '% missed';
    rest.shift();
  } else if (operators.has(String(rest[0]))) expected.op = String(rest.shift());
  if (rest.length === 2 && typeof rest[0] === 'number' && typeof rest[1] === 'string')
    expected.unit = String(rest.pop());
  expected.value = rest.length === 1 ? rest[0] : rest;
  return expected;
}

const isStatedArray = (cells: unknown): cells is unknown[] =>
  Array.isArray(cells) && cells.length > 1 && typeof cells.at(-1) === 'string';

/** Walks an object of the vector into the pack's keys; null stands for silence of the key and all under it. */
function readObject(object: Record<string, unknown>, prefix: string): [key: string, Expected | null][] {
  return Object.entries(object).flatMap(([name, entry]): [string, Expected | null][] => {
    const key = prefix + name;
    if (['policy', 'conflict', 'cite', 'imageLost'].includes(name)) return [];
    if (entry === null) return [[key, null]];
    // codes are lists without a clause of their own; education is numbers under one clause
    if (prefix === 'codes.') return [[key, { value: entry }]];
    if (typeof entry === 'number') return [[key, { value: entry, clause: String(object.cite) }]];
    if (isStatedArray(entry)) return [[key, readArray(entry)]];
    if (Array.isArray(entry)) {
      const each = entry.map((item) => readArray(item as unknown[]));
      return [[key, { value: each.map(({ value }) => value), clause: each[0]?.clause, certainty: 'stated' }]];
    }
    const inner = entry as Record<string, unknown>;
    if (!name.endsWith('ByYear')) return readObject(inner, `${key}.`);
    const { cite, ...by } = inner;
    return [[key.replace(/ByYear$/, ''), { value: null, clause: String(cite), certainty: 'stated', by }]];
  });
}

const valuesOf = (trust: Trust): PolicyPack['values'] => policyPacks[trust].values;
const isSilent = (entry: Stated | undefined) => entry !== undefined && 'silent' in entry;
const expectedOf = (trust: Trust) => readObject(policyValues[trust] as Record<string, unknown>, '');

/** T-01, T-08 and T-09 stand beside a whole session; they are about these of its values. */
const conflictsOfSession: Partial<Record<Trust, string[]>> = {
  wessex: ['pm.lateAfter', 'pm.close'],
  jtmat: ['am.lateAfter', 'pm.lateAfter', 'pm.markedBy'],
};

describe.each(trusts)('the figures of %s', (trust) => {
  const values = valuesOf(trust);

  it('are those of the policy, each with its operator, unit and clause', () => {
    const spoken = expectedOf(trust).filter((row): row is [string, Expected] => row[1] !== null);
    expect(spoken.length).toBeGreaterThan(15);
    for (const [key, expected] of spoken) {
      const certainty = conflictsOfSession[trust]?.includes(key) ? 'conflict' : expected.certainty;
      expect(values[key], key).toMatchObject({ ...expected, ...(certainty ? { certainty } : {}) });
      if (expected.op === undefined) expect(values[key], key).not.toHaveProperty('op');
      if (expected.unit === undefined) expect(values[key], key).not.toHaveProperty('unit');
    }
  });

  it('are silent where the policy is, in the key and all that stands under it', () => {
    const quiet = expectedOf(trust).filter(([, expected]) => expected === null);
    expect(quiet.length).toBeGreaterThan(0);
    for (const [key] of quiet) {
      const under = Object.entries(values).filter(([name]) => name === key || name.startsWith(`${key}.`));
      expect(under.length, key).toBeGreaterThan(0);
      expect(
        under.filter(([, entry]) => !isSilent(entry)),
        key,
      ).toEqual([]);
    }
  });

  it('have every conflict that stands beside a session', () => {
    for (const key of conflictsOfSession[trust] ?? [])
      expect(values[key], key).toMatchObject({ certainty: 'conflict' });
  });
});

describe('pictures that were lost', () => {
  it('are silence of their own kind', () => {
    const lost = (trust: Trust) =>
      Object.entries(valuesOf(trust)).flatMap(([key, entry]) => (entry.certainty === 'image-lost' ? [key] : []));
    expect(lost('jtmat')).toEqual(
      expect.arrayContaining([
        'charts.firstDay',
        'charts.graduatedResponse',
        'charts.post16',
        'charts.paStrategy',
        'checks.att-below-90-actions',
      ]),
    );
    expect(lost('wessex')).toEqual(['charts.toolkit']);
  });
});

/** Cells that say in other words that the check does not arise, or that the policy has no rule of its own. */
const offInOtherWords = new Set([
  'wessex s-not-exam-candidate',
  'keystone c2-expected',
  'wessex gate-late-no-office-signin',
  'otw gate-late-no-office-signin',
  'ludlow gate-late-no-office-signin',
  'wessex att-falls-to-96-exactly',
  'keystone att-falls-to-96-exactly',
  'otw att-falls-to-96-exactly',
  'keystone att-below-85',
  'otw att-below-85',
  'keystone safe-and-well-due',
  'jtmat nti-period-range',
  'otw leave-notice-short',
  'keystone leave-notice-short',
  'keystone fda-after-cutoff',
  'wessex leave-sport-evidence',
  'ludlow leave-sport-evidence',
]);
/** Cells that have words of the policy's own and still leave the check to national law. */
const nationalInOtherWords = new Set(['otw code-withdrawn', 'jtmat code-withdrawn']);

type Reading = 'rule' | 'silent' | 'image-lost' | 'national';

function readCell(trust: Trust, id: string, cell: string): Reading {
  const name = `${trust} ${id}`;
  if (offInOtherWords.has(name)) return 'silent';
  if (nationalInOtherWords.has(name) || /\bnational\b|^term used/.test(cell)) return 'national';
  if (cell.includes('image-lost')) return 'image-lost';
  // after a semicolon the cell may still have a rule: "no figure (§11); letter after watch"
  if (/^(silent|off|n\/a|no table|no figure)\b(?!.*;.*\()/.test(cell)) return 'silent';
  return /^[a-z ]+ silent(:|$)/.test(cell) ? 'silent' : 'rule';
}

/** The clauses in a cell, without line numbers: every token that can only be one. */
const clausesIn = (cell: string): string[] =>
  [...cell.matchAll(/§\d+|App[A-Z]?\d+|\b\d{1,2}\.\d{1,2}(?=@|[,)\-–]|$)/g)].map(([clause]) => clause);

describe.each(trusts)('the checks of pages under %s', (trust) => {
  const values = valuesOf(trust);
  const national = values['national.checks'] as { value: string[]; clause: string };

  it.each(checkCells.map((row) => [row.id, row[trust]]))('%s: %s', (id, cell) => {
    const entry = values[`checks.${id}`];
    const reading = readCell(trust, id, cell);
    expect(national.value.includes(id)).toBe(reading === 'national');
    if (reading !== 'rule') {
      expect(entry).toEqual(reading === 'image-lost' ? { silent: true, certainty: 'image-lost' } : silent);
      return;
    }
    expect(entry).toMatchObject({ certainty: 'stated', value: expect.stringMatching(/\S/) });
    const { clause, value } = entry as { clause: string; value: string };
    for (const cited of clausesIn(cell)) expect(`${clause} ${value}`).toContain(cited);
    expect(`${clause} ${value}`).not.toMatch(/@\d|T-\d\d|\*\*/);
  });

  it('has a word on every check, and on no other', () => {
    const ids = Object.keys(values).filter((key) => key.startsWith('checks.'));
    expect(ids.sort()).toEqual(checkCells.map(({ id }) => `checks.${id}`).sort());
    expect(national.clause).toBe('');
  });
});

describe('every pack', () => {
  it('holds known keys only', () => {
    for (const pack of Object.values(policyPacks))
      expect(
        Object.keys(pack.values).filter((key) => policyKey(key) === undefined && !key.startsWith('checks.')),
        pack.id,
      ).toEqual([]);
  });

  it('names the clause of every value', () => {
    for (const pack of Object.values(policyPacks))
      expect(
        Object.entries(pack.values).filter(
          ([key, entry]) => key !== 'national.checks' && !('silent' in entry) && entry.clause.trim() === '',
        ),
        pack.id,
      ).toEqual([]);
  });

  it('has the aliases of roles, but for the national one', () => {
    for (const trust of trusts) expect(valuesOf(trust)['roles.aliases'], trust).toMatchObject({ value: {} });
  });
});

describe('the national pack', () => {
  const values = policyPacks.national.values;

  it('says of every value which edition it was read in and how sure that is (law trap 36)', () => {
    for (const [key, entry] of Object.entries(values))
      expect(entry, key).toMatchObject({
        edition: expect.stringMatching(/\S/),
        confidence: expect.stringMatching(/^(V1|V2|R|A)$/),
      });
  });

  it('has the figures that checks fall back on', () => {
    const figures = Object.fromEntries(
      Object.entries(values).map(([key, entry]) => [key, 'silent' in entry ? null : entry.value]),
    );
    expect(figures).toMatchObject({
      nLimit: 5,
      'penalty.sessions': 10,
      'penalty.weeks': 10,
      'penalty.capYears': 3,
      'nti.weeks': [3, 6],
      unauthLA: 10,
      healthLA: 15,
      retentionYears: 6,
      pa: 10,
      severe: 50,
      'deletion.unauth': 20,
      'deletion.afterLeave': 10,
      'deletion.codes': ['G', 'N', 'O'],
    });
    // the ten days after leave are those of the rules before 2024
    expect(values['deletion.afterLeave']).toMatchObject({ confidence: 'R' });
  });

  it('leaves out of its list every check that some policy’s silence switches off, retention apart', () => {
    const list = (values['national.checks'] as { value: string[] }).value;
    const off = checkCells.filter((row) => trusts.some((trust) => readCell(trust, row.id, row[trust]) === 'silent'));
    expect(list.filter((id) => off.some((row) => row.id === id))).toEqual(['retention-too-short']);
    expect(list.filter((id) => !checkCells.some((row) => row.id === id))).toEqual([]);
  });
});

describe('the table of keys', () => {
  it('names each key once, under a section in the order people think', () => {
    expect(new Set(policyKeys.map(({ key }) => key)).size).toBe(policyKeys.length);
    expect(policySections).toEqual([
      'Register times',
      'Codes',
      'Attendance lines',
      'Letters and evidence',
      'First-day and sign-out',
      'Local authority',
      'Leave',
      'Penalty notices',
      'Records',
      'Rewards',
      'Roles and meetings',
      'About the policy',
    ]);
  });

  it('gives every choice its choices', () => {
    expect(policyKeys.filter(({ kind, choices }) => kind === 'choice' && !choices?.length)).toEqual([]);
  });
});
