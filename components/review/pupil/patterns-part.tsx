/** When a pupil is absent or late: weekdays, days beside days off, lates by week, runs, illness. Owns charts and tables of them. */
import type { IllnessPart } from '../../../src/review/pupil-illness';
import type { LatesPart, PatternPart, ShareBar } from '../../../src/review/pupil-patterns';
import type { RunsPart } from '../../../src/review/pupil-runs';
import { type Bar, BarChart } from '../chart-bars';
import { ChartFrame } from '../chart-frame';
import { Part } from './part';
import { Said, textOf } from './said';
import { WorkingOut } from './working-out';

const FORMULA = ['Share = absent ÷ possible of those sessions; what was not possible is in neither.'];

/** Charts of small shares do not look like charts of great ones: they reach to a fifth at least. */
const LEAST_TOP = 0.2;

const shareOf = ({ absent, possible }: ShareBar): number => (possible === 0 ? 0 : absent / possible);
const topOf = (bars: readonly ShareBar[]): number => Math.max(LEAST_TOP, ...bars.map(shareOf));

export function WeekdaysPart({ part: { bars, said }, scope }: { part: PatternPart; scope: string }) {
  const drawn = bars.map((bar): Bar => {
    const [group = '', label = ''] = bar.name.split(' ');
    return { key: bar.name, label, group, parts: [shareOf(bar)], above: percentOf(bar) };
  });
  return (
    <Part title="Weekdays" meta={`share of sessions missed · ${scope}`} name="weekdays">
      <ChartFrame
        name="absence by weekday"
        chart={<BarChart bars={drawn} most={topOf(bars)} said={`Share missed by half-day. ${spoken(bars)}`} />}
        table={<ShareTable name="Absence by weekday" first="Half-day" bars={bars} />}
      />
      <p>
        <Said words={said} />
      </p>
      <WorkingOut of="weekdays" lines={[FORMULA]} />
    </Part>
  );
}

/** "27.3", the last of "3 of 11, 27.3 %". */
const percentOf = ({ said }: ShareBar) => said.filter((part) => typeof part !== 'string').slice(-1);
const spoken = (bars: readonly ShareBar[]): string =>
  bars.map(({ name, said }) => `${name}: ${textOf(said)}`).join('; ');

export function EdgesPart({ part, scope }: { part: PatternPart | null; scope: string }) {
  if (part === null)
    return (
      <Part title="Beside days off" name="edges">
        <p class="pr-quiet">The school calendar is not set: which days lie beside days off is not known.</p>
      </Part>
    );
  const { bars, said } = part;
  const drawn = bars.map(
    (bar, index): Bar => ({
      key: bar.name,
      label: String.fromCharCode(65 + index),
      parts: [shareOf(bar)],
      above: percentOf(bar),
    }),
  );
  return (
    <Part title="Beside days off" meta={`the school day before and after · ${scope}`} name="edges">
      <ChartFrame
        name="absence beside days off"
        chart={
          <>
            <BarChart bars={drawn} most={topOf(bars)} said={`Share missed. ${spoken(bars)}`} />
            <p class="pr-key">
              {bars.map(({ name }, index) => (
                <span key={name}>
                  <b>{String.fromCharCode(65 + index)}</b> {name}
                </span>
              ))}
            </p>
          </>
        }
        table={<ShareTable name="Absence beside days off" first="School days" bars={bars} />}
      />
      <p>
        <Said words={said} />
      </p>
      <WorkingOut of="beside days off" lines={[FORMULA]} />
    </Part>
  );
}

function ShareTable({ name, first, bars }: { name: string; first: string; bars: readonly ShareBar[] }) {
  return (
    <table class="pr-table">
      <caption class="rl-unseen">{name}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">Missed</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.name}>
            <th scope="row">{bar.name}</th>
            <td>
              <Said words={bar.said} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Lates({ part: { weeks, said }, scope }: { part: LatesPart; scope: string }) {
  const most = Math.max(4, ...weeks.map(({ late, afterClose }) => late + afterClose));
  const bars = weeks.map(
    ({ monday, name, late, afterClose, lateSaid, closedSaid }): Bar => ({
      key: monday,
      label: name,
      parts: [late, afterClose],
      above: afterClose === 0 ? lateSaid : late === 0 ? closedSaid : [...lateSaid, '+', ...closedSaid],
    }),
  );
  const told = weeks.filter(({ late, afterClose }) => late + afterClose > 0);
  const words = told.map(({ name, late, afterClose }) => `week of ${name}: ${late} L, ${afterClose} U`).join('; ');
  return (
    <Part title="Lates by week" meta={scope} name="lates">
      <ChartFrame
        name="lates by week"
        chart={<BarChart bars={bars} most={most} said={`Lates by school week. ${words || 'None'}.`} />}
        table={
          <table class="pr-table">
            <caption class="rl-unseen">Lates by school week</caption>
            <thead>
              <tr>
                <th scope="col">Week of</th>
                <th scope="col" class="num">
                  L
                </th>
                <th scope="col" class="num">
                  U
                </th>
              </tr>
            </thead>
            <tbody>
              {weeks.map(({ monday, name, lateSaid, closedSaid }) => (
                <tr key={monday}>
                  <th scope="row">{name}</th>
                  <td class="num">
                    <Said words={lateSaid} />
                  </td>
                  <td class="num">
                    <Said words={closedSaid} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
      <p>
        <Said words={said} />
      </p>
      <WorkingOut
        of="lates by week"
        lines={[['L and U of each school week, Monday to Sunday. L counts as attended, U as an unauthorised absence.']]}
      />
    </Part>
  );
}

/** So many are in sight; the rest open below. */
const RUNS_IN_SIGHT = 5;

export function Runs({ part, scope }: { part: RunsPart | null; scope: string }) {
  return (
    <Part title="Absence runs" meta={scope} name="runs">
      {part === null ? (
        <p class="pr-quiet">The school calendar does not cover these marks: no run can be told.</p>
      ) : (
        <>
          <p>
            <Said words={part.said} />
          </p>
          {part.rows.length > 0 && (
            <RunTable name="Absence runs, the newest first" rows={part.rows.slice(0, RUNS_IN_SIGHT)} />
          )}
          {part.rows.length > RUNS_IN_SIGHT && (
            <details class="pr-working">
              <summary>Earlier runs</summary>
              <RunTable name="Earlier absence runs" rows={part.rows.slice(RUNS_IN_SIGHT)} />
            </details>
          )}
          <WorkingOut
            of="absence runs"
            lines={[
              [
                'Absent sessions, N too, with none attended between; a session without a mark ends a run; days = sessions ÷ 2.',
              ],
            ]}
          />
        </>
      )}
    </Part>
  );
}

function RunTable({ name, rows }: { name: string; rows: RunsPart['rows'] }) {
  return (
    <table class="pr-table">
      <caption class="rl-unseen">{name}</caption>
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col">To</th>
          <th scope="col" class="num">
            Sessions
          </th>
          <th scope="col" class="num">
            Days
          </th>
          <th scope="col">Codes</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ from, to, sessions, days, codes, isOpen }) => (
          <tr key={`${from} ${to} ${textOf(sessions)}`}>
            <th scope="row">{from}</th>
            <td>{isOpen ? `${to}, goes on` : to}</td>
            <td class="num">
              <Said words={sessions} />
            </td>
            <td class="num">
              <Said words={days} />
            </td>
            <td>{codes}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Illness({ part: { said, source, dates, working } }: { part: IllnessPart }) {
  return (
    <Part title="Illness" meta={`this school year${source && ` · ${source}`}`} name="illness">
      <p>
        <Said words={said} />
      </p>
      {dates.length > 0 && (
        <details class="pr-working">
          <summary>Which days</summary>
          <p>{dates.join(', ')}</p>
        </details>
      )}
      <WorkingOut of="illness" lines={working} />
    </Part>
  );
}
