/** A register with made-up pupils, to try things on. Owns its pupils and how a mark in it is changed; nothing of it is kept. */
import { useState } from 'preact/hooks';

const PUPILS: [name: string, mark: string, arrived: string][] = [
  ['Ash, Amy', '/', ''],
  ['Birch, Ben', 'L', '09:21'],
  ['Cedar, Cora', 'L', '09:02'],
  ['Dogwood, Dan', 'N', ''],
  ['Elm, Ella', '\\', ''],
  ['Fir, Finn', 'I', ''],
  ['Gorse, Gita', '', ''],
  ['Hazel, Hugh', 'H', ''],
];
const MARKS = ['', '/', '\\', 'L', 'U', 'N', 'I', 'M', 'C', 'H', 'O'];

export function MadeUpRegister() {
  const [marks, setMarks] = useState<readonly string[]>(PUPILS.map(([, mark]) => mark));
  return (
    <table class="made-up" id="made-up-register">
      <caption>AM register, class 8 Birch, Friday 20 November 2026</caption>
      <thead>
        <tr>
          <th scope="col">Pupil</th>
          <th scope="col">AM</th>
          <th scope="col">Time of arrival</th>
        </tr>
      </thead>
      <tbody>
        {PUPILS.map(([name, , arrived], row) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <select
                aria-label={`AM mark of ${name}`}
                value={marks[row]}
                onChange={(event) => {
                  const mark = event.currentTarget.value;
                  setMarks((before) => before.map((one, place) => (place === row ? mark : one)));
                }}
              >
                {MARKS.map((mark) => (
                  <option key={mark} value={mark}>
                    {mark}
                  </option>
                ))}
              </select>
            </td>
            <td>{arrived}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
