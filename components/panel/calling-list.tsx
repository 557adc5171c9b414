/** First-day calling: whom to reach, in the policy's order, what was tried and what comes next. Owns the rows. */
import { useRef, useState } from 'preact/hooks';
import { AttemptForm } from './attempt-form';
import { Icon, type IconName } from './icons';
import { FormBox, useFocusBack } from './open-form';
import { Empty, Section } from './parts';
import type { CallingRow, CallingView, TodayEvents } from './today-view';
import { WordsForm } from './words-form';

type Calls = Pick<TodayEvents, 'addContact' | 'told' | 'openPupil'>;

export function CallingList({ calling, events }: { calling: CallingView | null; events: Calls }) {
  if (calling === null)
    return (
      <Section title="First-day calling">
        <Empty>Open today’s registers or the list of absences, and whom to call is listed here.</Empty>
      </Section>
    );
  return (
    <Section title="First-day calling" meta={calling.words} right={calling.order} name="calling">
      {calling.rows.length === 0 && <Empty>Nobody is absent without a reason, in what was read today.</Empty>}
      <ul class="rows">
        {calling.rows.map((row) => (
          <Row key={row.pupil} row={row} events={events} />
        ))}
      </ul>
      {calling.dropped && <p class="rl-12 rl-2 after">{calling.dropped}</p>}
    </Section>
  );
}

function Row({ row, events }: { row: CallingRow; events: Calls }) {
  const { pupil, name, group, day, next, flag, stands } = row;
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useFocusBack(isOpen, button);
  const close = () => setOpen(false);
  return (
    <li class="ca">
      <div>
        <p>
          <button type="button" class="name" onClick={() => events.openPupil(pupil)}>
            {name}
          </button>{' '}
          <span class="rl-12 rl-2">{[group, `day ${day}`].filter(Boolean).join(' · ')}</span>
        </p>
        <p class="tr">
          <Tries row={row} />
          <span class="rl-12 rl-2">{stands}</span>
        </p>
        {flag && <p class="rl-12 rl-wrn">{flag}</p>}
      </div>
      {next && (
        <button
          ref={button}
          type="button"
          class="rl-btn sm"
          aria-expanded={isOpen}
          aria-label={`${next.words}, for ${name}`}
          onClick={() => setOpen(!isOpen)}
        >
          {iconOf(next.channel) && <Icon name={iconOf(next.channel) as IconName} size={14} />}
          {next.words}
        </button>
      )}
      {isOpen && next && (
        <FormBox title={`${next.words}: ${name}`} onClose={close}>
          {row.tries.length > MOST_TRIES && <AllTries row={row} />}
          {next.channel === 'tell' ? (
            <WordsForm
              draft={`told:${pupil}`}
              label="Who was told, and how"
              save="Save"
              isRequired
              onSave={(words) => events.told(pupil, row.caseId, words)}
              onClose={close}
            />
          ) : (
            <AttemptForm
              draft={`attempt:${pupil}`}
              begin={{ channel: next.channel, contact: next.contact, caseId: row.caseId }}
              contactsHeld={row.contactsHeld}
              onSave={(attempt) => events.addContact(pupil, attempt)}
              onClose={close}
            />
          )}
        </FormBox>
      )}
    </li>
  );
}

/** More than these are counted in the row, and listed once it is opened. */
const MOST_TRIES = 2;

function Tries({ row: { tries } }: { row: CallingRow }) {
  if (tries.length > MOST_TRIES)
    return (
      <span class="try">
        <b>{tries.length}</b> tries
      </span>
    );
  return (
    <>
      {tries.map(({ what, time }) => (
        <span key={`${what} ${time}`} class="try">
          {what} <b>{time}</b>
        </span>
      ))}
    </>
  );
}

function AllTries({ row: { tries } }: { row: CallingRow }) {
  return <p class="rl-12 rl-2">Tried: {tries.map(({ what, time }) => `${what} ${time}`).join(', ')}.</p>;
}

function iconOf(channel: NonNullable<CallingRow['next']>['channel']): IconName | null {
  switch (channel) {
    case 'phone':
      return 'phone';
    case 'text':
      return 'copy';
    case 'email':
      return 'email';
    default:
      return null;
  }
}
