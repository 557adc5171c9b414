/** The school's own codes: what its MIS shows, and the national code it stands for. Owns the form; what it is used for is for the readers of pages. */
import { useRef, useState } from 'preact/hooks';
import { codesOn, isWithdrawn } from '../../src/attendance';
import { codeWithName } from '../code-names';

type Codes = Readonly<Record<string, string>>;

const LONGEST = 60;
/** What a letter for "present" stands for, whichever session it is. */
const PRESENT_EITHER = '/\\';

export function OwnCodes({ codes, today, onChange }: { codes: Codes; today: string; onChange(codes: Codes): void }) {
  const entries = Object.entries(codes);
  const national = [PRESENT_EITHER, ...codesOn(today).filter((code) => !isWithdrawn(code, today))];
  return (
    <>
      <h3 id="own-codes">Codes of your own</h3>
      <p class="rl-12 rl-2">
        Only where your MIS shows a letter, sign or word of its own in place of a national code. Everything else is
        understood without this table.
      </p>
      {entries.length > 0 && (
        <table class="values" aria-labelledby="own-codes">
          <thead>
            <tr>
              <th scope="col">The MIS shows</th>
              <th scope="col">National code</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {entries.map(([shown, code]) => (
              <tr key={shown}>
                <th scope="row">{shown}</th>
                <td>
                  <select
                    class="rl-in wide"
                    aria-label={`National code for ${shown}`}
                    value={code}
                    onChange={(event) => onChange({ ...codes, [shown]: event.currentTarget.value })}
                  >
                    <NationalCodes codes={national.includes(code) || code === '' ? national : [code, ...national]} />
                  </select>
                </td>
                <td>
                  <button
                    type="button"
                    class="rl-ib"
                    aria-label={`Remove ${shown}`}
                    onClick={() => onChange(Object.fromEntries(entries.filter(([other]) => other !== shown)))}
                  >
                    ×
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <AddCode codes={codes} national={national} onChange={onChange} />
    </>
  );
}

function NationalCodes({ codes }: { codes: readonly string[] }) {
  return (
    <>
      {codes.map((code) => (
        <option key={code} value={code}>
          {codeWithName(code)}
        </option>
      ))}
      <option value="">no mark</option>
    </>
  );
}

function AddCode({
  codes,
  national,
  onChange,
}: {
  codes: Codes;
  national: readonly string[];
  onChange(codes: Codes): void;
}) {
  const [shown, setShown] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState(national[0] ?? '');
  const text = shown.trim();
  const isTaken = Object.hasOwn(codes, text);
  return (
    <p class="row">
      <label for="own-shown">The MIS shows</label>
      <input
        id="own-shown"
        ref={field}
        class="rl-in"
        maxLength={LONGEST}
        value={shown}
        aria-describedby={isTaken ? 'own-taken' : undefined}
        aria-invalid={isTaken}
        onInput={(event) => setShown(event.currentTarget.value)}
      />
      <select
        class="rl-in"
        aria-label="National code for it"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      >
        <NationalCodes codes={national} />
      </select>
      <button
        type="button"
        class="rl-btn"
        disabled={text === '' || isTaken}
        onClick={() => {
          onChange({ ...codes, [text]: code });
          setShown('');
          // the button is off now, and a button that is off loses the focus
          field.current?.focus();
        }}
      >
        Add
      </button>
      {isTaken && (
        <span id="own-taken" role="alert" class="problem">
          ‘{text}’ is in the table already.
        </span>
      )}
    </p>
  );
}
