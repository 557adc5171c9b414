/** The checklists of the packs that ship, one pack at a time. Owns their loading, and the reading of a checklist of the page's own. */
import type { Checklist } from '../../policy/checklist';
import type { Problem } from '../element/given';
import { part } from '../element/part';
import { Wrong } from '../element/wrong';

const PACKS: Readonly<Record<string, () => Promise<{ checklists: readonly Checklist[] }>>> = {
  national: () => import('../../policy/packs/national/checklists'),
  wessex: () => import('../../policy/packs/wessex/checklists'),
  keystone: () => import('../../policy/packs/keystone/checklists'),
  otw: () => import('../../policy/packs/otw/checklists'),
  jtmat: () => import('../../policy/packs/jtmat/checklists'),
  ludlow: () => import('../../policy/packs/ludlow/checklists'),
};

/** One checklist of a pack by its id. @throws Wrong naming those that there are */
export async function shippedChecklist(policy: string, id: string): Promise<Checklist> {
  const load = Object.hasOwn(PACKS, policy) ? PACKS[policy] : undefined;
  if (load === undefined)
    throw new Wrong({ path: 'policy', message: `is none of ${Object.keys(PACKS).join(', ')}`, from: 'none' });
  const { checklists } = await part(load);
  const found = checklists.find((one) => one.id === id);
  if (found) return found;
  throw new Wrong({
    path: 'checklist',
    message: `is none of ${checklists.map((one) => one.id).join(', ')}`,
    from: 'none',
  });
}

/** A checklist that the page itself gives. @throws Wrong where it is none */
export async function ownChecklist(json: unknown): Promise<Checklist> {
  const { checklistSchema } = await part(() => import('../../policy/checklist-schema'));
  const parsed = checklistSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new Wrong(
    ...parsed.error.issues.map(
      ({ path, message }): Problem => ({
        path: ['checklist', ...path].map(String).join('.'),
        message,
        from: 'property',
      }),
    ),
  );
}
