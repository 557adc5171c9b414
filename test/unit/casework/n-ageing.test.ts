import { describe, expect, it } from 'vitest';
import { nLimitFrom, openNs } from '../../../src/casework/n-ageing';
import { policyPacks } from '../../../src/policy/packs';
import { type ResolvedValue, resolvePolicy } from '../../../src/policy/resolve';
import { calendar, marks } from './made-up';

const limitOf = (id: 'wessex' | 'otw' | 'ludlow' | 'jtmat') =>
  nLimitFrom(resolvePolicy(policyPacks[id], { year: '5', on: '2026-11-20' }, policyPacks.national)) as ResolvedValue;
const ageing = (
  days: Record<string, string>,
  limit = limitOf('wessex'),
  own: typeof calendar | null = calendar,
  today = '2026-11-20',
) => openNs([{ pupil: 'p1', marks: marks(days) }], limit, today, own);

describe('open N marks', () => {
  it('go by the policy’s own number, else by the national one', () => {
    expect(limitOf('ludlow')).toMatchObject({ value: 1, unit: 'week', from: 'trust' });
    expect(limitOf('wessex')).toMatchObject({ value: 5, from: 'national' });
    expect(limitOf('jtmat')).toMatchObject({ value: 5, from: 'national' });
  });

  it('are listed by the day they have to be settled, with their age', () => {
    const all = ageing({ '2026-11-12': 'N /', '2026-11-13': '/ N', '2026-11-16': 'N N', '2026-11-19': 'N O' });
    expect(all.map(({ date, age, state }) => [date, age, state])).toEqual([
      ['2026-11-12', 6, 'over'],
      ['2026-11-13', 5, 'today'],
      ['2026-11-16', 4, 'soon'],
      ['2026-11-16', 4, 'soon'],
      ['2026-11-19', 1, 'within'],
    ]);
    expect(all[0]?.words).toBe('6 of 5 school days, over since Thu 19 Nov');
    expect(all[2]).toMatchObject({ dueOn: '2026-11-23', words: '4 of 5 school days, by Mon 23 Nov' });
  });

  it('do not age over half term in school days, and do in working days and weeks', () => {
    const dueOn = (limit: ResolvedValue) => ageing({ '2026-10-23': 'N /' }, limit, calendar, '2026-10-23')[0];
    expect(dueOn(limitOf('wessex'))).toMatchObject({ dueOn: '2026-11-09', state: 'within' });
    expect(dueOn(limitOf('otw'))).toMatchObject({ dueOn: '2026-10-30', state: 'soon' });
    expect(dueOn(limitOf('ludlow'))?.words).toBe('limit 1 week, by Fri 30 Oct');
  });

  it('are not judged without a calendar, unless they are surely young', () => {
    expect(ageing({ '2026-11-03': 'N /' }, undefined, null)[0]).toMatchObject({ age: null, state: 'unknown' });
    expect(ageing({ '2026-11-17': 'N /' }, undefined, null)[0]?.state).toBe('within');
    expect(ageing({ '2026-11-03': 'N /' }, limitOf('ludlow'), null)[0]?.state).toBe('over');
  });

  it('are marks that stand, up to today', () => {
    expect(ageing({ '2026-11-23': 'N N' })).toEqual([]);
    const amended = [...marks({ '2026-11-12': 'N' }), ...marks({ '2026-11-12': 'I' })];
    expect(openNs([{ pupil: 'p1', marks: amended }], limitOf('wessex'), '2026-11-20', calendar)).toEqual([]);
  });
});
