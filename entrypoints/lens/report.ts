/** What the panel is told about a page. Owns the translation only. */
import type { FindingView, SourceView } from '../../components/finding-view';
import { troubleOf } from '../../components/overlay/overlay-view';
import type { BeyondPage, PageReport, ReportedFinding } from '../../src/messaging/protocol';
import type { PageView } from '../../src/overlay/page-view';
import type { PageReading } from '../../src/pages/reading';

/** What the view was made of; `since` is when its page was read first. */
export type Shown = { reading: PageReading; since: string };

/** Without a reading it tells only why there is none. */
export function reportOf(shown: Shown | undefined, view: PageView, said: BeyondPage | null = null): PageReport {
  const reading = shown?.reading;
  const { strip } = view;
  const ready = strip?.kind === 'ready' ? strip : null;
  return {
    title: [ready?.heading ?? 'This page', reading?.group].filter(Boolean).join(' · '),
    state: strip?.kind === 'unreadable' ? `${troubleOf(strip)}: ${strip.why}` : (ready?.closing ?? ''),
    coverage: ready?.coverage ?? '',
    isUnchecked: ready?.isUnchecked,
    findings: [
      ...view.findings.map((finding) => reported(finding, false)),
      ...view.elsewhere.map((finding) => reported(finding, true)),
    ],
    conditions: said?.conditions,
    unknown: [...(ready?.notes ?? []), ...(said?.notes ?? [])],
    undecided: view.undecided,
    readAt: reading?.readAt ?? '',
    since: shown?.since,
    pupils: reading ? pupilsOf(reading) : { found: 0, read: 0, total: null },
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
    alike: finding.alike.map(({ key, sentence, action, policy, national }) => ({
      key,
      sentence,
      action,
      clause: [policy?.clause, national?.clause].filter(Boolean).join('; '),
    })),
  };
}
