/**
 * Files where pages fail, step by step. Owns where a person is between choosing a file and its marks being kept; reading is the
 * desk's, writing the background's: all of a file or nothing.
 */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Outcome, Run } from '../../components/panel/outcome';
import type { ImportBusy, ImportEvents, ImportView } from '../../components/review/import/import-view';
import { counted } from '../../components/review/import/import-words';
import { type IsoDate, londonTime } from '../../src/attendance';
import { earliestKept, type FileCounts } from '../../src/casework/keep-file';
import { now } from '../../src/clock';
import { askBackground } from '../../src/messaging/messages';
import type { Payload, Reply } from '../../src/messaging/protocol';
import { csvOf } from '../../src/papers/sheets/csv';
import type { Settings } from '../../src/rollout/settings';
import { saveFile } from '../sidepanel/actions/save-file';
import { type DeskInWorker, deskInWorker, Stopped } from './import-calls';
import { type ChangeOfLook, FAILED, refused, shownWith } from './import-changes';
import { type DeskChecked, type DeskLook, type DeskScope, earlier } from './import-desk';
import { checkStepOf, columnsStepOf, doneWords, problemLine } from './import-view-of';
import type { TakenIn } from './names-of-file';
import { problemSheet } from './problem-sheet';

export type ImportFilesPlace = { view: ReadonlySignal<ImportView>; events: ImportEvents };

/** Casework beside the marks: while it is open, names are kept with it and its history is told. */
type NamesWithCasework = {
  /** Why no name can be kept now; null where it can. */
  whyNot: ReadonlySignal<string | null>;
  keep(taken: TakenIn, run: Run): Promise<Outcome>;
  tell(counts: FileCounts): Promise<void>;
};

type Sources = {
  settings: ReadonlySignal<Settings>;
  casework?: NamesWithCasework;
  desk?: DeskInWorker;
  send?: (marks: Payload<'import-marks'>) => Promise<Reply<'import-marks'>>;
  save?: typeof saveFile;
};

type State = {
  step: 'file' | 'columns' | 'check' | 'done';
  school: string | null;
  file: File | null;
  madeOn: IsoDate;
  look: DeskLook | null;
  checked: DeskChecked | null;
  done: FileCounts | null;
  keepsNames: boolean;
  /** What came of the names. */
  names: string | null;
  busy: ImportBusy | null;
  problem: string | null;
};

const CSV_TYPE = 'text/csv;charset=utf-8';
const SENT_WORDS = {
  teacher: 'A teacher’s profile keeps no marks. Nothing was kept.',
  'no-school': 'The school is no longer among the settings. Nothing was kept.',
  'newer-program': 'A newer version of Register Lens made this database. Nothing was kept: reload this page.',
  'no-room': 'The disk is full. Nothing was kept: make room and import again.',
  failed: FAILED,
} as const;

const CHANGED_MEANWHILE = 'The columns were changed while the rows were being checked: check them again.';

const NO_CASEWORK: NamesWithCasework = {
  whyNot: signal('Names are not kept: casework is locked.'),
  keep: async () => ({ ok: false, why: 'Casework is locked.' }),
  tell: async () => undefined,
};

const workerDesk = (): DeskInWorker =>
  deskInWorker(() => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' }));

/** `desk`, `send` and `save` are given by tests; without `casework` no names are kept. */
export function importFiles({
  settings,
  casework = NO_CASEWORK,
  desk = workerDesk(),
  send = (marks) => askBackground('import-marks', marks),
  save = saveFile,
}: Sources): ImportFilesPlace {
  const first = (): State => ({
    step: 'file',
    school: null,
    file: null,
    madeOn: today(),
    look: null,
    checked: null,
    done: null,
    keepsNames: true,
    names: null,
    busy: null,
    problem: null,
  });
  const state = signal<State>(first());
  const set = (change: Partial<State>): void => {
    state.value = { ...state.value, ...change };
  };
  const view = computed(() => viewOf(state.value, settings.value, casework.whyNot.value));
  let namesStop: AbortController | null = null;
  /** As the desk last answered; what is shown runs ahead of it by the changes that are still asked for. */
  let answered: DeskLook | null = null;
  let asked: ChangeOfLook[] = [];

  // whoever is a teacher from now on sees no file
  effect(() => {
    if (settings.value.role === 'teacher' && state.peek().file !== null) restart();
  });

  function restart(): void {
    desk.stop();
    [answered, asked] = [null, []];
    state.value = { ...first(), school: state.peek().school };
  }

  function scope(): DeskScope {
    const { madeOn, school } = state.peek();
    const one = schoolIn(settings.peek(), school);
    if (one === null) throw new Error('no school is chosen');
    const { id, codeMap = null, calendar } = one;
    return { school: id, today: today(), madeOn, earliest: earliestKept(today()), codeMap, calendar };
  }

  /** One thing at a time; a file that cannot be read says why, and what was there before stays. */
  async function run(busy: Omit<ImportBusy, 'done' | 'of'>, work: () => Promise<Partial<State>>): Promise<void> {
    if (state.peek().busy !== null) return;
    set({ busy: { ...busy, done: 0, of: null }, problem: null });
    try {
      let change: Partial<State> = await work().catch(refused);
      if (asked.length > 0) {
        // it was done by columns which no longer hold
        const problem = change.step === 'check' ? CHANGED_MEANWHILE : (change.problem ?? null);
        change = { problem, ...(await answerAll()), step: 'columns' };
      }
      set({ ...change, busy: null });
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
    }
  }

  const reading = { words: 'Reading the file', canCancel: true };

  /** Shown at once, so that what is typed stays; a change that comes while another is read waits for it and is never lost. */
  function look(change: ChangeOfLook): void {
    const { look: shown } = state.peek();
    if (shown === null) return;
    asked.push(change);
    set({ look: shownWith(shown, change(shown)) });
    void run(reading, answerAll);
  }

  /** One that is refused is taken back and told; the others stand. */
  async function answerAll(): Promise<Partial<State>> {
    let told: Partial<State> = {};
    for (let change = asked.shift(); change !== undefined && answered !== null; change = asked.shift()) {
      const before = answered;
      answered = await desk.look(change(before), scope()).catch((error: unknown) => {
        told = refused(error);
        return before;
      });
    }
    return { ...told, look: answered, checked: null };
  }

  async function open(file: File): Promise<Partial<State>> {
    answered = await desk.open(file, scope());
    return { step: 'columns', look: answered };
  }

  async function keep(): Promise<Partial<State>> {
    const [marks, classes] = await Promise.all([desk.marks(), desk.classes()]);
    const answer = await send(marks);
    if (!answer.ok) return { problem: SENT_WORDS[answer.why] };
    await casework.tell(answer);
    return { step: 'done', done: answer, names: await keepNames({ marks, classes, counts: answer }) };
  }

  /** The marks are kept by then, whatever comes of this. */
  async function keepNames(taken: TakenIn): Promise<string | null> {
    const { keepsNames, checked } = state.peek();
    if (!keepsNames || checked?.named === 0 || casework.whyNot.peek() !== null) return null;
    namesStop = new AbortController();
    const progress: Run['progress'] = (done, of, words = 'Keeping names') =>
      set({ busy: { words, done, of, canCancel: true } });
    progress(0, null);
    try {
      const outcome = await casework.keep(taken, { signal: namesStop.signal, progress });
      return outcome.ok ? (outcome.say ?? null) : outcome.why;
    } catch (error) {
      console.error('Register Lens: the names of a file could not be kept.', error);
      return 'The names could not be kept. Import the file again to try once more.';
    } finally {
      namesStop = null;
    }
  }

  const events: ImportEvents = {
    chooseSchool: (school) => set({ school }),
    chooseFile(file) {
      if (schoolIn(settings.peek(), state.peek().school) === null) return;
      const changedOn = londonTime(new Date(file.lastModified).toISOString()).date;
      set({ file, madeOn: earlier(changedOn, today()) });
      void run(reading, () => open(file));
    },
    setCsv: (csv) => look(() => ({ csv })),
    setSheet: (sheet) => look(() => ({ sheet })),
    setHeadingRows: (headingRows) => look(() => ({ headingRows })),
    setRole(columns, role) {
      const shown = state.peek().look?.headings.join('\n');
      // columns of a table that is another by then are other columns
      look(({ headings, roles }) =>
        headings.join('\n') === shown
          ? { roles: roles.map((one, column) => (columns.includes(column) ? role : one)) }
          : {},
      );
    },
    setOrder: (order) => rule({ order }),
    setShortYears: (hasShortYears) => rule({ hasShortYears }),
    setSchoolYear: (from) => rule({ schoolYear: from || null }),
    setMis: (origin) => look(() => ({ misOrigin: origin || null })),
    setPupil: (pupil) => look(() => ({ pupil })),
    setMadeOn(date) {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date > today()) return;
      set({ madeOn: date });
      look(() => ({}));
    },
    check() {
      void run({ words: 'Checking all rows', canCancel: true }, async () => {
        const checked = await desk.check(scope(), (done, of) => {
          const { busy } = state.peek();
          if (busy !== null) set({ busy: { ...busy, done, of } });
        });
        return { step: 'check', checked };
      });
    },
    back: () => set({ step: 'columns', problem: null }),
    again: restart,
    cancel: () => (namesStop === null ? restart() : namesStop.abort()),
    setKeepsNames: (keepsNames) => set({ keepsNames }),
    keep: () => void run({ words: 'Keeping the marks: all of them, or none', canCancel: false }, keep),
    saveProblems() {
      void run({ words: 'Writing the file', canCancel: false }, async () => {
        const { look: columns, file } = state.peek();
        const lines = (await desk.problems()).map((one) => problemLine(one, columns?.headings ?? []));
        save(`${(file?.name ?? 'file').replace(/\.[^.]*$/, '')} problems.csv`, csvOf(problemSheet(lines)), CSV_TYPE);
        return {};
      });
    },
  };

  function rule(change: Partial<DeskLook['rules']>): void {
    look(({ rules }) => ({ rules: { ...rules, ...change } }));
  }

  return { view, events };
}

const today = (): IsoDate => londonTime(now()).date;

/** With one school there is nothing to choose. */
function schoolIn({ schools }: Settings, chosen: string | null): Settings['schools'][number] | null {
  return schools.find(({ id }) => id === chosen) ?? (schools.length === 1 ? (schools[0] ?? null) : null);
}

function viewOf(state: State, settings: Settings, whyNoNames: string | null): ImportView {
  const { step, file, look, checked, done, madeOn, problem, busy } = state;
  if (settings.role === 'teacher')
    return { step: 'off', words: 'A teacher’s profile keeps no marks, and reads no files.' };
  if (settings.schools.length === 0)
    return {
      step: 'off',
      words: 'No school is set up yet. Set one up in the options first: a file’s marks are some school’s.',
    };
  const name = file?.name ?? '';
  if (step === 'columns' && look !== null)
    return columnsStepOf({ file: name, look, madeOn, today: today(), sites: settings.sites, problem, busy });
  if (step === 'check' && look !== null && checked !== null)
    return checkStepOf({
      file: name,
      checked,
      headings: look.headings,
      names: { isOn: state.keepsNames, whyNot: whyNoNames },
      problem,
      busy,
    });
  if (step === 'done' && done !== null) {
    const problems = checked?.counts.problems ?? 0;
    const rows = checked?.counts.problemRows ?? 0;
    const left = problems === 0 ? null : `${counted(rows, 'problem row was', 'problem rows were')} left out.`;
    return { step: 'done', file: name, words: doneWords(done), left, names: state.names, problems };
  }
  return {
    step: 'file',
    schools: settings.schools.map(({ id, name: words }) => ({ value: id, words })),
    school: schoolIn(settings, state.school)?.id ?? '',
    problem,
    busy,
  };
}
