/** The first page: three steps, then a made-up register on which everything works. Steps may be done in any order, and again. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { LensSign } from '../shape';
import { MadeUpRegister } from './made-up-register';
import type { WelcomeActions, WelcomeView } from './welcome-view';

export function WelcomeApp({ view, actions, said }: { view: WelcomeView; actions: WelcomeActions; said: string }) {
  return (
    <div class="rl page welcome">
      <header>
        <span class="brand">
          <LensSign />
        </span>
        <h1>Register Lens</h1>
        <span class="rl-2">Welcome</span>
      </header>
      <main>
        <p>
          Register Lens stands beside your school’s MIS. It reads the register that is open and shows beside a mark what
          your attendance policy says. It changes nothing and sends nothing.
        </p>
        {view.isManaged ? (
          <p class="policy-banner">Your trust has set this up. There is nothing for you to do here.</p>
        ) : (
          <ol class="steps">
            <SchoolStep view={view} actions={actions} />
            <PolicyStep view={view} actions={actions} />
            <SiteStep view={view} actions={actions} />
          </ol>
        )}
        <section aria-labelledby="demo">
          <h2 id="demo">Try it on a made-up register</h2>
          <p class="rl-13 rl-2">
            It is Friday 20 November 2026, 09:26. These pupils are not real, and nothing here is kept. The shapes beside
            the marks are Register Lens: press one, or change a mark.
          </p>
          <MadeUpRegister />
          <p class="rl-13" role="status">
            {said}
          </p>
        </section>
        <p class="rl-13 rl-2">
          Times of your registers, the school calendar, single checks and who uses this profile are set in the{' '}
          <button type="button" class="link" onClick={actions.openOptions}>
            options
          </button>
          . To bring notes and cases from another installation, restore its backup in the side panel, under Data.
        </p>
      </main>
    </div>
  );
}

type StepProps = { view: WelcomeView; actions: WelcomeActions };

function Step({ isDone, title, children }: { isDone: boolean; title: string; children: ComponentChildren }) {
  return (
    <li class={isDone ? 'done' : ''}>
      <h2>
        {title}
        {isDone && <span class="rl-12 rl-2"> · done</span>}
      </h2>
      {children}
    </li>
  );
}

function SchoolStep({ view, actions }: StepProps) {
  const [name, setName] = useState<string | null>(null);
  const typed = (name ?? view.school).trim();
  return (
    <Step isDone={view.school !== ''} title="Your school">
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed !== '') actions.nameSchool(typed);
          setName(null);
        }}
      >
        <label for="school-name">Name of the school</label>
        <input
          id="school-name"
          class="rl-in wide"
          maxLength={120}
          value={name ?? view.school}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" class="rl-btn pri" disabled={typed === '' || typed === view.school}>
          Keep
        </button>
      </form>
    </Step>
  );
}

function PolicyStep({ view, actions }: StepProps) {
  const isReady = view.school !== '';
  return (
    <Step isDone={isReady && view.pack !== ''} title="Its attendance policy">
      <p class="row">
        <label for="policy-of-school">Policy</label>
        <select
          id="policy-of-school"
          class="rl-in wide"
          value={view.pack}
          disabled={!isReady}
          onChange={(event) => actions.choosePack(event.currentTarget.value)}
        >
          <option value="" disabled>
            Choose one
          </option>
          {view.packs.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <p class="rl-12 rl-2">
        {isReady
          ? 'Not among them? Choose the nearest and change its values in the options, or import your own policy there.'
          : 'First say which school it is.'}
      </p>
    </Step>
  );
}

function SiteStep({ view, actions }: StepProps) {
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <Step isDone={view.sites.length > 0} title="The site of your MIS">
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          void actions.turnOn(address).then((message) => {
            setProblem(message);
            if (message === null) setAddress('');
          });
        }}
      >
        <label for="mis-address">Address of your MIS</label>
        <input
          id="mis-address"
          class="rl-in wide"
          placeholder="https://…"
          value={address}
          aria-describedby={problem ? 'mis-problem' : undefined}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <button type="submit" class="rl-btn pri" disabled={address.trim() === ''}>
          Turn on
        </button>
        {problem && (
          <span id="mis-problem" role="alert" class="problem">
            {problem}
          </span>
        )}
      </form>
      <p class="rl-12 rl-2">
        {view.sites.length > 0
          ? `Turned on: ${view.sites.join(', ')}`
          : 'Or open your MIS and press the Register Lens button of the browser. Nothing is read anywhere else.'}
      </p>
    </Step>
  );
}
