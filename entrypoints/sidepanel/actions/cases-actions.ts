/** What a person does in Cases: ticks, skips, takes back, sets dates, ends. Owns the words of a refusal; `case-steps` the rest. */
import type { CasesEvents } from '../../../components/panel/cases-view';
import type { Outcome } from '../../../components/panel/outcome';
import {
  type CaseChange,
  chooseExit,
  completeStep,
  type Doer,
  type NotDone,
  reopenStep,
  setDue,
  skipStep,
  stepNotNeeded,
} from '../../../src/casework/case-steps';
import type { OpenRecord } from '../../../src/casework/records';
import { now } from '../../../src/clock';
import { cpomsText } from '../../../src/papers/cpoms-text';
import type { Checklist } from '../../../src/policy/checklist';
import { checklist as checklistOf } from '../../../src/policy/checklists';
import { calendarOf } from '../school-of';
import type { Context } from './context';
import { openLetterPage, openPackPage } from './open-papers';
import { refusalOf, save } from './save';

const NOT_DONE: Record<NotDone, string> = {
  closed: 'The case was closed meanwhile.',
  'no-such-step': 'The checklist no longer has this step.',
  'no-such-exit': 'The checklist no longer ends like this.',
  'already-settled': 'This step was settled meanwhile.',
  'not-settled': 'This step is still open.',
  'not-yet': 'Another step comes first.',
  'why-missing': 'Say why.',
  'words-missing': 'Write down what the step asks for.',
};

type Work = (record: OpenRecord<'cases'>, checklist: Checklist, by: Doer) => CaseChange;

export function casesActions({ known, choose }: Context): CasesEvents {
  return {
    filterCases: (filter) => choose({ filter }),
    toggleCase: (id) => choose({ openCase: known().ui.openCase === id ? null : id }),
    completeStep: (id, step, words) => change(id, (...by) => completeStep(by[0], by[1], step, by[2], words), 'Done.'),
    skipStep: (id, step, reason, isNeeded) =>
      change(
        id,
        (record, checklist, by) =>
          isNeeded ? skipStep(record, checklist, step, by, reason) : stepNotNeeded(record, checklist, step, by, reason),
        isNeeded ? 'Skipped.' : 'Not needed.',
      ),
    reopenStep: (id, step) => change(id, (...by) => reopenStep(by[0], by[1], step, by[2]), 'Taken back.'),
    setDue: (id, step, date) => change(id, (...by) => setDue(by[0], by[1], step, date, by[2]), 'The date is set.'),
    chooseExit: (id, exit, words) =>
      change(
        id,
        (record, checklist, by) =>
          chooseExit(record, checklist, exit, by, {
            checklistOf: (other) => checklistOf(record.value.pack, other),
            newId: () => crypto.randomUUID(),
            words,
          }),
        `Ended: ${exit}.`,
      ),
    async copyStep(id, step) {
      const text = textOf(id, step);
      if (text === null) return { ok: false, why: refusalOf('gone') };
      await navigator.clipboard.writeText(text);
      return { ok: true, say: 'Copied, to be pasted where the school keeps it.' };
    },
    async useMeans(id, step, kind) {
      const record = recordOf(id);
      if (record === undefined) return { ok: false, why: refusalOf('gone') };
      if (kind === 'letter') {
        const steps = checklistOf(record.value.pack, record.value.checklist)?.steps ?? [];
        const evidence = steps.find((one) => one.id === step)?.evidence;
        openLetterPage(record.pupil, evidence?.kind === 'letter' ? evidence.letter : 'explain-absence');
        return { ok: true };
      }
      const text = textOf(id, step);
      if (text === null) return { ok: false, why: refusalOf('gone') };
      await navigator.clipboard.writeText(text);
      return { ok: true, say: 'Copied, to be pasted into the form.' };
    },
    openEvidencePack: openPackPage,
  };

  function recordOf(id: string): OpenRecord<'cases'> | undefined {
    return known().casework?.cases.find((one) => one.id === id);
  }

  async function change(id: string, work: Work, say: string): Promise<Outcome> {
    const { session, settings } = known();
    const record = recordOf(id);
    const checklist = record === undefined ? null : checklistOf(record.value.pack, record.value.checklist);
    if (session === null) return { ok: false, why: refusalOf('locked') };
    if (record === undefined || checklist === null) return { ok: false, why: refusalOf('gone') };
    const calendar = calendarOf(settings, record.value.school);
    const done = work(record, checklist, { person: session.person, now: now(), calendar });
    return done.ok ? save(done.changes, say) : { ok: false, why: NOT_DONE[done.why] };
  }

  /** What stands of the case, to be pasted into the school's own record of the pupil. */
  function textOf(id: string, step: string): string | null {
    const record = recordOf(id);
    const { casework, settings, session } = known();
    const checklist = record === undefined ? null : checklistOf(record.value.pack, record.value.checklist);
    if (record === undefined || checklist === null || casework === null) return null;
    if (session === null) return null;
    const file = casework.files.get(record.pupil);
    const own = checklist.steps.find((one) => one.id === step);
    const { name = null, year = null, group = null } = casework.names.get(record.pupil) ?? {};
    return cpomsText({
      school: settings.schools.find((one) => one.id === record.value.school)?.name ?? '',
      pupil: { name, year, group },
      title: [record.value.title, own?.text].filter(Boolean).join(': '),
      case: record.value,
      at: now(),
      by: session.person,
      contacts: (file?.contacts ?? []).map(({ value }) => value).filter(({ caseId }) => caseId === id),
      steps: checklist.steps.map(({ id: of, text }) => ({ text, done: record.value.steps[of] ?? null })),
    });
  }
}
