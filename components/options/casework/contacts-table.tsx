/** The offices that steps of checklists speak of, with how to reach them. Owns the form; people at home are never among them. */
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { School } from '../../../src/rollout/school';

type Contact = NonNullable<School['contacts']>[number];
type ContactsProps = {
  contacts: readonly Contact[];
  isLocked: boolean;
  /** Why it cannot be kept, or null. */
  problemOf(contact: Contact): string | null;
  onChange(contacts: Contact[]): void;
};

const COLUMNS = [
  { key: 'when', label: 'Where a step says', longest: 60 },
  { key: 'name', label: 'Name of the office', longest: 80 },
  { key: 'phone', label: 'Telephone', longest: 40 },
  { key: 'email', label: 'Email', longest: 120 },
] as const;

export function ContactsTable({ contacts, isLocked, problemOf, onChange }: ContactsProps) {
  const place = useRef<HTMLInputElement>(null);
  return (
    <>
      <h3 id="contacts">Offices that steps speak of</h3>
      <p class="rl-12 rl-2">
        Where a step says “local authority”, its button then has their number or address. Offices only: parents and
        carers stay in your MIS.
      </p>
      {contacts.length > 0 && (
        <table class="values offices" aria-labelledby="contacts">
          <thead>
            <tr>
              {COLUMNS.map(({ key, label }) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
              {!isLocked && (
                <th scope="col">
                  <span class="rl-unseen">Remove</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {contacts.map((contact, index) => (
              <tr key={index}>
                {COLUMNS.map(({ key, label }) => (
                  <td key={key} data-name={label}>
                    {contact[key]}
                  </td>
                ))}
                {!isLocked && (
                  <td>
                    <button
                      type="button"
                      class="rl-btn"
                      aria-label={`Remove ${contact.name}, for “${contact.when}”`}
                      onClick={() => onChange(contacts.filter((other) => other !== contact))}
                    >
                      Remove
                    </button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!isLocked && (
        <AddContact
          first={place}
          problemOf={problemOf}
          onAdd={(contact) => {
            onChange([...contacts, contact]);
            place.current?.focus();
          }}
        />
      )}
    </>
  );
}

const EMPTY = { when: '', name: '', phone: '', email: '' };

type AddProps = Pick<ContactsProps, 'problemOf'> & {
  first: RefObject<HTMLInputElement | null>;
  onAdd(contact: Contact): void;
};

function AddContact({ first, problemOf, onAdd }: AddProps) {
  const [typed, setTyped] = useState(EMPTY);
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <form
      class="office"
      onSubmit={(event) => {
        event.preventDefault();
        const contact = contactOf(typed);
        const found = problemOf(contact);
        setProblem(found);
        if (found !== null) return;
        onAdd(contact);
        setTyped(EMPTY);
      }}
    >
      {COLUMNS.map(({ key, label, longest }) => (
        <label key={key}>
          {label}
          <input
            class="rl-in"
            ref={key === 'when' ? first : undefined}
            maxLength={longest}
            autocomplete="off"
            value={typed[key]}
            aria-describedby={problem === null ? undefined : 'office-problem'}
            onInput={(event) => setTyped({ ...typed, [key]: event.currentTarget.value })}
          />
        </label>
      ))}
      <button type="submit" class="rl-btn">
        Add the office
      </button>
      {problem && (
        <span id="office-problem" role="alert" class="problem">
          {problem}
        </span>
      )}
    </form>
  );
}

function contactOf({ when, name, phone, email }: typeof EMPTY): Contact {
  return {
    when: when.trim(),
    name: name.trim(),
    ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
    ...(email.trim() === '' ? {} : { email: email.trim() }),
  };
}
