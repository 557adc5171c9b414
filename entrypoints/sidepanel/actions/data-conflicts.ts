/**
 * What both sides had changed when a file was taken in, for a person to decide. Owns the list, which is this window's until
 * casework is locked; the notes that the merge left with the pupils stay for good.
 */
import type { ConflictView, DataEvents } from '../../../components/panel/data-view';
import type { Outcome } from '../../../components/panel/outcome';
import { dueInClear } from '../../../src/casework/case-progress';
import { fieldWords, inWords, KIND_WORDS } from '../../../src/casework/conflict-notes';
import type { Place } from '../../../src/casework/outgoing';
import type { MergeConflict } from '../../../src/casework/plan-merge';
import { caseworkReader } from '../../../src/casework/read-records';
import { fieldsOf, isSame } from '../../../src/casework/record-stamps';
import {
  type Case,
  NO_PUPIL,
  type OpenRecord,
  RECORD_SCHEMAS,
  type RecordChange,
  type RecordKind,
} from '../../../src/casework/records';
import { checklist } from '../../../src/policy/checklists';
import { calendarOf } from '../school-of';
import { nameOfPupil } from '../views/case-words';
import type { Context } from './context';
import { dataWork } from './data-work';
import { refusalOf, save } from './save';

type Conflict = { view: ConflictView; kind: RecordKind; record: string } & (
  | { is: 'field'; field: string; here: unknown; there: unknown }
  /** One side removed it; it stands, since the other had changed it. */
  | { is: 'removal' }
);

const CHANGED_SINCE =
  'It was changed since the file was taken in: change it where it stands. The other words are in a note there.';

let conflicts: readonly Conflict[] = [];

export const conflictsToShow = (): ConflictView[] => conflicts.map(({ view }) => view);

export function forgetConflicts(): void {
  conflicts = [];
}

/** After a file was taken in: what came of the one before it is not asked any more. */
export async function listConflicts({ database, seal }: Place, merged: readonly MergeConflict[]): Promise<void> {
  const pupils = [...new Set(merged.map(({ pupil }) => pupil))].filter((pupil) => pupil !== NO_PUPIL);
  const { records } = await caseworkReader(database, seal).many('pupils', pupils);
  const names = new Map(records.map(({ id, value }) => [id, value]));
  conflicts = merged.flatMap((one) =>
    conflictsOf(one, one.pupil === NO_PUPIL ? 'the school' : nameOfPupil(one.pupil, names)),
  );
}

export function conflictsOf(merged: MergeConflict, whose: string): Conflict[] {
  const { kind, id } = merged;
  const words = KIND_WORDS[kind];
  const what = `${whose}: ${words}`;
  if (merged.what !== 'both-changed') {
    const isRemovedHere = merged.what === 'removed-here';
    const [here, there] = isRemovedHere ? ['removed', 'changed'] : ['changed', 'removed'];
    const view = { id: `${kind} ${id}`, what, here, there, taken: isRemovedHere ? 'there' : 'here' } as const;
    return [{ is: 'removal', view, kind, record: id }];
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
    field,
    here,
    there,
  }));
}

export function conflictActions({ known, refresh }: Context): Pick<DataEvents, 'resolveConflict'> {
  return {
    async resolveConflict(id, take) {
      const conflict = conflicts.find(({ view }) => view.id === id);
      if (conflict === undefined) return { ok: false, why: refusalOf('gone') };
      const outcome = take === conflict.view.taken ? { ok: true as const, say: 'Kept.' } : await takeOther(conflict);
      if (outcome.ok) {
        conflicts = conflicts.filter((one) => one !== conflict);
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
