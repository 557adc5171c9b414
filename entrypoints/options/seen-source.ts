/** Marks seen as the pages that replay counts over: one history for each pupil. Reads the database, never writes. */
import { openDatabase } from '../../src/casework/database';
import { deviceLock } from '../../src/casework/device-key';
import { marksSeenIn } from '../../src/casework/marks-seen';
import type { History } from '../../src/checks/pupil-history';
import { now } from '../../src/clock';
import type { HistoryReading } from '../../src/pages/reading';
import type { ReplaySource } from './replay-source';

export const whatWasSeen: ReplaySource = async function* (school) {
  const database = openDatabase();
  try {
    const seen = marksSeenIn(database, await deviceLock(database));
    for await (const { history } of seen.all(school.id, { now: now(), calendar: school.calendar ?? null }))
      yield { readings: [asPage(history)], histories: [history] };
  } finally {
    database.close();
  }
};

function asPage({ pupil, marks }: History): HistoryReading {
  const cells = marks.map(({ date, session, code }) => ({
    ...{ key: `${date} ${session}`, date, session, lesson: null, code, shown: code },
    state: code === '' ? ('empty' as const) : ('saved' as const),
  }));
  return {
    ...{ kind: 'history', mis: null, url: 'https://seen.invalid/', school: null, group: null, readAt: now() },
    coverage: { found: cells.length, read: cells.length, total: null, unread: [] },
    from: marks[0]?.date ?? null,
    to: marks.at(-1)?.date ?? null,
    rows: [{ key: pupil.id ?? 'pupil', pupil, cells }],
  };
}
