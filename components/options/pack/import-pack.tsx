/**
 * Policies brought in as files: read, shown with what is wrong, added under a name, removed. Owns that nothing is added
 * before a person has seen what was read.
 */
import { useRef, useState } from 'preact/hooks';
import type { PolicyPack } from '../../../src/policy/pack';
import type { PackProblem } from '../../../src/policy/parse-pack';
import { FileButton } from '../file-button';
import { useFocusAfter } from '../keep-focus';
import { Locked } from '../locked';
import type { OptionsActions, OptionsView } from '../settings-view';

const MOST_PROBLEMS = 20;

type Step =
  | { is: 'idle'; said: string; added: string | null }
  | { is: 'refused'; file: string; problems: readonly PackProblem[] }
  | { is: 'read'; file: string; pack: PolicyPack };

const idle: Step = { is: 'idle', said: '', added: null };

export function ImportPack({ view, actions }: { view: OptionsView; actions: OptionsActions }) {
  const [step, setStep] = useState<Step>(idle);
  const asking = useRef<HTMLParagraphElement>(null);
  useFocusAfter(step.is === 'read', asking);
  const isLocked = view.from.packs === 'managed';
  return (
    <div class="files">
      <h3>Policies of this profile</h3>
      {isLocked && <Locked setting="packs" />}
      <ul class="sites">
        {view.ownPacks.map(({ id, name, usedBy, isOfPackage }) => (
          <li key={id}>
            <span>
              {name} <span class="rl-12 rl-2">{id}</span>
            </span>
            {isOfPackage && <span class="rl-12 rl-2">from your trust’s package</span>}
            {usedBy.length > 0 ? (
              <span class="rl-12 rl-2">used by {usedBy.join(', ')}</span>
            ) : (
              !isLocked &&
              !isOfPackage && (
                <button type="button" class="rl-btn" onClick={() => actions.removePack(id)}>
                  Remove {name}
                </button>
              )
            )}
          </li>
        ))}
        {view.ownPacks.length === 0 && (
          <li class="rl-2 rl-13">
            None yet. A policy that was exported, or that somebody wrote as a file, can be imported.
          </li>
        )}
      </ul>
      {!isLocked && step.is !== 'read' && (
        <p class="row" ref={asking}>
          <FileButton
            label="Import a policy…"
            accept=".json,application/json"
            onText={(text, file) => {
              const read = actions.readPack(text);
              setStep(
                read.ok ? { is: 'read', file, pack: read.pack } : { is: 'refused', file, problems: read.problems },
              );
            }}
            onFailure={(file) => setStep({ is: 'refused', file, problems: [UNREADABLE] })}
          />
          <span role="status" class="rl-13">
            {step.is === 'idle' ? step.said : ''}
          </span>
          {step.is === 'idle' && step.added !== null && view.school && view.from.schools !== 'managed' && (
            <button
              type="button"
              class="rl-btn"
              onClick={() => {
                actions.changeSchool({ pack: step.added ?? '' });
                setStep(idle);
              }}
            >
              Use it for {view.school.name}
            </button>
          )}
        </p>
      )}
      {step.is === 'refused' && <Refused file={step.file} problems={step.problems} labelOf={actions.labelOf} />}
      {step.is === 'read' && (
        <NameIt
          key={step.file}
          pack={step.pack}
          taken={view.ownPacks.map(({ id }) => id)}
          onCancel={() => setStep(idle)}
          onAdd={async (pack) => {
            const problem = await actions.addPack(pack);
            if (problem === null) setStep({ is: 'idle', said: `${pack.name} is added.`, added: pack.id });
            return problem;
          }}
        />
      )}
    </div>
  );
}

const UNREADABLE: PackProblem = { path: '(the file)', message: 'the browser could not read it' };

type RefusedProps = { file: string; problems: readonly PackProblem[]; labelOf: OptionsActions['labelOf'] };

function Refused({ file, problems, labelOf }: RefusedProps) {
  return (
    <div role="alert" class="problems">
      <p>
        <b>{file} was not imported. Nothing has changed.</b>
      </p>
      <ul>
        {problems.slice(0, MOST_PROBLEMS).map(({ path, message }) => (
          <li key={path + message}>
            {placeWords(path, labelOf)}: {messageWords(path, message)} <code>{path}</code>
          </li>
        ))}
        {problems.length > MOST_PROBLEMS && <li>and {problems.length - MOST_PROBLEMS} more</li>}
      </ul>
    </div>
  );
}

/** The row of the form that a path leads to, and the part of it: 'values.am.close.clause' is the morning close's clause. */
function placeWords(path: string, labelOf: OptionsActions['labelOf']): string {
  const parts = path.split('.');
  for (let end = parts.length; end > 1; end--) {
    const label = parts[0] === 'values' ? labelOf(parts.slice(1, end).join('.')) : null;
    if (label) return [label, ...parts.slice(end)].join(', ');
  }
  if (parts[0] === 'values' && parts.length > 1) return `‘${parts.slice(1).join('.')}’`;
  return PLACES[path] ?? 'The file';
}

const PLACES: Readonly<Record<string, string>> = { id: 'Short name', name: 'Title', values: 'Values' };

/** The reader of packs says what it expected; where it knows no more than that something does not fit, so do we. */
function messageWords(path: string, message: string): string {
  if (/^Invalid input/.test(message)) return 'missing, or not what belongs here';
  return path.startsWith('(') ? message : `expected ${message}`;
}

const countWords = (count: number): string => `${count} ${count === 1 ? 'value' : 'values'} read.`;

function NameIt({
  pack,
  taken,
  onAdd,
  onCancel,
}: {
  pack: PolicyPack;
  taken: readonly string[];
  onAdd(pack: PolicyPack): Promise<string | null>;
  onCancel(): void;
}) {
  const [id, setId] = useState(pack.id);
  const [name, setName] = useState(pack.name);
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <form
      class="read"
      onSubmit={(event) => {
        event.preventDefault();
        void onAdd({ ...pack, id: id.trim(), name: name.trim() }).then(setProblem);
      }}
    >
      <p role="status">
        <b>{countWords(Object.keys(pack.values).length)}</b> What is this policy to be called here?
      </p>
      <p class="row">
        <label for="pack-name">Title</label>
        <input
          id="pack-name"
          class="rl-in wide"
          required
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </p>
      <p class="row">
        <label for="pack-id">Short name</label>
        <input
          id="pack-id"
          class="rl-in wide"
          required
          value={id}
          aria-describedby={problem ? 'pack-id-problem' : undefined}
          aria-invalid={problem !== null}
          onInput={(event) => setId(event.currentTarget.value)}
        />
        {problem && (
          <span id="pack-id-problem" role="alert" class="problem">
            {problem}
          </span>
        )}
      </p>
      <p class="row">
        <button type="submit" class="rl-btn pri">
          {taken.includes(id.trim()) ? 'Replace the policy of this name' : 'Add this policy'}
        </button>
        <button type="button" class="rl-btn" onClick={onCancel}>
          Cancel
        </button>
      </p>
    </form>
  );
}
