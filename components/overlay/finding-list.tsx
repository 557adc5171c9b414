/** Every finding of the page as a row to press, and below them what could not be read or checked. */
import type { FindingView } from '../finding-view';
import { Shape } from '../shape';

type FindingListProps = {
  summary: string;
  findings: FindingView[];
  notes: string[];
  onOpen(finding: FindingView): void;
};

export function FindingList({ summary, findings, notes, onOpen }: FindingListProps) {
  return (
    <div class="list" role="dialog" aria-label="Findings on this page" data-part="list">
      {summary && <p class="why">{summary}</p>}
      {findings.length > 0 && (
        <ul>
          {findings.map((finding) => (
            <li key={finding.number}>
              <button
                type="button"
                onClick={() => onOpen(finding)}
                data-check={finding.check}
                data-key={finding.key}
                data-number={finding.number}
              >
                <Shape severity={finding.severity} number={finding.number} />
                <span>
                  {finding.sentence}
                  <br />
                  <span class="sub">{finding.about}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {notes.length > 0 && (
        <>
          <h2>Not read, or not checked</h2>
          <ul>
            {notes.map((note) => (
              <li key={note} class="why">
                {note}
              </li>
            ))}
          </ul>
        </>
      )}
      {findings.length === 0 && notes.length === 0 && <p class="why">Nothing to look at on this page.</p>}
    </div>
  );
}
