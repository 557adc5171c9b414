/** Flags of a pupil: whom to tell and until when. There is no field for why, and there must never be one. */
import { useState } from 'preact/hooks';
import type { Flag } from '../../src/casework/records';
import { DoingLine } from './doing-line';
import { useDraft } from './drafts';
import { SelectField, TextField } from './fields';
import { OpenForm } from './open-form';
import type { PupilEvents, PupilFileView } from './pupil-view';
import { useDoing } from './use-doing';
import { FLAGS } from './words';

type FlagEvents = Pick<PupilEvents, 'addFlag' | 'removeFlag'>;

export function Flags({ pupil, file, events }: { pupil: string; file: PupilFileView; events: FlagEvents }) {
  const doer = useDoing();
  return (
    <div class="flags" data-part="flags">
      <ul>
        {file.flags.map(({ id, version, words, until }) => (
          <li key={id} class="rl-13">
            <b>{words}</b> <span class="rl-12 rl-2">{until}</span>{' '}
            <button
              type="button"
              class="link"
              aria-label={`Remove: ${words}`}
              aria-disabled={doer.isBusy}
              onClick={() => void doer.start(() => events.removeFlag(pupil, id, version))}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
      <DoingLine doer={doer} />
      <OpenForm label="Add a flag…" class="link">
        {(close) => <FlagForm pupil={pupil} onSave={(flag) => events.addFlag(pupil, flag)} onClose={close} />}
      </OpenForm>
    </div>
  );
}

type FlagFormProps = { pupil: string; onSave(flag: Flag): ReturnType<PupilEvents['addFlag']>; onClose(): void };

function FlagForm({ pupil, onSave, onClose }: FlagFormProps) {
  const [flag, setFlag] = useState<Flag['flag']>('inform-contact');
  const [tell, setTell] = useDraft(`flag:${pupil}`);
  const [until, setUntil] = useState('');
  const doer = useDoing();
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    if (!(await doer.start(() => onSave({ flag, tell: tell.trim(), until: until || null })))?.ok) return;
    setTell('');
    onClose();
  }
  return (
    <form class="form" autocomplete="off" onSubmit={(event) => void save(event)}>
      <SelectField label="Flag" value={flag} choices={FLAGS} onValue={(value) => setFlag(value as Flag['flag'])} />
      <TextField
        label="Whom to tell"
        value={tell}
        onValue={setTell}
        isRequired
        hint="A role, such as the DSL. Never why."
      />
      <TextField label="Until (may stay empty)" type="date" value={until} onValue={setUntil} />
      <DoingLine doer={doer} />
      <div class="go">
        <button type="submit" class="rl-btn sm pri" aria-disabled={doer.isBusy}>
          Save flag
        </button>
        <button type="button" class="rl-btn sm quiet" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}
