/**
 * From a check's verdict to a finding: its key, its words, its sources. Owns what all findings share, and that nothing which
 * was only recalled becomes an error.
 */
import type { IsoDate, Session } from '../attendance';
import type { Cell, MarkedSession, PupilRow } from '../pages/reading';
import type { PolicyView, ResolvedValue } from '../policy/resolve';
import type { Check, Verdict } from './check';
import type { Finding, Severity } from './finding';
import { type Lacks, whatWouldHelp, whyUnknown } from './missing';

/** What a finding is about. */
export type FindingPlace = {
  policy: PolicyView;
  row: Pick<PupilRow, 'key' | 'pupil'> | null;
  /** A mark, or the row of a list that stands for one. */
  cell: Pick<Cell, 'key' | 'date' | 'session' | 'code' | 'shown'> | null;
  session: MarkedSession | null;
};

/** `chosen` is the severity that settings give this check; `lacks` are the words for what is missing. */
export function findingOf(
  check: Check,
  verdict: NonNullable<Verdict>,
  place: FindingPlace,
  chosen?: Severity,
  lacks?: Lacks,
): Finding {
  const { row, cell } = place;
  const date = cell?.date ?? place.session?.date ?? undefined;
  const session = cell?.session ?? place.session?.session ?? undefined;
  const isBreach = verdict.outcome === 'breach';
  const stated = isBreach ? (verdict.policy ?? null) : null;
  // a check that names no value rests on what the policy says of it in words
  const inWords = isBreach && verdict.policy === undefined ? place.policy.own(`checks.${check.id}`) : null;
  const national = (isBreach ? verdict.national : undefined) ?? check.national;
  const sources = sourcesOf(national, stated ?? inWords, place.policy);
  // a printed figure too near its line is a remark, whatever the line is for (policy matrix 0.3.1)
  const isTooNear = !isBreach && verdict.missing.includes('exact figures');
  const severity = isTooNear ? 'info' : ((isBreach ? verdict.severity : undefined) ?? check.severity);
  const who = row ? (row.pupil.id ?? row.key) : '';
  const finding: Finding = {
    key: `${check.id}|${who}|${date ?? ''}|${session ?? ''}|${cell?.code ?? cell?.shown ?? ''}|${show(stated?.value)}`,
    check: check.id,
    outcome: verdict.outcome,
    severity: chosen ?? (isOnlyRecalled(sources) && severity === 'error' ? 'warning' : severity),
    message: isBreach ? verdict.message : whyUnknown(verdict.missing, lacks),
    action: isBreach ? verdict.action : whatWouldHelp(verdict.missing, lacks),
    sources,
    subject: subjectOf(row, date, session, cell),
    facts: verdict.facts ?? {},
  };
  if (!isBreach) finding.missing = [...verdict.missing];
  else if (verdict.notes?.length) finding.notes = verdict.notes;
  return finding;
}

function subjectOf(
  row: FindingPlace['row'],
  date: IsoDate | undefined,
  session: Session | undefined,
  cell: FindingPlace['cell'],
): Finding['subject'] {
  const subject: Finding['subject'] = {};
  if (row) subject.pupil = row.pupil;
  if (date) subject.date = date;
  if (session) subject.session = session;
  if (cell) subject.cell = cell.key;
  return subject;
}

/** What nobody has seen written never makes an error. */
function isOnlyRecalled({ policy, national }: Finding['sources']): boolean {
  return policy === undefined && national?.confidence === 'R';
}

function sourcesOf(national: string | undefined, rule: ResolvedValue | null, policy: PolicyView): Finding['sources'] {
  const sources: Finding['sources'] = {};
  if (rule !== null && rule.from !== 'national')
    sources.policy = {
      pack: rule.pack.name,
      clause: rule.clause ?? '',
      value: rule.value,
      ...(rule.op ? { op: rule.op } : {}),
      ...(rule.unit ? { unit: rule.unit } : {}),
    };
  const fact = national === undefined ? null : policy.national(national);
  if (fact !== null)
    sources.national = {
      source: fact.clause ?? fact.pack.name,
      edition: fact.edition ?? '',
      value: fact.value,
      confidence: fact.confidence ?? 'R',
      ...(fact.op ? { op: fact.op } : {}),
      ...(fact.unit ? { unit: fact.unit } : {}),
    };
  return sources;
}

const show = (value: unknown): string =>
  value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);
