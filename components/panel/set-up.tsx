/** Setting casework up, once: a passphrase or this computer's own key, and who one is. Owns the form and its words. */
import { useState } from 'preact/hooks';
import { isGoodPair, NewPassphrase, PersonFields, personOf, type TypedPerson } from './access-fields';
import type { AccessEvents, SetUp } from './access-view';
import { DoingLine } from './doing-line';
import { RadioField } from './fields';
import { OpenForm } from './open-form';
import { Section } from './parts';
import { useDoing } from './use-doing';

type SetUpProps = {
  /** What the settings say; fixed, it is the trust's to say. */
  mode: SetUp['mode'];
  isModeFixed: boolean;
  onSetUp: AccessEvents['setUp'];
};

export function SetUpCasework(props: SetUpProps) {
  return (
    <Section title="Casework" name="set-up">
      <p class="rl-13 empty">
        Notes, the contact log and checklists are kept on this computer only, encrypted. Nothing is sent anywhere.
      </p>
      <div class="acts">
        <OpenForm label="Set up casework" class="rl-btn" title="Set up casework">
          {() => <SetUpForm {...props} />}
        </OpenForm>
      </div>
    </Section>
  );
}

function SetUpForm({ mode: wanted, isModeFixed, onSetUp }: SetUpProps) {
  const [mode, setMode] = useState<SetUp['mode']>(wanted);
  const [typed, setTyped] = useState({ first: '', second: '' });
  const [who, setWho] = useState<TypedPerson>({ initials: '', role: 'officer' });
  const doer = useDoing();
  const person = personOf(who);
  const isReady = person !== null && (mode === 'device' || isGoodPair(typed));

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    if (person === null || !isReady) return;
    await doer.start((run) =>
      onSetUp(mode === 'device' ? { mode, person } : { mode, passphrase: typed.first, person }, run),
    );
  }

  return (
    <form class="form" autocomplete="off" onSubmit={(event) => void save(event)}>
      {isModeFixed || (
        <RadioField
          label="How it is locked"
          value={mode}
          choices={[
            { value: 'passphrase', words: 'With a passphrase (recommended)' },
            { value: 'device', words: 'With this computer’s sign-in only' },
          ]}
          onValue={(value) => setMode(value as SetUp['mode'])}
        />
      )}
      {mode === 'passphrase' ? (
        <>
          <NewPassphrase typed={typed} onTyped={setTyped} />
          <p class="rl-12 rl-2">
            Nobody can look it up for you. After this a recovery file is saved: keep it away from this computer.
          </p>
        </>
      ) : (
        <p class="rl-12 rl-2">
          Whoever can use this browser profile, or copies its folder, can read it. Choose this only where each person
          has their own sign-in and the disk is encrypted.
        </p>
      )}
      <PersonFields person={who} onPerson={setWho} />
      <p class="rl-12 rl-2">Initials and role stand beside what you write. Nobody checks them.</p>
      <DoingLine doer={doer} label="Setting up" />
      <div class="go">
        <button type="submit" class="rl-btn pri" disabled={!isReady} aria-disabled={doer.isBusy}>
          Set up
        </button>
      </div>
    </form>
  );
}
