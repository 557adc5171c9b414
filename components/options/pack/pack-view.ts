/** What the pack editor shows and may change. Owns the shape; reading, checking and keeping packs is for the page. */
import type { Finding } from '../../../src/checks/finding';
import type { PolicyPack, Stated } from '../../../src/policy/pack';
import type { PackProblem } from '../../../src/policy/parse-pack';
import type { PackRow } from '../../../src/rollout/pack-rows';

export type PackView = {
  id: string;
  name: string;
  isShipped: boolean;
  sections: readonly string[];
  rows: readonly PackRow[];
};

/** A pack that was brought into this profile, by a person or with the trust's package. */
export type OwnPack = { id: string; name: string; usedBy: readonly string[]; isOfPackage: boolean };

/** A value while it is being typed; null: as the pack has it. */
export type Draft = { key: string; entry: Stated | null };

export type PackActions = {
  /** The school's own value of a key; null goes back to the pack's. */
  changeValue(key: string, entry: Stated | null): void;
  /** The pack as it is in force today, with a draft in it. */
  packInForce(draft: Draft | null): PolicyPack | null;
  lintPack(pack: PolicyPack): Finding[];
  readPack(text: string): { ok: true; pack: PolicyPack } | { ok: false; problems: PackProblem[] };
  /** What people call a key; null for one that is not known. */
  labelOf(key: string): string | null;
  /** Null when it was added, otherwise what stands in its way. */
  addPack(pack: PolicyPack): Promise<string | null>;
  removePack(id: string): void;
};
