/**
 * The writing of casework: all changes of one call or none, and confirmed only when they are on the disk. Owns that nothing
 * is silently overwritten, that each change leaves its trace in the history, and that doing the same twice is done once.
 * Only the background comes here.
 */
import { type Instant, londonTime } from '../attendance';
import { type CaseworkRecord, type Database, isOfNewerProgram, SCHEMA_VERSION } from './database';
import { goneAmong, hashedNames, nameAgain, namesNow } from './former-names';
import { OtherVaultKey } from './pupil-keys';
import { opened } from './read-records';
import { isSame, stampsAfter } from './record-stamps';
import {
  type CaseworkEvent,
  type OpenRecord,
  type Person,
  RECORD_KINDS,
  RECORD_SCHEMAS,
  type RecordChange,
  type RecordKind,
} from './records';
import { refusedWriting } from './refused-writing';
import type { RecordSeal } from './sealed-records';

export type WrittenBy = {
  person: Person;
  at: Instant;
  installation: string;
  /** What the history says. Left out: an entry for each change. One entry for all of it, or none, for what came in a file. */
  history?: { what: CaseworkEvent['what']; pupil: string; words?: string } | 'none';
};
export type RecordPlace = { kind: RecordKind; id: string };
export type Written =
  /** `written`: everything that the second copy needs now, history too. The version of what was removed is 0. */
  | { ok: true; versions: Record<string, number>; written: RecordPlace[] }
  | ({ ok: false; why: 'changed-meanwhile'; current: OpenRecord | null } & RecordPlace)
  /** `gone`: the record was removed, or its pupil was erased or turned out to be another one. */
  | ({ ok: false; why: 'gone' } & RecordPlace)
  /** `locked`: the passphrase was changed; unlock again. */
  | { ok: false; why: 'newer-program' | 'no-room' | 'locked' };

/** One change with what is in the database. */
type Pending = {
  change: RecordChange;
  stored: CaseworkRecord | undefined;
  /** Null where there is none, or it cannot be opened. */
  current: OpenRecord | null;
};
/** What goes into the database. Null removes. */
export type Row = RecordPlace & { seen: number | null; record: CaseworkRecord | null };

/** With two writers at once one of them always comes through. */
const MOST_ROUNDS = 20;

/** @throws when a change is none: its value is not what its kind asks for. */
export async function writeRecords(
  database: Database,
  seal: RecordSeal,
  changes: readonly RecordChange[],
  by: WrittenBy,
): Promise<Written> {
  const parsed = changes.map(checked);
  try {
    if (await isOfNewerProgram(database)) return { ok: false, why: 'newer-program' };
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const written = await attempt(database, seal, parsed, by);
      if (written !== null) return written;
    }
  } catch (error) {
    if (error instanceof OtherVaultKey) return { ok: false, why: 'locked' };
    return { ok: false, why: refusedWriting(error) };
  }
  throw new Error(`casework: somebody else wrote ${MOST_ROUNDS} times at once; nothing of this was written`);
}

function checked(change: RecordChange): RecordChange {
  if (change.value === null) return change;
  if (change.kind === 'events' && change.base !== null) throw new Error('history is never changed');
  return { ...change, value: RECORD_SCHEMAS[change.kind].parse(change.value) } as RecordChange;
}

/** Null where somebody wrote between the reading and the writing. */
async function attempt(
  database: Database,
  seal: RecordSeal,
  asked: readonly RecordChange[],
  askedBy: WrittenBy,
): Promise<Written | null> {
  const { changes, by } = await underNamesNow(database, asked, askedBy);
  const pending = await withCurrent(database, seal, changes);
  const versions: Record<string, number> = {};
  const wanted: Pending[] = [];
  for (const one of pending) {
    const { change, stored, current } = one;
    const { kind, id } = change;
    if (isDone(one)) versions[id] = stored?.version ?? 0;
    else if (stored === undefined && change.base !== null) return { ok: false, why: 'gone', kind, id };
    else if ((stored?.version ?? null) === change.base) wanted.push(one);
    else if ((stored?.schemaVersion ?? 0) > SCHEMA_VERSION) return { ok: false, why: 'newer-program' };
    else return { ok: false, why: 'changed-meanwhile', kind, id, current };
  }
  if (wanted.length === 0) return { ok: true, versions, written: [] };
  if (wanted.some(({ stored }) => (stored?.schemaVersion ?? 0) > SCHEMA_VERSION)) {
    return { ok: false, why: 'newer-program' };
  }
  const hashed = await hashedNames(wanted.map(({ change }) => change.pupil));
  const gone = await goneAmong(database, hashed);
  // before a data key is made for them
  const nobody = wanted.find(({ change }) => change.value !== null && gone.has(change.pupil))?.change;
  if (nobody !== undefined) return { ok: false, why: 'gone', kind: nobody.kind, id: nobody.id };
  // encrypt first: a transaction would not wait for it
  const rows = await sealedRows(seal, wanted, by);
  const result = await putRows(database, seal, rows);
  if (result === 'locked') return { ok: false, why: 'locked' };
  if (result === 'changed') return null;
  if (!Array.isArray(result)) {
    seal.forget(result.pupil);
    if ((await namesNow(database))(result.pupil) !== result.pupil) return null;
    return { ok: false, why: 'gone', kind: result.kind, id: result.id };
  }
  for (const { id, kind, version } of result)
    if (rows.some((row) => row.id === id && row.kind === kind)) versions[id] = version;
  return { ok: true, versions, written: result.map(({ kind, id }) => ({ kind, id })) };
}

/** A window may not know yet that a pupil turned out to be another one. */
async function underNamesNow(
  database: Database,
  changes: readonly RecordChange[],
  by: WrittenBy,
): Promise<{ changes: RecordChange[]; by: WrittenBy }> {
  const nameNow = await namesNow(database);
  const { history } = by;
  return {
    changes: changes.map((change) => ({ ...change, pupil: nameNow(change.pupil) })),
    by:
      history === undefined || history === 'none'
        ? by
        : { ...by, history: { ...history, pupil: nameNow(history.pupil) } },
  };
}

/** The answer to a first sending may be lost: what is there already, or gone already, is done. */
function isDone({ change, stored, current }: Pending): boolean {
  if (change.value === null) return stored === undefined;
  if (current === null || current.pupil !== change.pupil || !isSame(current.value, change.value)) return false;
  return change.due === undefined || dueOf(change, stored) === stored?.due;
}

async function withCurrent(database: Database, seal: RecordSeal, changes: readonly RecordChange[]): Promise<Pending[]> {
  const pending: Pending[] = [];
  for (const kind of RECORD_KINDS) {
    const ofKind = changes.filter((change) => change.kind === kind);
    if (ofKind.length === 0) continue;
    const stored = await database[kind].bulkGet(ofKind.map(({ id }) => id));
    const { records } = await opened(
      seal,
      kind,
      stored.flatMap((record) => record ?? []),
    );
    const open = new Map(records.map((record) => [record.id, record]));
    for (const [index, change] of ofKind.entries()) {
      pending.push({ change, stored: stored[index], current: open.get(change.id) ?? null });
    }
  }
  return pending;
}

async function sealedRows(seal: RecordSeal, wanted: readonly Pending[], by: WrittenBy): Promise<Row[]> {
  const { person, at, installation, history } = by;
  const stamp = `${at} ${installation}`;
  const on = londonTime(at).date;
  const entries = wanted.flatMap(({ change: { kind, id, pupil, value }, stored }) => {
    const what =
      value === null ? ('removed' as const) : stored === undefined ? ('added' as const) : ('changed' as const);
    return history !== undefined || kind === 'events'
      ? []
      : [{ pupil, value: { at, by: person, what, kind, record: id } }];
  });
  if (history !== undefined && history !== 'none') {
    const { what, pupil, words } = history;
    entries.push({ pupil, value: { at, by: person, what, ...(words === undefined ? {} : { words }) } as never });
  }
  const kept = wanted.filter(({ change }) => change.value !== null);
  await seal.prepare([...kept.map(({ change }) => change.pupil), ...entries.map(({ pupil }) => pupil)]);
  const row = { at: on, due: null, version: 1, schemaVersion: SCHEMA_VERSION };

  const changed = wanted.map(async ({ change, stored, current }): Promise<Row> => {
    const { kind, id, pupil, value } = change;
    const seen = stored?.version ?? null;
    if (value === null) return { kind, id, seen, record: null };
    const stamps = change.stamps ?? stampsAfter(current, value, stamp);
    const sealed = await seal.seal(kind, id, pupil, { value, stamps });
    return { kind, id, seen, record: { id, pupil, ...row, due: dueOf(change, stored), ...sealed } };
  });
  const events = entries.map(async ({ pupil, value }): Promise<Row> => {
    const id = crypto.randomUUID();
    const sealed = await seal.seal('events', id, pupil, { value, stamps: {} });
    return { kind: 'events', id, seen: null, record: { id, pupil, ...row, ...sealed } };
  });
  return Promise.all([...changed, ...events]);
}

/** Of open cases a day, or '' where nothing has a date; null for everything else. */
function dueOf({ kind, value, due }: RecordChange, stored: CaseworkRecord | undefined): string | null {
  if (kind !== 'cases' || value?.closed !== null) return null;
  return due === undefined ? (stored?.due ?? '') : (due ?? '');
}

export type PutResult =
  | (RecordPlace & { version: number })[]
  | (RecordPlace & { pupil: string })
  | 'changed'
  | 'locked';

/**
 * Looks again at everything that was read, and writes all of it or nothing. `isBack`: it came in a file, and whoever was gone
 * comes back with it.
 */
export async function putRows(
  database: Database,
  seal: RecordSeal,
  rows: readonly Row[],
  isBack = false,
): Promise<PutResult> {
  const kinds = RECORD_KINDS.filter((kind) => rows.some((row) => row.kind === kind));
  const hashed = await hashedNames(rows.flatMap(({ record }) => record?.pupil ?? []));
  const { vault, pupilKeys, removals, formerNames } = database;
  const tables = [vault, pupilKeys, removals, formerNames, ...kinds.map((kind) => database[kind])];
  return database.transaction('rw', tables, async (): Promise<PutResult> => {
    if ((await vault.get('vault'))?.keyId !== seal.vaultKey) return 'locked';
    const without = await withoutKey(database, rows);
    if (without !== null) return without;
    const gone = isBack ? new Set<string>() : await goneAmong(database, hashed);
    const late = rows.find(({ record }) => record !== null && gone.has(record.pupil));
    if (late?.record) {
      // a data key that was made for a name which was nobody's by then
      await pupilKeys
        .where('pupil')
        .anyOf([...gone])
        .delete();
      return { kind: late.kind, id: late.id, pupil: late.record.pupil };
    }
    if (isBack) await nameAgain(database, hashed);
    const done: (RecordPlace & { version: number })[] = [];
    for (const kind of kinds) {
      const ofKind = rows.filter((row) => row.kind === kind);
      const ids = ofKind.map(({ id }) => id);
      const now = await database[kind].bulkGet(ids);
      if (ofKind.some(({ seen }, index) => (now[index]?.version ?? null) !== seen)) return 'changed';
      const removed = await removals.bulkGet(ids);
      const put: CaseworkRecord[] = [];
      const gone: { id: string; kind: RecordKind; version: number }[] = [];
      for (const [index, { id, seen, record }] of ofKind.entries()) {
        const version = (seen ?? removed[index]?.version ?? 0) + 1;
        if (record === null) gone.push({ id, kind, version });
        else put.push({ ...record, version });
        done.push({ kind, id, version: record === null ? 0 : version });
      }
      await database[kind].bulkPut(put);
      await database[kind].bulkDelete(gone.map(({ id }) => id));
      await removals.bulkDelete(put.map(({ id }) => id));
      await removals.bulkPut(gone);
    }
    return done;
  });
}

/** Somebody may have erased the pupil, or found them to be another one, since the data key was opened. */
async function withoutKey(database: Database, rows: readonly Row[]): Promise<(RecordPlace & { pupil: string }) | null> {
  const records = rows.flatMap(({ kind, record }) => (record === null ? [] : [{ kind, record }]));
  const ids = [...new Set(records.map(({ record }) => record.key))];
  const keys = new Map((await database.pupilKeys.bulkGet(ids)).map((key, index) => [ids[index], key?.pupil]));
  const bad = records.find(({ record }) => keys.get(record.key) !== record.pupil);
  return bad === undefined ? null : { kind: bad.kind, id: bad.record.id, pupil: bad.record.pupil };
}
