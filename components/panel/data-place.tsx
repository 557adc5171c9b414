/** Data: copies, files, what is kept how long, who may read it. Owns the order of the parts; each form is its own. */
import { BackupPart, RestorePart } from './backup-part';
import { ProfileWarning } from './backup-reminder';
import { ConflictList } from './conflict-list';
import type { DataEvents, HistoryLine, KeptView } from './data-view';
import { DoingLine } from './doing-line';
import { FilesPart } from './files-part';
import { HandOverPart } from './hand-over-part';
import { Icon } from './icons';
import { Empty, Section } from './parts';
import { PassphrasePart } from './passphrase-part';
import { RetentionPart } from './retention-part';
import { useDoing } from './use-doing';

type DataPlaceProps = {
  data: KeptView;
  /** This profile may be thrown away. */
  warning: string | null;
  changing: { done: number; of: number } | null;
  events: DataEvents;
  onBack(): void;
};

export function DataPlace({ data, warning, changing, events, onBack }: DataPlaceProps) {
  return (
    <div class="data" data-part="data">
      <div class="who">
        <button type="button" class="rl-ib" aria-label="Back to Today" onClick={onBack}>
          <Icon name="back" />
        </button>
        <h2>Data</h2>
        <span class="rl-13 rl-2">on this computer only</span>
      </div>
      <ProfileWarning words={warning} />
      {data.conflicts.length > 0 && <ConflictList conflicts={data.conflicts} onResolve={events.resolveConflict} />}
      <Section title="Backup" name="backup">
        <p class={`rl-13${data.isBackupOld ? ' rl-wrn' : ''}`}>
          {data.lastBackup === null ? 'No backup was made yet.' : `Last backup ${data.lastBackup}.`}
          {data.isBackupOld && data.lastBackup !== null && ' It is time for a new one.'}
        </p>
        <div class="acts">
          <BackupPart label="Make a backup…" onMake={events.makeBackup} />
          <RestorePart label="Restore…" go="Restore" onTry={events.tryRestore} onGo={events.restore} />
        </div>
      </Section>
      <HandOverPart lastMerge={data.lastMerge} events={events} />
      <SecondCopy data={data} onHeal={events.healCopy} />
      <PassphrasePart data={data} changing={changing} events={events} />
      <RetentionPart rule={data.retentionRule} onPreview={events.previewPurge} onPurge={events.purge} />
      <FilesPart data={data} events={events} />
      <Section title="Exports" meta={data.exports.length || 'none yet'} name="exports">
        {data.exports.length === 0 && <Empty>What is exported is listed here: what, when and by whom.</Empty>}
        <Lines lines={data.exports} />
      </Section>
      {data.takenIn.length > 0 && (
        <Section title="Marks from files" meta={data.takenIn.length} name="taken-in">
          <Lines lines={data.takenIn} />
          <p class="rl-12 rl-2">Files that were taken in while casework was locked are not listed.</p>
        </Section>
      )}
    </div>
  );
}

function Lines({ lines }: { lines: readonly HistoryLine[] }) {
  return (
    <ul class="rl-13 lines">
      {lines.map(({ at, what, who }, index) => (
        <li key={`${at} ${index}`}>
          {what} <span class="rl-12 rl-2">{`${at} · said to be ${who}`}</span>
        </li>
      ))}
    </ul>
  );
}

const COPY_WORDS = { same: 'up to date', behind: 'behind', missing: 'missing', unreadable: 'cannot be read' } as const;

function SecondCopy({ data: { copy }, onHeal }: { data: KeptView; onHeal: DataEvents['healCopy'] }) {
  const doer = useDoing();
  return (
    <Section title="Second copy" meta={COPY_WORDS[copy.state]} name="second-copy">
      <p class="rl-13">{copy.words}</p>
      {copy.state !== 'same' && (
        <div class="acts">
          <button type="button" class="rl-btn sm" aria-disabled={doer.isBusy} onClick={() => void doer.start(onHeal)}>
            Copy again
          </button>
        </div>
      )}
      <DoingLine doer={doer} label="Copying" canCancel />
    </Section>
  );
}
