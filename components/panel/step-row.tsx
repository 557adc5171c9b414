/** One step of a ladder: what, who, by when, how, and whether it is done. Owns its buttons; a person ticks, never a program. */
import { AttemptForm } from './attempt-form';
import type { CaseRow, LadderEvents, LadderView, StepMeans, StepView } from './cases-view';
import { DoingLine } from './doing-line';
import { DueForm } from './due-form';
import { Icon, type IconName } from './icons';
import { OpenForm } from './open-form';
import { SkipForm } from './skip-form';
import { useDoing } from './use-doing';
import { WordsForm } from './words-form';

const LOOKS = {
  done: 'done',
  skipped: 'skip',
  'not-needed': 'skip',
  now: 'now',
  'to-come': '',
  waiting: '',
} as const satisfies Record<StepView['state'], string>;

type StepRowProps = { row: CaseRow; ladder: LadderView; step: StepView; events: LadderEvents };

export function StepRow({ row, ladder, step, events }: StepRowProps) {
  const { id, number, text, clause, state, decides, times } = step;
  return (
    <li class={`st ${LOOKS[state]}`} data-step={id} aria-current={state === 'now' ? 'step' : undefined}>
      <span class="no" aria-hidden="true">
        {number}
      </span>
      <div>
        <p class="h">
          <b>
            <span class="rl-unseen">Step {number}: </span>
            {text}
          </b>
          <span class="rl-2">{[step.stage, clause].filter(Boolean).join(' · ')}</span>
        </p>
        <StepState step={step} />
        {decides && <p class="m">{decides}</p>}
        {times && <p class="m">{times}</p>}
        {step.canAct && <StepActions row={row} ladder={ladder} step={step} events={events} />}
        {step.canReopen && <Reopen caseId={row.id} step={step} events={events} />}
      </div>
    </li>
  );
}

const STATE_WORDS = { done: 'Done', skipped: 'Skipped', 'not-needed': 'Not needed' } as const;

function StepState({ step: { state, meta, due, owner, dueWhy } }: { step: StepView }) {
  if (state === 'done' || state === 'skipped' || state === 'not-needed')
    return (
      <p class="m">
        <b class={state === 'done' ? 'rl-ok' : ''}>{STATE_WORDS[state]}</b> {meta}
      </p>
    );
  return (
    <>
      {(due || owner) && (
        <p class="m">
          {due && <span class={due.tone === 'over' ? 'rl-err rl-b' : ''}>{due.words}</span>}
          {due && owner && ' · '}
          {owner}
        </p>
      )}
      {meta && <p class="m">{meta}</p>}
      {dueWhy && <p class="m">{dueWhy}</p>}
    </>
  );
}

function StepActions({ row, ladder, step, events }: StepRowProps) {
  const { id, text, number, proof, onlyIf } = step;
  const doer = useDoing();
  const isNow = step.state === 'now';
  return (
    <>
      {proof && (
        <p class="rl-13 proof">
          {proof} Mark done?{' '}
          {step.asks === null && (
            <button
              type="button"
              class="rl-btn sm"
              aria-disabled={doer.isBusy}
              aria-label={`Yes, mark step ${number} done`}
              onClick={() => void doer.start(() => events.completeStep(row.id, id, proof))}
            >
              Yes
            </button>
          )}
        </p>
      )}
      {onlyIf && (
        <p class="rl-13 only-if">
          {onlyIf}{' '}
          <button
            type="button"
            class="rl-btn sm"
            aria-disabled={doer.isBusy}
            aria-label={`No: not needed. ${onlyIf} Step ${number}`}
            onClick={() => void doer.start(() => events.skipStep(row.id, id, `${onlyIf} No`, false))}
          >
            No: not needed
          </button>
        </p>
      )}
      <div class="acts">
        <OpenForm label="Mark done…" name={`Mark done…, step ${number}`} class={`rl-btn sm${isNow ? ' pri' : ''}`}>
          {(close) => (
            <WordsForm
              draft={`done:${row.id}:${id}`}
              label={step.asks ?? 'What was done (may stay empty)'}
              isRequired={step.asks !== null}
              save="Mark done"
              onSave={(words) => events.completeStep(row.id, id, words)}
              onClose={close}
            />
          )}
        </OpenForm>
        {step.means.map((means) => (
          <Means key={means.kind} row={row} ladder={ladder} step={step} means={means} events={events} />
        ))}
        <OpenForm label="Skip…" name={`Skip…, step ${number}`} class="rl-btn sm quiet">
          {(close) => (
            <SkipForm
              title={`Skip step ${number}: why?`}
              draft={`skip:${row.id}:${id}`}
              reasons={step.skipReasons}
              onSkip={(reason, isNeeded) => events.skipStep(row.id, id, reason, isNeeded)}
              onClose={close}
            />
          )}
        </OpenForm>
        <OpenForm label="Date…" name={`Date…, due date of step ${number}`} class="rl-btn sm quiet">
          {(close) => <DueForm label={text} onSave={(date) => events.setDue(row.id, id, date)} onClose={close} />}
        </OpenForm>
      </div>
      <DoingLine doer={doer} />
    </>
  );
}

const ICONS: Partial<Record<StepMeans['kind'], IconName>> = {
  phone: 'phone',
  email: 'email',
  text: 'copy',
  copy: 'copy',
};

function Means({ row, ladder, step, means, events }: StepRowProps & { means: StepMeans }) {
  const { kind, words, href, channel } = means;
  const doer = useDoing();
  const icon = ICONS[kind];
  const label = (
    <>
      {icon && <Icon name={icon} size={14} />}
      {words}
    </>
  );
  const { pupil } = row;
  if (href)
    return (
      <a class="rl-btn sm" href={href}>
        {label}
      </a>
    );
  if (channel && pupil)
    return (
      <OpenForm label={label} title={`${words}: ${row.name}`}>
        {(close) => (
          <AttemptForm
            draft={`attempt:${row.id}:${step.id}`}
            begin={{ channel, contact: 1, caseId: row.id }}
            contactsHeld={ladder.contactsHeld}
            onSave={(attempt) => events.addContact(pupil, attempt)}
            onClose={close}
          />
        )}
      </OpenForm>
    );
  const use = () => (kind === 'copy' ? events.copyStep(row.id, step.id) : events.useMeans(row.id, step.id, kind));
  return (
    <>
      <button type="button" class="rl-btn sm" aria-disabled={doer.isBusy} onClick={() => void doer.start(use)}>
        {label}
      </button>
      <DoingLine doer={doer} />
    </>
  );
}

function Reopen({ caseId, step, events }: { caseId: string; step: StepView; events: LadderEvents }) {
  const doer = useDoing();
  return (
    <>
      <button
        type="button"
        class="link"
        aria-label={`Take back step ${step.number}`}
        aria-disabled={doer.isBusy}
        onClick={() => void doer.start(() => events.reopenStep(caseId, step.id))}
      >
        Take back
      </button>
      <DoingLine doer={doer} />
    </>
  );
}
