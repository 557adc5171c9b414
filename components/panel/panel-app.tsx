/** The side panel, so far with one place: the findings of the page that is open, explained. */
import type { PageReport, ReportedFinding } from '../../src/messaging/protocol';
import { LensSign, Shape } from '../shape';
import { Sources } from '../sources';

type PanelProps = { report: PageReport | null; onShow(number: number): void; onTeach(): void };

export function PanelApp({ report, onShow, onTeach }: PanelProps) {
  return (
    <main class="rl panel">
      <header>
        <LensSign />
        <h1>Register Lens</h1>
      </header>
      {report === null ? (
        <p class="empty">
          No register is open in this tab. Open a register or a pupil’s attendance in your MIS, and what is to look at
          is listed here.
        </p>
      ) : (
        <>
          <div class="about">
            <h2>{report.title}</h2>
            <p class="rl-12 rl-2">{[report.state, report.coverage].filter(Boolean).join(' · ')}</p>
          </div>
          {(isChecked(report) || report.findings.length > 0) && (
            <FindingGroup title="On this page" findings={report.findings.filter((f) => !f.elsewhere)} onShow={onShow} />
          )}
          {report.findings.some((f) => f.elsewhere) && (
            <FindingGroup
              title="Earlier sessions, not marked in the page"
              findings={report.findings.filter((f) => f.elsewhere)}
              onShow={onShow}
            />
          )}
          {report.unknown.length > 0 && (
            <section>
              <h2>Not read, or not checked</h2>
              <ul class="unknown rl-13">
                {report.unknown.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
      <section>
        <h2>Misread, or not read at all?</h2>
        <p class="empty rl-13">Point at a name, a mark and the date, and the page is read from then on.</p>
        <button type="button" class="rl-btn" onClick={onTeach}>
          Teach this page
        </button>
      </section>
    </main>
  );
}

/** Of what cannot be read, and of lists that are only read, it would be wrong to say that there is nothing to look at. */
function isChecked({ coverage, isUnchecked }: PageReport): boolean {
  return coverage !== '' && !isUnchecked;
}

function FindingGroup({
  title,
  findings,
  onShow,
}: {
  title: string;
  findings: ReportedFinding[];
  onShow(number: number): void;
}) {
  return (
    <section>
      <h2>
        {title} <span class="rl-12 rl-2">{findings.length}</span>
      </h2>
      {findings.length === 0 && <p class="empty rl-13">Nothing to look at.</p>}
      <ul>
        {findings.map((finding) => (
          <li key={finding.number}>
            <details>
              <summary>
                <Shape severity={finding.severity} number={finding.number} />
                <span>
                  {finding.message}
                  <br />
                  <span class="rl-12 rl-2">{finding.who}</span>
                </span>
              </summary>
              <div class="more">
                {finding.sum && <p class="rl-12 rl-2">{finding.sum}</p>}
                <Sources
                  policy={finding.policy && { ...finding.policy, text: '' }}
                  national={finding.national && { ...finding.national, text: '' }}
                />
                <p class="rl-13">
                  <b>Suggested:</b> {finding.action}
                </p>
                {!finding.elsewhere && (
                  <button type="button" class="rl-btn" onClick={() => onShow(finding.number)}>
                    Show in the page
                  </button>
                )}
              </div>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
