/** Making a sealed file, and taking one in again after a dry run. Owns both forms; backup and hand-over use them alike. */
import { useState } from 'preact/hooks';
import { isGoodPair, NewPassphrase } from './access-fields';
import type { CountRow, DryRun, TakeIn } from './data-view';
import { DoingLine } from './doing-line';
import { CheckField, TextField } from './fields';
import { FilePick } from './file-pick';
import { OpenForm } from './open-form';
import type { Doing, Run } from './outcome';
import { useDoing } from './use-doing';

type BackupPartProps = { label: string; onMake(passphrase: string, run: Run): Doing };

export function BackupPart({ label, onMake }: BackupPartProps) {
  return <OpenForm label={label}>{(close) => <BackupForm onMake={onMake} onClose={close} />}</OpenForm>;
}

function BackupForm({ onMake, onClose }: { onMake: BackupPartProps['onMake']; onClose(): void }) {
  const [typed, setTyped] = useState({ first: '', second: '' });
  const doer = useDoing();
  async function make(event: Event): Promise<void> {
    event.preventDefault();
    if (!isGoodPair(typed)) return;
    if ((await doer.start((run) => onMake(typed.first, run)))?.ok) onClose();
  }
  return (
    <form class="form" autocomplete="off" onSubmit={(event) => void make(event)}>
      <p class="rl-12 rl-2">The file is sealed with a passphrase of its own. Whoever takes it in needs it.</p>
      <NewPassphrase typed={typed} onTyped={setTyped} />
      <DoingLine doer={doer} label="Writing the file" canCancel />
      <div class="go">
        <button type="submit" class="rl-btn sm pri" disabled={!isGoodPair(typed)} aria-disabled={doer.isBusy}>
          Save the file
        </button>
        <button type="button" class="rl-btn sm quiet" disabled={doer.isBusy} onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}

type RestorePartProps = {
  label: string;
  /** "Restore", "Merge" */
  go: string;
  onTry(take: TakeIn, run: Run): Doing<{ dryRun: DryRun }>;
  onGo(run: Run): Doing;
};

export function RestorePart({ label, ...rest }: RestorePartProps) {
  return <OpenForm label={label}>{(close) => <RestoreForm {...rest} onClose={close} />}</OpenForm>;
}

function RestoreForm({ go, onTry, onGo, onClose }: Omit<RestorePartProps, 'label'> & { onClose(): void }) {
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [bringBack, setBringBack] = useState(false);
  const [dryRun, setDryRun] = useState<DryRun | null>(null);
  const doer = useDoing();

  async function look(event: Event): Promise<void> {
    event.preventDefault();
    if (file === null) return;
    const result = await doer.start((run) => onTry({ file, passphrase, bringBack }, run));
    if (result?.ok) setDryRun(result.dryRun);
  }
  async function take(): Promise<void> {
    if ((await doer.start(onGo))?.ok) onClose();
  }

  if (dryRun)
    return (
      <div class="form">
        <p class="rl-13">
          <b>Nothing was changed yet.</b> The file was made {dryRun.madeAt}.
        </p>
        <Counts counts={dryRun.counts} />
        {dryRun.notes.map((note) => (
          <p key={note} class="rl-12 rl-2">
            {note}
          </p>
        ))}
        <DoingLine doer={doer} label={go} canCancel />
        <div class="go">
          <button type="button" class="rl-btn sm pri" aria-disabled={doer.isBusy} onClick={() => void take()}>
            {go}
          </button>
          <button type="button" class="rl-btn sm quiet" disabled={doer.isBusy} onClick={onClose}>
            Leave it
          </button>
        </div>
      </div>
    );
  return (
    <form class="form" autocomplete="off" onSubmit={(event) => void look(event)}>
      <FilePick label="Choose the file…" accept=".rlens,application/octet-stream" file={file} onFile={setFile} />
      <TextField label="The file’s passphrase" type="password" value={passphrase} onValue={setPassphrase} isRequired />
      <CheckField isOn={bringBack} onChange={setBringBack}>
        Bring back what was removed or erased here
      </CheckField>
      {bringBack && (
        <p class="rl-12 rl-wrn">
          Pupils who were erased here come back with everything the file has of them, and so do notes, cases and other
          entries that somebody removed. Leave it off where a family asked for the erasing, or what is in the file was
          kept long enough.
        </p>
      )}
      <DoingLine doer={doer} label="Reading the file" canCancel />
      <div class="go">
        <button
          type="submit"
          class="rl-btn sm pri"
          disabled={file === null || passphrase === ''}
          aria-disabled={doer.isBusy}
        >
          Look what is in it
        </button>
        <button type="button" class="rl-btn sm quiet" disabled={doer.isBusy} onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function Counts({ counts }: { counts: readonly CountRow[] }) {
  return (
    <table class="plain counts">
      <thead>
        <tr>
          <td />
          <th scope="col">new</th>
          <th scope="col">same</th>
          <th scope="col">newer here</th>
          <th scope="col">newer in file</th>
          <th scope="col">both changed</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ kind, isNew, same, newerHere, newerInFile, conflicts }) => (
          <tr key={kind}>
            <th scope="row">{kind}</th>
            <td>{isNew}</td>
            <td>{same}</td>
            <td>{newerHere}</td>
            <td>{newerInFile}</td>
            <td>{conflicts}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
