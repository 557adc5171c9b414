/** A pupil's cases in short: the step that is now, when it is due, and what shows that it was done. Owns these lines. */
import type { PupilCaseView, PupilFileView } from '../../../components/panel/pupil-view';
import { dayWords, londonTime } from '../../../src/attendance';
import { type CaseProgress, progressOf } from '../../../src/casework/case-progress';
import { dueLine, dueTag } from '../../../src/casework/due-words';
import type { PupilFile } from '../../../src/casework/read-records';
import type { OpenRecord } from '../../../src/casework/records';
import { type EvidenceSources, proofOfStep } from '../../../src/casework/step-evidence';
import type { Checklist } from '../../../src/policy/checklist';
import { checklist as checklistIn } from '../../../src/policy/checklists';
import type { Known, KnownCasework } from '../known';
import { calendarOf } from '../school-of';
import { ownerOf } from './case-words';
import { sourcesOf } from './evidence-of-case';

/** Open ones, in the order in which something is due. */
export function pupilCases(known: Known, casework: KnownCasework, file: PupilFile): PupilCaseView[] {
  return file.cases
    .filter(({ value }) => value.closed === null)
    .map((record) => ({ record, ...progressIn(record, known) }))
    .sort((a, b) => ((a.progress.next ?? '9') < (b.progress.next ?? '9') ? -1 : 1))
    .map(({ record, checklist, progress }) =>
      caseView(record, checklist, progress, sourcesOf(known, casework, record), known),
    );
}

function progressIn(record: OpenRecord<'cases'>, { now, settings }: Known) {
  const checklist = checklistIn(record.value.pack, record.value.checklist);
  return { checklist, progress: progressOf(record.value, checklist, now, calendarOf(settings, record.value.school)) };
}

function caseView(
  { id, value }: OpenRecord<'cases'>,
  checklist: Checklist | null,
  { steps, current, isAllDone }: CaseProgress,
  sources: EvidenceSources | null,
  { now, settings }: Known,
): PupilCaseView {
  const calendar = calendarOf(settings, value.school);
  if (checklist === null || current === null || isAllDone)
    return {
      id,
      title: value.title,
      step: checklist === null ? 'no checklist' : 'all done',
      due: null,
      now: null,
      proof: null,
    };
  const { step, number, due } = current;
  const words = [
    dueLine(due, now, calendar),
    ownerOf(step.owner, step.ownerWords),
    clauseWords(step.clause ?? checklist.clause),
  ]
    .filter((part) => part !== '')
    .join(', ');
  const proof = sources === null ? null : proofOfStep(value, checklist, step, sources, now);
  return {
    id,
    title: value.title,
    step: `step ${number} of ${steps.length}`,
    due: dueTag(due, now, calendar),
    now: {
      id: step.id,
      text: step.text.replace(/\.$/, ''),
      words: `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
      asks: step.asks ?? null,
    },
    proof: proof === null ? null : proof.words.replace(/\.$/, ''),
  };
}

/** "clause 5.6"; a source that is no clause stands as it is. */
function clauseWords(clause: string): string {
  if (clause === '') return '';
  return /^(\d|§|App)/.test(clause) ? `clause ${clause}` : clause;
}

/** The last closed first. */
export function closedCases(file: PupilFile): PupilFileView['closedCases'] {
  return file.cases
    .flatMap(({ id, value: { title, closed } }) => (closed === null ? [] : [{ id, title, closed }]))
    .sort((a, b) => Date.parse(b.closed.at) - Date.parse(a.closed.at))
    .map(({ id, title, closed }) => ({
      id,
      title,
      words: `closed ${dayWords(londonTime(closed.at).date)}: ${closed.exit}`,
    }));
}
