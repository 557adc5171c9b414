/** Lines of the lists and of the calendar that Data saves, out of open records. Owns which step stands for a case in them. */
import type { SchoolCalendar } from '../../../src/attendance';
import { progressOf, type StepProgress } from '../../../src/casework/case-progress';
import type { OpenRecord, PupilRecord } from '../../../src/casework/records';
import type { DueKind, DueStep } from '../../../src/papers/due-calendar';
import type { CaseLine, ContactLine } from '../../../src/papers/sheets/casework-sheets';
import { checklist } from '../../../src/policy/checklists';
import { ownerOf } from './case-words';

/** Each case goes by the calendar of its own school. */
type At = { now: string; calendarOf(school: string): SchoolCalendar | null };
type Names = ReadonlyMap<string, PupilRecord>;

/** Every step of an open case that is still to be done and has a day. */
export function dueSteps(cases: readonly OpenRecord<'cases'>[], at: At): DueStep[] {
  return cases.flatMap((record) => {
    const { steps, isClosed } = progressIn(record, at);
    if (isClosed) return [];
    return steps.flatMap(({ step, number, due, canAct, repeats }) =>
      canAct && due.on !== null ? [{ caseId: record.id, step: number, kind: kindOf(step, repeats), due: due.on }] : [],
    );
  });
}

const KIND_OF_MEANS: Partial<Record<string, DueKind>> = {
  phone: 'call',
  text: 'text',
  email: 'email',
  letter: 'letter',
  meeting: 'meeting',
  visit: 'visit',
  form: 'form',
};

/** The kind only: a calendar is shared. */
function kindOf({ decides, means = [] }: StepProgress['step'], repeats: boolean): DueKind {
  if (decides !== undefined) return 'decision';
  const kinds = means.flatMap((one) => KIND_OF_MEANS[one] ?? []);
  return kinds[0] ?? (repeats ? 'review' : 'step');
}

export function caseLines(cases: readonly OpenRecord<'cases'>[], names: Names, at: At): CaseLine[] {
  return cases.map((record) => {
    const { current } = progressIn(record, at);
    return {
      id: record.id,
      case: record.value,
      pupil: names.get(record.pupil) ?? null,
      next:
        current === null
          ? null
          : {
              text: current.step.text,
              owner: ownerOf(current.step.owner, current.step.ownerWords),
              due: current.due.on,
            },
    };
  });
}

export function contactLines(contacts: readonly OpenRecord<'contacts'>[], names: Names): ContactLine[] {
  return contacts.map(({ pupil, value }) => ({ contact: value, pupil: names.get(pupil) ?? null }));
}

const progressIn = ({ value }: OpenRecord<'cases'>, { now, calendarOf }: At) =>
  progressOf(value, checklist(value.pack, value.checklist), now, calendarOf(value.school));
