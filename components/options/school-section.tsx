/** The school: its name, its policy, and what its MIS counts minutes late from. */
import { useState } from 'preact/hooks';
import { Locked } from './locked';
import { OwnCodes } from './own-codes';
import type { OptionsActions, OptionsView } from './settings-view';

export function SchoolSection({ view, actions }: { view: OptionsView; actions: OptionsActions }) {
  const { school, settings, packs } = view;
  const isLocked = view.from.schools === 'managed';
  return (
    <section aria-labelledby="school">
      <h2 id="school">School and policy</h2>
      {isLocked && <Locked setting="schools" />}
      {settings.schools.length > 1 && (
        <p class="row">
          <label for="which">Shown here</label>
          <select
            id="which"
            class="rl-in"
            value={school?.id}
            onChange={(event) => actions.chooseSchool(event.currentTarget.value)}
          >
            {settings.schools.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </p>
      )}
      {school === null ? (
        <p class="empty">
          Tell Register Lens which school this is and which policy it follows. Nothing is checked before that.{' '}
          <button type="button" class="rl-btn pri" onClick={actions.addSchool}>
            Add your school
          </button>
        </p>
      ) : (
        <fieldset disabled={isLocked}>
          <p class="row">
            <label for="name">Name</label>
            <input
              id="name"
              class="rl-in wide"
              value={school.name}
              onChange={(event) => actions.changeSchool({ name: event.currentTarget.value })}
            />
          </p>
          <p class="row">
            <label for="pack">Policy</label>
            <select
              id="pack"
              class="rl-in wide"
              value={school.pack}
              onChange={(event) => actions.changeSchool({ pack: event.currentTarget.value })}
            >
              {packs.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </p>
          <p class="row">
            <label for="minutes">Minutes late are counted from</label>
            <select
              id="minutes"
              class="rl-in wide"
              value={school.minutesLateFrom ?? ''}
              onChange={(event) =>
                actions.changeSchool({
                  minutesLateFrom: (event.currentTarget.value || undefined) as 'lateAfter' | undefined,
                })
              }
            >
              <option value="">not set: minutes late are not used</option>
              <option value="lateAfter">the late-after time of the session</option>
              <option value="sessionStart">the start of the session</option>
            </select>
          </p>
          <p class="rl-12 rl-2">
            If your MIS prints minutes late and no time of arrival, this says what “12 minutes” means. Register Lens
            never guesses it.
          </p>
          <OwnCodes
            key={school.id}
            codes={school.codeMap ?? {}}
            today={view.today}
            onChange={(codeMap) => actions.changeSchool({ codeMap })}
          />
          <p class="row">
            <button type="button" class="rl-btn" onClick={actions.addSchool}>
              Add another school
            </button>
            <RemoveSchool key={school.id} name={school.name} onRemove={() => actions.removeSchool(school.id)} />
          </p>
        </fieldset>
      )}
    </section>
  );
}

/** Asks once more: the school's times and calendar go with it. */
function RemoveSchool({ name, onRemove }: { name: string; onRemove: () => void }) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <button type="button" class="rl-btn" onClick={() => setAsking(true)}>
        Remove {name}…
      </button>
    );
  return (
    <>
      <span role="alert">Its times and calendar are removed too.</span>
      <button type="button" class="rl-btn" onClick={() => setAsking(false)}>
        Keep
      </button>
      <button type="button" class="rl-btn" onClick={onRemove}>
        Remove {name}
      </button>
    </>
  );
}
