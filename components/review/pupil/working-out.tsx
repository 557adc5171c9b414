/** One press from a figure to its arithmetic: the formula, and the codes that were counted. Owns that opening. */
import type { Said as Words } from '../../../src/review/pupil-said';
import type { CountedCode } from '../../../src/review/pupil-working';
import { codeWithName } from '../../code-names';
import { Said } from './said';

const COUNTED = { attended: 'attended', absent: 'absent', outside: 'not possible: outside every total' } as const;

export function WorkingOut({
  of,
  lines,
  codes = [],
}: {
  /** "attendance to date": what it is the arithmetic of. */
  of: string;
  lines: readonly Words[];
  codes?: readonly CountedCode[];
}) {
  if (lines.length === 0 && codes.length === 0) return null;
  return (
    <details class="pr-working">
      <summary>
        How is this worked out?<span class="rl-unseen"> {of}</span>
      </summary>
      {lines.map((line, index) => (
        <p key={index}>
          <Said words={line} />
        </p>
      ))}
      {codes.length > 0 && (
        <table class="pr-table">
          <caption class="rl-unseen">Codes counted, {of}</caption>
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col" class="num">
                Sessions
              </th>
              <th scope="col">Counts as</th>
            </tr>
          </thead>
          <tbody>
            {codes.map(({ code, count, counted, figure }) => (
              <tr key={figure}>
                <th scope="row">{codeWithName(code)}</th>
                <td class="num" data-figure={figure}>
                  {count}
                </td>
                <td>{COUNTED[counted]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
