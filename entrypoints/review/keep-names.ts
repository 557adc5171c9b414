/**
 * Names of many pupils kept with casework in one go, from a file or from an open page. Owns which of them are new here, that a
 * name which was shown later stays, and that of a pupil all is kept or nothing; who a pupil is was settled by ids before.
 */
import type { Outcome, Run } from '../../components/panel/outcome';
import { mayBeOne, wordsOfName } from '../../src/casework/name-words';
import { caseworkReader } from '../../src/casework/read-records';
import type { OpenRecord, PupilRecord, RecordChange } from '../../src/casework/records';
import { counted } from '../../src/papers/paper-days';
import { type DataWork, doing, tellHistory } from '../sidepanel/actions/data-work';
import { refusalOf, write } from '../sidepanel/actions/save';
import { database } from '../sidepanel/databases';

export type NameToKeep = {
  /** The pupil's random name. */
  who: string;
  /** When the file was made, or the page was read. */
  at: string;
} & Pick<PupilRecord, 'name' | 'year' | 'group' | 'school' | 'ids'>;

type NameChange = RecordChange<'pupils'>;

/** So many are on the disk before the next ones are sent. */
const AT_ONCE = 250;
const MOST_IDS = 12;
/** A record that changes again and again is left as it is. */
const MOST_TRIES = 5;

/** Whoever stops it keeps what was kept until then. */
export function keepNames(all: readonly NameToKeep[], run: Run): Promise<Outcome> {
  return doing(run, async (work) => {
    const { records, damaged } = await caseworkReader(database(), work.place.seal).all('pupils');
    const unread = new Set(damaged.map(({ id }) => id));
    const known = new Map<string, OpenRecord<'pupils'>>();
    for (const record of records)
      if (record.id === record.pupil || !known.has(record.pupil)) known.set(record.pupil, record);
    const shown = new Map(all.map((one) => [one.who, one]));
    const changes = [...shown.values()].flatMap((one) =>
      unread.has(one.who) ? [] : (nameChange(known.get(one.who) ?? null, one) ?? []),
    );
    if (changes.length === 0) return { ok: true, say: 'All these names are kept already.' };
    const words = `Names kept of ${counted(changes.length, 'pupil')}`;
    let [kept, done] = [0, 0];
    let why: string | null = null;
    while (done < changes.length && why === null) {
      run.progress(done, changes.length, 'Keeping names');
      if (run.signal.aborted) why = 'Stopped.';
      else {
        const part = await writePart(changes.slice(done, done + AT_ONCE), shown, kept === 0 ? words : 'none');
        kept += part.kept;
        why = part.why;
        done += AT_ONCE;
      }
    }
    if (why === null && kept === changes.length) return { ok: true, say: `${words}.` };
    const short = `Names kept of ${kept} of ${counted(changes.length, 'pupil')}`;
    // the first part was told with all of them
    if (kept > 0) await tellShort(work, `${short}; the others were left`);
    return why === null
      ? { ok: true, say: `${short}: the others changed meanwhile.` }
      : { ok: false, why: `${why} ${short}.` };
  });
}

/** What was kept is kept, whatever comes of this. */
async function tellShort(work: DataWork, words: string): Promise<void> {
  try {
    await tellHistory(work, 'added', words);
  } catch (error) {
    console.error('Register Lens: the history could not be told that fewer names were kept.', error);
  }
}

/** Null where there is nothing to write, or it may be somebody else's name. */
function nameChange(record: OpenRecord<'pupils'> | null, shown: NameToKeep): NameChange | null {
  const { who, at, name, year, group, school, ids } = shown;
  if (record === null) {
    if (name === null) return null;
    const value = { name, year, group, school, ids: ids.slice(0, MOST_IDS) };
    return { kind: 'pupils', id: who, pupil: who, base: null, value };
  }
  const { value, stamps } = record;
  const [before, after] = [value.name, name].map((one) => wordsOfName(one, who)) as [string[], string[]];
  if (!mayBeOne(before, after)) return null;
  // "Ash, Amy" is no other name than "Amy Ash"
  const isSameName = before.length === after.length && before.every((word) => after.includes(word));
  const newer = (field: 'name' | 'year' | 'group', said: string | null): string | null =>
    value[field] === null || (said !== null && isAfter(at, stamps[field])) ? (said ?? value[field]) : value[field];
  const next = {
    ...value,
    name: isSameName && value.name !== null ? value.name : newer('name', name),
    year: newer('year', year),
    group: newer('group', group),
  };
  const isSame = next.name === value.name && next.year === value.year && next.group === value.group;
  return isSame ? null : { kind: 'pupils', id: record.id, pupil: record.pupil, base: record.version, value: next };
}

/** A stamp is a moment and who wrote then. */
function isAfter(at: string, stamp: string | undefined): boolean {
  return Date.parse(at) > Date.parse(stamp?.split(' ')[0] ?? '');
}

type Part = { kept: number; why: string | null };

/** All of a part or nothing, without those that were erased or changed meanwhile and have nothing to fill any more. */
async function writePart(
  part: readonly NameChange[],
  shown: ReadonlyMap<string, NameToKeep>,
  history: string,
): Promise<Part> {
  const left = [...part];
  const tries = new Map<string, number>();
  while (left.length > 0) {
    const answer = await write(left, history);
    if (answer.ok) return { kept: left.length, why: null };
    const index = left.findIndex(({ id }) => id === answer.id);
    const stale = left[index];
    if (stale === undefined || (answer.why !== 'gone' && answer.why !== 'changed-meanwhile'))
      return { kept: 0, why: refusalOf(answer.why) };
    const tried = (tries.get(stale.id) ?? 0) + 1;
    tries.set(stale.id, tried);
    const one = shown.get(stale.pupil);
    const current = (answer.current ?? null) as OpenRecord<'pupils'> | null;
    const again =
      answer.why === 'gone' || current === null || one === undefined || tried > MOST_TRIES
        ? null
        : nameChange(current, one);
    left.splice(index, 1, ...(again === null ? [] : [again]));
  }
  return { kept: 0, why: null };
}
