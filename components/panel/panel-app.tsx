/** The side panel, so far with one place: the findings of the page that is open, explained. */
import type { PageReport, ReportedCondition, ReportedFinding } from '../../src/messaging/protocol';
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
          {report.conditions && report.conditions.length > 0 && <Conditions conditions={report.conditions} />}
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

const STATE_WORDS = { met: 'Met', broken: 'Not met', unknown: 'Unknown' } as const;
const IN_ORDER = ['broken', 'unknown', 'met'] as const;

/** What the policy asks of the leave request that is open; what it says binds nobody who may decide. */
function Conditions({ conditions }: { conditions: ReportedCondition[] }) {
  const ordered = IN_ORDER.flatMap((state) => conditions.filter((one) => one.state === state));
  return (
    <section>
      <h2>
        Conditions of your policy <span class="rl-12 rl-2">{conditions.length}</span>
      </h2>
      <p class="rl-13">The headteacher decides, and may decide otherwise with a reason.</p>
      <ul class="conditions">
        {ordered.map(({ title, state, why, clause, proof }) => (
          <li key={title} data-state={state}>
            <span class={`state ${state}`}>
              {state !== 'met' && <Shape severity={state === 'broken' ? 'error' : 'info'} />}
              {STATE_WORDS[state]}
            </span>
            <div>
              <b>{title}</b>
              <p class="rl-12 rl-2">{why}</p>
              {proof && <p class="rl-12 rl-2">{proof}</p>}
            </div>
            <span class="rl-12 rl-2">{clause}</span>
          </li>
        ))}
      </ul>
    </section>
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
                {finding.alike && finding.alike.length > 0 && (
                  <ul class="alike rl-13">
                    {finding.alike.map(({ key, sentence, action, clause }) => (
                      <li key={key}>
                        {sentence} {action} <span class="rl-12 rl-2">{clause}</span>
                      </li>
                    ))}
                  </ul>
                )}
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
