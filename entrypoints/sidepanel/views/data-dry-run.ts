/** What a file would bring, and what it brought. Owns the words of the look before, and of what came of it. */
import type { DryRun } from '../../../components/panel/data-view';
import { dayWordsWithYear, londonTime } from '../../../src/attendance';
import type { RecordCounts } from '../../../src/casework/plan-merge';
import { RECORD_KINDS, type RecordKind } from '../../../src/casework/records';
import type { NamedPupil, TakeInPreview } from '../../../src/casework/take-in';
import { counted } from '../../../src/papers/paper-days';
import { kindWords } from './data-purge';

/** So many are named; of more only how many there are. */
const MOST_NAMES = 6;

export function dryRunOf(preview: TakeInPreview, bringBack = false): DryRun {
  const { madeAt, counts, years } = preview;
  const { date, time } = londonTime(madeAt);
  return {
    madeAt: `${dayWordsWithYear(date)} ${time}`,
    counts: [
      ...RECORD_KINDS.flatMap((kind) => rowOf(kind, counts.kinds[kind])),
      { kind: 'History', isNew: counts.events, same: 0, newerHere: 0, newerInFile: 0, conflicts: 0 },
      {
        kind: 'Years of marks',
        isNew: years.added,
        same: years.same,
        newerHere: 0,
        newerInFile: years.changed,
        conflicts: 0,
      },
    ],
    notes: notesOf(preview, bringBack),
  };
}

/** A kind with nothing but removals is told of below the table. */
function rowOf(kind: RecordKind, counts: RecordCounts | undefined): DryRun['counts'] {
  if (counts === undefined) return [];
  const { added, same, newerHere, newerThere, both, conflicts } = counts;
  if (added + same + newerHere + newerThere + both + conflicts === 0) return [];
  const name = kindWords(kind, 2);
  return [
    {
      kind: name.charAt(0).toUpperCase() + name.slice(1),
      isNew: added,
      same,
      newerHere,
      newerInFile: newerThere + both,
      conflicts,
    },
  ];
}

function notesOf(preview: TakeInPreview, bringBack: boolean): string[] {
  const { counts, years, dismissals, unsure, goneHere, goneThere, isEmptyHere } = preview;
  const unreadable = preview.unreadable + years.unreadable;
  return [
    isEmptyHere
      ? 'There is no casework here yet: everything comes.'
      : bringBack
        ? 'What was removed or erased here since comes back.'
        : 'What was removed or erased here since stays away.',
    counts.removed > 0 && `${counted(counts.removed, 'record')} removed since on the other computer will go here too.`,
    counts.conflicts > 0 &&
      'Where both sides changed the same, the newer is taken; both are listed for you afterwards.',
    dismissals > 0 && `${counted(dismissals, 'dismissal')} will come too.`,
    unsure.length > 0 &&
      `It cannot be told who ${counted(unsure.length, 'pupil')} of the file would be here; all of theirs is left out${namesOf(unsure)}.`,
    goneHere.length > 0 &&
      !isEmptyHere &&
      `${counted(goneHere.length, 'pupil')} of the file went from here since, erased or past the time they are kept: ${bringBack ? 'they come back' : 'left out'}.`,
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
