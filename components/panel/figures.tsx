/** A pupil's one large figure, what it covers, and how far it is from the lines of the policy. Owns the bar. */
import { formatRate } from '../../src/attendance';
import type { FiguresView } from './pupil-view';

const WIDTH = 348;

export function Figures({ figures }: { figures: FiguresView }) {
  const { attended, possible, scope, tag, note } = figures;
  return (
    <>
      <div class="fig">
        <p class="big">
          {possible > 0 ? formatRate(attended, possible, 1) : '–'}
          <small> %</small>
        </p>
        <div>
          <p class="rl-13 line">
            <span>
              <b>
                {attended} of {possible}
              </b>{' '}
              attended
            </span>
            {tag && <span class="rl-tag w">{tag}</span>}
          </p>
          <p class="rl-12 rl-2">{scope}</p>
        </div>
      </div>
      {possible > 0 && <Bar figures={figures} />}
      <dl class="nums">
        <Count name="Authorised" count={figures.authorised} />
        <Count name="Unauthorised" count={figures.unauthorised} />
        <Count name="N, provisional" count={figures.provisional} />
        <Count name="Late (L)" count={figures.late} />
        <Count name="Not marked" count={figures.unmarked} />
      </dl>
      {note && <p class="rl-12 rl-2 note">{note}</p>}
    </>
  );
}

function Count({ name, count }: { name: string; count: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{count}</dd>
    </div>
  );
}

/** From 50 to 100 %, where nearly all pupils are; from 0 for the few below. */
export function Bar({ figures }: { figures: Pick<FiguresView, 'attended' | 'possible' | 'lines'> }) {
  const { attended, possible, lines } = figures;
  const percent = (100 * attended) / possible;
  const from = percent < 50 ? 0 : 50;
  const place = (at: number) => Math.max(0, Math.min(1, (at - from) / (100 - from))) * WIDTH;
  const said = lines.map(({ words }) => `line ${words} percent`).join('; ');
  return (
    <svg
      class="met"
      viewBox={`0 0 ${WIDTH} 34`}
      role="img"
      aria-label={`${formatRate(attended, possible, 1)} percent${said ? `; ${said}` : ''}`}
    >
      <rect x=".5" y="2.5" width={WIDTH - 1} height="9" rx="2" class="tr" />
      <rect x="1" y="3" width={Math.max(0, place(percent) - 1)} height="8" rx="1.5" class="fl" />
      {lines.map(({ at }) => (
        <path key={at} d={`M${place(at)} 0v16`} class="tk" />
      ))}
      <text x="0" y="28">
        {from} %
      </text>
      {lines.map(({ at, words }, index) => (
        // of two lines close together the last has its words at the end, the others end where they stand
        <text key={at} x={index === lines.length - 1 ? WIDTH : place(at) + 5} y="28" text-anchor="end">
          {words}
        </text>
      ))}
    </svg>
  );
}
