import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../../../../components/panel/outcome';
import { ImportFiles } from '../../../../components/review/import/import-files';
import { type DeskInWorker, Stopped } from '../../../../entrypoints/review/import-calls';
import { importDesk } from '../../../../entrypoints/review/import-desk';
import { type ImportFilesPlace, importFiles } from '../../../../entrypoints/review/import-files';
import type { TakenIn } from '../../../../entrypoints/review/names-of-file';
import type { FileMarks } from '../../../../src/casework/file-marks';
import type { FileCounts } from '../../../../src/casework/keep-file';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/rollout/settings';
import { choose, type Screen, show } from '../../screen';

const SCHOOL = {
  id: 'thornmere',
  name: 'Thornmere School',
  pack: 'wessex',
  calendar: null,
} as unknown as Settings['schools'][number];
const SETTINGS: Settings = { ...DEFAULT_SETTINGS, role: 'officer', schools: [SCHOOL] };
const UPN = 'H801200001001';
const GOOD = `Name,UPN,Date,Session,Mark\nAmy Ash,${UPN},17/11/2025,AM,/\nAmy Ash,${UPN},17/11/2025,PM,?\nAmy Ash,,18/11/2025,AM,/`;
const counted = (marks: FileMarks): FileCounts => ({
  pupils: { known: 0, fresh: marks.pupils.length },
  sessions: { fresh: marks.pupils.length, same: 0, newer: 0, older: 0 },
  leftOut: [],
});

let sent: FileMarks[];
let saved: { name: string; text: string }[];
let answer: unknown;
let kept: TakenIn[];
let told: number;
let outcome: () => Promise<Outcome>;
let place: ImportFilesPlace;
let screen: Screen;
const settings = signal(SETTINGS);
const whyNot = signal<string | null>(null);

/** The desk itself, without a worker. */
function deskHere(): DeskInWorker {
  const desk = importDesk(async (marks) => counted(marks));
  return { ...desk, stop: () => undefined };
}

async function open(desk = deskHere()): Promise<void> {
  place = importFiles({
    settings,
    desk,
    casework: {
      whyNot,
      keep: (taken, run) => {
        kept.push(taken);
        run.progress(0, 1);
        return outcome();
      },
      tell: async () => {
        told += 1;
      },
    },
    send: async (marks) => {
      sent.push(marks);
      return (answer ?? { ok: true, ...counted(marks) }) as never;
    },
    save: (name, content) => void saved.push({ name, text: String(content) }),
  });
  screen = await show(<Place />);
}

function Place() {
  return <ImportFiles view={place.view.value} events={place.events} />;
}

/** Until nothing is being done any more. */
async function settled(): Promise<void> {
  await act(async () => {
    await vi.waitFor(() => {
      const view = place.view.value;
      if ('busy' in view && view.busy !== null) throw new Error('busy');
    });
  });
  await screen.draw(<Place />);
}

async function drop(text: string, name = 'marks.csv'): Promise<void> {
  place.events.chooseFile(new File([text], name, { lastModified: Date.parse('2025-11-28T10:00:00Z') }));
  await settled();
}

async function press(button: string | RegExp): Promise<void> {
  const name = screen.all('button').find((one) => new RegExp(button).test(one.textContent ?? ''))?.textContent ?? '';
  await screen.press(name);
  await settled();
}

beforeEach(() => {
  [sent, saved, answer] = [[], [], undefined];
  [kept, told] = [[], 0];
  outcome = async () => ({ ok: true, say: 'Names kept of 1 pupil.' });
  settings.value = SETTINGS;
  whyNot.value = null;
});

describe('a file of marks', () => {
  it('is asked for by a button and says which files can be read', async () => {
    await open();
    expect(screen.button('Choose a file…').getAttribute('aria-disabled')).toBe('false');
    expect(screen.text()).toContain('Registration certificate');
    expect(screen.text()).toContain('names never join');
  });

  it('shows its columns, and five rows as they would be read', async () => {
    await open();
    await drop(GOOD);
    expect(screen.field<HTMLSelectElement>('Mark is read as').value).toBe('code');
    const samples = screen.all('[data-part=samples] tbody tr').map((row) => row.textContent);
    expect(samples[0]).toContain('Amy Ash H801200001001');
    expect(samples[0]).toContain('Mon 17 Nov 2025 AM /');
    expect(samples[1]).toContain('This is no attendance code');
    expect(samples[2]).toContain('There is no UPN');
  });

  it('is read by the columns as they were put right', async () => {
    await open();
    await drop(GOOD.replace('Mark', 'Teacher said'));
    expect(screen.text()).toContain('Say which column holds the codes.');
    expect(screen.button('Check all rows').getAttribute('aria-disabled')).toBe('true');
    await choose(screen.field<HTMLSelectElement>('Teacher said is read as'), 'code');
    await settled();
    expect(screen.button('Check all rows').getAttribute('aria-disabled')).toBe('false');
  });

  it('is counted before anything is kept, and kept when a person says yes', async () => {
    await open();
    await drop(GOOD);
    await press('Check all rows');
    expect(screen.all('[data-part=problems] tbody tr').map((row) => row.textContent)).toEqual([
      '3MarkAmy Ash H801200001001?This is no attendance code. The school’s own codes are set in the options.',
      '4rowAmy AshAmy Ash | 18/11/2025 | AM | /There is no UPN or admission number. Names never join a mark to a pupil.',
    ]);
    expect(sent).toEqual([]);
    await press('Import 1 session, leave 2 problem rows out');
    expect(sent).toEqual([
      {
        school: 'thornmere',
        file: 'marks',
        at: '2025-11-28T10:00:00.000Z',
        pupils: [
          { ids: [{ kind: 'upn', id: UPN }], name: 'Amy Ash', row: 2, years: [{ from: '2025-09-01', marks: '>4a/' }] },
        ],
      },
    ]);
    expect(screen.text()).toContain('Imported: 1 session of 1 pupil.');
    expect(screen.text()).toContain('2 problem rows were left out.');
  });

  it('gives its problems as a file in which nothing is a formula', async () => {
    await open();
    await drop(`${GOOD}\n=cmd(),${UPN},17/11/2025,AM,=1+1`);
    await press('Check all rows');
    await press('Save all');
    expect(saved[0]?.name).toBe('marks problems.csv');
    expect(saved[0]?.text).toContain("'=1+1");
    expect(saved[0]?.text).not.toMatch(/[,"]=/);
  });

  it('asks which number is the month where the file does not tell', async () => {
    await open();
    await drop(`UPN,Date,Session,Mark\n${UPN},03/11/2025,AM,/`);
    expect(screen.text()).toContain('Say which comes first');
    await choose(screen.all('input[type=radio]')[0] as HTMLInputElement, 'day-first');
    place.events.setOrder('day-first');
    await settled();
    expect(screen.text()).toContain('Mon 3 Nov 2025 AM /');
    expect(screen.button('Check all rows').getAttribute('aria-disabled')).toBe('false');
  });

  it('leaves out what is after the day on which it was made', async () => {
    await open();
    await drop(GOOD);
    place.events.setMadeOn('2025-11-14');
    await settled();
    expect(screen.text()).toContain('The session is after the day on which the file was made.');
  });

  it('is kept as nothing where the background refuses', async () => {
    answer = { ok: false, why: 'no-room' };
    await open();
    await drop(GOOD);
    await press('Check all rows');
    await press('^Import 1 session');
    expect(screen.text()).toContain('The disk is full. Nothing was kept');
    expect(place.view.value.step).toBe('check');
  });

  it.each([
    ['', 'The file is empty.'],
    ['<html><table></table></html>', 'This is a web page, whatever its name ends in'],
    ['%PDF-1.7', 'This is a PDF'],
    ['\u0000\u0001', 'This is neither a text nor a workbook.'],
  ])('that is none says so: %j', async (text, words) => {
    vi.spyOn(console, 'error').mockReturnValue();
    await open();
    await drop(text, 'marks.xls');
    expect(screen.text()).toContain(words);
    expect(place.view.value.step).toBe('file');
  });

  it('is forgotten when it is cancelled', async () => {
    let stop: (error: Error) => void = () => undefined;
    const desk: DeskInWorker = {
      ...deskHere(),
      check: () =>
        new Promise((_, reject) => {
          stop = reject;
        }),
      stop: () => stop(new Stopped('stopped')),
    };
    await open(desk);
    await drop(GOOD);
    await screen.press('Check all rows');
    await screen.draw(<Place />);
    await press('^Cancel$');
    expect(place.view.value).toMatchObject({ step: 'file', busy: null });
    expect(sent).toEqual([]);
  });

  it('is nobody’s in a teacher’s profile, and while no school is set up', async () => {
    settings.value = { ...SETTINGS, role: 'teacher' };
    await open();
    expect(screen.text()).toContain('A teacher’s profile keeps no marks');
    settings.value = { ...SETTINGS, schools: [] };
    await screen.draw(<Place />);
    expect(screen.text()).toContain('No school is set up yet');
  });

  it('of a trust with two schools waits until somebody says whose it is', async () => {
    settings.value = { ...SETTINGS, schools: [SCHOOL, { ...SCHOOL, id: 'other', name: 'Other School' }] };
    await open();
    expect(screen.button('Choose a file…').getAttribute('aria-disabled')).toBe('true');
    await choose(screen.field<HTMLSelectElement>('Whose marks are they?'), 'other');
    await screen.draw(<Place />);
    expect(screen.button('Choose a file…').getAttribute('aria-disabled')).toBe('false');
    await drop(GOOD);
    await press('Check all rows');
    await press('^Import 1 session');
    expect(sent[0]?.school).toBe('other');
  });
});

describe('a certificate of one pupil', () => {
  const WEEK = '17/11/2025,/,\\,/,\\';
  const ABOVE = `Registration certificate for Amy Ash\nUPN ${UPN}\n\nWeek beginning,Mon AM,Mon PM,Tue AM,Tue PM\n${WEEK}`;
  const field = (label: string) => screen.field<HTMLInputElement>(label);

  it('shows whom the lines above its table name, and is imported as theirs', async () => {
    await open();
    await drop(ABOVE);
    expect(screen.text()).toContain('Pupil (above the table)');
    expect([field('Name').value, field('UPN').value]).toEqual(['Amy Ash', UPN]);
    await press('Check all rows');
    expect(screen.text()).toContain(`Named above their marksAmy Ash ${UPN}`);
    await press('^Import 4 sessions');
    expect(sent[0]?.pupils).toMatchObject([{ ids: [{ kind: 'upn', id: UPN }], name: 'Amy Ash' }]);
  });

  it('waits for a number that is typed, and takes none with a slip', async () => {
    await open();
    await drop(ABOVE.replace(UPN, 'A1'));
    expect(screen.text()).toContain('type it where the whole file is one pupil’s');
    for (const [typed, words] of [
      ['H801200001002', 'The UPN or admission number of the pupil above the table is none'],
      [UPN, 'Mon 17 Nov 2025 AM /'],
    ] as const) {
      await choose(field('UPN'), typed);
      await settled();
      expect(screen.text()).toContain(words);
    }
    expect(screen.button('Check all rows').getAttribute('aria-disabled')).toBe('false');
  });

  it('is asked for no pupil where a column says who it is', async () => {
    await open();
    await drop(GOOD);
    expect(screen.text()).not.toContain('Pupil (above the table)');
  });
});

describe('bare admission numbers', () => {
  const rows = (...numbers: string[]) =>
    ['Adm no,Date,Session,Mark', ...numbers.map((one) => `${one},17/11/2025,AM,/`)].join('\n');

  it('of differing lengths say before the import that zeros may be missing, and what to do', async () => {
    await open();
    await drop(rows('10773', '774'));
    await press('Check all rows');
    expect(screen.text()).toContain('of differing lengths, such as 774 and 10773');
    expect(screen.text()).toContain('Compare some numbers with your MIS before you import');
  });

  it('of one length say nothing', async () => {
    await open();
    await drop(rows('10773', '00774'));
    await press('Check all rows');
    expect(screen.all('[data-part=warning]')).toEqual([]);
  });
});

describe('the names of a file', () => {
  const box = () => screen.all('input[type=checkbox]')[0] as HTMLInputElement | undefined;
  const WITH_CLASS = `Name,UPN,Year,Form,Date,Session,Mark\nAmy Ash,${UPN},Year 8,8 Birch,17/11/2025,AM,/`;

  it('are kept with casework unless a person says no, and the history is told of the marks', async () => {
    await open();
    await drop(GOOD);
    await press('Check all rows');
    expect(screen.text()).toContain('Keep names and forms with casework');
    expect(box()?.checked).toBe(true);
    await press('^Import 1 session');
    expect(kept.map(({ marks }) => marks.pupils.map(({ name }) => name))).toEqual([['Amy Ash']]);
    expect(screen.text()).toContain('Names kept of 1 pupil.');
    expect(told).toBe(1);
  });

  it('are not kept where a person says no', async () => {
    await open();
    await drop(GOOD);
    await press('Check all rows');
    await act(() => box()?.click());
    await screen.draw(<Place />);
    await press('^Import 1 session');
    expect([kept, told]).toEqual([[], 1]);
  });

  it('come with year group and form where the file is of this school year', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-11-28T12:00:00Z') });
    await open();
    await drop(WITH_CLASS);
    await press('Check all rows');
    await press('^Import 1 session');
    vi.setSystemTime(new Date('2026-09-08T12:00:00Z'));
    await open();
    await drop(WITH_CLASS);
    await press('Check all rows');
    await press('^Import 1 session');
    vi.useRealTimers();
    expect(kept.map(({ classes }) => classes)).toEqual([
      [{ year: '8', group: '8 Birch' }],
      [{ year: null, group: null }],
    ]);
  });

  it('are not asked for where casework cannot be written: one line says why', async () => {
    whyNot.value = 'Names are not kept while casework is locked.';
    await open();
    await drop(GOOD);
    await press('Check all rows');
    expect(box()).toBeUndefined();
    expect(screen.text()).toContain('Names are not kept while casework is locked.');
    await press('^Import 1 session');
    expect(kept).toEqual([]);
  });

  it('are not asked for where the file has none', async () => {
    await open();
    await drop(`UPN,Date,Session,Mark\n${UPN},17/11/2025,AM,/`);
    await press('Check all rows');
    expect(box()).toBeUndefined();
  });

  it('that cannot be kept leave the marks kept, and say so', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    outcome = () => Promise.reject(new Error('closed'));
    await open();
    await drop(GOOD);
    await press('Check all rows');
    await press('^Import 1 session');
    expect(screen.text()).toContain('Imported: 1 session of 1 pupil.');
    expect(screen.text()).toContain('The names could not be kept.');
  });
});
