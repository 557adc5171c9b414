/**
 * One value of a policy: its name, the value in a control, its clause, how sure it is, and where it comes from. Owns what
 * may be done with a value: set it, change it, take the policy's word, go back to the policy's.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../../src/checks/finding';
import type { Stated, StatedValue } from '../../../src/policy/pack';
import type { PackRow } from '../../../src/rollout/pack-rows';
import { Shape } from '../../shape';
import { certaintyWords, changedEntry, shownEntry } from './own-entry';
import { RowDates } from './row-dates';
import { TypedField } from './typed-field';
import { ValueControl } from './value-control';
import { valueWords, writingOf } from './value-text';

const CLAUSE = writingOf({ kind: 'text' }, undefined);

export type Problem = { number: number; finding: Finding };

type RowProps = {
  row: PackRow;
  today: string;
  problems: readonly Problem[];
  isLocked: boolean;
  onDraft(entry: Stated | null): void;
  onKeep(entry: Stated | null): void;
};

export function PackRowView({ row, today, problems, isLocked: isAllLocked, onDraft, onKeep }: RowProps) {
  const isLocked = isAllLocked || row.isTrusts === true;
  const [isBeingSet, setBeingSet] = useState(false);
  const cell = useRef<HTMLTableCellElement>(null);
  useLayoutEffect(() => {
    if (isBeingSet)
      cell.current?.querySelector<HTMLElement>('.control input, .control select, .control textarea')?.focus();
  }, [isBeingSet]);
  const entry = shownEntry(row);
  const isOwn = row.own !== null;
  const hasField = entry !== null || isBeingSet;
  const events = {
    draft: (change: Partial<StatedValue>) => onDraft(changedEntry(row, change)),
    keep: (change: Partial<StatedValue>) => onKeep(changedEntry(row, change)),
  };
  const hasOneField = row.kind !== 'bands' && !(entry?.by !== undefined && entry.value === null);
  return (
    <tr id={`row-${row.key}`} tabIndex={-1} class={isOwn ? 'own' : hasField ? '' : 'silent'}>
      <th scope="row">
        {hasField && hasOneField && !row.isTrusts ? <label for={`value-${row.key}`}>{row.label}</label> : row.label}
        {row.help && <span class="hint">{row.help}</span>}
      </th>
      <td ref={cell}>
        {row.isTrusts && entry !== null ? (
          <span class="control one">{valueWords(entry.value, entry.unit, entry.op)}</span>
        ) : hasField ? (
          <ValueControl row={row} entry={entry} events={events} />
        ) : (
          <span class="control one">
            <span class="rl-3">{silenceWords(row.pack)}</span>
            {!isLocked && (
              <button
                type="button"
                class="link"
                aria-label={`${row.label}: set a value`}
                onClick={() => setBeingSet(true)}
              >
                Set a value
              </button>
            )}
          </span>
        )}
        {row.national !== null && !('silent' in row.national) && row.national.value !== null && (
          <span class="hint">National: {valueWords(row.national.value, row.national.unit, row.national.op)}</span>
        )}
        {row.own !== null && (
          <RowDates row={row} own={row.own} today={today} isLocked={isLocked} onKeep={events.keep} />
        )}
        {isOwn && !isLocked && (
          <button
            type="button"
            class="link"
            aria-label={`Back to the policy’s value${packWords(row.pack)} (${row.label})`}
            onClick={(event) => {
              event.currentTarget.closest('tr')?.focus(); // the button goes away
              setBeingSet(false);
              onKeep(null);
            }}
          >
            Back to the policy’s value{packWords(row.pack)}
          </button>
        )}
        {!isOwn && !isLocked && entry !== null && entry.certainty !== 'stated' && (
          <button
            type="button"
            class="link"
            aria-label={`${row.label}: decide for this value`}
            onClick={() => events.keep({})}
          >
            Decide for this value
          </button>
        )}
      </td>
      <td class="clause">
        {row.isTrusts && entry?.clause}
        {entry !== null && !row.isTrusts && (
          <TypedField
            label={`${row.label}: clause`}
            writing={CLAUSE}
            value={entry.clause}
            events={{
              draft: () => undefined,
              keep: (clause) => events.keep({ clause: typeof clause === 'string' ? clause : '' }),
            }}
          />
        )}
      </td>
      <td class="from">
        <Marker problems={problems} />
        {(isOwn || entry !== null) && (
          <span>{row.isTrusts ? 'set by your trust' : isOwn ? 'changed here' : 'policy'}</span>
        )}
        {(isOwn || entry !== null) && row.pack?.certainty !== 'stated' && (
          <span class="rl-2">{isOwn ? `policy: ${certaintyWords(row.pack)}` : certaintyWords(row.pack)}</span>
        )}
      </td>
    </tr>
  );
}

/** At most one marker a row: the worst finding's, with how many more there are. */
function Marker({ problems }: { problems: readonly Problem[] }) {
  const [worst] = problems;
  if (worst === undefined) return null;
  const more = problems.length > 1 ? ` +${problems.length - 1}` : '';
  return (
    <a
      class="mark"
      href={`#lint-${worst.number}`}
      aria-label={`To look at, ${worst.number}${more}: ${worst.finding.message}`}
    >
      <Shape severity={worst.finding.severity} number={worst.number} />
      {more}
    </a>
  );
}

const silenceWords = (pack: Stated | null): string =>
  pack?.certainty === 'image-lost' ? 'a picture that the document lost' : 'the policy says nothing';

function packWords(pack: Stated | null): string {
  if (pack === null || 'silent' in pack) return ': nothing';
  return pack.value === null || typeof pack.value === 'object' ? '' : `: ${valueWords(pack.value)}`;
}
