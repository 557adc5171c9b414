/** The certificate of marks: two columns of weeks, ten half-days each, and the key to the codes. Owns that look. */
import type { CellState, CertificateBlock, CertificateWeek } from '../../src/papers/evidence/evidence-blocks';
import { codeWithName } from '../code-names';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];

const STATES: Partial<Record<CellState, string>> = {
  blank: 'no mark',
  closed: 'no school',
  'off-roll': 'not on roll',
  'to-come': 'to come',
};

type Shown = Pick<CertificateBlock, 'title' | 'weeks' | 'note'> & { codes: CertificateBlock['key'] };

export function Certificate({ title, weeks, codes, note }: Shown) {
  const half = Math.ceil(weeks.length / 2);
  return (
    <section class="paper-block">
      <h2>{title}</h2>
      <p class="paper-12 paper-quiet">
        Each week from its Monday; each day morning, then afternoon. Black: unauthorised. Hatched: N, provisional. Grey:
        authorised. Dashed: no mark.
      </p>
      <div class="paper-years">
        {[weeks.slice(0, half), weeks.slice(half)].map(
          (part) => part.length > 0 && <Weeks key={part[0]?.monday} weeks={part} />,
        )}
      </div>
      <p class="paper-13 paper-note">{note}</p>
      <ul class="paper-key">
        {codes.map(({ code, sessions }) => (
          <li key={code}>
            <b>{codeWithName(code).split(',')[0]}</b>
            {codeWithName(code).slice(code.length).replace(/^,/, '')}: {sessions}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Weeks({ weeks }: { weeks: CertificateWeek[] }) {
  return (
    <table class="paper-grid">
      <thead>
        <tr>
          <th scope="col">Week</th>
          {DAYS.map((day) => (
            <th key={day} scope="col" colSpan={2}>
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ monday, words, cells }) => (
          <tr key={monday}>
            <th scope="row">{words}</th>
            {cells.map(({ code, state }, at) => (
              <td key={at} class={`half ${state}`}>
                {code ? <span>{code}</span> : <span class="rl-unseen">{STATES[state]}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
