/** One large figure, what it covers, and how far it is from each line. Owns the words; the sums are `attendance`'s. */
import { Bar, Figures } from '../../../components/panel/figures';
import { Rich } from '../../../components/panel/parts';
import { formatRate, headroomOf, type Summary } from '../../attendance';

export type MeterView = {
  label: string;
  scope: string;
  attended: number;
  possible: number;
  /** Null where only the two counts were given: nothing is known of the rest. */
  summary: Summary | null;
  lines: readonly number[];
};

export function Meter({ label, scope, attended, possible, summary, lines }: MeterView) {
  const onBar = [...lines].sort((a, b) => a - b).map((at) => ({ at, words: `${at} %` }));
  return (
    <div class="rl rl-widget rl-panel meter" part="root">
      {label && (
        <h2 class="head" part="heading">
          {label}
        </h2>
      )}
      <div part="figure">
        {summary ? (
          <Figures
            figures={{
              ...summary,
              unauthorised: summary.unauthorised - summary.provisional,
              scope,
              tag: summary.severe ? 'Severe absence' : summary.persistent ? 'Persistent absence' : null,
              lines: onBar,
              note: '',
            }}
          />
        ) : (
          <>
            <div class="fig">
              <p class="big">
                {possible > 0 ? formatRate(attended, possible, 1) : '–'}
                <small> %</small>
              </p>
              <div>
                <p class="rl-13">
                  <b>
                    {attended} of {possible}
                  </b>{' '}
                  attended
                </p>
                {scope && <p class="rl-12 rl-2">{scope}</p>}
              </div>
            </div>
            {possible > 0 && <Bar figures={{ attended, possible, lines: onBar }} />}
          </>
        )}
      </div>
      <ul class="hr" part="headroom">
        {lines.map((percent) => (
          <li key={percent}>
            <Rich words={wordsOf(attended, possible, percent)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** "4 more absent sessions reach 90 %." "23 attended in a row bring it back over 90 %." */
function wordsOf(attended: number, possible: number, percent: number) {
  const { sessionsToThreshold, presentToRecover } = headroomOf({ attended, possible }, { percent });
  if (sessionsToThreshold === null)
    return [possible === 0 ? 'No session was possible yet.' : `${percent} % is never reached.`];
  if (sessionsToThreshold > 0) {
    const one = sessionsToThreshold === 1;
    return [
      { b: `${sessionsToThreshold} more absent session${one ? '' : 's'}` },
      ` reach${one ? 'es' : ''} ${percent} %.`,
    ];
  }
  if (presentToRecover === null) return [`At ${percent} % or below, and never over it again.`];
  const one = presentToRecover === 1;
  return [{ b: `${presentToRecover} attended in a row` }, ` bring${one ? 's' : ''} it back over ${percent} %.`];
}
