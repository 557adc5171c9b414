/** One attempt to reach a family, in five fields. Owns what is asked, and that nothing typed is lost when it is refused. */
import { useState } from 'preact/hooks';
import { DoingLine } from './doing-line';
import { useDraft } from './drafts';
import { CheckField, RadioField, SelectField, TextField } from './fields';
import type { Choice, Doing } from './outcome';
import type { Attempt } from './today-view';
import { useDoing } from './use-doing';
import { CHANNELS } from './words';

type AttemptFormProps = {
  /** Where this form's unfinished text is kept while the panel is open. */
  draft: string;
  begin: Pick<Attempt, 'channel' | 'contact' | 'caseId'>;
  contactsHeld: number | null;
  onSave(attempt: Attempt): Doing;
  onClose(): void;
};

/** So many are offered where it is not known how many contacts are held. */
const CONTACTS_OFFERED = 4;

export function AttemptForm({ draft, begin, contactsHeld, onSave, onClose }: AttemptFormProps) {
  const [channel, setChannel] = useState<Attempt['channel']>(begin.channel);
  const [contact, setContact] = useState(begin.contact === null ? '' : String(begin.contact));
  const [reached, setReached] = useState('no');
  const [reason, setReason] = useDraft(`${draft}:reason`);
  const [isSeen, setSeen] = useState(false);
  const doer = useDoing();
  const isReached = reached === 'yes';

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const attempt: Attempt = {
      channel,
      contact: contact === '' ? null : Number(contact),
      reached: isReached,
      reason: isReached ? reason.trim() : '',
      seen: isSeen,
      caseId: begin.caseId,
    };
    const result = await doer.start(() => onSave(attempt));
    if (!result?.ok) return;
    setReason('');
    onClose();
  }

  return (
    <form class="form" autocomplete="off" onSubmit={(event) => void save(event)}>
      <div class="two">
        <SelectField
          label="How"
          value={channel}
          choices={CHANNELS}
          onValue={(value) => setChannel(value as Attempt['channel'])}
        />
        <SelectField
          label="Whom"
          value={contact}
          choices={contactChoices(contactsHeld ?? CONTACTS_OFFERED, begin.contact)}
          onValue={setContact}
        />
      </div>
      <RadioField
        label="Was anybody reached?"
        value={reached}
        choices={[
          { value: 'no', words: 'No reply, or a voicemail' },
          { value: 'yes', words: 'Yes' },
        ]}
        onValue={setReached}
      />
      {isReached && (
        <TextField
          label="Reason given"
          value={reason}
          onValue={setReason}
          hint="One line. Not for safeguarding detail."
        />
      )}
      <CheckField isOn={isSeen} onChange={setSeen}>
        A member of staff saw the child
      </CheckField>
      <DoingLine doer={doer} />
      <div class="go">
        <button type="submit" class="rl-btn sm pri" aria-disabled={doer.isBusy}>
          Save
        </button>
        <button type="button" class="rl-btn sm quiet" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function contactChoices(held: number, begin: number | null): Choice[] {
  const count = Math.max(held, begin ?? 0);
  const numbered = Array.from({ length: count }, (_, index) => String(index + 1));
  return [...numbered.map((value) => ({ value, words: `Contact ${value}` })), { value: '', words: 'Somebody else' }];
}
