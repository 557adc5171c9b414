/** The ten school weeks: the strip, then what drops out when, and when the threshold was crossed. Owns the tables. */
import type { ShownParts } from '../../../src/review/pupil-review';
import { TenWeeks } from '../../panel/ten-weeks';
import { Said } from './said';
import { WorkingOut } from './working-out';

export function WeeksPart({ weeks: { source, part } }: { weeks: NonNullable<ShownParts['weeks']> }) {
  const { parts, drops, crossings, working } = part;
  return (
    <div class="pr-part pr-own" data-part="weeks">
      <TenWeeks weeks={source} />
      {parts.map((line, index) => (
        <p key={index}>
          <Said words={line} />
        </p>
      ))}
      {drops.length > 0 && (
        <table class="pr-table">
          <caption>If no new ones come, these drop out</caption>
          <thead>
            <tr>
              <th scope="col">On</th>
              <th scope="col" class="num">
                Drop out
              </th>
              <th scope="col" class="num">
                Left
              </th>
            </tr>
          </thead>
          <tbody>
            {drops.map(({ on, count, left }) => (
              <tr key={on}>
                <th scope="row">{on}</th>
                <td class="num">
                  <Said words={count} />
                </td>
                <td class="num">
                  <Said words={left} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {crossings.length > 0 && (
        <table class="pr-table">
          <caption>When ten in ten school weeks was reached</caption>
          <thead>
            <tr>
              <th scope="col">Session</th>
              <th scope="col">Weeks</th>
              <th scope="col">Now</th>
            </tr>
          </thead>
          <tbody>
            {crossings.map(({ on, weeks, isNow }) => (
              <tr key={on}>
                <th scope="row">{on}</th>
                <td>{weeks}</td>
                <td>{isNow ? 'still so' : 'no longer'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <WorkingOut of="ten school weeks" lines={working.lines} />
    </div>
  );
}
