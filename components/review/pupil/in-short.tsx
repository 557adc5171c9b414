/** The four questions an officer has of every pupil, each answered in a line or two. Owns which lines those are. */
import type { PupilReviewView, ShownParts } from '../../../src/review/pupil-review';
import { Part } from './part';
import { Said } from './said';

export function InShort({ shown, casework }: { shown: ShownParts; casework: PupilReviewView['casework'] }) {
  const { lines, weeks } = shown;
  const met = lines.filter(({ state }) => state === 'yes');
  const next = lines.filter(({ state }) => state !== 'yes')[0];
  const lowest = met.at(-1);
  return (
    <Part title="In short" name="in-short" isWide>
      <dl class="pr-short">
        <div>
          <dt>How far</dt>
          {lowest && (
            <dd>
              {lowest.name}: <Said words={lowest.distance} />
            </dd>
          )}
          {next && (
            <dd>
              {next.name}: <Said words={next.distance} />
            </dd>
          )}
          {weeks && (
            <dd>
              Unauthorised in ten weeks: <Said words={weeks.part.said} />
            </dd>
          )}
        </div>
        <div>
          <dt>Since when</dt>
          {met.map(({ name, since }) => (
            <dd key={name}>
              {name}: {since}
            </dd>
          ))}
          {weeks?.part.crossings
            .filter(({ isNow }) => isNow)
            .map(({ on }) => (
              <dd key={on}>Ten in ten weeks: since {on}</dd>
            ))}
          {met.length === 0 && !weeks?.part.crossings.some(({ isNow }) => isNow) && <dd>No line is met now.</dd>}
        </div>
        <div>
          <dt>What next</dt>
          <NextWords casework={casework} />
        </div>
        <div>
          <dt>Missing for a referral</dt>
          <MissingWords casework={casework} />
        </div>
      </dl>
    </Part>
  );
}

function NextWords({ casework }: { casework: PupilReviewView['casework'] }) {
  if (casework === null) return <dd>Casework is locked.</dd>;
  const [first] = casework.cases;
  const [offer] = casework.offers;
  if (first)
    return (
      <dd>
        {first.title}, {first.step}
        {first.now && `: ${first.now.text}`}
        {first.due && ` (${first.due.words})`}
      </dd>
    );
  return <dd>{offer ? `Start “${offer.title}”` : 'No case is open, and nothing is offered.'}</dd>;
}

function MissingWords({ casework }: { casework: PupilReviewView['casework'] }) {
  if (casework === null) return <dd>Casework is locked.</dd>;
  if (casework.readiness === null) return <dd>There is nothing to refer.</dd>;
  const { points } = casework.readiness;
  if (points.every(({ state }) => state === 'ready')) return <dd>Nothing: every point is ready.</dd>;
  // a point alone, as "Threshold met", would read as if it were so
  return (['missing', 'unknown'] as const).map((state) => {
    const titles = points.filter((point) => point.state === state).map(({ title }) => title);
    if (titles.length === 0) return null;
    return (
      <dd key={state}>
        <b>{state === 'missing' ? 'Not yet:' : 'Not known:'}</b> {titles.join('; ')}
      </dd>
    );
  });
}
