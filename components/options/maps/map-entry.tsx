/** One page map: whether it is in use, what it corrects and what is known of its system, each fact with its source. */
import { useState } from 'preact/hooks';
import type { PageMap } from '../../../src/pages/map-schema';
import { codeWithName } from '../../code-names';
import { saveFile } from '../pack/save-file';
import { addressesOf, correctionsOf, type MapsActions, type MapView } from './maps-view';

const BY: Readonly<Record<PageMap['by'], string>> = {
  shipped: 'comes with Register Lens',
  trust: 'from your trust',
  taught: 'taught or imported here',
};

export function MapEntry({ view, actions }: { view: MapView; actions: MapsActions }) {
  const { map, isOff, isOffByPolicy, isOwn } = view;
  const corrections = correctionsOf(map);
  return (
    <li class="map">
      <label class="choice">
        <input
          type="checkbox"
          checked={!isOff}
          disabled={isOffByPolicy}
          aria-label={`Use ${map.name}`}
          onChange={(event) => actions.switchMap(map.id, event.currentTarget.checked)}
        />
        <span>
          <b>{map.name}</b>{' '}
          <span class="rl-12 rl-2">
            {BY[map.by]}
            {isOffByPolicy && ', off by your trust’s policy'}
          </span>
          <br />
          <span class="rl-12 rl-2">{addressesOf(map).join(' · ')}</span>
          <br />
          <span class="rl-13">
            {corrections.length > 0 ? `Corrects ${corrections.join('; ')}.` : 'Corrects nothing: facts only.'}
          </span>
        </span>
      </label>
      <details class="known">
        <summary>
          What is known<span class="rl-unseen"> of {map.name}</span> ({map.facts.length})
        </summary>
        <Codes map={map} />
        <ul class="facts">
          {map.facts.map(({ says, source, mark }) => (
            <li key={says}>
              {says}
              <span class="rl-12 rl-2">
                {' '}
                {mark === 'seen' ? 'Seen' : 'Not seen, only likely'}: {source}
              </span>
            </li>
          ))}
          {map.facts.length === 0 && <li class="rl-2">No facts are written down.</li>}
        </ul>
        <p class="row">
          <button
            type="button"
            class="rl-btn"
            onClick={() => saveFile(`page-map-${map.id}.json`, 'application/json', `${JSON.stringify(map, null, 2)}\n`)}
          >
            Export {map.name}
          </button>
          {isOwn && <RemoveMap name={map.name} onRemove={() => actions.removeMap(map.id)} />}
        </p>
      </details>
    </li>
  );
}

function Codes({ map: { codes, name } }: { map: PageMap }) {
  const entries = Object.entries(codes ?? {});
  if (entries.length === 0) return null;
  return (
    <table class="values">
      <caption class="rl-unseen">Codes of {name}</caption>
      <thead>
        <tr>
          <th scope="col">The page shows</th>
          <th scope="col">National code</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(([shown, code]) => (
          <tr key={shown}>
            <th scope="row">{shown}</th>
            <td>{code === '' ? 'no mark' : codeWithName(code)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Asks once more: what was taught has to be taught again. */
function RemoveMap({ name, onRemove }: { name: string; onRemove(): void }) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <button type="button" class="rl-btn" onClick={() => setAsking(true)}>
        Remove {name}…
      </button>
    );
  return (
    <>
      <span role="alert">Its pages are then read without it.</span>
      <button type="button" class="rl-btn" onClick={() => setAsking(false)}>
        Keep {name}
      </button>
      <button type="button" class="rl-btn" onClick={onRemove}>
        Remove {name}
      </button>
    </>
  );
}
