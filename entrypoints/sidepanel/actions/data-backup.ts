/**
 * Backups and hand-over files, made and taken in. Owns that what was looked at is what is taken in: the opened file stays in
 * this window until then, and goes when casework is locked.
 */
import type { DataEvents, DryRun, TakeIn } from '../../../components/panel/data-view';
import type { Outcome, Run } from '../../../components/panel/outcome';
import type { FileRefusal, Following } from '../../../src/casework/backup-file';
import { mergeHandOver, openHandOver, previewMerge } from '../../../src/casework/hand-over';
import { makeBackup, makeHandOver, type SavedBy, type SavedFile } from '../../../src/casework/make-backup';
import type { Place } from '../../../src/casework/outgoing';
import type { Incoming } from '../../../src/casework/portable';
import { openBackup, previewRestore, restoreBackup } from '../../../src/casework/restore-backup';
import { counted } from '../../../src/papers/paper-days';
import { whileNobodyWrites } from '../databases';
import { dryRunOf, takenWords } from '../views/data-dry-run';
import type { Context } from './context';
import { listConflicts } from './data-conflicts';
import { copied, countDue, doing, followed } from './data-work';
import { refusalOf } from './save';
import { saveFile } from './save-file';

type BackupEvents = Pick<DataEvents, 'makeBackup' | 'makeHandOver' | 'tryRestore' | 'restore' | 'tryMerge' | 'merge'>;

type Way = 'restore' | 'merge';
type Ways = {
  open(file: Blob, passphrase: string, following: Following): Promise<Opened>;
  preview: typeof previewRestore;
  take: typeof restoreBackup;
  done: string;
};
type Opened = { ok: true; incoming: Incoming } | ({ ok: false } & FileRefusal);

const WAYS: Record<Way, Ways> = {
  restore: { open: openBackup, preview: previewRestore, take: restoreBackup, done: 'Restored' },
  merge: { open: openHandOver, preview: previewMerge, take: mergeHandOver, done: 'Merged' },
};

/** Marks and ids go in first, piece by piece, and harm nobody. */
const STOPPED = 'Stopped. No record was changed; done again, it goes on.';

let opened: { way: Way; incoming: Incoming; bringBack: boolean } | null = null;

/** Locked: what was in the file goes too. */
export function forgetFile(): void {
  opened = null;
}

export function backupActions({ known, refresh }: Context): BackupEvents {
  return {
    makeBackup: (passphrase, run) =>
      make(run, passphrase, 'backup', (place, by, following) => makeBackup(place, by, following)),
    makeHandOver: (passphrase, run) =>
      make(run, passphrase, 'hand-over', (place, by, following) => makeHandOver(place, by, null, following)),
    tryRestore: (file, run) => look('restore', file, run),
    tryMerge: (file, run) => look('merge', file, run),
    restore: (run) => take('restore', run),
    merge: (run) => take('merge', run),
  };

  function make(
    run: Run,
    passphrase: string,
    name: string,
    write: (place: Place, by: SavedBy, following: Following) => Promise<SavedFile>,
  ): Promise<Outcome> {
    return doing(run, async ({ place, by }) => {
      const { settings, today } = known();
      const schools = settings.schools.map(({ id }) => id);
      const saved = await whileNobodyWrites(async () => {
        const made = await write(place, { ...by, schools, passphrase }, followed(run));
        await copied(made.written);
        return made;
      });
      saveFile(`register-lens-${name}-${today}.rlens`, saved.file, 'application/octet-stream');
      return { ok: true, say: savedWords(saved) };
    });
  }

  function look(way: Way, { file, passphrase, bringBack }: TakeIn, run: Run): ReturnType<DataEvents['tryRestore']> {
    opened = null;
    return doing<{ ok: true; dryRun: DryRun }>(run, async ({ place, by }) => {
      const { open, preview } = WAYS[way];
      const answer = await open(file, passphrase, followed(run));
      if (!answer.ok) return { ok: false, why: answer.message };
      run.progress(0, null, 'Comparing');
      const looked = await preview(place, answer.incoming, { ...by, bringBack }, { signal: run.signal });
      opened = { way, incoming: answer.incoming, bringBack };
      return { ok: true, dryRun: dryRunOf(looked, bringBack) };
    });
  }

  function take(way: Way, run: Run): Promise<Outcome> {
    const file = opened;
    if (file?.way !== way) return Promise.resolve({ ok: false, why: 'Choose the file again and look what is in it.' });
    return doing(
      run,
      async ({ place, by }) => {
        const taken = await whileNobodyWrites(async () => {
          const { incoming, bringBack } = file;
          const done = await WAYS[way].take(place, incoming, { ...by, bringBack }, followed(run));
          if (done.ok) await copied(done.written);
          return done;
        });
        if (!taken.ok) return { ok: false, why: refusalOf(taken.why) };
        opened = null;
        await listConflicts(place, taken.taken.conflicts);
        await countDue();
        await refresh();
        return { ok: true, say: `${WAYS[way].done}: ${takenWords(taken.taken)}` };
      },
      STOPPED,
    );
  }
}

/** "Saved: 412 records of 96 pupils. 2 damaged records could not be moved." */
export function savedWords({ counts, left }: Pick<SavedFile, 'counts' | 'left'>): string {
  const { records, pupils } = counts;
  const staying = [
    left.damaged.length > 0 && counted(left.damaged.length, 'damaged record'),
    left.dismissals > 0 && counted(left.dismissals, 'dismissal'),
    left.ids > 0 && `${counted(left.ids, 'id or year', 'ids or years')} of schools that are not set up any more`,
  ].filter(Boolean);
  const without = staying.length === 0 ? '' : ` Could not be moved: ${staying.join(', ')}.`;
  return `Saved: ${counted(records, 'record')} of ${counted(pupils, 'pupil')}.${without}`;
}
