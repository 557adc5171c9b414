import { describe, expect, it } from 'vitest';
import { parsePolicyPack } from '../../../src/policy/parse-pack';

const stated = (value: unknown, more: object = {}) => ({ value, clause: '1', certainty: 'stated', ...more });
const packOf = (values: Record<string, unknown>) => ({ id: 'x', name: 'X', values });
const problemsOf = (values: Record<string, unknown>) => {
  const answer = parsePolicyPack(packOf(values));
  return answer.ok ? [] : answer.problems;
};
const complaints = (values: Record<string, unknown>) =>
  problemsOf(values).map(({ path, message }) => `${path}: ${message}`);

describe('a known key is held to its kind', () => {
  it.each([
    ['am.close', '9:15', 'a time, HH:MM'],
    ['am.close', '24:00', 'a time, HH:MM'],
    ['parentCutoff', 'soon', 'a time, HH:MM, or asap'],
    ['penalty.sessions', '10', 'a number, 0 or more'],
    ['penalty.sessions', -1, 'a number, 0 or more'],
    ['pa', 101, 'a number from 0 to 100'],
    ['leave.noticeDays', 1.5, 'a whole number, 0 or more'],
    ['nLimit', 'some time', 'a whole number, 0 or more, or immediate or reasonable'],
    ['leave.beforeTravel', 'yes', 'true or false'],
    ['am.boundary', 'open', 'one of exclusive, inclusive, ambiguous'],
    ['leave.decider', 7, 'some text'],
    ['channels', 'phone', 'a list of words'],
    ['bands', [[[96, 90], 'backwards']], 'bands, each [[from, to], name] with numbers from 0 to 100'],
    ['bands', [[96, 100]], 'bands, each [[from, to], name] with numbers from 0 to 100'],
    ['roles.aliases', 'lead', 'a table: a list, or names with values'],
    ['national.checks', 'pn-threshold-met', 'a list of words'],
  ])('%s refuses %j', (key, value, message) => {
    expect(complaints({ [key]: stated(value) })).toEqual([`values.${key}.value: ${message}`]);
  });

  it.each([
    ['am.close', '09:15'],
    ['parentCutoff', 'asap'],
    ['nLimit', 'reasonable'],
    ['nLimit', 5],
    ['pa', 0],
    ['target', 96.1],
    ['am.boundary', 'ambiguous'],
    ['bands', [[[90, 93.9], 'amber']]],
    ['rewards', [95]],
    ['codes.aliases', { ι: 'L' }],
  ])('%s takes %j', (key, value) => {
    expect(complaints({ [key]: stated(value) })).toEqual([]);
  });

  it('may be silent, whatever its kind', () => {
    expect(complaints({ 'am.close': { silent: true, certainty: 'image-lost' } })).toEqual([]);
  });
});

describe('values by year group', () => {
  it('are each held to the kind', () => {
    expect(complaints({ 'pm.lateAfter': stated(null, { by: { '3': '13:00', '4': '1 pm' } }) })).toEqual([
      'values.pm.lateAfter.by.4: a time, HH:MM',
    ]);
  });

  it.each(['-1', '0', '14'])('may stand for year %s', (year) => {
    expect(complaints({ 'pm.lateAfter': stated(null, { by: { [year]: '13:00' } }) })).toEqual([]);
  });

  it.each(['-2', '15', '03', 'Reception'])('may not stand for %s', (year) => {
    expect(complaints({ 'pm.lateAfter': stated(null, { by: { [year]: '13:00' } }) })).toEqual([
      `values.pm.lateAfter.by.${year}: a year group, -1 (nursery) to 14`,
    ]);
  });

  it('are what an empty value needs', () => {
    expect(complaints({ 'am.close': stated(null) })).toEqual([
      'values.am.close.value: a value, or "silent": true, or values by year group',
    ]);
  });
});

describe('the days on which a value is in force', () => {
  it('end on or after the day they begin', () => {
    const during = (validFrom: string, validTo: string) => ({ 'am.close': stated('09:15', { validFrom, validTo }) });
    expect(complaints(during('2026-09-02', '2026-09-01'))).toEqual([
      'values.am.close.validTo: a day on or after validFrom',
    ]);
    expect(complaints(during('2026-09-01', '2026-09-01'))).toEqual([]);
  });
});

describe('a key that nobody knows', () => {
  it('is kept as it is', () => {
    const values = { 'trust.motto': stated({ any: ['thing'] }) };
    expect(parsePolicyPack(packOf(values))).toEqual({ ok: true, pack: packOf(values) });
  });
});

describe('several mistakes', () => {
  it('are told together, each at its path', () => {
    expect(problemsOf({ 'am.close': stated('9'), pa: stated(200) }).map(({ path }) => path)).toEqual([
      'values.am.close.value',
      'values.pa.value',
    ]);
  });
});
