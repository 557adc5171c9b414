/** The fields of setting up and unlocking: who one is, and a new passphrase typed twice. Owns the pair of boxes and the hint. */
import type { Person } from '../../src/casework/records';
import { SelectField, TextField } from './fields';
import { strengthOf } from './passphrase-strength';
import { ROLES } from './words';

export type TypedPerson = { initials: string; role: Person['role'] };

/** Null until initials are given. */
export function personOf({ initials, role }: TypedPerson): Person | null {
  const trimmed = initials.trim().slice(0, 8);
  return trimmed === '' ? null : { initials: trimmed, role };
}

export function PersonFields({ person, onPerson }: { person: TypedPerson; onPerson(person: TypedPerson): void }) {
  return (
    <div class="two">
      <TextField
        label="Your initials"
        value={person.initials}
        limit={8}
        onValue={(initials) => onPerson({ ...person, initials })}
        isRequired
      />
      <SelectField
        label="Your role"
        value={person.role}
        choices={ROLES}
        onValue={(role) => onPerson({ ...person, role: role as Person['role'] })}
      />
    </div>
  );
}

export type TypedTwice = { first: string; second: string };

export const isGoodPair = ({ first, second }: TypedTwice): boolean => strengthOf(first).isEnough && first === second;

export function NewPassphrase({ typed, onTyped }: { typed: TypedTwice; onTyped(typed: TypedTwice): void }) {
  const { first, second } = typed;
  const { words, level } = strengthOf(first);
  const isOther = second !== '' && first !== second;
  return (
    <>
      <TextField
        label="New passphrase"
        type="password"
        complete="new-password"
        value={first}
        onValue={(value) => onTyped({ first: value, second })}
        hint={words}
        isRequired
      />
      <div class={`strength s${level}`} aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
      <TextField
        label="The same again"
        type="password"
        complete="new-password"
        value={second}
        onValue={(value) => onTyped({ first, second: value })}
        hint={isOther ? 'The two are not the same yet.' : undefined}
        isRequired
      />
    </>
  );
}
