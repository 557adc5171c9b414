/** Notices and support of a pupil: what was issued or offered, and how it ended. Owns both lists and their small forms. */
import { useState } from 'preact/hooks';
import type { NoticeEntry, Support } from '../../src/casework/records';
import { DoingLine } from './doing-line';
import { useDraft } from './drafts';
import { SelectField, TextField } from './fields';
import { OpenForm } from './open-form';
import { Section } from './parts';
import type { PupilEvents, PupilFileView } from './pupil-view';
import { useDoing } from './use-doing';
import { NOTICE_KINDS, NOTICE_STATES, SUPPORT_KINDS } from './words';
import { WordsForm } from './words-form';

type NoticeEvents = Pick<PupilEvents, 'addNotice' | 'changeNotice' | 'addSupport' | 'endSupport'>;
type ListProps = { pupil: string; file: PupilFileView; events: NoticeEvents };

export function Notices({ pupil, file, events }: ListProps) {
  return (
    <Section title="Notices" meta={file.notices.length || 'none'} name="notices">
      <ul class="rl-13 lines">
        {file.notices.map(({ id, version, words, meta, state }) => (
          <li key={id}>
            {words} <span class="rl-12 rl-2">{meta}</span>
            <NoticeState
              state={state}
              name={words}
              onChange={(next) => events.changeNotice(pupil, id, version, next)}
            />
          </li>
        ))}
      </ul>
      <div class="acts">
        <OpenForm label="Record a notice…">
          {(close) => (
            <NoticeForm today={file.today} onSave={(notice) => events.addNotice(pupil, notice)} onClose={close} />
          )}
        </OpenForm>
      </div>
    </Section>
  );
}

type NoticeStateProps = {
  state: NoticeEntry['state'];
  name: string;
  onChange(state: NoticeEntry['state']): ReturnType<PupilEvents['changeNotice']>;
};

function NoticeState({ state, name, onChange }: NoticeStateProps) {
  const doer = useDoing();
  return (
    <>
      <select
        class="rl-in small"
        aria-label={`State of: ${name}`}
        value={state}
        aria-disabled={doer.isBusy}
        onChange={(event) => {
          const next = event.currentTarget.value as NoticeEntry['state'];
          void doer.start(() => onChange(next));
        }}
      >
        {NOTICE_STATES.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <DoingLine doer={doer} />
    </>
  );
}

type NoticeFormProps = {
  today: string;
  onSave(notice: Parameters<PupilEvents['addNotice']>[1]): ReturnType<PupilEvents['addNotice']>;
  onClose(): void;
};

function NoticeForm({ today, onSave, onClose }: NoticeFormProps) {
  const [kind, setKind] = useState<NoticeEntry['kind']>('notice-to-improve');
  const [parent, setParent] = useState('Parent 1');
  const [issuedOn, setIssuedOn] = useState(today);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const doer = useDoing();
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const period = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
    if ((await doer.start(() => onSave({ kind, parent, issuedOn, state: 'open', ...period })))?.ok) onClose();
  }
  return (
    <form class="form" autocomplete="off" onSubmit={(event) => void save(event)}>
      <SelectField
        label="Kind"
        value={kind}
        choices={NOTICE_KINDS}
        onValue={(value) => setKind(value as NoticeEntry['kind'])}
      />
      <SelectField
        label="For whom"
        value={parent}
        choices={['Parent 1', 'Parent 2', 'Carer 1', 'Carer 2'].map((value) => ({ value, words: value }))}
        onValue={setParent}
      />
      <TextField label="Issued on" type="date" value={issuedOn} onValue={setIssuedOn} isRequired />
      <div class="two">
        <TextField label="Runs from" type="date" value={from} onValue={setFrom} />
        <TextField label="Runs to" type="date" value={to} onValue={setTo} />
      </div>
      <Go doer={doer} save="Save notice" onClose={onClose} />
    </form>
  );
}

export function Supports({ pupil, file, events }: ListProps) {
  return (
    <Section title="Support" meta={file.supports.length || 'none'} name="supports">
      <ul class="rl-13 lines">
        {file.supports.map(({ id, version, words, meta, isOver }) => (
          <li key={id}>
            {words} <span class="rl-12 rl-2">{meta}</span>{' '}
            {!isOver && (
              <OpenForm label="End…" class="link" name={`End…: ${words}`}>
                {(close) => (
                  <WordsForm
                    draft={`support:${id}`}
                    label="What came of it"
                    save="End it"
                    onSave={(outcome) => events.endSupport(pupil, id, version, outcome)}
                    onClose={close}
                  />
                )}
              </OpenForm>
            )}
          </li>
        ))}
      </ul>
      <div class="acts">
        <OpenForm label="Record support…">
          {(close) => (
            <SupportForm
              pupil={pupil}
              today={file.today}
              onSave={(support) => events.addSupport(pupil, support)}
              onClose={close}
            />
          )}
        </OpenForm>
      </div>
    </Section>
  );
}

type SupportFormProps = {
  pupil: string;
  today: string;
  onSave(support: Parameters<PupilEvents['addSupport']>[1]): ReturnType<PupilEvents['addSupport']>;
  onClose(): void;
};

function SupportForm({ pupil, today, onSave, onClose }: SupportFormProps) {
  const [kind, setKind] = useState<Support['kind']>('meeting');
  const [words, setWords] = useDraft(`support:${pupil}`);
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState('');
  const [reviewOn, setReviewOn] = useState('');
  const doer = useDoing();
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const support = { kind, words: words.trim(), from, to: to || null, reviewOn: reviewOn || null };
    if (!(await doer.start(() => onSave(support)))?.ok) return;
    setWords('');
    onClose();
  }
  return (
    <form class="form" autocomplete="off" onSubmit={(event) => void save(event)}>
      <SelectField
        label="Kind"
        value={kind}
        choices={SUPPORT_KINDS}
        onValue={(value) => setKind(value as Support['kind'])}
      />
      <TextField
        label="What was offered or agreed"
        value={words}
        onValue={setWords}
        isRequired
        hint="One line. Not for safeguarding detail."
      />
      <div class="two">
        <TextField label="From" type="date" value={from} onValue={setFrom} isRequired />
        <TextField label="To (may stay empty)" type="date" value={to} onValue={setTo} />
      </div>
      <TextField label="Review on (may stay empty)" type="date" value={reviewOn} onValue={setReviewOn} />
      <Go doer={doer} save="Save support" onClose={onClose} />
    </form>
  );
}

function Go({ doer, save, onClose }: { doer: ReturnType<typeof useDoing>; save: string; onClose(): void }) {
  return (
    <>
      <DoingLine doer={doer} />
      <div class="go">
        <button type="submit" class="rl-btn sm pri" aria-disabled={doer.isBusy}>
          {save}
        </button>
        <button type="button" class="rl-btn sm quiet" onClick={onClose}>
          Cancel
        </button>
      </div>
    </>
  );
}
