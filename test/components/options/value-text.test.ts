import { describe, expect, it } from 'vitest';
import { isBands, valueWords, writingOf } from '../../../components/options/pack/value-text';
import { policyPacks } from '../../../src/policy/packs';
import { policyKey } from '../../../src/policy/policy-keys';

const read = (kind: Parameters<typeof writingOf>[0], text: string, value?: unknown) =>
  writingOf(kind, value).read(text);

describe('a value as text', () => {
  it('is, for every value of the packs that ship, read back as it was', () => {
    let seen = 0;
    for (const pack of Object.values(policyPacks))
      for (const [key, entry] of Object.entries(pack.values)) {
        const known = policyKey(key);
        if (known === undefined || 'silent' in entry) continue;
        for (const value of [entry.value, ...Object.values(entry.by ?? {})]) {
          if (value === null || known.kind === 'boolean' || known.kind === 'choice') continue;
          const writing = writingOf(known, value);
          expect(writing.read(writing.show(value)), `${pack.id} ${key}`).toEqual({ is: 'value', value });
          seen++;
        }
      }
    expect(seen).toBeGreaterThan(200);
  });

  it('emptied says nothing, except that a list may hold nothing', () => {
    expect(read({ kind: 'time' }, ' ')).toEqual({ is: 'empty' });
    expect(read({ kind: 'table' }, '')).toEqual({ is: 'empty' });
    expect(read({ kind: 'list' }, '\n')).toEqual({ is: 'value', value: [] });
  });

  it.each([
    [{ kind: 'time' }, '24:10'],
    [{ kind: 'time', choices: ['asap'] }, 'soon'],
    [{ kind: 'percent' }, '100.1'],
    [{ kind: 'percent' }, '-1'],
    [{ kind: 'number' }, '1e3'],
    [{ kind: 'number' }, '3 years'],
    [{ kind: 'days' }, '2.25'],
    [{ kind: 'table' }, '{"a": }'],
  ] as const)('of %j is not %s', (kind, text) => {
    expect(read(kind, text).is).toBe('problem');
  });

  it('may be one of the words that its key knows', () => {
    expect(read({ kind: 'days', choices: ['immediate'] }, 'immediate')).toEqual({ is: 'value', value: 'immediate' });
    expect(read({ kind: 'time', choices: ['asap'] }, 'asap')).toEqual({ is: 'value', value: 'asap' });
  });

  it('holds items of a list with spaces and commas in them apart', () => {
    const value = ['a sports fixture, away', 'online form'];
    expect(read({ kind: 'list' }, value.join('\n'), value)).toEqual({ is: 'value', value });
  });
});

describe('bands', () => {
  it('are pairs of figures with a name, and nothing else is', () => {
    expect(isBands([[[96, 100], 'expected']])).toBe(true);
    expect(isBands([[['96', '100'], 'expected']])).toBe(false);
    expect(isBands([[96, 100, 'expected']])).toBe(false);
    expect(isBands({ from: 96 })).toBe(false);
  });
});

describe('a value in words', () => {
  it('has its operator before it and its unit behind it', () => {
    expect(valueWords(10, '% missed', '>=')).toBe('≥ 10 % missed');
    expect(valueWords(['H', 'J'])).toBe('H, J');
    expect(valueWords([])).toBe('none');
    expect(valueWords(true)).toBe('yes');
  });
});
