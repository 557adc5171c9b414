/**
 * From a reading and its findings to what is shown. Owns what a page may show: on a register only this session's marks,
 * since the screen may be on the classroom wall; of what could not be checked one line, never a marker.
 */
import { dayWords } from '../../components/day-words';
import { describeFinding } from '../../components/describe-finding';
import type { FindingView } from '../../components/finding-view';
import type { MarkerView, OverlayView, StripView } from '../../components/overlay/overlay-view';
import type { LondonTime } from '../attendance';
import { minutesBetween } from '../attendance';
import type { Finding } from '../checks/finding';
import type { Cell, MarkedSession, MarksReading, RegisterReading } from '../pages/reading';
import type { RegisterTimes } from '../policy/register-times';
import type { FindingNumbers } from './finding-numbers';

export type PageViewInput = {
  reading: MarksReading;
  findings: readonly Finding[];
  /** Findings of earlier sessions that stand beside a register's own: for the panel only. */
  marking: MarkedSession | null;
  times: RegisterTimes | null;
  now: LondonTime;
  numbers: FindingNumbers;
};

export type PageView = OverlayView & {
  elsewhere: FindingView[];
  /** The keys of findings that lack something to be decided. */
  undecided: string[];
};

/** A page of which there is nothing but a strip. */
export function bareView(strip: StripView | null): PageView {
  return { strip, findings: [], markers: [], elsewhere: [], undecided: [] };
}

export function pageView(input: PageViewInput): PageView {
  const { reading, findings, marking, numbers } = input;
  const cells = new Map(reading.rows.flatMap((row) => row.cells.map((cell) => [cell.key, cell] as const)));
  const cellOf = (finding: Finding) =>
    finding.subject.cell === undefined ? undefined : cells.get(finding.subject.cell);
  const isHere = (finding: Finding) =>
    marking === null || finding.subject.cell === undefined || isOfSession(cellOf(finding), marking);

  const describe = (finding: Finding) =>
    describeFinding(finding, numbers.numberOf(finding.key), cellOf(finding)?.code || (cellOf(finding)?.shown ?? null));
  const breaches = findings.filter(({ outcome }) => outcome === 'breach');
  const shown = breaches
    .filter(isHere)
    .map(describe)
    .sort((a, b) => a.number - b.number);
  const elsewhere = breaches.filter((finding) => !isHere(finding)).map(describe);
  const undecided = findings.filter(
    (finding) => finding.outcome === 'indeterminate' && isHere(finding) && !lacksNotesOnly(finding),
  );
  const unknown = unknownLines(undecided, cellOf);
  return {
    strip: stripOf(input, shown, unknown),
    findings: shown,
    markers: markersOf(shown),
    elsewhere,
    undecided: undecided.map(({ key }) => key),
  };
}

function isOfSession(cell: Cell | undefined, marking: MarkedSession): boolean {
  return (
    cell !== undefined &&
    cell.date === marking.date &&
    cell.session === marking.session &&
    (marking.session !== null || cell.lesson === marking.lesson)
  );
}

/** A page without a place for notes would say so of every trip and appointment, and nobody could do anything about it. */
function lacksNotesOnly({ missing }: Finding): boolean {
  return missing?.length === 1 && missing[0] === 'comment';
}

/** One marker a mark: its worst finding, and the others behind it. */
export function markersOf(findings: readonly FindingView[]): MarkerView[] {
  const byCell = new Map<string, FindingView[]>();
  for (const finding of findings)
    if (finding.cell !== null) byCell.set(finding.cell, [...(byCell.get(finding.cell) ?? []), finding]);
  const weight = { error: 0, warning: 1, info: 2 } as const;
  return [...byCell.entries()].map(([cell, ofCell]) => {
    const [worst, ...more] = [...ofCell].sort((a, b) => weight[a.severity] - weight[b.severity] || a.number - b.number);
    return { cell, worst: worst as FindingView, more };
  });
}

/** "6 L without a time: cannot check" */
function unknownLines(findings: readonly Finding[], cellOf: (finding: Finding) => Cell | undefined): string[] {
  const lines = new Map<string, { count: number; code: string; finding: Finding }>();
  for (const finding of findings) {
    const code = cellOf(finding)?.code ?? '';
    const group = `${code} ${finding.missing?.join()}`;
    const known = lines.get(group);
    if (known) known.count += 1;
    else lines.set(group, { count: 1, code, finding });
  }
  return [...lines.values()].map(({ count, code, finding }) => {
    if (finding.missing?.join() === 'arrival') return `${count} ${code} without a time: cannot check`;
    return finding.subject.cell === undefined
      ? finding.message
      : `${count} ${code || 'marks'}: ${lowerFirst(finding.message)}`;
  });
}

function stripOf(input: PageViewInput, shown: readonly FindingView[], unknown: readonly string[]): StripView {
  const { reading } = input;
  const { coverage } = reading;
  const reasons = reasonsOf(coverage.unread);
  if (coverage.read === 0)
    return {
      kind: 'unreadable',
      why: reasons[0]?.why ?? 'nothing in it was understood',
      details: reasons.map(reasonLine),
    };
  const there = Math.max(coverage.total ?? 0, coverage.found);
  const count = (severity: FindingView['severity']) => shown.filter((finding) => finding.severity === severity).length;
  return {
    kind: 'ready',
    heading: headingOf(reading, input.marking),
    closing: reading.kind === 'register' ? closingOf(input) : rangeOf(reading, input.now.date),
    unmarked: reading.kind === 'register' ? unmarkedOf(reading, input.marking) : 0,
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
    coverage:
      reading.kind === 'register' ? `${coverage.read} of ${there} pupils read` : historyCoverage(reading, there),
    isComplete: coverage.read === there,
    notes: [...unknown, ...reasons.map(reasonLine)],
  };
}

/** A history's rows may be sessions, days or weeks: while all are there, it is sessions that people count. */
function historyCoverage(reading: MarksReading, there: number): string {
  const { read } = reading.coverage;
  if (read < there) return `${read} of ${there} rows read`;
  const sessions = reading.rows.reduce(
    (sum, row) => sum + row.cells.filter((cell) => cell.state !== 'empty').length,
    0,
  );
  return `${sessions} sessions read`;
}

type Reason = { why: string; count: number };

function reasonsOf(unread: readonly { why: string }[]): Reason[] {
  const counts = new Map<string, number>();
  for (const { why } of unread) counts.set(why, (counts.get(why) ?? 0) + 1);
  return [...counts.entries()].map(([why, count]) => ({ why, count }));
}

function reasonLine({ why, count }: Reason): string {
  return `${count} not sure: ${why}`;
}

function headingOf(reading: MarksReading, marking: MarkedSession | null): string {
  if (reading.kind === 'history') return 'Attendance history';
  if (marking?.session) return `${marking.session} register`;
  return marking?.lesson ? `Register, ${marking.lesson}` : 'Register';
}

function closingOf({ marking, times, now }: PageViewInput): string {
  if (marking?.date === null || marking === null) return '';
  if (marking.date !== now.date) return `${dayWords(marking.date)}, not today: no live checks`;
  if (marking.session === null) return '';
  if (times?.close == null)
    return times?.needsYear ? 'times depend on the year group' : `times not set for ${marking.session}`;
  const minutes = minutesBetween(now.time, times.close.value);
  return minutes >= 0
    ? `closes ${times.close.value} · ${minutes} min`
    : `closed ${times.close.value}, ${durationWords(-minutes)} ago`;
}

function durationWords(minutes: number): string {
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} hours`;
}

/** From the first to the last session with a mark, up to today: blank and planned ones say nothing yet. */
function rangeOf(reading: MarksReading, today: string): string {
  const dates = reading.rows
    .flatMap((row) =>
      row.cells.flatMap((cell) => (cell.date !== null && cell.date <= today && cell.code ? [cell.date] : [])),
    )
    .sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return first && last ? `${dayWords(first)} to ${dayWords(last)}` : '';
}

/** Preselected marks are not marks. */
function unmarkedOf(reading: RegisterReading, marking: MarkedSession | null): number {
  if (marking === null) return 0;
  return reading.rows.filter((row) =>
    row.cells.some((cell) => isOfSession(cell, marking) && (cell.state === 'empty' || cell.state === 'default')),
  ).length;
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
