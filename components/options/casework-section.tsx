/** Casework: how it is locked, how long it is kept, when a backup is due, and what the school says of it. */
import type { CaseworkSetting } from './casework/casework-view';
import { NumberField } from './casework/number-field';
import { SchoolCasework } from './casework/school-casework';
import { Locked } from './locked';
import type { OptionsActions, OptionsView } from './settings-view';

const MODES: [OptionsView['settings']['vaultMode'], string, string][] = [
  ['passphrase', 'A passphrase', 'Recommended. Nobody can look it up; a recovery file is saved when it is made.'],
  [
    'device',
    'This computer’s sign-in only',
    'Whoever can use this browser profile can read it. Only where each person has their own sign-in.',
  ],
];
const MOST_TERMS = 9;

export function CaseworkSection({ view, actions }: { view: OptionsView; actions: OptionsActions }) {
  const { settings, from, school } = view;
  const isLocked = (name: CaseworkSetting) => from[name] === 'managed';
  const number = (name: Exclude<CaseworkSetting, 'vaultMode' | 'retentionTerms'>) => ({
    value: settings[name],
    onChange: (value: number | null) => value !== null && actions.changeCasework(name, value),
  });
  return (
    <section aria-labelledby="casework">
      <h2 id="casework">Casework</h2>
      <p class="rl-13 rl-2">
        {settings.role === 'teacher'
          ? 'A teacher’s profile keeps no casework: this goes for the other roles.'
          : 'Cases, notes and contacts, kept encrypted on this computer. They are set up and opened in the side panel.'}
      </p>
      <h3>What opens it</h3>
      {isLocked('vaultMode') && <Locked setting="vaultMode" />}
      <fieldset disabled={isLocked('vaultMode')}>
        <legend class="rl-unseen">What opens casework</legend>
        {MODES.map(([value, label, what]) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name="vault-mode"
              value={value}
              checked={settings.vaultMode === value}
              onChange={() => actions.changeCasework('vaultMode', value)}
            />
            <span>
              <b>{label}</b>
              <br />
              <span class="rl-12 rl-2">{what}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="rl-12 rl-2">
        This is for casework that is not set up yet. What is set up already opens as before; a passphrase for it is set
        in the side panel, under Data.
      </p>
      <h3>When it locks</h3>
      {isLocked('lockAfterMinutes') && <Locked setting="lockAfterMinutes" />}
      <fieldset class="row" disabled={isLocked('lockAfterMinutes')}>
        <NumberField
          label="Without a key or a mouse, after"
          unit="minutes"
          from={1}
          to={240}
          {...number('lockAfterMinutes')}
        />
      </fieldset>
      {isLocked('lockAfterHours') && <Locked setting="lockAfterHours" />}
      <fieldset class="row" disabled={isLocked('lockAfterHours')}>
        <NumberField
          label="In any case, after it was opened"
          unit="hours"
          from={1}
          to={24}
          {...number('lockAfterHours')}
        />
      </fieldset>
      <h3>How long it is kept</h3>
      {isLocked('retentionTerms') && <Locked setting="retentionTerms" />}
      <fieldset class="row" disabled={isLocked('retentionTerms')}>
        <label for="retention-terms">After the end of the school year</label>
        <select
          id="retention-terms"
          class="rl-in"
          value={String(settings.retentionTerms)}
          onChange={(event) => actions.changeCasework('retentionTerms', Number(event.currentTarget.value))}
        >
          {Array.from({ length: MOST_TERMS + 1 }, (_, terms) => (
            <option key={terms} value={String(terms)}>
              {terms === 0 ? 'no longer' : `${terms} more ${terms === 1 ? 'term' : 'terms'}`}
            </option>
          ))}
        </select>
      </fieldset>
      <p class="rl-12 rl-2">{view.retentionRule} Nothing goes by itself: somebody looks first, in the side panel.</p>
      <h3>Backup</h3>
      {isLocked('backupReminderDays') && <Locked setting="backupReminderDays" />}
      <fieldset class="row" disabled={isLocked('backupReminderDays')}>
        <NumberField
          label="Remind me when the last one is older than"
          unit="days; 0 for no reminder"
          from={0}
          to={365}
          {...number('backupReminderDays')}
        />
      </fieldset>
      {school && (
        <SchoolCasework key={school.id} school={school} isLocked={from.schools === 'managed'} actions={actions} />
      )}
    </section>
  );
}
