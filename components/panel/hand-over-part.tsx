/** Handing work to a colleague's computer as a file, and merging theirs. Owns the part; forms are those of the backup. */
import { BackupPart, RestorePart } from './backup-part';
import type { DataEvents } from './data-view';
import { Section } from './parts';

type HandOverEvents = Pick<DataEvents, 'makeHandOver' | 'tryMerge' | 'merge'>;

export function HandOverPart({ lastMerge, events }: { lastMerge: string | null; events: HandOverEvents }) {
  return (
    <Section title="Hand over" name="hand-over">
      <p class="rl-13">
        {lastMerge === null
          ? 'A colleague’s file can be merged with what is here; for each field the newer is taken.'
          : `Last merge ${lastMerge}.`}
      </p>
      <div class="acts">
        <BackupPart label="Make a hand-over file…" onMake={events.makeHandOver} />
        <RestorePart label="Merge a file…" go="Merge" onTry={events.tryMerge} onGo={events.merge} />
      </div>
    </Section>
  );
}
