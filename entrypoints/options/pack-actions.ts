/** What the options page does with policies. Wires the form, lint, import and export to the settings. */
import type { ReadonlySignal } from '@preact/signals';
import type { PackActions } from '../../components/options/pack/pack-view';
import type { OptionsView } from '../../components/options/settings-view';
import { lintPolicyPack } from '../../src/checks/lint-policy-pack';
import type { PolicyPack, Stated } from '../../src/policy/pack';
import { policyPacks } from '../../src/policy/packs';
import { parsePolicyPack } from '../../src/policy/parse-pack';
import { policyKey } from '../../src/policy/policy-keys';
import { packInForce } from '../../src/rollout/pack-rows';
import { ownValuesOf, policyOfSchool } from '../../src/rollout/policy-of-school';
import type { School } from '../../src/rollout/school';
import { changeSetting } from '../../src/rollout/settings-store';

const MOST_CHARACTERS = 2_000_000;

export function packActions(
  view: ReadonlySignal<OptionsView | null>,
  changeSchool: (change: (school: School) => Partial<School>) => void,
): PackActions {
  return {
    changeValue: (key, entry) => changeSchool(({ overrides }) => ({ overrides: withValue(overrides, key, entry) })),
    packInForce: (draft) => {
      const { school, settings, today } = view.value ?? {};
      if (!school || !settings || !today) return null;
      const policy = policyOfSchool(school, settings);
      if (policy === null) return null;
      const overrides = draft ? withValue(school.overrides, draft.key, draft.entry) : school.overrides;
      return packInForce(policy.trust, ownValuesOf({ ...school, overrides }, settings), today);
    },
    lintPack: (pack) => lintPolicyPack(pack, view.value?.today ?? ''),
    readPack,
    labelOf: (key) => policyKey(key)?.label ?? null,
    addPack: async (pack) => {
      if (view.value?.problems.some(({ setting }) => setting === 'packs'))
        return 'The policies of this profile cannot all be read: what is there would be lost. Mend them first.';
      const problem = nameProblem(pack);
      if (problem !== null) return problem;
      try {
        await changeSetting('packs', (packs) => ({ ...packs, [pack.id]: pack as (typeof packs)[string] }));
        return null;
      } catch (error) {
        return `The browser could not keep it: ${String(error)}`;
      }
    },
    removePack: (id) =>
      void changeSetting('packs', (packs) =>
        Object.fromEntries(Object.entries(packs).filter(([other]) => other !== id)),
      ),
  };
}

type Overrides = School['overrides'];

/** Null takes the school's own value away. */
function withValue(overrides: Overrides, key: string, entry: Stated | null): Overrides {
  const { [key]: _, ...others } = overrides;
  return entry === null ? others : { ...others, [key]: entry as Overrides[string] };
}

function readPack(text: string): ReturnType<PackActions['readPack']> {
  if (text.length > MOST_CHARACTERS)
    return { ok: false, problems: [{ path: '(the file)', message: 'too large: 2 MB at most' }] };
  try {
    return parsePolicyPack(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    // a document's first bytes help nobody; where it is JSON with a slip in it, the browser names the place
    const where = /^[\s\uFEFF]*\{/.test(text) ? ` (${String(error).replace(/^SyntaxError: /, '')})` : '';
    const message = `this is no policy that was exported: those are JSON files, ending in .json${where}`;
    return { ok: false, problems: [{ path: '(the file)', message }] };
  }
}

/** A policy that ships keeps its name, so that everybody means the same by it. */
function nameProblem({ id }: PolicyPack): string | null {
  if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(id)) return 'Small letters, digits and hyphens only, such as thornmere-2026.';
  return Object.hasOwn(policyPacks, id) ? `A policy that ships is called ‘${id}’. Give this one another name.` : null;
}
