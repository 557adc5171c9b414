/** What the panel is told about a page. Owns the translation only. */
import type { FindingView, SourceView } from '../../components/finding-view';
import type { PageReport, ReportedFinding } from '../../src/messaging/protocol';
import type { PageView } from '../../src/overlay/page-view';
import type { PageReading } from '../../src/pages/reading';

export function reportOf(reading: PageReading, view: PageView): PageReport {
  const { strip } = view;
  return {
    title: [strip?.kind === 'ready' ? strip.heading : 'This page', reading.group].filter(Boolean).join(' · '),
    state:
      strip?.kind === 'ready'
        ? strip.closing
        : strip?.kind === 'unreadable'
          ? `Cannot read this page: ${strip.why}`
          : '',
    coverage: strip?.kind === 'ready' ? strip.coverage : '',
    findings: [
      ...view.findings.map((finding) => reported(finding, false)),
      ...view.elsewhere.map((finding) => reported(finding, true)),
    ],
    unknown: strip?.kind === 'ready' ? strip.notes : [],
    undecided: view.undecided,
    readAt: reading.readAt,
    pupils: pupilsOf(reading),
  };
}

/** A history is one pupil's, read where anything of it was. */
function pupilsOf({ kind, coverage: { found, read, total } }: PageReading): PageReport['pupils'] {
  return kind !== 'history' ? { found, read, total } : { found: 1, read: read > 0 ? 1 : 0, total: null };
}

function reported(finding: FindingView, elsewhere: boolean): ReportedFinding {
  const source = (given: SourceView | null) =>
    given === null ? null : { value: given.value || given.text, clause: given.clause };
  return {
    key: finding.key,
    number: finding.number,
    severity: finding.severity,
    who: finding.about,
    message: finding.sentence,
    action: finding.action,
    sum: finding.sum,
    policy: source(finding.policy),
    national: source(finding.national),
    elsewhere,
  };
}
