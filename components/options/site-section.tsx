/** The sites on which pages are read, each turned on by a person or by policy. */
import { useState } from 'preact/hooks';
import { Locked } from './locked';
import type { OptionsActions, OptionsView } from './settings-view';

export function SiteSection({ view, actions }: { view: OptionsView; actions: OptionsActions }) {
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const isLocked = view.from.sites === 'managed';
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">Sites</h2>
      <p class="rl-13 rl-2">
        Pages are read on these sites only. Easier: open your MIS and press the Register Lens button of the browser.
      </p>
      {isLocked && <Locked setting="sites" />}
      <ul class="sites">
        {view.settings.sites.map((site) => (
          <li key={site}>
            <span>{site}</span>
            {!isLocked && (
              <button type="button" class="rl-btn" onClick={() => actions.removeSite(site)}>
                Turn off
              </button>
            )}
          </li>
        ))}
        {view.settings.sites.length === 0 && <li class="rl-3">No site is turned on.</li>}
      </ul>
      {!isLocked && (
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            void actions.addSite(address).then((message) => {
              setProblem(message);
              if (message === null) setAddress('');
            });
          }}
        >
          <label for="site">Address of your MIS</label>
          <input
            id="site"
            class="rl-in wide"
            placeholder="https://…"
            value={address}
            aria-describedby={problem ? 'site-problem' : undefined}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
          <button type="submit" class="rl-btn">
            Turn on
          </button>
          {problem && (
            <span id="site-problem" role="alert" class="problem">
              {problem}
            </span>
          )}
        </form>
      )}
    </section>
  );
}
