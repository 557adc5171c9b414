import { describe, expect, it } from 'vitest';
import { backupFacts, backupReminder, profileWarning } from '../../../src/casework/durability';
import { makeBackup } from '../../../src/casework/make-backup';
import { noteOf, openCasework, PASSPHRASE, rowan } from './open-vault';

const NEVER = { firstOn: '2026-11-02', lastBackup: null };
const AFTER_BACKUP = { firstOn: '2026-09-07', lastBackup: '2026-11-06T15:20:00Z' };

describe('the reminder of a backup', () => {
  it('comes when so many days have passed since the last one, and not before', () => {
    expect(backupReminder(AFTER_BACKUP, '2026-11-19', 14)).toBeNull();
    expect(backupReminder(AFTER_BACKUP, '2026-11-20', 14)).toBe('The last backup is 14 days old.');
  });

  it('counts from the first writing where none was ever made', () => {
    expect(backupReminder(NEVER, '2026-11-15', 14)).toBeNull();
    expect(backupReminder(NEVER, '2026-11-20', 14)).toBe(
      'No backup was made yet; casework has been on this computer only for 18 days.',
    );
  });

  it('does not come where there is nothing to back up, or nobody wants it', () => {
    expect(backupReminder({ firstOn: null, lastBackup: null }, '2026-11-20', 14)).toBeNull();
    expect(backupReminder(NEVER, '2027-11-20', 0)).toBeNull();
  });

  it('counts days on the London clock', () => {
    const late = { firstOn: '2026-06-01', lastBackup: '2026-06-30T23:30:00Z' };
    expect(backupReminder(late, '2026-07-02', 1)).toBe('The last backup is 1 day old.');
  });
});

describe('what is known of backups', () => {
  it('is nothing while casework is empty', async () => {
    const { database, seal } = await openCasework();
    expect(await backupFacts(database, seal)).toEqual({ firstOn: null, lastBackup: null });
  });

  it('is the day of the first writing, and the last backup of several', async () => {
    const { database, lock, seal, write } = await openCasework();
    await write(noteOf('marlow', 'n1', 'Rang home.'));
    expect(await backupFacts(database, seal)).toEqual({ firstOn: '2026-11-20', lastBackup: null });
    const by = { person: rowan, installation: 'desk', schools: [], passphrase: PASSPHRASE, rounds: 10 };
    const last = '2026-12-04T12:00:00Z';
    for (const at of ['2026-11-27T12:00:00Z', last]) await makeBackup({ database, lock, seal }, { ...by, at });
    expect(await backupFacts(database, seal)).toEqual({ firstOn: '2026-11-20', lastBackup: last });
  });
});

describe('the warning of a profile that may not last', () => {
  it('comes in a private window, and where the browser was never opened again', () => {
    expect(profileWarning({ isPrivate: true, hasLasted: true })).toContain('this is a private window');
    expect(profileWarning({ isPrivate: false, hasLasted: false })).toContain('Nothing shows yet');
  });

  it('does not come where what was stored was still there, or nobody knows', () => {
    expect(profileWarning({ isPrivate: false, hasLasted: true })).toBeNull();
    expect(profileWarning({ isPrivate: null, hasLasted: null })).toBeNull();
  });
});
