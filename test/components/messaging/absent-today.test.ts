import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { factsOfPage } from '../../../entrypoints/background/facts-of-page';
import { absentPupils, forgetAllAbsent, noteAbsent } from '../../../src/messaging/absent-today';
import type { AbsenceRow, AbsencesReading, Pupil, RegisterReading } from '../../../src/pages/reading';

const TODAY = '2026-11-20';
const pupil = (id: string | null, name: string, ids?: Pupil['ids']): Pupil => ({
  name,
  id,
  year: '8',
  ...(ids ? { ids } : {}),
});
const amy = pupil('101', 'Amy Ash');
const base = (readAt: string) => ({
  mis: null,
  url: 'https://mis.example/page',
  school: null,
  group: '8 Birch',
  readAt,
  coverage: { found: 1, read: 1, total: null, unread: [] },
});

const register = (marks: [Pupil, string, string?][], readAt = `${TODAY}T09:20:00Z`, date = TODAY): RegisterReading => ({
  ...base(readAt),
  kind: 'register',
  taken: 'saved',
  savedAt: null,
  rows: marks.map(([of, code, comment], index) => ({
    key: `r${index}`,
    pupil: of,
    cells: [
      {
        key: `c${index}`,
        date,
        session: 'AM',
        lesson: null,
        code,
        shown: code,
        state: 'saved',
        ...(comment ? { comment } : {}),
      },
    ],
  })),
});

const absence = (of: Pupil, more: Partial<AbsenceRow> = {}): AbsenceRow => ({
  key: of.name ?? '',
  pupil: of,
  date: TODAY,
  session: 'AM',
  code: 'N',
  ...more,
});
const list = (rows: AbsenceRow[], readAt = `${TODAY}T09:30:00Z`): AbsencesReading => ({
  ...base(readAt),
  kind: 'absences',
  rows,
});

const read = (reading: RegisterReading | AbsencesReading, who: string[] = []) =>
  noteAbsent(TODAY, factsOfPage('thornmere', reading, { findings: [], conditions: [] }, who));
const missing = async () => (await absentPupils(TODAY)).map(({ name, code }) => `${name} ${code}`);

beforeEach(() => fakeBrowser.reset());

describe('who is absent today', () => {
  it('stays on the list until a page says otherwise', async () => {
    await read(
      register([
        [amy, 'N'],
        [pupil('102', 'Ben Beck'), '/'],
      ]),
    );
    expect(await missing()).toEqual(['Amy Ash N']);
    await read(register([[amy, '']], `${TODAY}T09:40:00Z`));
    expect(await missing()).toEqual(['Amy Ash N']);
    await read(register([[amy, 'L']], `${TODAY}T09:45:00Z`));
    expect(await missing()).toEqual([]);
  });

  it('is not taken off by a list of another day, without a session, or without a code', async () => {
    await read(register([[amy, 'N']]));
    await read(list([absence(amy, { date: '2026-11-19', code: 'I', reason: 'ill' })]));
    await read(list([absence(amy, { session: null, code: 'I' })]));
    await read(list([absence(amy, { code: null })]));
    expect(await missing()).toEqual(['Amy Ash N']);
  });

  it('has no reason by what a teacher wrote beside the mark', async () => {
    await read(register([[amy, 'N', 'Seen on the bus?']]));
    expect((await absentPupils(TODAY))[0]?.reason).toBeNull();
  });

  it('is one child, whichever ids a page shows', async () => {
    await read(register([[amy, 'N']]));
    const both = pupil('101', 'Amy Ash', { mis: '101', upn: 'E000435904722' });
    await read(list([absence(both, { code: 'I', reason: 'ill, mum rang' })]));
    expect(await missing()).toEqual(['Amy Ash I']);
  });

  it('loses nobody where two registers are read at once', async () => {
    await Promise.all([read(register([[amy, 'N']])), read(register([[pupil('103', 'Cy Cole'), 'N']]))]);
    expect((await missing()).sort()).toEqual(['Amy Ash N', 'Cy Cole N']);
  });

  it('is known without an id too, since nobody may be left out', async () => {
    await read(list([absence(pupil(null, 'Di Dunn'))]));
    expect(await missing()).toEqual(['Di Dunn N']);
  });

  it('is not what an older page said', async () => {
    await read(register([[amy, 'L']], `${TODAY}T09:50:00Z`));
    await read(list([absence(amy)], `${TODAY}T09:55:00Z`));
    await read(register([[amy, 'L']], `${TODAY}T09:40:00Z`));
    expect(await missing()).toEqual(['Amy Ash N']);
  });

  it('is forgotten as a whole, and of another day', async () => {
    await read(register([[amy, 'N']]));
    expect(await absentPupils('2026-11-21')).toEqual([]);
    await forgetAllAbsent();
    expect(await missing()).toEqual([]);
  });
});
