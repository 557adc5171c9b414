/**
 * What both sides had changed when a file was taken in, for a person to decide. Owns the words and what a decision does; the
 * list is kept by `kept-conflicts.ts`, and the notes that the merge left with the pupils stay for good.
 */
import type { ConflictView, DataEvents } from '../../../components/panel/data-view';
import type { Outcome } from '../../../components/panel/outcome';
import { dueInClear } from '../../../src/casework/case-progress';
import { fieldWords, inWords, KIND_WORDS } from '../../../src/casework/conflict-notes';
import type { Place } from '../../../src/casework/outgoing';
import type { MergeConflict } from '../../../src/casework/plan-merge';
import { caseworkReader } from '../../../src/casework/read-records';
import { fieldsOf, isSame } from '../../../src/casework/record-stamps';
import { type Case, NO_PUPIL, type OpenRecord, RECORD_SCHEMAS, type RecordChange } from '../../../src/casework/records';
import type { RecordSeal } from '../../../src/casework/sealed-records';
import type { VaultSession } from '../../../src/messaging/vault-session';
import { checklist } from '../../../src/policy/checklists';
import { database, sealOf } from '../databases';
import { type Conflict, changeConflicts, keptConflicts } from '../kept-conflicts';
import { calendarOf } from '../school-of';
import { nameOfPupil } from '../views/case-words';
import type { Context } from './context';
import { dataWork } from './data-work';
import { refusalOf, save } from './save';

const CHANGED_SINCE =
  'It was changed since the file was taken in: change it where it stands. The other words are in a note there.';

/** Those that are not settled yet; none while locked. */
export async function conflictsToShow(session: VaultSession | null): Promise<ConflictView[]> {
  if (session === null) return [];
  const seal = sealOf(session);
  const conflicts = await keptConflicts(seal);
  const there = await Promise.all(
    conflicts.map(async ({ kind, record }) => (await database()[kind].where('id').equals(record).count()) > 0),
  );
  // erased or purged meanwhile, in whatever window: there is nothing to decide
  const gone = new Set(conflicts.filter((_, index) => !there[index]).map(({ view }) => view.id));
  if (gone.size > 0) await changeConflicts(seal, (all) => all.filter(({ view }) => !gone.has(view.id)));
  return conflicts.map(({ view }) => view).filter(({ id }) => !gone.has(id));
}

/** Whoever was erased is not asked about. */
export function forgetConflictsOf(pupil: string, seal: RecordSeal): Promise<void> {
  return changeConflicts(seal, (all) => all.filter((one) => one.pupil !== pupil));
}

/** After a file was taken in. What an earlier one left to decide stays, unless it is the same. */
export async function listConflicts({ database, seal }: Place, merged: readonly MergeConflict[]): Promise<void> {
  const pupils = [...new Set(merged.map(({ pupil }) => pupil))].filter((pupil) => pupil !== NO_PUPIL);
  const { records } = await caseworkReader(database, seal).many('pupils', pupils);
  const names = new Map(records.map(({ id, value }) => [id, value]));
  const fresh = merged.flatMap((one) =>
    conflictsOf(one, one.pupil === NO_PUPIL ? 'the school' : nameOfPupil(one.pupil, names)),
  );
  if (fresh.length === 0) return;
  const ids = new Set(fresh.map(({ view }) => view.id));
  await changeConflicts(seal, (before) => [...before.filter(({ view }) => !ids.has(view.id)), ...fresh]);
}

export function conflictsOf(merged: MergeConflict, whose: string): Conflict[] {
  const { kind, id, pupil } = merged;
  const words = KIND_WORDS[kind];
  const what = `${whose}: ${words}`;
  if (merged.what !== 'both-changed') {
    const isRemovedHere = merged.what === 'removed-here';
    const [here, there] = isRemovedHere ? ['removed', 'changed'] : ['changed', 'removed'];
    const view = { id: `${kind} ${id}`, what, here, there, taken: isRemovedHere ? 'there' : 'here' } as const;
    return [{ is: 'removal', view, kind, record: id, pupil }];
  }
  return merged.fields.map(({ field, here, there, taken }) => ({
    is: 'field',
    view: {
      id: `${kind} ${id} ${field}`,
      what: `${what}, ${fieldWords(field)}`,
      here: inWords(here),
      there: inWords(there),
      taken,
    },
    kind,
    record: id,
    pupil,
    field,
    here,
    there,
  }));
}

export function conflictActions({ known, refresh }: Context): Pick<DataEvents, 'resolveConflict'> {
  return {
    async resolveConflict(id, take) {
      const seal = (await dataWork())?.place.seal;
      if (seal === undefined) return { ok: false, why: refusalOf('locked') };
      const conflict = (await keptConflicts(seal)).find(({ view }) => view.id === id);
      if (conflict === undefined) return { ok: false, why: refusalOf('gone') };
      const outcome = take === conflict.view.taken ? { ok: true as const, say: 'Kept.' } : await takeOther(conflict);
      if (outcome.ok) {
        await changeConflicts(seal, (all) => all.filter(({ view }) => view.id !== id));
        await refresh();
      }
      return outcome;
    },
  };

  async function takeOther(conflict: Conflict): Promise<Outcome> {
    const work = await dataWork();
    if (work === null) return { ok: false, why: refusalOf('locked') };
    const { kind, record } = conflict;
    const current = await caseworkReader(work.place.database, work.place.seal).one(kind, record);
    if (current === null || current === 'damaged') return { ok: false, why: refusalOf('gone') };
    const change = otherSide(conflict, current);
    if (change === null) return { ok: false, why: CHANGED_SINCE };
    const { value } = change;
    if (kind !== 'cases' || value === null) return save([change], 'The other one was taken.');
    const one = value as Case;
    const due = dueInClear(one, checklist(one.pack, one.checklist), calendarOf(known().settings, one.school));
    return save([{ ...change, due } as RecordChange], 'The other one was taken.');
  }
}

/** The record with the side that was not taken; null where it was changed since, or would be no record. */
export function otherSide(conflict: Conflict, current: OpenRecord): RecordChange | null {
  const { kind, id, pupil, version: base, value } = current;
  if (conflict.is === 'removal') return { kind, id, pupil, base, value: null } as RecordChange;
  const { field, here, there } = conflict;
  const [taken, other] = conflict.view.taken === 'here' ? [here, there] : [there, here];
  if (!isSame(fieldsOf(value).get(field), taken)) return null;
  const parsed = RECORD_SCHEMAS[kind].safeParse(withField(value, field, other));
  return parsed.success ? ({ kind, id, pupil, base, value: parsed.data } as RecordChange) : null;
}

const STEPS = 'steps.';

/** Steps of a case are fields one by one. */
function withField(value: Readonly<Record<string, unknown>>, field: string, said: unknown): Record<string, unknown> {
  if (!field.startsWith(STEPS)) return having(value, field, said);
  return { ...value, steps: having(value.steps as Record<string, unknown>, field.slice(STEPS.length), said) };
}

/** `said` undefined: there is no such field then. */
function having(value: Readonly<Record<string, unknown>>, name: string, said: unknown): Record<string, unknown> {
  const { [name]: _, ...rest } = value;
  return said === undefined ? rest : { ...rest, [name]: said };
}
