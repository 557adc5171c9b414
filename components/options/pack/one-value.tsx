/** One value in the control of its kind, without operator or unit. Owns the choice of control. */
import type { PackRow } from '../../../src/rollout/pack-rows';
import { BandsControl } from './bands-control';
import { TypedField, type ValueEvents } from './typed-field';
import { isBands, writingOf } from './value-text';

/** What choices mean, where the word alone says it to few. */
const CHOICE_WORDS: Readonly<Record<string, string>> = {
  exclusive: 'exclusive: after the close',
  inclusive: 'inclusive: before the close',
  ambiguous: 'ambiguous: never judged',
};

/** Labelled by `label`, or by the row's own label through `id`. */
export function OneValue({
  id,
  label,
  row,
  value,
  events,
}: {
  id?: string;
  label?: string;
  row: PackRow;
  value: unknown;
  events: ValueEvents;
}) {
  const isWord = typeof value === 'string' || value === undefined || value === null;
  if (row.kind === 'boolean' && (typeof value === 'boolean' || value === undefined || value === null))
    return (
      <Choice
        id={id}
        label={label}
        value={value === true ? 'yes' : value === false ? 'no' : ''}
        choices={['yes', 'no']}
        onChoose={(chosen) => events.keep(chosen === '' ? undefined : chosen === 'yes')}
      />
    );
  if (row.kind === 'choice' && isWord)
    return (
      <Choice
        id={id}
        label={label}
        value={typeof value === 'string' ? value : ''}
        choices={row.choices ?? []}
        onChoose={(chosen) => events.keep(chosen === '' ? undefined : chosen)}
      />
    );
  if (row.kind === 'bands' && (isBands(value) || value === undefined || value === null))
    return <BandsControl id={id} name={label ?? row.label} bands={value ?? []} events={events} />;
  return <TypedField id={id} label={label} writing={writingOf(row, value)} value={value} events={events} />;
}

function Choice({
  id,
  label,
  value,
  choices,
  onChoose,
}: {
  id?: string;
  label?: string;
  value: string;
  choices: readonly string[];
  onChoose: (chosen: string) => void;
}) {
  const offered = value === '' || choices.includes(value) ? choices : [...choices, value];
  return (
    <select
      id={id}
      aria-label={label}
      class="rl-in"
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {value === '' && <option value="">choose…</option>}
      {offered.map((one) => (
        <option key={one} value={one}>
          {CHOICE_WORDS[one] ?? one.replaceAll('-', ' ')}
        </option>
      ))}
    </select>
  );
}
