/** The checks of all pages: on or off, what they weigh, who is shown them, and how often each would have fired. */
import type { ComponentChild } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { CheckFilter, checksThatFit, isChanged, isLookedFor, type Show } from './checks/check-filter';
import { CheckRow, type Locks } from './checks/check-row';
import { GROUPS } from './checks/check-words';
import type { CheckView, Fired } from './checks/checks-view';
import { CountSeen, useCount } from './checks/count-seen';
import { Locked } from './locked';
import { SwitchSettingField } from './setting-fields';
import type { OptionsActions, OptionsView } from './settings-view';

const SETTINGS = ['checksOff', 'checkSeverity', 'checkAudience'] as const;

export function ChecksSection({ view, actions }: { view: OptionsView; actions: OptionsActions }) {
  const { checks, from, settings, school, putAway } = view;
  const [words, setWords] = useState('');
  const [show, setShow] = useState<Show>('all');
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const { nationalDefaults, nationalDefaultsFor, packs, packOverrides } = settings;
  const goneBy = [school, nationalDefaults, nationalDefaultsFor, packs, packOverrides];
  const basis = useMemo(() => JSON.stringify(goneBy), goneBy);
  const count = useCount(actions.countChecks, basis);
  const fired = count.counted?.is === 'counted' ? count.counted.fired : null;
  const shown = checksThatFit(checks, show, words, fired);
  const isNarrowed = isLookedFor(words) || show !== 'all';
  const locks: Locks = {
    severity: from.checkSeverity === 'managed',
    shownTo: from.checkAudience === 'managed',
  };
  const toggle = (page: string, isOpen: boolean) =>
    setOpened((before) => new Set(isOpen ? [...before, page] : [...before].filter((one) => one !== page)));
  return (
    <section aria-labelledby="checks" class="broad checks">
      <h2 id="checks">Checks</h2>
      <p class="rl-13 rl-2">
        A check that is off is not asked on any page. Where the policy is silent, a check is off too, unless it goes by
        times or values that you set. A teacher’s profile is shown what is for teachers and the marks of the open
        register, the others everything; choose somebody here, and only they are shown it.
      </p>
      {SETTINGS.filter((setting) => from[setting] === 'managed').map((setting) => (
        <Locked key={setting} setting={setting} />
      ))}
      {from.checksOff === 'managed' && (
        <p class="rl-13 rl-2">What your trust switched off stays off; you may switch off others beside it.</p>
      )}
      <SwitchSettingField
        definition={view.definitions.nationalDefaults}
        value={nationalDefaults === true}
        isLocked={from.nationalDefaults === 'managed'}
        onChange={actions.changeNationalDefaults}
      />
      {nationalDefaults !== true && nationalDefaultsFor.length > 0 && (
        <p class="rl-13 rl-2">
          Switched on for {nationalDefaultsFor.length === 1 ? 'one check' : `${nationalDefaultsFor.length} checks`}:{' '}
          {nationalDefaultsFor.join(', ')}
        </p>
      )}
      {school !== null && (
        <>
          <p class="rl-13 rl-2">
            Before you switch one on or off: count how often each would have fired on what was seen in this profile.
          </p>
          <CountSeen count={count} isTeacher={settings.role === 'teacher'} />
        </>
      )}
      {putAway === null && (
        <p class="rl-13 problem">How often findings were put away could not be read in this profile.</p>
      )}
      <CheckFilter
        words={words}
        show={show}
        said={countWords(checks, shown, isNarrowed)}
        hasCounts={fired !== null}
        onWords={setWords}
        onShow={setShow}
      />
      {GROUPS.map(([page, name]) => (
        <Group
          key={page}
          name={name}
          checks={shown.filter((check) => check.page === page)}
          all={checks.filter((check) => check.page === page)}
          fired={fired}
          isOpen={isNarrowed || opened.has(page)}
          onToggle={(isOpen) => !isNarrowed && toggle(page, isOpen)}
        >
          {(check) => (
            <CheckRow
              key={check.id}
              check={check}
              fired={fired === null ? undefined : (fired.get(check.id) ?? null)}
              putAway={putAway?.[check.id]}
              locks={locks}
              actions={actions}
            />
          )}
        </Group>
      ))}
      {shown.length === 0 && <p class="empty">No check fits. Look for other words, or show all checks.</p>}
    </section>
  );
}

function countWords(all: readonly CheckView[], shown: readonly CheckView[], isNarrowed: boolean): string {
  const off = all.filter(({ isOff }) => isOff).length;
  const count = isNarrowed ? `${shown.length} of ${all.length} checks` : `${all.length} checks`;
  return off === 0 ? count : `${count}, ${off} off`;
}

function Group({
  name,
  checks,
  all,
  fired,
  isOpen,
  onToggle,
  children,
}: {
  name: string;
  checks: readonly CheckView[];
  /** Also those that are filtered away. */
  all: readonly CheckView[];
  fired: ReadonlyMap<string, Fired> | null;
  isOpen: boolean;
  onToggle(isOpen: boolean): void;
  children: (check: CheckView) => ComponentChild;
}) {
  if (checks.length === 0) return null;
  return (
    <details
      class="part"
      open={isOpen}
      onToggle={(event) => event.currentTarget.open !== isOpen && onToggle(event.currentTarget.open)}
    >
      <summary>
        <h3>{name}</h3>
        <span class="rl-12 rl-2">{groupWords(all, fired)}</span>
      </summary>
      {isOpen && (
        <table class="values checks">
          <thead>
            <tr>
              <th scope="col">Check</th>
              <th scope="col">Severity</th>
              <th scope="col">Shown to</th>
              <th scope="col">Your policy</th>
              <th scope="col">On what was seen</th>
            </tr>
          </thead>
          <tbody>{checks.map((check) => children(check))}</tbody>
        </table>
      )}
    </details>
  );
}

function groupWords(all: readonly CheckView[], fired: ReadonlyMap<string, Fired> | null): string {
  const off = all.filter(({ isOff }) => isOff).length;
  const changed = all.filter((check) => !check.isOff && isChanged(check)).length;
  const firing = all.filter(({ id }) => (fired?.get(id)?.breach ?? 0) > 0).length;
  return [
    `${all.length} checks`,
    off > 0 ? `${off} off` : '',
    changed > 0 ? `${changed} changed here` : '',
    firing > 0 ? `${firing} would have fired` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
