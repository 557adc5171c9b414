/** Cases: all open ones by due date, filtered. Owns filter and order; a ladder is `ladder-of.ts`. */
import type { CaseRow, CasesView } from '../../../components/panel/cases-view';
import type { Choice } from '../../../components/panel/outcome';
import { addCalendarDays, dayWords, londonTime, mondayOf } from '../../../src/attendance';
import { type CaseProgress, progressOf } from '../../../src/casework/case-progress';
import { type DueTag, dayTag } from '../../../src/casework/due-words';
import { NO_PUPIL, type OpenRecord } from '../../../src/casework/records';
import { checklist } from '../../../src/policy/checklists';
import type { Known, KnownCasework } from '../known';
import { calendarOf } from '../school-of';
import { groupOfPupil, nameOfCase, ownerOf } from './case-words';
import { ladderOf } from './ladder-of';
import { timersOf } from './today-view-of';

type Looked = { record: OpenRecord<'cases'>; progress: CaseProgress; due: string; tag: DueTag | null; owner: string };

export function casesViewOf(known: Known, casework: KnownCasework): CasesView {
  const { counts, ui } = known;
  const open = casework.cases.filter(({ value }) => value.closed === null);
  // hundreds of cases are looked at only where they are shown
  const looked = ui.place === 'cases' ? lookedAt(known, open) : [];
  const rows = looked.filter((one) => fits(one, known)).sort(byDue);
  return {
    open: counts.open,
    words: [counts.overdue > 0 && `${counts.overdue} overdue`, counts.today > 0 && `${counts.today} due today`]
      .filter(Boolean)
      .join(' · '),
    filters: filtersOf(looked, known),
    chosen: ui.filter,
    rows: rows.map(({ record, progress, tag, owner }): CaseRow => {
      const { value, pupil, id } = record;
      const step = progress.current === null ? 'choose how it ended' : `step ${progress.current.number}`;
      const opened = dayWords(londonTime(value.startedAt).date);
      return {
        id,
        pupil: pupil === NO_PUPIL ? null : pupil,
        name: nameOfCase(record, casework),
        group: pupil === NO_PUPIL ? '' : groupOfPupil(pupil, casework.names),
        sub: [pupil === NO_PUPIL ? '' : value.title, step, owner, `opened ${opened}`].filter(Boolean).join(' · '),
        due: tag,
        ladder: ui.openCase === id ? ladderOf(known, casework, record) : null,
      };
    }),
    openCase: ui.openCase,
    timers: timersOf(known, casework),
  };
}

function lookedAt({ due, now, settings }: Known, cases: readonly OpenRecord<'cases'>[]): Looked[] {
  const dueOf = new Map(due.map((one) => [one.id, one.due]));
  return cases.map((record) => {
    const steps = checklist(record.value.pack, record.value.checklist);
    const calendar = calendarOf(settings, record.value.school);
    const progress = progressOf(record.value, steps, now, calendar);
    const step = progress.current?.step;
    const owner = step === undefined ? '' : ownerOf(step.owner, step.ownerWords);
    const on = dueOf.get(record.id) ?? '';
    return { record, progress, owner, due: on, tag: dayTag(on, now, calendar) };
  });
}

/** Those without a date come last. */
function byDue(a: Looked, b: Looked): number {
  return (a.due || '9') < (b.due || '9') ? -1 : (a.due || '9') > (b.due || '9') ? 1 : 0;
}

const DUE_CHOICES = ['over', 'today', 'week'] as const;

function fits({ record, due, tag, owner }: Looked, { ui: { filter }, today }: Known): boolean {
  if (filter.role !== '' && owner !== filter.role) return false;
  if (filter.step !== '' && record.value.checklist !== filter.step) return false;
  switch (filter.due) {
    case 'over':
      return tag?.tone === 'over';
    case 'today':
      return due !== '' && due <= today;
    case 'week':
      return due !== '' && due <= fridayOf(today);
    default:
      return true;
  }
}

const fridayOf = (day: string): string => addCalendarDays(mondayOf(day), 4);

function filtersOf(looked: readonly Looked[], { today }: Known): CasesView['filters'] {
  const owners = [...new Set(looked.map(({ owner }) => owner).filter(Boolean))].sort();
  const titles = new Map(looked.map(({ record: { value } }) => [value.checklist, value.title]));
  const due: Record<(typeof DUE_CHOICES)[number], string> = {
    over: 'Overdue',
    today: 'Due today',
    week: `Due to ${dayWords(fridayOf(today))}`,
  };
  return {
    role: [{ value: '', words: 'Any role' }, ...owners.map((owner): Choice => ({ value: owner, words: owner }))],
    step: [{ value: '', words: 'Any checklist' }, ...[...titles].map(([value, words]): Choice => ({ value, words }))],
    due: [{ value: '', words: 'Any date' }, ...DUE_CHOICES.map((value): Choice => ({ value, words: due[value] }))],
  };
}
