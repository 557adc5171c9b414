/** What would be read now: the first rows, how many there are, and when they are for. */
import type { LiveView } from './teach-view';

export function LiveTable({ live }: { live: LiveView }) {
  const width = Math.max(1, ...live.rows.map(({ cells }) => cells.length));
  const shown = Math.min(width, 4);
  return (
    <div class="live">
      <p class="rl-13">
        <b>
          {live.read} of {live.found} rows read
        </b>
        {live.when !== '' && ` · ${live.when}`}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            {Array.from({ length: shown }, (_, i) => (
              <th scope="col" key={i}>
                {live.headings[i] || 'Mark'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {live.rows.map(({ name, cells }, row) => (
            <tr key={row}>
              <th scope="row">{name ?? 'no name'}</th>
              {cells.slice(0, shown).map(({ shown: text, code }, i) => (
                <td key={i}>
                  {text === '' ? <span class="rl-2">empty</span> : text}
                  {text !== '' && text !== code && (
                    <span class={code === null ? 'unsure' : 'rl-2'}>
                      {' '}
                      {code === null ? 'unknown' : `→ ${code || '–'}`}
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {width > shown && <p class="rl-12 rl-2">and {width - shown} more columns of marks</p>}
    </div>
  );
}
