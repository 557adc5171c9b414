/** Findings as lines of a terminal. Owns the table; what a page says goes into it without anything that a terminal obeys. */
import { dayWords, withDays } from '../../src/attendance';
import type { Finding } from '../../src/checks/finding';
import type { PageReading } from '../../src/pages/reading';

export type Checked = { reading: PageReading; findings: Finding[] };

const KINDS: Readonly<Record<PageReading['kind'], string>> = {
  register: 'Register',
  history: 'Attendance history',
  amendments: 'Amendment log',
  leave: 'Leave of absence',
  cohort: 'Attendance list',
  absences: 'Absence list',
};
const LONGEST = 24;

export function findingsText(checked: readonly Checked[]): string {
  return checked.map(({ reading, findings }) => [headOf(reading), ...tableOf(findings)].join('\n')).join('\n\n');
}

function headOf({ kind, group, coverage: { read, found, total } }: PageReading): string {
  const what = [KINDS[kind], group].filter(Boolean).join(', ');
  return plain(`${what}: ${read} of ${Math.max(total ?? 0, found)} rows read`);
}

function tableOf(findings: readonly Finding[]): string[] {
  const breaches = findings.filter(({ outcome }) => outcome === 'breach');
  const rows = breaches.map(({ severity, check, message, subject: { pupil, date, session } }) => [
    severity,
    short(pupil?.name ?? (pupil ? 'without a name' : 'this page')),
    [date ? dayWords(date) : '', session ?? ''].filter(Boolean).join(' '),
    withDays(message),
    check,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) => plain(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')));
  const open = findings.length - breaches.length;
  return [
    ...(lines.length > 0 ? lines : ['nothing found']),
    ...(open > 0 ? [`${open} could not be decided: ${whys(findings)}`] : []),
  ];
}

/** What was missing, most often first. */
function whys(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { missing = [] } of findings) for (const one of missing) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([what, count]) => `${what} (${count})`)
    .join(', ');
}

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** A terminal obeys control characters. */
export const plain = (text: string): string => text.replace(/\p{C}/gu, '');
