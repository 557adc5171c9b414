/** The findings of the page that is open, by weight, each with its sources. Owns their order and words; decides nothing. */
import type { PageReport, ReportedFinding } from '../../src/messaging/protocol';
import type { EffectView } from '../review/leave-view';
import { Shape } from '../shape';
import { Sources } from '../sources';
import { LeaveConditions } from './leave-conditions';
import { Empty, Section } from './parts';

type ThisPageProps = {
  report: PageReport | null;
  /** Of the request for leave that the page shows. */
  effect?: EffectView | null;
  onShow(number: number): void;
  onTeach(): void;
};

const GROUPS = [
  ['error', 'Change or confirm'],
  ['warning', 'Look at'],
  ['info', 'For information'],
] as const;

export function ThisPage({ report, effect, onShow, onTeach }: ThisPageProps) {
  if (report === null)
    return (
      <Section title="This page">
        <Empty>
          No register is open in this tab. Open a register or a pupil’s attendance in your MIS, and what is to look at
          is listed here.
        </Empty>
        <Teach onTeach={onTeach} />
      </Section>
    );
  const here = report.findings.filter((finding) => !finding.elsewhere);
  const earlier = report.findings.filter((finding) => finding.elsewhere);
  return (
    <Section
      title="This page"
      meta={report.title === 'This page' ? '' : report.title}
      right={[report.state, report.coverage].filter(Boolean).join(' · ')}
    >
      {report.conditions && report.conditions.length > 0 && (
        <LeaveConditions conditions={report.conditions} effect={effect} />
      )}
      {here.length === 0 && isChecked(report) && <Empty>Nothing to look at.</Empty>}
      {GROUPS.map(([severity, title]) => (
        <FindingGroup
          key={severity}
          title={title}
          findings={here.filter((finding) => finding.severity === severity)}
          onShow={onShow}
        />
      ))}
      <FindingGroup title="Earlier sessions, not marked in the page" findings={earlier} onShow={onShow} />
      <Lines title="Pages differ" lines={report.unknown.filter(isDifference)} />
      <Lines title="Not read, or not checked" lines={report.unknown.filter((line) => !isDifference(line))} />
      <Teach onTeach={onTeach} />
    </Section>
  );
}

/** Both pages were read; which of them is right is for a person. */
const isDifference = (line: string): boolean => line.startsWith('Pages differ on ');

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3 class="rl-gl">
        {title} · {lines.length}
      </h3>
      <ul class="unknown rl-13">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function Teach({ onTeach }: { onTeach(): void }) {
  return (
    <p class="rl-12 rl-2">
      Misread, or not read at all?{' '}
      <button type="button" class="link" onClick={onTeach}>
        Teach this page
      </button>
    </p>
  );
}

/** Of what cannot be read, and of lists that are only read, it would be wrong to say that there is nothing to look at. */
function isChecked({ coverage, isUnchecked }: PageReport): boolean {
  return coverage !== '' && !isUnchecked;
}

type GroupProps = { title: string; findings: ReportedFinding[]; onShow(number: number): void };

function FindingGroup({ title, findings, onShow }: GroupProps) {
  if (findings.length === 0) return null;
  const isOneSession = new Set(findings.map(({ who }) => partsOf(who).when)).size === 1 && !findings[0]?.elsewhere;
  return (
    <>
      <h3 class="rl-gl">
        {title} · {findings.length}
      </h3>
      <ul>
        {findings.map((finding) => (
          <li key={finding.number}>
            <FindingLine finding={finding} isDated={!isOneSession} onShow={onShow} />
          </li>
        ))}
      </ul>
    </>
  );
}

function FindingLine({
  finding,
  isDated,
  onShow,
}: {
  finding: ReportedFinding;
  isDated: boolean;
  onShow(number: number): void;
}) {
  const { name, when } = partsOf(finding.who);
  return (
    <details>
      <summary class="fi">
        <Shape severity={finding.severity} number={finding.number} />
        <span>
          <b>{name}:</b> {finding.message}
          {isDated && when && <span class="rl-12 rl-2 when">{when}</span>}
        </span>
        <span class="cl">{clauseOf(finding)}</span>
      </summary>
      <div class="more">
        <p class="rl-12 rl-2">{[finding.who, finding.sum].filter(Boolean).join('. ')}</p>
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
          <button type="button" class="rl-btn sm" onClick={() => onShow(finding.number)}>
            Show in the page
          </button>
        )}
      </div>
    </details>
  );
}

/** "Danquah, Kofi · Fri 20 Nov · AM · mark L" as the name and the rest. */
function partsOf(who: string): { name: string; when: string } {
  const [name = who, ...rest] = who.split(' · ');
  return { name, when: rest.join(' · ') };
}

/** The clause without the pack's name, which the footer says once. */
function clauseOf({ policy, national }: ReportedFinding): string {
  if (policy) return policy.clause.slice(policy.clause.indexOf(', ') + 1).trim();
  return national ? 'national' : '';
}
