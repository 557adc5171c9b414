/** A page map brought in as a file. Owns that nothing is kept before a person has seen what the map is for and what it corrects. */
import { useRef, useState } from 'preact/hooks';
import type { PageMap } from '../../../src/pages/map-schema';
import type { MapProblem } from '../../../src/pages/maps/parse-map';
import { FileButton } from '../file-button';
import { useFocusAfter } from '../keep-focus';
import { addressesOf, correctionsOf, type MapsActions } from './maps-view';

const MOST_PROBLEMS = 20;
const UNREADABLE: MapProblem = { path: '(the file)', message: 'a file that the browser can read' };

type Step =
  | { is: 'idle'; said: string }
  | { is: 'refused'; file: string; problems: readonly MapProblem[] }
  | { is: 'read'; map: PageMap; problem: string | null };

export function ImportMap({ taken, actions }: { taken: readonly string[]; actions: MapsActions }) {
  const [step, setStep] = useState<Step>({ is: 'idle', said: '' });
  const asking = useRef<HTMLParagraphElement>(null);
  useFocusAfter(step.is === 'read', asking);
  if (step.is === 'read') {
    const { map, problem } = step;
    const corrections = correctionsOf(map);
    return (
      <div class="read">
        <p role="status">
          <b>{map.name}</b> is for {addressesOf(map).join(', ')}. It corrects{' '}
          {corrections.length > 0 ? corrections.join('; ') : 'nothing and holds facts only'}.
        </p>
        {problem !== null && (
          <p role="alert" class="problem">
            {problem}
          </p>
        )}
        <p class="row">
          <button
            type="button"
            class="rl-btn pri"
            onClick={() =>
              void actions
                .addMap(map)
                .then((failed) =>
                  setStep(
                    failed === null ? { is: 'idle', said: `${map.name} is added.` } : { ...step, problem: failed },
                  ),
                )
            }
          >
            {taken.includes(map.id) ? 'Replace the map of this name' : 'Add this map'}
          </button>
          <button type="button" class="rl-btn" onClick={() => setStep({ is: 'idle', said: '' })}>
            Cancel
          </button>
        </p>
      </div>
    );
  }
  return (
    <>
      <p class="row" ref={asking}>
        <FileButton
          label="Import a page map…"
          accept=".json,application/json"
          onText={(text, file) => {
            const read = actions.readMap(text);
            setStep(
              read.ok ? { is: 'read', map: read.map, problem: null } : { is: 'refused', file, problems: read.problems },
            );
          }}
          onFailure={(file) => setStep({ is: 'refused', file, problems: [UNREADABLE] })}
        />
        <span role="status" class="rl-13">
          {step.is === 'idle' ? step.said : ''}
        </span>
      </p>
      {step.is === 'refused' && (
        <div role="alert" class="problems">
          <p>
            <b>{step.file} was not imported. Nothing has changed.</b>
          </p>
          <ul>
            {step.problems.slice(0, MOST_PROBLEMS).map(({ path, message }) => (
              <li key={path + message}>
                <code>{path}</code>: expected {message}
              </li>
            ))}
            {step.problems.length > MOST_PROBLEMS && <li>and {step.problems.length - MOST_PROBLEMS} more</li>}
          </ul>
        </div>
      )}
    </>
  );
}
