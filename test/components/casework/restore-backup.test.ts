// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dismissalsIn } from '../../../src/casework/dismissals';
import { erasePupil } from '../../../src/casework/erase-pupil';
import { exportLog } from '../../../src/casework/export-log';
import type { Incoming } from '../../../src/casework/portable';
import { NO_PUPIL } from '../../../src/casework/records';
import { openBackup, previewRestore, restoreBackup } from '../../../src/casework/restore-backup';
import { openSecondCopy } from '../../../src/casework/second-copy';
import { caseAbout, noteOf, windowOf } from './open-vault';
import { amy, ben } from './seen-pages';
import {
  type Computer,
  computer,
  countOf,
  dismiss,
  eventsBut,
  FILE_PASSPHRASE,
  openedContents,
  rowan,
  sage,
  texts,
} from './two-computers';

let desk: Computer;
let laptop: Computer;
let name: string;
let other: string;

beforeEach(async () => {
  desk = await computer('desk', rowan);
  laptop = await computer('laptop', sage);
  [name, other] = (await desk.meet(amy, ben)) as [string, string];
  await desk.see('16 09:00', [
    [amy, { '2026-11-16 AM': 'U' }],
    [ben, { '2026-11-16 AM': '/' }],
  ]);
  const value = { name: 'Amy Ash', year: '8', group: '8 Birch', school: 'thornmere', ids: [] };
  await desk.at('17 09:00', { kind: 'pupils', id: name, pupil: name, base: null, value });
  await desk.at('18 09:00', noteOf(name, 'bus', 'The bus was late'), noteOf(NO_PUPIL, 'fog', 'Fog all morning'));
  await desk.at('18 09:10', {
    kind: 'cases',
    id: 'case',
    pupil: name,
    base: null,
    value: caseAbout(),
    due: '2026-11-24',
  });
  await dismiss(desk, '10853', '20 09:00');
});
afterEach(async () => {
  await desk.database.delete();
  await laptop.database.delete();
});

async function opened(file: Blob): Promise<Incoming> {
  const answer = await openBackup(file, FILE_PASSPHRASE);
  if (!answer.ok) throw new Error(answer.message);
  return answer.incoming;
}
const restore = async (to: Computer, file: Blob, time = '20 12:00', more = {}) =>
  restoreBackup(to, await opened(file), { ...to.by(time), ...more });

describe('a backup', () => {
  it('restored into an empty profile brings back everything as it was', async () => {
    const { file, counts, left } = await desk.backup('20 10:00');
    const before = await openedContents(desk);
    expect(counts).toEqual({ records: 8, pupils: 2, years: 2, dismissals: 1 });
    expect(left).toEqual({ dismissals: 0, ids: 0, damaged: [] });
    const answer = await restore(laptop, file);
    expect(answer).toMatchObject({ ok: true, taken: { isEmptyHere: true, counts: { added: 4, conflicts: 0 } } });

    const after = await openedContents(laptop);
    const own = new Set((await eventsBut(laptop, 'restored', 'merged')).map(({ id }) => id));
    const kept = after.records.filter(({ kind, id }) => kind !== 'events' || own.has(id));
    const backedUp = new Set((await eventsBut(desk, 'backed-up')).map(({ id }) => id));
    const saved = before.records.filter(({ kind, id }) => kind !== 'events' || backedUp.has(id));
    expect({ ...after, records: kept }).toEqual({ ...before, records: saved });
    expect(kept).toHaveLength(8);
  });

  it('finds its pupils again on their pages, under the random names they had', async () => {
    await restore(laptop, (await desk.backup('20 10:00')).file);
    expect(await laptop.meet(amy, ben)).toEqual([name, other]);
    const dismissals = dismissalsIn(laptop.database, laptop.lock);
    expect(await dismissals.among('thornmere', ['late|10853|2026-11-20'], '2026-11-21')).toHaveLength(1);
  });

  it('restored twice changes nothing the second time', async () => {
    const { file } = await desk.backup('20 10:00');
    await restore(laptop, file);
    const once = await openedContents(laptop);
    const again = await restore(laptop, file, '20 13:00');
    expect(again).toMatchObject({ ok: true, taken: { counts: { added: 0, same: 4, events: 0 }, years: { same: 2 } } });
    const twice = await openedContents(laptop);
    expect({ ...twice, records: twice.records.filter(({ kind }) => kind !== 'events') }).toEqual({
      ...once,
      records: once.records.filter(({ kind }) => kind !== 'events'),
    });
  });

  it('is looked at first: new, same, newer here, newer in the file; and nothing is written', async () => {
    const { file } = await desk.backup('20 10:00');
    await desk.at('20 11:00', noteOf(name, 'bus', 'The bus did not come', 1), noteOf(other, 'late', 'Overslept'));
    await desk.at('20 11:10', noteOf(name, 'gone', 'x'));
    const before = await countOf(desk.database);
    const preview = await previewRestore(desk, await opened(file), desk.by('20 12:00'));
    expect(preview.counts).toMatchObject({ added: 0, same: 3, newerHere: 1, newerThere: 0, conflicts: 0 });
    expect(await countOf(desk.database)).toBe(before);
  });

  it('restored where it was made brings back nothing that was changed since, removed or erased', async () => {
    const { file } = await desk.backup('20 10:00');
    await desk.at('20 11:00', noteOf(name, 'bus', 'The bus did not come', 1));
    await desk.at('20 11:05', { kind: 'notes', id: 'fog', pupil: NO_PUPIL, base: 1, value: null });
    await restore(desk, file);
    expect(await texts(desk)).toEqual({ bus: 'The bus did not come' });
    await restore(desk, file, '20 13:00', { bringBack: true });
    expect(await texts(desk)).toEqual({ bus: 'The bus did not come', fog: 'Fog all morning' });
  });

  it('names pupils who are no longer here, and brings them back only when it is asked to', async () => {
    const { file } = await desk.backup('20 10:00');
    for (const table of desk.database.tables)
      if (table.schema.indexes.some(({ name }) => name === 'pupil')) await table.where('pupil').equals(name).delete();
    desk.seal.forget(name);
    const incoming = await opened(file);
    const preview = await previewRestore(desk, incoming, desk.by('20 12:00'));
    expect(preview.goneHere).toEqual([{ pupil: name, name: 'Amy Ash' }]);
    await restoreBackup(desk, incoming, desk.by('20 12:00'));
    expect(await desk.database.pupilIds.where('pupil').equals(name).count()).toBe(0);
    expect(await desk.database.marksSeen.where('pupil').equals(name).count()).toBe(0);
    expect(await texts(desk)).toEqual({ fog: 'Fog all morning' });
    await restoreBackup(desk, incoming, { ...desk.by('20 13:00'), bringBack: true });
    expect(await texts(desk)).toEqual({ bus: 'The bus was late', fog: 'Fog all morning' });
    expect(await desk.meet(amy)).toEqual([name]);
  });

  it('can be stopped, and leaves no record half-way', async () => {
    const { file } = await desk.backup('20 10:00');
    const incoming = await opened(file);
    const stop = new AbortController();
    const following = { signal: stop.signal, onProgress: () => stop.abort() };
    await expect(restoreBackup(laptop, incoming, laptop.by('20 12:00'), following)).rejects.toThrow(/abort/i);
    expect(await laptop.database.notes.count()).toBe(0);
    expect(await laptop.database.events.count()).toBe(0);
    await restoreBackup(laptop, incoming, laptop.by('20 12:10'));
    expect(await texts(laptop)).toEqual(await texts(desk));
  });

  it('is not written while casework is locked with another key by now', async () => {
    const { file } = await desk.backup('20 10:00');
    await laptop.database.vault.update('vault', { keyId: 'another' });
    expect(await restore(laptop, file)).toEqual({ ok: false, why: 'locked' });
    expect(await laptop.database.notes.count()).toBe(0);
  });

  it('counts dismissals from before they could be moved', async () => {
    const id = 'old';
    const content = await desk.lock.seal({ check: 'late', reason: 'agreed' }, `dismissals ${id}`);
    await desk.database.dismissals.add({ id, pupil: 'x', until: '2026-12-01', at: '', schemaVersion: 2, content });
    const { left, counts } = await desk.backup('20 10:00');
    expect([left.dismissals, counts.dismissals]).toEqual([1, 1]);
  });

  it('goes on without a record that does not open, and says which', async () => {
    await desk.database.notes.update('bus', { content: { v: 1, iv: new Uint8Array(12), data: new ArrayBuffer(40) } });
    const { file, left } = await desk.backup('20 10:00');
    expect(left.damaged).toEqual([{ kind: 'notes', id: 'bus' }]);
    await restore(laptop, file);
    expect(await texts(laptop)).toEqual({ fog: 'Fog all morning' });
  });

  it('puts the record that opens in the place of one that is damaged here', async () => {
    const { file } = await desk.backup('20 10:00');
    const damaged = { v: 1, iv: new Uint8Array(12), data: new ArrayBuffer(40) } as const;
    await desk.database.notes.update('bus', { content: damaged });
    expect(await restore(desk, file)).toMatchObject({ ok: true, taken: { goneHere: [], isEmptyHere: false } });
    expect(await texts(desk)).toMatchObject({ bus: 'The bus was late' });
    expect(await desk.database.notes.get('bus')).toMatchObject({ version: 2 });
  });

  it('brings everything of a pupil back whose data key is damaged here', async () => {
    const { file } = await desk.backup('20 10:00');
    const [key] = await desk.database.pupilKeys.where('pupil').equals(name).toArray();
    await desk.database.pupilKeys.update(key?.id ?? '', {
      content: { v: 1, iv: new Uint8Array(12), data: new ArrayBuffer(48) },
    });
    const again = windowOf(desk.database, desk.key);
    const place = { ...desk, ...again };
    expect(await again.reader.one('notes', 'bus')).toBe('damaged');
    expect(await restore(place, file)).toMatchObject({ ok: true, taken: { goneHere: [] } });
    expect((await windowOf(desk.database, desk.key).reader.ofPupil(name)).damaged).toEqual([]);
    expect(await texts(place)).toMatchObject({ bus: 'The bus was late' });
  });

  it('brings a pupil back who was erased, and who is written of again from then on', async () => {
    const { file } = await desk.backup('20 10:00');
    const copy = openSecondCopy(`copy-${Math.random()}`);
    const by = { person: rowan, at: '2026-11-20T10:30:00Z' };
    await erasePupil(desk.database, copy, desk, { pupil: name, schools: ['thornmere'], by });
    await copy.delete();
    const late = noteOf(name, 'late', 'Rang');
    expect(await desk.at('20 10:40', late)).toMatchObject({ ok: false, why: 'gone' });
    const incoming = await opened(file);
    const answer = await restoreBackup(desk, incoming, { ...desk.by('20 11:00'), bringBack: true });
    expect(answer).toMatchObject({ ok: true });
    expect(await desk.at('20 11:10', late)).toMatchObject({ ok: true });
    expect(await texts(desk)).toMatchObject({ bus: 'The bus was late', late: 'Rang' });
  });

  it('is in the list of what left this computer', async () => {
    await desk.backup('20 10:00');
    await desk.handOver('20 11:00', [name]);
    const log = await exportLog(desk.reader);
    expect(log.map(({ words, pupil, by }) => [words, pupil, by.initials])).toEqual([
      ['Hand-over file of one pupil: 6 records of 1 pupil', name, 'RO'],
      ['Backup: 8 records of 2 pupils', null, 'RO'],
    ]);
  });
});

describe('pupils of a backup, on a computer that knows some of them already', () => {
  it('are told by their ids, and their things stand under the name they have here', async () => {
    const [here] = await laptop.meet(amy);
    await laptop.see('19 09:00', [[amy, { '2026-11-17 AM': 'L' }]]);
    await laptop.at('19 09:00', noteOf(here ?? '', 'own', 'Seen at the gate'));
    const answer = await restore(laptop, (await desk.backup('20 10:00')).file);
    expect(answer).toMatchObject({ ok: true, taken: { unsure: [], years: { added: 1, changed: 1 } } });
    expect(here).not.toBe(name);
    const file = await laptop.reader.ofPupil(here ?? '');
    expect(file.notes.map(({ id }) => id).sort()).toEqual(['bus', 'own']);
    expect(file.pupils.map(({ id }) => id)).toEqual([here]);
    expect(await laptop.database.notes.where('pupil').equals(name).count()).toBe(0);
    expect(await laptop.meet(amy, ben)).toEqual([here, other]);
  });

  it('are never told by their name', async () => {
    const namesake = { ...amy, id: '20001', ids: { mis: '20001' } };
    const [here] = await laptop.meet(namesake);
    await laptop.at('19 09:00', noteOf(here ?? '', 'own', 'Another Amy Ash'));
    await restore(laptop, (await desk.backup('20 10:00')).file);
    expect((await laptop.reader.ofPupil(here ?? '')).notes.map(({ id }) => id)).toEqual(['own']);
    expect((await laptop.reader.ofPupil(name)).notes.map(({ id }) => id)).toEqual(['bus']);
  });

  it('are left out and named where their id was seen here under quite another name', async () => {
    await laptop.see('19 09:00', [[{ ...amy, name: 'Cole Cedar' }, { '2026-11-17 AM': 'L' }]]);
    const answer = await restore(laptop, (await desk.backup('20 10:00')).file);
    expect(answer).toMatchObject({ ok: true, taken: { unsure: [{ pupil: name, name: 'Amy Ash' }] } });
    expect(await texts(laptop)).toEqual({ fog: 'Fog all morning' });
    expect((await eventsBut(laptop)).some(({ value }) => value.what === 'merged')).toBe(false);
  });
});
