/**
 * A database of this version with something of everything, for the fixture of it: `WRITE_SCHEMA_FIXTURE=1` and the tests of
 * schemas write it. Owns what is in it; later versions must still find just that.
 */
import { type Database, openDatabase } from '../../../../src/casework/database';
import { deviceLock } from '../../../../src/casework/device-key';
import { dismissalsIn } from '../../../../src/casework/dismissals';
import { marksSeenIn } from '../../../../src/casework/marks-seen';
import { whoIs } from '../../../../src/casework/pupils-of-page';
import { NO_PUPIL, type RecordChange, type RecordKind, type RecordOf } from '../../../../src/casework/records';
import { makeVault } from '../../../../src/casework/vault';
import { caseAbout, FEW_ROUNDS, NOW, note, PASSPHRASE, rowan, windowOf } from '../open-vault';
import { amy, ben, cohort, REGISTER, register, row } from '../seen-pages';

export type Everything = { database: Database; knows: Record<string, unknown> };

const contact: RecordOf<'contacts'> = {
  at: NOW,
  channel: 'phone',
  contact: 1,
  reached: true,
  reason: 'ill',
  by: rowan,
};
const decision: RecordOf<'decisions'> = {
  type: 'holiday',
  from: '2026-12-07',
  to: '2026-12-11',
  requestedOn: '2026-11-16',
  decision: 'refused',
  decidedOn: '2026-11-19',
  decidedBy: { initials: 'HM', role: 'head' },
  reason: 'No exceptional circumstances.',
  conditions: [{ title: 'Ten school days’ notice', state: 'met', clause: '5.2' }],
};

/** One of each kind but events, which come by themselves. */
export const OF_EACH_KIND: { [Kind in Exclude<RecordKind, 'events'>]: RecordOf<Kind> } = {
  pupils: { name: 'Amy Ash', year: '8', group: '8 Birch', school: 'thornmere', ids: [], contactsHeld: 2 },
  notes: note('Rang about the dentist'),
  contacts: contact,
  cases: caseAbout({ steps: { call: { state: 'done', at: NOW, by: rowan } }, dueSet: { visit: '2026-11-24' } }),
  decisions: decision,
  notices: { kind: 'notice-to-improve', parent: 'Parent 1', issuedOn: '2026-11-02', state: 'open' },
  flags: { flag: 'first-day-visit', tell: 'DSL', until: null },
  supports: { kind: 'meeting', words: 'Met with Parent 1', from: '2026-11-09', to: null },
  letters: { letter: 'below-96', at: NOW, by: rowan },
};

/** Made with extractable keys, so that they can be written down. */
export async function everythingOnce(name: string): Promise<Everything> {
  const database = openDatabase(name);
  await extractableKeys(database);
  const lock = await deviceLock(database);
  const seen = marksSeenIn(database, lock);
  const page = register([row(amy, { '2026-11-16 AM': 'U' }), row(ben, { '2026-11-16 AM': '/' })]);
  await seen.keep('thornmere', page, NOW, 'tab');
  await seen.keepFigures('thornmere', cohort([{ pupil: amy, printed: { percent: '91.2' } }]), NOW, 'tab');
  const dismissal = { school: 'thornmere', finding: 'late|10853', pupil: '10853', until: '2026-11-27' };
  await dismissalsIn(database, lock).add({ ...dismissal, check: 'late', reason: 'agreed' }, NOW);
  const { key, recovery } = await makeVault(
    database,
    { mode: 'passphrase', passphrase: PASSPHRASE, rounds: FEW_ROUNDS },
    NOW,
  );
  const [pupil = null] = await whoIs(database, lock, 'thornmere', REGISTER, [amy], { make: true });
  if (pupil === null) throw new Error('a pupil with an id has a name');
  // two who turn out to be one
  const benByUpn = { ...ben, id: 'B1', ids: { upn: 'B1' } };
  for (const shown of [benByUpn, { ...ben, ids: { ...ben.ids, upn: 'B1' } }])
    await whoIs(database, lock, 'thornmere', REGISTER, [shown], { make: true });
  const changes = Object.entries(OF_EACH_KIND).map(([kind, value]) => {
    const id = kind === 'pupils' ? pupil : `${kind} 1`;
    return { kind, id, pupil, base: null, value, due: kind === 'cases' ? '2026-11-24' : undefined } as RecordChange;
  });
  const school: RecordChange = { kind: 'notes', id: 'school', pupil: NO_PUPIL, base: null, value: note('Fog') };
  const removed: RecordChange = { kind: 'notes', id: 'notes 2', pupil, base: null, value: note('By mistake') };
  const { write } = windowOf(database, key);
  await write(...changes, school, removed);
  await write({ ...removed, base: 1, value: null } as RecordChange);
  return { database, knows: { passphrase: PASSPHRASE, recovery, pupil } };
}

async function extractableKeys(database: Database): Promise<void> {
  const encryption = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
  const index = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, true, ['sign']);
  await database.keys.bulkAdd([
    { name: 'device-encryption', key: encryption },
    { name: 'device-index', key: index },
  ]);
}
