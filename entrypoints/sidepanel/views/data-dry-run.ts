/** What a file would bring, and what it brought. Owns the words of the look before, and of what came of it. */
import type { DryRun } from '../../../components/panel/data-view';
import { dayWordsWithYear, londonTime } from '../../../src/attendance';
import type { NamedPupil, TakeInPreview } from '../../../src/casework/take-in';
import { counted } from '../../../src/papers/paper-days';

/** So many are named; of more only how many there are. */
const MOST_NAMES = 6;

export function dryRunOf(preview: TakeInPreview): DryRun {
  const { madeAt, counts, years } = preview;
  const { date, time } = londonTime(madeAt);
  const { added, same, newerHere, newerThere, both, conflicts, events } = counts;
  return {
    madeAt: `${dayWordsWithYear(date)} ${time}`,
    counts: [
      { kind: 'Records', isNew: added, same, newerHere, newerInFile: newerThere + both, conflicts },
      { kind: 'History', isNew: events, same: 0, newerHere: 0, newerInFile: 0, conflicts: 0 },
      {
        kind: 'Years of marks',
        isNew: years.added,
        same: years.same,
        newerHere: 0,
        newerInFile: years.changed,
        conflicts: 0,
      },
    ],
    notes: notesOf(preview),
  };
}

function notesOf(preview: TakeInPreview): string[] {
  const { counts, years, dismissals, unsure, goneHere, goneThere, isEmptyHere } = preview;
  const unreadable = preview.unreadable + years.unreadable;
  return [
    isEmptyHere
      ? 'There is no casework here yet: everything comes.'
      : 'What was removed or erased here since stays away.',
    counts.removed > 0 && `${counted(counts.removed, 'record')} removed since on the other computer will go here too.`,
    counts.conflicts > 0 &&
      'Where both sides changed the same, the newer is taken; both are listed for you afterwards.',
    dismissals > 0 && `${counted(dismissals, 'dismissal')} will come too.`,
    unsure.length > 0 &&
      `It cannot be told who ${counted(unsure.length, 'pupil')} of the file would be here; all of theirs is left out${namesOf(unsure)}.`,
    goneHere.length > 0 &&
      `${counted(goneHere.length, 'pupil')} of the file went from here since, erased or past the time they are kept: left out.`,
    goneThere.length > 0 &&
      `${counted(goneThere.length, 'pupil')} here went from the other computer, and nothing is done about it${namesOf(goneThere)}.`,
    unreadable > 0 && `${counted(unreadable, 'thing')} in the file cannot be read and will be left out.`,
  ].filter((note) => note !== false);
}

function namesOf(pupils: readonly NamedPupil[]): string {
  const names = pupils.map(({ name }) => name ?? 'one without a name');
  return names.length > MOST_NAMES ? '' : `: ${names.join('; ')}`;
}

/** "12 added, 3 changed, 1 removed" */
export function takenWords({ counts: { added, newerThere, both, removed, conflicts } }: TakeInPreview): string {
  const told = [`${added} added`, `${newerThere + both} changed`, `${removed} removed`];
  return `${told.join(', ')}.${conflicts > 0 ? ` ${conflicts} changed on both sides: look at the list.` : ''}`;
}
