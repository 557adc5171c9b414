/** What lint says of the policy as it is typed, each problem with the rows it is about. Owns the wording of the count. */
import type { Finding } from '../../../src/checks/finding';
import type { PackRow } from '../../../src/rollout/pack-rows';
import { Shape } from '../../shape';
import type { Problem } from './pack-row';
import { valueWords } from './value-text';

const AT_ONCE = 4;

export function LintList({
  problems,
  rows,
  onGo,
}: {
  problems: readonly Problem[];
  rows: readonly PackRow[];
  onGo(key: string): void;
}) {
  return (
    <aside class="lint" aria-labelledby="lint">
      <h3 id="lint">To look at</h3>
      <p class="rl-12 rl-2" role="status">
        {countWords(problems.map(({ finding }) => finding))}
      </p>
      <ul>
        {problems.map(({ number, finding }) => (
          <li key={finding.key} id={`lint-${number}`} tabIndex={-1}>
            <Shape severity={finding.severity} number={number} />
            <div>
              <p>
                <b>
                  <span class="rl-unseen">{SEVERITY_WORD[finding.severity]}: </span>
                  {finding.message}
                </b>
              </p>
              <p class="rl-12 rl-2">{finding.action}</p>
              <SourceLines finding={finding} />
              <Links keys={keysOf(finding)} rows={rows} onGo={onGo} />
            </div>
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** The pack keys that a finding is about. */
export function keysOf({ facts }: Finding): string[] {
  return Array.isArray(facts.keys) ? facts.keys.filter((key) => typeof key === 'string') : [];
}

const SEVERITY_WORD = { error: 'Error', warning: 'Warning', info: 'Note' } as const;

function countWords(findings: readonly Finding[]): string {
  const parts = (
    [
      ['error', 'error', 'errors'],
      ['warning', 'warning', 'warnings'],
      ['info', 'note', 'notes'],
    ] as const
  )
    .map(([severity, one, many]) => {
      const count = findings.filter((finding) => finding.severity === severity).length;
      return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
    })
    .filter(Boolean);
  return parts.join(', ') || 'Nothing: no gap and no contradiction was found.';
}

function SourceLines({ finding: { sources } }: { finding: Finding }) {
  const national = sources.national;
  return (
    <>
      {sources.policy?.clause && <p class="rl-12 rl-2">Policy: {clauseWords(sources.policy.clause)}</p>}
      {national && (
        <p class="rl-12 rl-2">
          National: {hasWords(national) && `${valueWords(national.value, national.unit, national.op)}, `}
          {national.source}
        </p>
      )}
    </>
  );
}

/** A figure without its unit could be years or minutes: the sentence above it has both. */
const hasWords = ({ value, unit }: { value: unknown; unit?: string }): boolean =>
  typeof value === 'string' || (typeof value === 'number' && unit !== undefined);

/** '6.7' alone could be anything. */
const clauseWords = (clause: string): string => (/^\d/.test(clause) ? `clause ${clause}` : clause);

function Links({ keys, rows, onGo }: { keys: readonly string[]; rows: readonly PackRow[]; onGo(key: string): void }) {
  const named = keys.flatMap((key) => rows.filter((row) => row.key === key));
  if (named.length === 0) return null;
  const link = (row: PackRow) => (
    <li key={row.key}>
      <a
        href={`#row-${row.key}`}
        onClick={(event) => {
          event.preventDefault();
          onGo(row.key);
        }}
      >
        {row.label}
      </a>
    </li>
  );
  return (
    <>
      <ul class="links">{named.slice(0, AT_ONCE).map(link)}</ul>
      {named.length > AT_ONCE && (
        <details>
          <summary>{named.length - AT_ONCE} more</summary>
          <ul class="links">{named.slice(AT_ONCE).map(link)}</ul>
        </details>
      )}
    </>
  );
}
