/**
 * What both sides of a merge had changed, kept until a person settled it: sealed under the school's own data key, so that it
 * outlives the window and the passphrase, and says nothing while casework is locked. Owns its place in the extension's storage.
 */
import '../../src/zod-jitless';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { RECORD_KINDS } from '../../src/casework/records';
import type { RecordSeal } from '../../src/casework/sealed-records';
import { bytesOf, textOf } from '../../src/messaging/vault-session';

const KEY = 'mergeConflicts';
const NAME = 'merge-conflicts';
/** Two windows may settle one each. */
const TURN = 'register-lens merge conflicts';

const side = z.enum(['here', 'there']);
const common = {
  view: z.object({ id: z.string(), what: z.string(), here: z.string(), there: z.string(), taken: side }),
  kind: z.enum(RECORD_KINDS as [(typeof RECORD_KINDS)[number], ...typeof RECORD_KINDS]),
  record: z.string(),
  pupil: z.string(),
};
const conflictSchema = z.discriminatedUnion('is', [
  z.object({
    ...common,
    is: z.literal('field'),
    field: z.string(),
    here: z.optional(z.unknown()),
    there: z.optional(z.unknown()),
  }),
  /** One side removed it; it stands, since the other had changed it. */
  z.object({ ...common, is: z.literal('removal') }),
]);
export type Conflict = z.output<typeof conflictSchema>;

const sealedSchema = z.object({ key: z.string(), iv: z.string(), data: z.string() });

/** Those that are not settled yet. What does not open is gone with the key it was sealed under. */
export async function keptConflicts(seal: RecordSeal): Promise<Conflict[]> {
  const stored = sealedSchema.safeParse((await browser.storage.local.get(KEY))[KEY]);
  if (!stored.success) return [];
  const { key, iv, data } = stored.data;
  try {
    const content = { v: 1 as const, iv: bytesOf(iv), data: bytesOf(data).buffer as ArrayBuffer };
    return z.array(conflictSchema).parse(JSON.parse(await seal.openText(NAME, { key, content })));
  } catch (error) {
    console.error('Register Lens: what a merge left to decide cannot be opened; the notes it left stay.', error);
    return [];
  }
}

/** One change after another, over all windows. */
export async function changeConflicts(
  seal: RecordSeal,
  change: (conflicts: Conflict[]) => readonly Conflict[],
): Promise<void> {
  await navigator.locks.request(TURN, async () => {
    const before = await keptConflicts(seal);
    const after = change(before);
    if (after.length === 0) return browser.storage.local.remove(KEY);
    const { key, content } = await seal.sealText(NAME, JSON.stringify(after));
    const sealed = { key, iv: textOf(content.iv), data: textOf(new Uint8Array(content.data)) };
    await browser.storage.local.set({ [KEY]: sealed });
  });
}
