/** What is shown of a list or form of records: what it is and how much of it was read. Owns those words. */
import type { PageReading } from '../pages/reading';
import { bareView, type PageView } from './page-view';

type RecordsReading = Exclude<PageReading, { kind: 'register' | 'history' }>;

const KINDS: Readonly<Record<RecordsReading['kind'], readonly [heading: string, one: string, several: string]>> = {
  amendments: ['Amendment log', 'entry', 'entries'],
  leave: ['Leave of absence', 'request', 'requests'],
  cohort: ['Attendance list', 'pupil', 'pupils'],
  absences: ['Absence list', 'pupil', 'pupils'],
};

export function recordsView(reading: RecordsReading): PageView {
  const { found, read, total, unread } = reading.coverage;
  const [heading, one, several] = KINDS[reading.kind];
  const there = Math.max(total ?? 0, found);
  const registers = reading.kind === 'cohort' ? (reading.registers?.length ?? 0) : 0;
  if (read === 0 && registers === 0)
    return bareView({ kind: 'unreadable', why: unread[0]?.why ?? 'nothing in it was understood', details: [] });
  const coverage =
    registers > 0 ? `${registers} registers read` : `${read} of ${there} ${there === 1 ? one : several} read`;
  return bareView({
    kind: 'ready',
    heading,
    closing: 'read, not checked here',
    isUnchecked: true,
    unmarked: 0,
    counts: { error: 0, warning: 0, info: 0 },
    coverage,
    isComplete: registers > 0 || read === there,
    notes: [...new Set(unread.map(({ why }) => why))],
  });
}
