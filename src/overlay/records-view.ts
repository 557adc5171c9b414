/**
 * What is shown of a list or form of records: what it is, how much of it was read, and what is to be said of it. Owns those
 * words, and at which place of a record a finding stands.
 */
import { describeFinding } from '../../components/describe-finding';
import type { Finding } from '../checks/finding';
import type { Card } from '../checks/gathered-finding';
import type { PageReading } from '../pages/reading';
import type { FindingNumbers } from './finding-numbers';
import { bareView, markersOf, type PageView } from './page-view';

export type RecordsReading = Exclude<PageReading, { kind: 'register' | 'history' }>;

export type RecordsViewInput = {
  reading: RecordsReading;
  /** Null while nobody has said yet what is to be said of it. */
  findings: readonly Card[] | null;
  /** Where keys of records, and of their parts, lead. */
  places: ReadonlyMap<string, Element>;
  numbers: FindingNumbers;
  /** Of a page with one leave request. */
  conditions: readonly { state: 'met' | 'broken' | 'unknown' }[];
};

const KINDS: Readonly<Record<RecordsReading['kind'], readonly [heading: string, one: string, several: string]>> = {
  amendments: ['Amendment log', 'entry', 'entries'],
  leave: ['Leave of absence', 'request', 'requests'],
  cohort: ['Attendance list', 'pupil', 'pupils'],
  absences: ['Absence list', 'pupil', 'pupils'],
};

/** The part of a record that a check is about; the others stand at the record's name. */
const PART: Readonly<Record<string, string>> = {
  'amend-reason-missing': 'reason',
  'amend-boilerplate-reason': 'reason',
  'amend-u-to-l': 'amended',
  'amend-to-retrospective-leave': 'amended',
  'leave-notice-short': 'requested',
  'leave-retrospective': 'requested',
  'leave-holiday': 'type',
  'leave-any-unauthorised': 'type',
  'leave-decision-not-head': 'by',
  'fda-channel-not-accepted': 'channel',
  'fda-after-cutoff': 'reported',
  'fda-detail-missing': 'reason',
};

export function recordsView({ reading, findings, places, numbers, conditions }: RecordsViewInput): PageView {
  const { found, read, total, unread } = reading.coverage;
  const [heading, one, several] = KINDS[reading.kind];
  const there = Math.max(total ?? 0, found);
  const registers = reading.kind === 'cohort' ? (reading.registers?.length ?? 0) : 0;
  if (read === 0 && registers === 0)
    return bareView({ kind: 'unreadable', why: unread[0]?.why ?? 'nothing in it was understood', details: [] });
  const coverage =
    registers > 0 ? `${registers} registers read` : `${read} of ${there} ${there === 1 ? one : several} read`;
  const shown = (findings ?? [])
    .filter(({ outcome }) => outcome === 'breach')
    .map((finding) => ({
      ...describeFinding(finding, numbers.numberOf(finding.key), null),
      cell: placeOf(finding, places),
    }))
    .sort((a, b) => a.number - b.number);
  const undecided = (findings ?? []).filter(({ outcome }) => outcome === 'indeterminate');
  const count = (severity: Finding['severity']) => shown.filter((finding) => finding.severity === severity).length;
  return {
    strip: {
      kind: 'ready',
      heading,
      closing: findings === null ? 'read, not checked yet' : conditionWords(conditions),
      ...(findings === null ? { isUnchecked: true as const } : {}),
      unmarked: 0,
      counts: { error: count('error'), warning: count('warning'), info: count('info') },
      coverage,
      isComplete: registers > 0 || read === there,
      notes: [...new Set([...unread.map(({ why }) => why), ...lackLines(undecided)])],
    },
    findings: shown,
    markers: markersOf(shown),
    elsewhere: [],
    undecided: undecided.map(({ key }) => key),
  };
}

/** "8 conditions, 2 not met, 2 unknown" */
function conditionWords(conditions: RecordsViewInput['conditions']): string {
  const count = (state: string) => conditions.filter((one) => one.state === state).length;
  const [broken, unknown] = [count('broken'), count('unknown')];
  if (conditions.length === 0) return '';
  return [`${conditions.length} conditions`, broken && `${broken} not met`, unknown && `${unknown} unknown`]
    .filter(Boolean)
    .join(', ');
}

function placeOf({ check, subject: { cell } }: Finding, places: ReadonlyMap<string, Element>): string | null {
  if (cell === undefined) return null;
  const part = `${cell} ${PART[check]}`;
  return places.has(part) ? part : cell;
}

/** "12 of them: cannot check: the pupil's earlier marks are not known." */
function lackLines(findings: readonly Finding[]): string[] {
  const counts = new Map<string, number>();
  for (const { message } of findings) counts.set(message, (counts.get(message) ?? 0) + 1);
  return [...counts].map(([message, count]) => (count === 1 ? message : `${count} times: ${message}`));
}
