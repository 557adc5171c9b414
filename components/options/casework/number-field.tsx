/** A whole number among the settings. Owns that one out of its bounds is not kept, and says so beside the field. */
import { useId, useState } from 'preact/hooks';

type NumberProps = {
  label: string;
  value: number | null;
  from: number;
  to: number;
  /** What stands behind the field: 'minutes'. */
  unit?: string;
  /** Emptied, the value is taken away. */
  canBeEmpty?: boolean;
  onChange(value: number | null): void;
};

export function NumberField({ label, value, from, to, unit, canBeEmpty = false, onChange }: NumberProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const read = typed === null ? null : numberIn(typed, from, to, canBeEmpty);
  const problem = read?.is === 'problem' ? read.message : null;
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        class="rl-in number"
        inputMode="numeric"
        autocomplete="off"
        maxLength={4}
        value={typed ?? (value === null ? '' : String(value))}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={(event) => {
          const now = numberIn(event.currentTarget.value, from, to, canBeEmpty);
          if (now.is === 'problem') return;
          setTyped(null);
          onChange(now.value);
        }}
      />
      {unit && <span>{unit}</span>}
      {problem && (
        <span id={`${id}-problem`} role="alert" class="problem">
          {problem}
        </span>
      )}
    </>
  );
}

type Read = { is: 'value'; value: number | null } | { is: 'problem'; message: string };

function numberIn(text: string, from: number, to: number, canBeEmpty: boolean): Read {
  const digits = text.trim();
  if (digits === '' && canBeEmpty) return { is: 'value', value: null };
  const value = Number(digits);
  if (/^\d+$/.test(digits) && value >= from && value <= to) return { is: 'value', value };
  return { is: 'problem', message: `A whole number from ${from} to ${to}. Not kept yet.` };
}
