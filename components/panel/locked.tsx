/** What is shown while casework is locked: counts and due dates, no name, and the way in. Owns the two forms of unlocking. */
import { useState } from 'preact/hooks';
import { isGoodPair, NewPassphrase, PersonFields, personOf, type TypedPerson } from './access-fields';
import type { AccessEvents, LockedView } from './access-view';
import { DoingLine } from './doing-line';
import { TextField } from './fields';
import { FilePick } from './file-pick';
import { OpenForm } from './open-form';
import { countOf, Due, Section } from './parts';
import { useDoing } from './use-doing';

type LockedEvents = Pick<AccessEvents, 'unlock' | 'unlockWithRecovery'>;

export function Unlock({ locked, events }: { locked: LockedView; events: LockedEvents }) {
  const [passphrase, setPassphrase] = useState('');
  const [typed, setTyped] = useState<TypedPerson | null>(null);
  // who it was last may be known a moment after the form is there
  const who = typed ?? locked.lastPerson ?? { initials: '', role: 'officer' };
  const doer = useDoing();
  const person = personOf(who);
  const isAsked = locked.mode === 'passphrase';

  async function unlock(event: Event): Promise<void> {
    event.preventDefault();
    if (person === null) return;
    const result = await doer.start((run) => events.unlock({ passphrase: isAsked ? passphrase : '', person }, run));
    if (result?.ok) setPassphrase('');
  }

  return (
    <Section title="Casework is locked" meta={locked.note} name="unlock">
      {locked.isChanging && <p class="rl-12 rl-2">A change of the passphrase goes on once it is unlocked.</p>}
      <form class="form" autocomplete="off" onSubmit={(event) => void unlock(event)}>
        {isAsked && (
          <TextField
            label="Passphrase"
            type="password"
            complete="current-password"
            value={passphrase}
            onValue={setPassphrase}
            isRequired
          />
        )}
        <PersonFields person={who} onPerson={setTyped} />
        <DoingLine doer={doer} label="Unlocking" />
        <div class="go">
          <button
            type="submit"
            class="rl-btn pri"
            disabled={person === null || (isAsked && passphrase === '')}
            aria-disabled={doer.isBusy}
          >
            {isAsked ? 'Unlock' : 'Open'}
          </button>
        </div>
      </form>
      {isAsked && locked.hasRecovery && (
        <div class="acts">
          <OpenForm label="Forgotten? Use the recovery file…" class="link" title="Recovery file and a new passphrase">
            {() => <Recover onRecover={events.unlockWithRecovery} who={who} />}
          </OpenForm>
        </div>
      )}
    </Section>
  );
}

function Recover({ who, onRecover }: { who: TypedPerson; onRecover: AccessEvents['unlockWithRecovery'] }) {
  const [file, setFile] = useState<File | null>(null);
  const [typed, setTyped] = useState({ first: '', second: '' });
  const [asked, setAsked] = useState(who);
  const doer = useDoing();
  const person = personOf(asked);

  async function recover(event: Event): Promise<void> {
    event.preventDefault();
    if (file === null || person === null || !isGoodPair(typed)) return;
    await doer.start((run) => onRecover({ file, passphrase: typed.first, person }, run));
  }

  return (
    <form class="form" autocomplete="off" onSubmit={(event) => void recover(event)}>
      <FilePick label="Choose the recovery file…" accept=".json" file={file} onFile={setFile} />
      <NewPassphrase typed={typed} onTyped={setTyped} />
      <PersonFields person={asked} onPerson={setAsked} />
      <p class="rl-12 rl-2">The file is void afterwards, and a new one is offered.</p>
      <DoingLine doer={doer} label="Setting the new passphrase" canCancel />
      <div class="go">
        <button
          type="submit"
          class="rl-btn sm pri"
          disabled={file === null || person === null || !isGoodPair(typed)}
          aria-disabled={doer.isBusy}
        >
          Set it and unlock
        </button>
      </div>
    </form>
  );
}

/** How much is due, without a name. */
export function LockedDue({ locked: { counts, days } }: { locked: LockedView }) {
  const words = [
    counts.overdue > 0 ? `${counts.overdue} overdue` : '',
    counts.today > 0 ? `${counts.today} today` : '',
    `${countOf(counts.open, 'open case')}`,
  ].filter(Boolean);
  return (
    <Section title="Due" meta={words.join(', ')} name="locked-due">
      <ul class="rows">
        {days.map(({ due, count }) => (
          <li key={due.words} class="du still">
            <span>
              <Due due={due} />
            </span>
            <span>{countOf(count, 'step')}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
