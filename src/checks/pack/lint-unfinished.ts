/** A document with parts that nobody finished, or that are lost: template text, charts, an appendix. */
import { silent, stated } from '../../policy/pack';
import { policyKey } from '../../policy/policy-keys';
import { defineLint, wordsOf } from './lint-check';
import type { LintExample } from './lint-example';

export default defineLint({
  id: 'lint-unfinished',
  severity: 'warning',
  title: 'Parts unfinished or lost',
  run({ pack, stated }) {
    const own = stated('meta.unfinished');
    const parts = wordsOf(own);
    const lost = Object.entries(pack.values)
      .filter(([key, value]) => 'silent' in value && value.certainty === 'image-lost' && !key.startsWith('checks.'))
      .map(([key]) => key);
    if (parts.length + lost.length === 0) return [];
    return [
      {
        what: `${parts.length}/${lost.join(' ')}`,
        keys: [...(parts.length > 0 ? ['meta.unfinished'] : []), ...lost],
        message: `Parts of the document are unfinished or lost: ${[...parts, ...lost.map(labelOf)].join('; ')}.`,
        action:
          'Write these parts into the policy, then enter here what they say. Until then nothing is checked by them.',
        cites: own,
        facts: { parts, lost },
      },
    ];
  },
});

const labelOf = (key: string): string => policyKey(key)?.label ?? key;

const lostChart = { silent: true, certainty: 'image-lost' } as const;

export const examples: LintExample[] = [
  {
    pack: { 'meta.unfinished': stated(['prompts of a template (7.1)', 'no heading 3.5'], '7') },
    expect: { severity: 'warning', keys: ['meta.unfinished'] },
    why: 'T-18: two parts, one finding',
  },
  { pack: { 'charts.firstDay': lostChart }, expect: { severity: 'warning', keys: ['charts.firstDay'] }, why: 'T-39' },
  { pack: { 'meta.unfinished': stated([], 'cover') }, expect: null, why: 'nothing left' },
  { pack: { 'meta.unfinished': silent, 'pm.close': silent }, expect: null, why: 'silence is not unfinished' },
  {
    pack: { 'checks.fda-detail-missing': lostChart },
    expect: null,
    why: 'a check’s reading, not a part of the policy',
  },
];
