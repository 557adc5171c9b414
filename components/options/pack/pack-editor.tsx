/**
 * A policy as a form: its values by sections, lint beside them. Owns which rows are in view; the values themselves are the
 * settings'.
 */
import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Stated } from '../../../src/policy/pack';
import type { PackRow } from '../../../src/rollout/pack-rows';
import { LintList } from './lint-list';
import { shownEntry } from './own-entry';
import { PackRowView, type Problem } from './pack-row';
import type { PackActions, PackView } from './pack-view';
import { useLint } from './use-lint';
import { isLookedFor, rowsThatFit, type Show, ValueFilter } from './value-filter';

const NONE: readonly Problem[] = [];

export function PackEditor({
  pack,
  today,
  isLocked,
  actions,
}: {
  pack: PackView;
  today: string;
  isLocked: boolean;
  actions: PackActions;
}) {
  const [words, setWords] = useState('');
  const [show, setShow] = useState<Show>('all');
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set(pack.sections.slice(0, 1)));
  const [goal, setGoal] = useState<string | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const { problems, ofKey, propose } = useLint(pack, actions);
  useLayoutEffect(() => {
    if (goal === null) return;
    goTo(form.current, goal);
    setGoal(null);
  }, [goal]);
  const isNarrowed = isLookedFor(words) || show !== 'all';
  const rows = rowsThatFit(pack.rows, show, words);
  const toggle = (section: string, isOpen: boolean) =>
    setOpened((before) => {
      const next = new Set(before);
      if (isOpen) next.add(section);
      else next.delete(section);
      return next;
    });
  const go = (key: string) => {
    const row = pack.rows.find((one) => one.key === key);
    if (!row) return;
    if (!rows.includes(row)) {
      setWords('');
      setShow('all');
    }
    toggle(row.section, true);
    setGoal(key);
  };
  const keep = (key: string, entry: Stated | null) => {
    propose(null);
    actions.changeValue(key, entry);
  };
  return (
    <div class="editor">
      <div class="form" ref={form} onFocusOut={() => propose(null)}>
        <ValueFilter
          words={words}
          show={show}
          count={isNarrowed ? `${rows.length} of ${pack.rows.length} values` : `${pack.rows.length} values`}
          onWords={setWords}
          onShow={setShow}
        />
        {pack.sections.map((section) => (
          <Section
            key={section}
            name={section}
            rows={rows.filter((row) => row.section === section)}
            isOpen={isNarrowed || opened.has(section)}
            isLocked={isLocked}
            all={pack.rows.filter((row) => row.section === section)}
            problemCount={
              new Set(pack.rows.filter((row) => row.section === section).flatMap((row) => ofKey.get(row.key) ?? NONE))
                .size
            }
            onToggle={(isOpen) => !isNarrowed && toggle(section, isOpen)}
          >
            {(row) => (
              <PackRowView
                key={row.key}
                row={row}
                today={today}
                problems={ofKey.get(row.key) ?? NONE}
                isLocked={isLocked}
                onDraft={(entry) => propose({ key: row.key, entry })}
                onKeep={(entry) => keep(row.key, entry)}
              />
            )}
          </Section>
        ))}
        {rows.length === 0 && <p class="empty">No value fits. Look for other words, or show all values.</p>}
      </div>
      <LintList problems={problems} rows={pack.rows} onGo={go} />
    </div>
  );
}

function Section({
  name,
  rows,
  all,
  isOpen,
  isLocked,
  problemCount,
  onToggle,
  children,
}: {
  name: string;
  rows: readonly PackRow[];
  /** Also those that are filtered away. */
  all: readonly PackRow[];
  isOpen: boolean;
  isLocked: boolean;
  problemCount: number;
  onToggle(isOpen: boolean): void;
  children: (row: PackRow) => ComponentChild;
}) {
  if (rows.length === 0) return null;
  const changed = all.filter(({ own }) => own !== null).length;
  const counts = [
    `${all.filter((row) => shownEntry(row) !== null).length} of ${all.length} set`,
    changed > 0 ? `${changed} changed here` : '',
    problemCount > 0 ? `${problemCount} to look at` : '',
  ];
  return (
    <details
      class="part"
      open={isOpen}
      onToggle={(event) => event.currentTarget.open !== isOpen && onToggle(event.currentTarget.open)}
    >
      <summary>
        <h3>{name}</h3>
        <span class="rl-12 rl-2">{counts.filter(Boolean).join(' · ')}</span>
      </summary>
      {isOpen && (
        <fieldset disabled={isLocked}>
          <table class="values pack">
            <thead>
              <tr>
                <th scope="col">Value</th>
                <th scope="col">Your policy</th>
                <th scope="col">Clause</th>
                <th scope="col">From</th>
              </tr>
            </thead>
            <tbody>{rows.map((row) => children(row))}</tbody>
          </table>
        </fieldset>
      )}
    </details>
  );
}

function goTo(form: HTMLElement | null, key: string): void {
  const row = [...(form?.querySelectorAll('tr') ?? [])].find(({ id }) => id === `row-${key}`);
  if (!row) return;
  row.scrollIntoView({ block: 'center' });
  const control = row.querySelector<HTMLElement>('td input, td select, td textarea, td button');
  const isFree = control !== null && !control.matches(':disabled');
  (isFree ? control : row).focus({ preventScroll: true });
}
