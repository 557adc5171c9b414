/** Attendance to date, persistent and severe, how far each line is and since when it is met, and the policy's bands. */
import type { BandsPart } from '../../../src/review/pupil-bands';
import type { FiguresPart } from '../../../src/review/pupil-figures';
import type { LineRow } from '../../../src/review/pupil-lines';
import { ChartFrame } from '../chart-frame';
import { BandScale, letterOf, needsLetters } from '../chart-scale';
import { Part } from './part';
import { Said, textOf } from './said';
import { WorkingOut } from './working-out';

const ANSWERS = { yes: 'Yes', no: 'No', unsure: 'Not certain' } as const;
const MET = { yes: 'met', no: 'not met', unsure: 'not certain' } as const;

export function AttendancePart({ figures }: { figures: FiguresPart }) {
  const { percent, counts, scope, unread, tag, persistent, severe, kinds, working, absenceWorking } = figures;
  return (
    <Part title="Attendance to date" meta={scope} name="figures">
      <p class="pr-big">
        <Said words={percent} />
      </p>
      <p>
        <Said words={counts} /> {tag && <span class="rl-tag w">{tag}</span>}
      </p>
      {unread.length > 0 && (
        <p class="pr-unread">
          <Said words={unread} />
        </p>
      )}
      <dl class="pr-kinds">
        {kinds.map(({ name, said, isAtLeast }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {isAtLeast && <small>at least </small>}
              <Said words={[said]} />
            </dd>
          </div>
        ))}
      </dl>
      <WorkingOut of="attendance to date" lines={working.lines} codes={working.codes} />
      <dl class="pr-answers">
        <Asked name="Persistent absence" {...persistent} />
        <Asked name="Severe absence" {...severe} />
      </dl>
      <WorkingOut of="persistent and severe absence" lines={absenceWorking.lines} />
    </Part>
  );
}

function Asked({ name, answer, said }: { name: string } & FiguresPart['severe']) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span class="rl-b">{ANSWERS[answer]}</span>: <Said words={said} />
      </dd>
    </div>
  );
}

export function LinesPart({ lines, packName, scope }: { lines: readonly LineRow[]; packName: string; scope: string }) {
  return (
    <Part title="Headroom" meta={[packName, scope].filter(Boolean).join(' · ')} name="headroom">
      {lines.length === 0 ? (
        <p class="pr-quiet">No line can be held against these marks: no session was possible, or no policy is set.</p>
      ) : (
        <table class="pr-table">
          <caption class="rl-unseen">How far each line of the policy is, and since when it is met</caption>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Met</th>
              <th scope="col">How far</th>
              <th scope="col">Since when</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ name, state, distance, since }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td class={state === 'yes' ? 'rl-b' : undefined}>{MET[state]}</td>
                <td>
                  <Said words={distance} />
                </td>
                <td>{since || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <WorkingOut of="headroom" lines={lines.flatMap(({ working }) => working)} />
    </Part>
  );
}

export function BandsOfPolicy({ part, scope }: { part: BandsPart | null; scope: string }) {
  if (part === null)
    return (
      <Part title="Bands of the policy" name="bands">
        <p class="pr-quiet">The policy prints no table of bands.</p>
      </Part>
    );
  const { bands, holes, overlaps, said, source } = part;
  const words = bands.map(({ label, printed }) => `${label} ${printed} per cent`).join('; ');
  return (
    <Part title="Bands of the policy" meta={`${source} · ${scope}`} name="bands">
      <ChartFrame
        name="bands of the policy"
        chart={
          <>
            <BandScale part={part} said={`Bands as printed: ${words}. ${textOf(said)}`} />
            {needsLetters(part) && (
              <p class="pr-key">
                {bands.map(({ label, printed }, index) => (
                  <span key={label}>
                    <b>{letterOf(index)}</b> {label}, {printed}
                  </span>
                ))}
              </p>
            )}
          </>
        }
        table={<BandTable part={part} />}
      />
      <p>
        <Said words={said} />
      </p>
      {holes.length > 0 && (
        <p class="pr-quiet">
          Holes in the table: {holes.map(({ from, to }) => `${from} to ${to} %`).join(', ')}. No band is printed there.
        </p>
      )}
      {overlaps.map(({ from, to, labels: [one, other] }) => (
        <p key={one + other} class="pr-quiet">
          “{one}” and “{other}” overlap {from === to ? `at ${from} %` : `from ${from} to ${to} %`}.
        </p>
      ))}
    </Part>
  );
}

function BandTable({ part: { bands } }: { part: BandsPart }) {
  return (
    <table class="pr-table">
      <caption class="rl-unseen">Bands of the policy, as printed</caption>
      <thead>
        <tr>
          <th scope="col">Band</th>
          <th scope="col">Per cent, as printed</th>
          <th scope="col">This pupil</th>
        </tr>
      </thead>
      <tbody>
        {bands.map(({ label, printed, isPupils }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{printed}</td>
            <td>{isPupils ? 'here' : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
