/**
 * Records of casework, sealed and opened. Each pupil's are under that pupil's own data key, which is under the vault key.
 * Owns what is in a sealed record and what it is bound to; a sealed record opens in no other record's place.
 */
import '../zod-jitless';
import * as z from 'zod/mini';
import { upgraded } from './content-upgrades';
import type { CaseworkRecord, Database, SealedContent } from './database';
import { pupilKeysOf } from './pupil-keys';
import { NO_PUPIL, type OpenRecord, RECORD_SCHEMAS, type RecordKind, type RecordOf } from './records';
import { openBytes, sealBytes, type VaultKey } from './vault-key';

/** What a record holds that is not in clear. */
export type Inner<Kind extends RecordKind> = { value: RecordOf<Kind>; stamps: Record<string, string> };
/** `key`: the data key it is under. */
export type Sealed = { key: string; content: SealedContent };

export type RecordSeal = {
  /** Which vault key it works with. */
  vaultKey: string;
  /** Finds or makes the data keys of all these pupils at once. @throws OtherVaultKey after a change of the passphrase. */
  prepare(pupils: Iterable<string>): Promise<void>;
  /** Opens the data keys of all these records at once. */
  prepareToOpen(records: readonly Pick<CaseworkRecord, 'key'>[]): Promise<void>;
  seal<Kind extends RecordKind>(kind: Kind, id: string, pupil: string, inner: Inner<Kind>): Promise<Sealed>;
  /** @throws when its data key is gone, it is damaged, or it was sealed for another record. */
  open<Kind extends RecordKind>(kind: Kind, record: CaseworkRecord): Promise<Inner<Kind>>;
  /** A text of the school's own that is no record, under the school's data key. */
  sealText(name: string, text: string): Promise<Sealed>;
  /** @throws as `open`. */
  openText(name: string, sealed: Sealed): Promise<string>;
  /** The pupil was erased, or turned out to be another: nothing more is sealed under the key that is remembered. */
  forget(pupil: string): void;
};

const innerSchema = z.object({ value: z.unknown(), stamps: z.record(z.string(), z.string()) });
const text = new TextEncoder();
const bytes = new TextDecoder();

export function recordSeal(database: Database, vaultKey: VaultKey): RecordSeal {
  const keys = pupilKeysOf(database, vaultKey);
  return {
    vaultKey: vaultKey.id,
    prepare: keys.make,
    prepareToOpen: (records) => keys.load(records.map(({ key }) => key)),
    forget: keys.forget,
    async seal(kind, id, pupil, inner) {
      await keys.make([pupil]);
      const key = keys.idOf(pupil);
      const content = await sealBytes(keys.key(key), text.encode(JSON.stringify(inner)), boundTo(kind, id));
      return { key, content };
    },
    async open<Kind extends RecordKind>(kind: Kind, { id, key, content, schemaVersion }: CaseworkRecord) {
      await keys.load([key]);
      const opened = await openBytes(keys.key(key), content, boundTo(kind, id));
      const { value, stamps } = innerSchema.parse(JSON.parse(bytes.decode(opened)));
      const parsed = RECORD_SCHEMAS[kind].parse(upgraded(kind, schemaVersion, value));
      return { value: parsed as RecordOf<Kind>, stamps };
    },
    async sealText(name, words) {
      await keys.make([NO_PUPIL]);
      const key = keys.idOf(NO_PUPIL);
      return { key, content: await sealBytes(keys.key(key), text.encode(words), `text ${name}`) };
    },
    async openText(name, { key, content }) {
      await keys.load([key]);
      return bytes.decode(await openBytes(keys.key(key), content, `text ${name}`));
    },
  };
}

/** @throws as `RecordSeal.open`. */
export async function openRecord<Kind extends RecordKind>(
  seal: RecordSeal,
  kind: Kind,
  record: CaseworkRecord,
): Promise<OpenRecord<Kind>> {
  const { value, stamps } = await seal.open(kind, record);
  return { kind, id: record.id, pupil: record.pupil, version: record.version, value, stamps };
}

const boundTo = (kind: RecordKind, id: string): string => `${kind} ${id}`;
