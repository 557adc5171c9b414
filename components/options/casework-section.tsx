/** Casework: how it is locked, how long it is kept, when a backup is due, and what the school says of it. */
import type { CaseworkSetting } from './casework/casework-view';
import { SchoolCasework } from './casework/school-casework';
import { Locked } from './locked';
import { ChoiceSettingField, NumberSettingField } from './setting-fields';
import type { OptionsActions, OptionsView } from './settings-view';

export function CaseworkSection({ view, actions }: { view: OptionsView; actions: OptionsActions }) {
  const { settings, from, school, definitions } = view;
  const isLocked = (name: CaseworkSetting) => from[name] === 'managed';
  const number = (name: Exclude<CaseworkSetting, 'vaultMode'>) => ({
    definition: definitions[name],
    value: settings[name],
    isLocked: isLocked(name),
    onChange: (value: number) => actions.changeCasework(name, value),
  });
  const { key, label, from: fewest, to: most } = definitions.retentionTerms;
  return (
    <section aria-labelledby="casework">
      <h2 id="casework">Casework</h2>
      <p class="rl-13 rl-2">
        {settings.role === 'teacher'
          ? 'A teacher’s profile keeps no casework: this goes for the other roles.'
          : 'Cases, notes and contacts, kept encrypted on this computer. They are set up and opened in the side panel.'}
      </p>
      <h3>What opens it</h3>
      <ChoiceSettingField
        definition={definitions.vaultMode}
        value={settings.vaultMode}
        isLocked={isLocked('vaultMode')}
        onChange={(value) => actions.changeCasework('vaultMode', value)}
      />
      <p class="rl-12 rl-2">
        This is for casework that is not set up yet. What is set up already opens as before; a passphrase for it is set
        in the side panel, under Data.
      </p>
      <h3>When it locks</h3>
      <NumberSettingField {...number('lockAfterMinutes')} />
      <NumberSettingField {...number('lockAfterHours')} />
      <h3>How long it is kept</h3>
      {isLocked('retentionTerms') && <Locked setting={key} />}
      <fieldset class="row" disabled={isLocked('retentionTerms')}>
        <label for="retention-terms">{label}</label>
        <select
          id="retention-terms"
          class="rl-in"
          value={String(settings.retentionTerms)}
          onChange={(event) => actions.changeCasework('retentionTerms', Number(event.currentTarget.value))}
        >
          {Array.from({ length: most - fewest + 1 }, (_, index) => index + fewest).map((terms) => (
            <option key={terms} value={String(terms)}>
              {terms === 0 ? 'no longer' : `${terms} more ${terms === 1 ? 'term' : 'terms'}`}
            </option>
          ))}
        </select>
      </fieldset>
      <p class="rl-12 rl-2">{view.retentionRule} Nothing goes by itself: somebody looks first, in the side panel.</p>
      <h3>Backup</h3>
      <NumberSettingField {...number('backupReminderDays')} remark="0 for no reminder" />
      {school && (
        <SchoolCasework key={school.id} school={school} isLocked={from.schools === 'managed'} actions={actions} />
      )}
    </section>
  );
}
