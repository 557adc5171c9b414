/** Values in which the document contradicts itself and nobody here has decided which goes. */
import { conflicting, stated } from '../../policy/pack';
import { policyKey } from '../../policy/policy-keys';
import { defineLint } from './lint-check';
import type { LintExample } from './lint-example';

/** So many are named; the rest are counted. */
const NAMED = 4;

export default defineLint({
  id: 'lint-conflict-open',
  severity: 'warning',
  title: 'Contradictions not yet decided',
  run({ pack, stated }) {
    // `checks.*` repeat what other values say, and are in no form: a school cannot decide them
    const keys = Object.keys(pack.values)
      .filter((key) => !key.startsWith('checks.') && stated(key)?.certainty === 'conflict')
      .sort();
    const [first] = keys;
    if (first === undefined) return [];
    const open = keys.map((key) => policyKey(key)?.label ?? key);
    const rest = open.length - NAMED;
    return [
      {
        what: keys.join(' '),
        keys,
        message: `The document contradicts itself, and no decision is recorded: ${open.slice(0, NAMED).join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`,
        action: 'Decide what goes here and set it. The decision is then the school’s own value, and this warning ends.',
        cites: stated(first),
        facts: { open, clauses: [...new Set(keys.map((key) => stated(key)?.clause))] },
      },
    ];
  },
});

export const examples: LintExample[] = [
  {
    pack: { 'pm.lateAfter': conflicting('14:10', '4.4'), 'pm.close': conflicting('14:10', '4.4') },
    expect: { severity: 'warning', keys: ['pm.close', 'pm.lateAfter'] },
    why: 'T-01: one finding, however many keys',
  },
  { pack: 'wessex', expect: { severity: 'warning' }, why: 'T-01' },
  { pack: { 'pm.close': stated('14:10', '4.4') }, expect: null, why: 'says one thing' },
  {
    pack: { 'pm.close': conflicting('14:10', '4.4') },
    school: { 'pm.close': '14:25' },
    expect: null,
    why: 'the school has decided',
  },
  {
    pack: { 'codes.aliases': stated({ v: 'V' }, 'App1', { certainty: 'garbled' }) },
    expect: null,
    why: 'damaged in the document, yet no contradiction',
  },
];
