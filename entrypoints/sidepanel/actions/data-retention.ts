/** Deleting what was kept long enough, and the second copy. Owns that only what a person was shown goes. */
import type { DataEvents } from '../../../components/panel/data-view';
import { type PurgePreview, previewPurge, purge } from '../../../src/casework/retention';
import { healCopy } from '../../../src/casework/second-copy';
import { bytesOf, vaultSession } from '../../../src/messaging/vault-session';
import { counted } from '../../../src/papers/paper-days';
import { database, secondCopy, whileNobodyWrites } from '../databases';
import { keptUntil } from '../views/data-kept-for';
import { purgeView } from '../views/data-purge';
import type { Context } from './context';
import { countDue, doing } from './data-work';
import { refusalOf } from './save';

let shown: PurgePreview | null = null;

/** Locked: the names that it holds go. */
export function forgetPurge(): void {
  shown = null;
}

export function retentionActions({ known, refresh }: Context): Pick<DataEvents, 'previewPurge' | 'purge' | 'healCopy'> {
  const until = () => keptUntil(known().settings.retentionTerms);
  return {
    previewPurge: (run) =>
      doing(run, async ({ place }) => {
        run.progress(0, null, 'Looking');
        shown = await previewPurge(place.database, place.seal, known().today, until());
        run.signal.throwIfAborted();
        return { ok: true, preview: purgeView(shown) };
      }),
    purge: (run) =>
      doing(run, async ({ place, by }) => {
        run.progress(0, null, 'Removing');
        const done = await whileNobodyWrites(async () => {
          const now = await previewPurge(place.database, place.seal, known().today, until());
          run.signal.throwIfAborted();
          if (shown === null || JSON.stringify(now) !== JSON.stringify(shown)) return 'changed' as const;
          const purged = await purge(place.database, place.seal, by, until());
          if (purged.ok) await healCopy(database(), secondCopy()).catch(healLater);
          return purged;
        });
        if (done === 'changed') return { ok: false, why: 'It is something else by now that would go: look again.' };
        if (!done.ok) return { ok: false, why: refusalOf(done.why) };
        shown = null;
        await countDue();
        await refresh();
        return { ok: true, say: `Removed. Of ${counted(done.pupils, 'pupil')} nothing is left.` };
      }),
    healCopy: (run) =>
      doing(run, async () => {
        run.progress(0, null, 'Comparing');
        const session = await vaultSession();
        const key = session && { id: session.keyId, bytes: bytesOf(session.key) };
        const healed = await whileNobodyWrites(() => healCopy(database(), secondCopy(), key));
        await refresh();
        if (healed.state !== 'sound') return { ok: false, why: NOT_HEALED };
        const { copied, broughtBack, removed } = healed;
        const told = [
          `${copied} copied`,
          broughtBack > 0 && `${broughtBack} brought back`,
          removed > 0 && `${removed} removed`,
        ];
        return { ok: true, say: `The second copy is up to date: ${told.filter(Boolean).join(', ')}.` };
      }),
  };
}

const NOT_HEALED =
  'The second copy could not be brought up to date: it is of other casework, or the first database lost something. Make a backup, then open this panel again.';

function healLater(error: unknown): void {
  console.error('Register Lens: the second copy could not be written now; it is brought up to date later.', error);
}
