/** The place for files as a person has it on the screen, with a desk without a worker. Owns what is watched of it and how it is used. */
import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import type { Outcome } from '../../../../components/panel/outcome';
import { ImportFiles } from '../../../../components/review/import/import-files';
import type { DeskInWorker } from '../../../../entrypoints/review/import-calls';
import { importDesk } from '../../../../entrypoints/review/import-desk';
import { type ImportFilesPlace, importFiles } from '../../../../entrypoints/review/import-files';
import type { TakenIn } from '../../../../entrypoints/review/names-of-file';
import type { FileMarks } from '../../../../src/casework/file-marks';
import type { FileCounts } from '../../../../src/casework/keep-file';
import type { Reply } from '../../../../src/messaging/protocol';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/rollout/settings';
import { type Screen, show } from '../../screen';

export const SCHOOL = {
  id: 'thornmere',
  name: 'Thornmere School',
  pack: 'wessex',
  calendar: null,
} as unknown as Settings['schools'][number];
export const SETTINGS: Settings = { ...DEFAULT_SETTINGS, role: 'officer', schools: [SCHOOL] };
export const UPN = 'H801200001001';
export const GOOD = `Name,UPN,Date,Session,Mark\nAmy Ash,${UPN},17/11/2025,AM,/\nAmy Ash,${UPN},17/11/2025,PM,?\nAmy Ash,,18/11/2025,AM,/`;
const counted = (marks: FileMarks): FileCounts => ({
  pupils: { known: 0, fresh: marks.pupils.length },
  sessions: { fresh: marks.pupils.length, same: 0, newer: 0, older: 0 },
  leftOut: [],
});

type Given = {
  desk?: DeskInWorker;
  settings?: Settings;
  /** Why no name can be kept. */
  whyNot?: string;
  /** What the background says; left out, it takes all. */
  answer?: Reply<'import-marks'>;
  /** What comes of the names. */
  outcome?: () => Promise<Outcome>;
};

export type FilesScreen = {
  screen: Screen;
  place: ImportFilesPlace;
  settings: { value: Settings };
  /** What the background was sent, what was saved as a file, whose names were kept. */
  sent: FileMarks[];
  saved: { name: string; text: string }[];
  kept: TakenIn[];
  /** How often the history was told. */
  told(): number;
  draw(): Promise<void>;
  /** Until nothing is being done any more. */
  settled(): Promise<void>;
  drop(text: string, name?: string): Promise<void>;
  press(button: string | RegExp): Promise<void>;
};

/** The desk itself, without a worker. */
export function deskHere(): DeskInWorker {
  const desk = importDesk(async (marks) => counted(marks));
  return { ...desk, stop: () => undefined };
}

export async function openFiles(given: Given = {}): Promise<FilesScreen> {
  const { desk = deskHere(), outcome = async () => ({ ok: true, say: 'Names kept of 1 pupil.' }) } = given;
  const settings = signal(given.settings ?? SETTINGS);
  const sent: FileMarks[] = [];
  const saved: { name: string; text: string }[] = [];
  const kept: TakenIn[] = [];
  let told = 0;
  const place = importFiles({
    settings,
    desk,
    casework: {
      whyNot: signal(given.whyNot ?? null),
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
      return given.answer ?? { ok: true, ...counted(marks) };
    },
    save: (name, content) => void saved.push({ name, text: String(content) }),
  });
  const Place = () => <ImportFiles view={place.view.value} events={place.events} />;
  const screen = await show(<Place />);
  const draw = () => screen.draw(<Place />);
  const settled = async () => {
    await act(async () => {
      await vi.waitFor(() => {
        const view = place.view.value;
        if ('busy' in view && view.busy !== null) throw new Error('busy');
      });
    });
    await draw();
  };
  return {
    screen,
    place,
    settings,
    sent,
    saved,
    kept,
    told: () => told,
    draw,
    settled,
    async drop(text, name = 'marks.csv') {
      place.events.chooseFile(new File([text], name, { lastModified: Date.parse('2025-11-28T10:00:00Z') }));
      await settled();
    },
    async press(button) {
      const name =
        screen.all('button').find((one) => new RegExp(button).test(one.textContent ?? ''))?.textContent ?? '';
      await screen.press(name);
      await settled();
    },
  };
}
