import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ColumnsStep } from '../../../../components/review/import/import-view';
import { type DeskInWorker, Stopped } from '../../../../entrypoints/review/import-calls';
import { type DeskChecked, importDesk } from '../../../../entrypoints/review/import-desk';
import { type ImportFilesPlace, importFiles } from '../../../../entrypoints/review/import-files';
import { FileRefused } from '../../../../src/pages/import/file-kind';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/rollout/settings';

const SCHOOL = { id: 'thornmere', name: 'Thornmere School', pack: 'wessex', calendar: null };
const settings = signal({ ...DEFAULT_SETTINGS, role: 'officer', schools: [SCHOOL] } as unknown as Settings);
const UPN = 'H801200001001';
/** Nothing says what the last column is: half of it is no code. */
const ROWS = `Pupil,Unique,On,Half,What\nAmy Ash,${UPN},17/11/2025,AM,/\nAmy Ash,${UPN},17/11/2025,PM,?`;
const [PUPIL, WHAT] = [0, 4];

let place: ImportFilesPlace;
let answers: (() => void)[];
let stops: (() => void)[];

/** A desk that takes its time: each answer waits until it is let go. */
function slowDesk(changes: Partial<DeskInWorker> = {}): DeskInWorker {
  const desk = importDesk(async () => ({ pupils: { known: 0, fresh: 1 }, leftOut: [] }) as never);
  const held = () =>
    new Promise<void>((resolve, reject) => {
      answers.push(resolve);
      stops.push(() => reject(new Stopped('stopped')));
    });
  return {
    ...desk,
    look: async (change, scope) => {
      await held();
      return desk.look(change, scope);
    },
    stop: () => {
      for (const stop of stops.splice(0)) stop();
    },
    ...changes,
  };
}

function columns(): ColumnsStep {
  const view = place.view.value;
  if (view.step !== 'columns') throw new Error(`the columns are not shown, but ${view.step}`);
  return view;
}

const roles = () => columns().columns.map(({ role }) => role);

/** Lets the desk answer until nothing is asked for any more. */
async function settled(): Promise<void> {
  await vi.waitFor(() => {
    answers.shift()?.();
    const view = place.view.value;
    if ('busy' in view && view.busy !== null) throw new Error('busy');
  });
}

async function open(desk: DeskInWorker): Promise<void> {
  place = importFiles({ settings, desk });
  const lastModified = Date.parse('2025-11-28T10:00:00Z');
  place.events.chooseFile(new File([ROWS], 'marks.csv', { lastModified }));
  await settled();
}

beforeEach(() => {
  [answers, stops] = [[], []];
});

describe('what a person puts right while the file is still read', () => {
  it('is not lost, and is read in its turn', async () => {
    await open(slowDesk());
    place.events.setRole([PUPIL], 'ignored');
    place.events.setRole([WHAT], 'code');
    place.events.setMis('https://mis.example');
    await settled();
    expect(roles()).toEqual(['ignored', 'upn', 'date', 'session', 'code']);
    expect(columns().lacks).toEqual([]);
    expect(columns().samples[0]).toMatchObject({ who: UPN, marks: 'Mon 17 Nov 2025 AM /' });
  });

  it('is shown at once, before it was read', async () => {
    await open(slowDesk());
    place.events.setRole([WHAT], 'code');
    expect(columns().busy).not.toBeNull();
    expect(roles()[WHAT]).toBe('code');
    place.events.setRole([PUPIL], 'ignored');
    expect(roles()).toEqual(['ignored', 'upn', 'date', 'session', 'code']);
    await settled();
  });

  it('is what the file is read by, though all rows were being checked without it', async () => {
    let finish: () => void = () => undefined;
    const check = () => new Promise<DeskChecked>((resolve) => (finish = () => resolve({} as DeskChecked)));
    await open(slowDesk({ check }));
    place.events.setRole([WHAT], 'code');
    await settled();
    place.events.check();
    place.events.setRole([PUPIL], 'ignored');
    finish();
    await settled();
    expect(columns().columns[PUPIL]?.role).toBe('ignored');
    expect(columns().problem).toContain('check them again');
  });

  it('stands though another change is refused, which is taken back and told', async () => {
    const desk = slowDesk();
    const look: DeskInWorker['look'] = (change, scope) =>
      change.sheet === undefined ? desk.look(change, scope) : Promise.reject(new FileRefused('no-sheet'));
    await open({ ...desk, look });
    place.events.setSheet('Gone');
    place.events.setRole([WHAT], 'code');
    await settled();
    expect(columns().sheet).toBeNull();
    expect(roles()[WHAT]).toBe('code');
    expect(columns().problem).not.toBeNull();
  });

  it('is of the columns that were shown, and of no others that came instead', async () => {
    await open(slowDesk());
    place.events.setHeadingRows({ at: 1, rows: 1 });
    place.events.setRole([PUPIL], 'comment');
    await settled();
    expect(roles()).not.toContain('comment');
  });

  it('is of the file that is open, never of the one before', async () => {
    await open(slowDesk());
    place.events.setRole([WHAT], 'code');
    place.events.setRole([PUPIL], 'ignored');
    place.events.again();
    place.events.chooseFile(new File([ROWS], 'again.csv', { lastModified: 0 }));
    await settled();
    expect(roles()).toEqual(['name', 'upn', 'date', 'session', 'ignored']);
  });
});
