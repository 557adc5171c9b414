/** A decision about leave. Owns what is asked; who may decide, and what the policy asks for, is said above it. */
import { useState } from 'preact/hooks';
import type { LeaveDecision } from '../../src/casework/records';
import { DoingLine } from './doing-line';
import { useDraft } from './drafts';
import { AreaField, SelectField, TextField } from './fields';
import type { Doing } from './outcome';
import type { NewDecision, PupilFileView } from './pupil-view';
import { useDoing } from './use-doing';
import { DECISIONS, LEAVE_TYPES } from './words';

type DecisionFormProps = {
  pupil: string;
  request: PupilFileView['request'];
  today: string;
  onSave(decision: NewDecision): Doing;
  onClose(): void;
};

export function DecisionForm({ pupil, request, today, onSave, onClose }: DecisionFormProps) {
  const [type, setType] = useState(request?.type ?? '');
  const [from, setFrom] = useState(request?.from ?? '');
  const [to, setTo] = useState(request?.to ?? '');
  const [requestedOn, setRequestedOn] = useState(request?.requestedOn ?? '');
  const [decision, setDecision] = useState('');
  const [decidedOn, setDecidedOn] = useState(today);
  const [grantedFrom, setGrantedFrom] = useState(request?.from ?? '');
  const [grantedTo, setGrantedTo] = useState(request?.to ?? '');
  const [reason, setReason] = useDraft(`decision:${pupil}`);
  const doer = useDoing();
  const isPart = decision === 'partly-granted';

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const result = await doer.start(() =>
      onSave({
        type: orNull(type),
        from: orNull(from),
        to: orNull(to),
        requestedOn: orNull(requestedOn),
        decision: orNull(decision) as LeaveDecision['decision'],
        decidedOn: decision === '' ? null : orNull(decidedOn),
        reason: reason.trim(),
        ...(isPart ? { grantedFrom: orNull(grantedFrom), grantedTo: orNull(grantedTo) } : {}),
      }),
    );
    if (!result?.ok) return;
    setReason('');
    onClose();
  }

  return (
    <form class="form" autocomplete="off" onSubmit={(event) => void save(event)}>
      <SelectField label="Kind of leave" value={type} choices={LEAVE_TYPES} onValue={setType} />
      <div class="two">
        <TextField label="First day" type="date" value={from} onValue={setFrom} />
        <TextField label="Last day" type="date" value={to} onValue={setTo} />
      </div>
      <TextField label="Asked for on" type="date" value={requestedOn} onValue={setRequestedOn} />
      <SelectField label="Decision" value={decision} choices={DECISIONS} onValue={setDecision} />
      {decision !== '' && <TextField label="Decided on" type="date" value={decidedOn} onValue={setDecidedOn} />}
      {isPart && (
        <div class="two">
          <TextField label="Granted from" type="date" value={grantedFrom} onValue={setGrantedFrom} />
          <TextField label="Granted to" type="date" value={grantedTo} onValue={setGrantedTo} />
        </div>
      )}
      <AreaField
        label="Reason for the decision"
        value={reason}
        onValue={setReason}
        isRequired={decision === 'refused'}
      />
      <p class="rl-12 rl-2">The headteacher decides. How the request stood to the policy is kept with it.</p>
      <DoingLine doer={doer} />
      <div class="go">
        <button type="submit" class="rl-btn sm pri" aria-disabled={doer.isBusy}>
          Save decision
        </button>
        <button type="button" class="rl-btn sm quiet" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}

const orNull = (text: string): string | null => (text === '' ? null : text);
