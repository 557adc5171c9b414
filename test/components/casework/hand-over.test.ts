// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { erasePupil } from '../../../src/casework/erase-pupil';
import { lastMergeOf, mergeHandOver, openHandOver, previewMerge } from '../../../src/casework/hand-over';
import { openBackup, restoreBackup } from '../../../src/casework/restore-backup';
import { openSecondCopy } from '../../../src/casework/second-copy';
import type { TakeInPreview } from '../../../src/casework/take-in';
import { caseAbout, noteOf } from './open-vault';
import { amy, ben } from './seen-pages';
import {
  type Computer,
  computer,
  countOf,
  FILE_PASSPHRASE,
  instant,
  openedContents,
  rowan,
  sage,
  texts,
} from './two-computers';

let desk: Computer;
let laptop: Computer;
let name: string;

/** Both start with what the desk had on the 19th. */
beforeEach(async () => {
  desk = await computer('desk', rowan);
  laptop = await computer('laptop', sage);
  [name] = (await desk.meet(amy)) as [string];
  await desk.at('18 09:00', noteOf(name, 'bus', 'The bus was late'), noteOf(name, 'call', 'Rang at nine'));
  const value = caseAbout();
  await desk.at('18 09:10', { kind: 'cases', id: 'case', pupil: name, base: null, value, due: '2026-11-26' });
  const backup = await openBackup((await desk.backup('19 09:00')).file, FILE_PASSPHRASE);
  if (!backup.ok) throw new Error(backup.message);
  await restoreBackup(laptop, backup.incoming, laptop.by('19 09:10'));
});
afterEach(async () => {
  await desk.database.delete();
  await laptop.database.delete();
});

async function merge(from: Computer, to: Computer, time: string, only: string[] | null = null): Promise<TakeInPreview> {
  const opened = await openHandOver((await from.handOver(time, only)).file, FILE_PASSPHRASE);
  if (!opened.ok) throw new Error(opened.message);
  const answer = await mergeHandOver(to, opened.incoming, { ...to.by(time), bringBack: false });
  if (!answer.ok) throw new Error(answer.why);
  return answer.taken;
}
const done = (initials: typeof rowan) => ({ state: 'done' as const, at: instant('20 09:00'), by: initials });

describe('two computers that hand over to each other', () => {
  it('both have everything in the end, and say the same', async () => {
    await desk.at('20 09:00', noteOf(name, 'bus', 'The bus did not come', 1), noteOf(name, 'desk', 'From the desk'));
    await laptop.at('20 09:30', noteOf(name, 'call', 'Rang at ten', 1), noteOf(name, 'laptop', 'From the laptop'));
    expect(await merge(laptop, desk, '20 10:00')).toMatchObject({
      counts: { added: 1, newerThere: 1, newerHere: 1, same: 1, conflicts: 0, removed: 0 },
    });
    await merge(desk, laptop, '20 11:00');
    const said = { bus: 'The bus did not come', call: 'Rang at ten', desk: 'From the desk', laptop: 'From the laptop' };
    expect(await texts(desk)).toEqual(said);
    expect(await texts(laptop)).toEqual(said);
    const [one, two] = [await openedContents(desk), await openedContents(laptop)];
    const casework = ({ records }: typeof one) => records.filter(({ kind }) => kind !== 'events');
    expect(casework(two)).toEqual(casework(one));
  });

  it('change nothing when the same is merged again', async () => {
    await laptop.at('20 09:00', noteOf(name, 'call', 'Rang at ten', 1));
    await merge(laptop, desk, '20 10:00');
    expect(await merge(laptop, desk, '20 11:00')).toMatchObject({
      counts: { added: 0, newerThere: 0, newerHere: 0, same: 3, conflicts: 0 },
    });
  });

  it('keep ticks of different steps of one case', async () => {
    await desk.at('20 09:00', stepped('call', rowan, '2026-11-27'));
    await laptop.at('20 09:05', stepped('letter', sage, '2026-11-25'));
    const { counts } = await merge(laptop, desk, '20 10:00');
    expect(counts).toMatchObject({ both: 1, conflicts: 0 });
    const found = await desk.reader.one('cases', 'case');
    expect(found !== null && found !== 'damaged' && Object.keys(found.value.steps).sort()).toEqual(['call', 'letter']);
    expect((await desk.database.cases.get('case'))?.due).toBe('2026-11-25');
  });

  it('are told where both changed the same: the newer stands, and the other is kept as a note', async () => {
    await desk.at('20 09:00', noteOf(name, 'bus', 'It was the taxi', 1));
    await laptop.at('20 09:30', noteOf(name, 'bus', 'It was the train', 1));
    const { counts, conflicts } = await merge(laptop, desk, '20 10:00');
    expect(counts.conflicts).toBe(1);
    expect(conflicts).toMatchObject([
      {
        kind: 'notes',
        id: 'bus',
        pupil: name,
        what: 'both-changed',
        fields: [{ field: 'text', here: 'It was the taxi', there: 'It was the train', taken: 'there' }],
      },
    ]);
    expect((await texts(desk)).bus).toBe('It was the train');
    const kept = Object.values(await texts(desk)).filter((text) => text.includes('Not kept: It was the taxi'));
    expect(kept).toHaveLength(1);
    // the laptop gets the note with the next file, and has no conflict of its own any more
    const back = await merge(desk, laptop, '20 11:00');
    expect(back.counts).toMatchObject({ conflicts: 0, added: 1 });
    expect(await texts(laptop)).toEqual(await texts(desk));
  });

  it('write one note and not two where each merges the other’s file before it has the note', async () => {
    await desk.at('20 09:00', noteOf(name, 'bus', 'It was the taxi', 1));
    await laptop.at('20 09:30', noteOf(name, 'bus', 'It was the train', 1));
    const [ofDesk, ofLaptop] = [(await desk.handOver('20 10:00')).file, (await laptop.handOver('20 10:00')).file];
    for (const [to, file] of [
      [desk, ofLaptop],
      [laptop, ofDesk],
    ] as const) {
      const opened = await openHandOver(file, FILE_PASSPHRASE);
      if (!opened.ok) throw new Error(opened.message);
      await mergeHandOver(to, opened.incoming, to.by('20 11:00'));
    }
    await merge(desk, laptop, '20 12:00');
    expect(Object.keys(await texts(laptop)).filter((id) => id.startsWith('merge-'))).toHaveLength(1);
    expect((await texts(laptop)).bus).toBe('It was the train');
  });

  it('have no conflict where the later one knew what the earlier one wrote', async () => {
    await desk.at('20 09:00', noteOf(name, 'bus', 'It was the taxi', 1));
    await merge(desk, laptop, '20 10:00');
    await laptop.at('20 10:30', noteOf(name, 'bus', 'No: the train', 2));
    expect((await merge(laptop, desk, '20 11:00')).counts).toMatchObject({ newerThere: 1, conflicts: 0 });
    expect((await texts(desk)).bus).toBe('No: the train');
  });

  it('take over what was removed, but not what was changed meanwhile', async () => {
    await desk.at('20 09:00', { kind: 'notes', id: 'bus', pupil: name, base: 1, value: null });
    await desk.at('20 09:00', { kind: 'notes', id: 'call', pupil: name, base: 1, value: null });
    await laptop.at('20 09:30', noteOf(name, 'call', 'Rang at ten', 1));
    const { counts, conflicts } = await merge(desk, laptop, '20 10:00');
    expect(counts.removed).toBe(1);
    expect(conflicts).toMatchObject([{ id: 'call', what: 'removed-there' }]);
    expect(await texts(laptop)).toEqual({ call: 'Rang at ten' });
    expect(await laptop.database.removals.toArray()).toMatchObject([{ id: 'bus', kind: 'notes' }]);

    // the other way round it comes back, since somebody wrote it after all
    const back = await merge(laptop, desk, '20 11:00');
    expect(back.conflicts).toMatchObject([{ id: 'call', what: 'removed-here' }]);
    expect(await texts(desk)).toEqual({ call: 'Rang at ten' });
    // and stays
    await merge(desk, laptop, '20 12:00');
    expect(await texts(laptop)).toEqual({ call: 'Rang at ten' });
  });

  it('do not bring back a pupil who was erased on one of them, and name them on the other', async () => {
    const copy = openSecondCopy(`copy-${Math.random()}`);
    const by = { person: rowan, at: instant('20 09:00') };
    await erasePupil(desk.database, copy, desk, { pupil: name, schools: ['thornmere'], by });
    const here = await merge(laptop, desk, '20 10:00');
    expect(here.goneHere).toEqual([{ pupil: name, name: null }]);
    expect(await texts(desk)).toEqual({});
    expect(await desk.database.pupilIds.count()).toBe(0);
    const there = await merge(desk, laptop, '20 11:00');
    expect(there.goneThere).toEqual([{ pupil: name, name: null }]);
    expect(await laptop.database.notes.count()).toBe(2);
    await copy.delete();
  });

  it('know when they merged last, and of when the other’s file was', async () => {
    expect(await lastMergeOf(laptop, 'laptop')).toEqual({ at: instant('19 09:10'), upTo: instant('19 09:00') });
    expect(await lastMergeOf(desk, 'desk')).toBeNull();
    await merge(laptop, desk, '20 10:00');
    expect(await lastMergeOf(desk, 'desk')).toEqual({ at: instant('20 10:00'), upTo: instant('20 10:00') });
  });

  it('can hand over one pupil only; nothing more is known by it', async () => {
    const [other] = (await desk.meet(ben)) as [string];
    await desk.at('20 09:00', noteOf(name, 'amy', 'Amy’s'), noteOf(other, 'ben', 'Ben’s'));
    const file = (await desk.handOver('20 10:00', [name])).file;
    const opened = await openHandOver(file, FILE_PASSPHRASE);
    if (!opened.ok) throw new Error(opened.message);
    expect(opened.incoming.pupils.map(({ pupil }) => pupil)).toEqual([name]);
    expect(opened.incoming.records.every(({ pupil }) => pupil === name)).toBe(true);
    await mergeHandOver(laptop, opened.incoming, laptop.by('20 10:00'));
    expect(Object.keys(await texts(laptop)).sort()).toEqual(['amy', 'bus', 'call']);
    expect(await lastMergeOf(laptop, 'laptop')).toMatchObject({ upTo: instant('19 09:00') });
    await merge(desk, laptop, '20 11:00');
    expect(Object.keys(await texts(laptop)).sort()).toEqual(['amy', 'ben', 'bus', 'call']);
  });

  it('are looked at first, without anything being written', async () => {
    await laptop.at('20 09:00', noteOf(name, 'laptop', 'From the laptop'));
    const opened = await openHandOver((await laptop.handOver('20 10:00')).file, FILE_PASSPHRASE);
    if (!opened.ok) throw new Error(opened.message);
    const before = await countOf(desk.database);
    expect((await previewMerge(desk, opened.incoming, desk.by('20 10:00'))).counts.added).toBe(1);
    expect(await countOf(desk.database)).toBe(before);
  });

  it('refuse a backup where a hand-over file is wanted', async () => {
    const answer = await openHandOver((await desk.backup('20 10:00')).file, FILE_PASSPHRASE);
    expect(answer).toMatchObject({ ok: false, why: 'other-kind' });
  });
});

function stepped(step: string, by: typeof rowan, due: string) {
  const value = caseAbout({ steps: { [step]: done(by) } });
  return { kind: 'cases' as const, id: 'case', pupil: name, base: 1, value, due };
}
