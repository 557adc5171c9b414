/** The contact log of a pupil. Owns the list and the form under it; the first few are shown, the rest on request. */
import { useState } from 'preact/hooks';
import { AttemptForm } from './attempt-form';
import { DoingLine } from './doing-line';
import { TextField } from './fields';
import { OpenForm } from './open-form';
import { Empty, LinkButton, Section } from './parts';
import type { PupilEvents, PupilFileView } from './pupil-view';
import { useDoing } from './use-doing';

const SHOWN = 4;

type LogEvents = Pick<PupilEvents, 'addContact' | 'removeContact' | 'setContactsHeld'>;

export function ContactLog({ pupil, file, events }: { pupil: string; file: PupilFileView; events: LogEvents }) {
  const [isAll, setAll] = useState(false);
  const doer = useDoing();
  const { contacts, contactsHeld } = file;
  const shown = isAll ? contacts : contacts.slice(0, SHOWN);
  return (
    <Section
      title="Contact log"
      meta={contacts.length || ''}
      name="contacts"
      right={
        contacts.length > SHOWN && <LinkButton onPress={() => setAll(!isAll)}>{isAll ? 'Fewer' : 'All'}</LinkButton>
      }
    >
      {contacts.length === 0 && <Empty>No attempt to reach the family is kept yet.</Empty>}
      <ul class="rl-13 lines">
        {shown.map(({ id, version, words, meta }) => (
          <li key={id}>
            {words}{' '}
            <span class="rl-12 rl-2">
              {meta}{' '}
              <button
                type="button"
                class="link"
                aria-label={`Remove: ${words}, ${meta}`}
                aria-disabled={doer.isBusy}
                onClick={() => void doer.start(() => events.removeContact(pupil, id, version))}
              >
                Remove
              </button>
            </span>
          </li>
        ))}
      </ul>
      <DoingLine doer={doer} />
      <div class="acts">
        <OpenForm label="Add a contact…" title="What was tried">
          {(close) => (
            <AttemptForm
              draft={`log:${pupil}`}
              begin={{ channel: 'phone', contact: 1, caseId: null }}
              contactsHeld={contactsHeld}
              onSave={(attempt) => events.addContact(pupil, attempt)}
              onClose={close}
            />
          )}
        </OpenForm>
        <OpenForm
          label={contactsHeld === null ? 'Contacts held?' : `${contactsHeld} contacts held`}
          name={contactsHeld === null ? undefined : `${contactsHeld} contacts held, change`}
          class="rl-btn sm quiet"
        >
          {(close) => (
            <HeldForm held={contactsHeld} onSave={(held) => events.setContactsHeld(pupil, held)} onClose={close} />
          )}
        </OpenForm>
      </div>
    </Section>
  );
}

type HeldFormProps = {
  held: number | null;
  onSave(held: number): ReturnType<PupilEvents['setContactsHeld']>;
  onClose(): void;
};

function HeldForm({ held, onSave, onClose }: HeldFormProps) {
  const [count, setCount] = useState(held === null ? '' : String(held));
  const doer = useDoing();
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    if ((await doer.start(() => onSave(Number(count))))?.ok) onClose();
  }
  return (
    <form class="form" autocomplete="off" onSubmit={(event) => void save(event)}>
      <TextField
        label="Emergency contacts held"
        type="number"
        value={count}
        onValue={setCount}
        isRequired
        hint="How many, never who they are."
      />
      <DoingLine doer={doer} />
      <div class="go">
        <button type="submit" class="rl-btn sm pri" disabled={!/^\d{1,2}$/.test(count)} aria-disabled={doer.isBusy}>
          Save
        </button>
      </div>
    </form>
  );
}
