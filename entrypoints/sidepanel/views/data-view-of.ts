/** What Data shows: backup, merges, copies, what left this computer. Owns the joining; forms and files are `actions/`. */
import type { KeptView } from '../../../components/panel/data-view';
import { type IsoDate, withDays } from '../../../src/attendance';
import { daysWithoutBackup } from '../../../src/casework/durability';
import type { CaseworkEvent, OpenRecord } from '../../../src/casework/records';
import { letterWords } from '../../../src/papers/people-words';
import { LETTER_KINDS } from '../../../src/policy/checklist';
import { conflictsToShow } from '../actions/data-conflicts';
import { MARKS_TAKEN_IN } from '../actions/data-work';
import { database, secondCopy } from '../databases';
import type { Known } from '../known';
import { personWords } from './case-words';
import { copyView } from './data-copy';
import { type DataHistory, dataHistory, forgetHistory } from './data-history';
import { retentionRule } from './data-kept-for';
import { listedOn } from './data-marks';
import { momentWords } from './pupil-moments';

const MOST_LINES = 100;

/** Null while locked. Asked for after each change: what was opened once is not opened again. */
export async function readKept({ session, vault, settings, today, page }: Known): Promise<KeptView | null> {
  if (session === null || vault.state !== 'made') {
    forgetHistory();
    return null;
  }
  const [history, copy, cases, conflicts] = await Promise.all([
    dataHistory(session),
    copyView(database(), secondCopy()),
    database().cases.count(),
    conflictsToShow(session),
  ]);
  return {
    mode: vault.mode,
    ...backupView(history, today, settings.backupReminderDays),
    lastMerge: lastMergeWords(history),
    conflicts,
    copy,
    retentionRule: retentionRule(settings.retentionTerms),
    exports: exportsOf(history),
    takenIn: takenInOf(history),
    recovery: recoveryView(vault.hasRecovery, !vault.isRecoverySaved),
    hasCases: cases > 0,
    listed: listedOn(page.facts),
    letters: LETTER_KINDS.map((value) => ({ value, words: letterWords(value) })),
  };
}

/** Where none was made yet, the days count from the first thing that was written. `remindAfter` 0: never. */
export function backupView(
  { entries, since }: DataHistory,
  today: IsoDate,
  remindAfter: number,
): Pick<KeptView, 'lastBackup' | 'isBackupOld'> {
  const last = entries.find(({ value }) => value.what === 'backed-up')?.value;
  const facts = { firstOn: since, lastBackup: last?.at ?? null };
  const isBackupOld = daysWithoutBackup(facts, today, remindAfter) !== null;
  return { lastBackup: last === undefined ? null : [momentWords(last.at), ...aboutFile(last)].join(', '), isBackupOld };
}

/** "412 records of 96 pupils", out of "Backup: 412 records of 96 pupils". */
function aboutFile({ words }: CaseworkEvent): string[] {
  const about = words?.split(': ')[1];
  return about === undefined ? [] : [about];
}

/** "Mon 16 Nov 08:10, file of Sun 15 Nov: 12 added, 3 changed, 0 removed, 0 to look at" */
export function lastMergeWords({ entries }: DataHistory): string | null {
  const last = entries.find((entry) => entry.value.what === 'imported' && !isOfMarks(entry))?.value;
  if (last === undefined) return null;
  const { at, words = '' } = last;
  return [momentWords(at), withDays(words.replace(/^File/, 'file'))].filter(Boolean).join(', ');
}

function exportsOf({ entries }: DataHistory): KeptView['exports'] {
  const isOut = ({ value: { what } }: OpenRecord<'events'>): boolean => what === 'exported' || what === 'backed-up';
  return entries
    .filter(isOut)
    .slice(0, MOST_LINES)
    .map(({ value: { at, by, words = 'Exported' } }) => ({ at: momentWords(at), what: words, who: personWords(by) }));
}

const isOfMarks = ({ value: { what, words } }: OpenRecord<'events'>): boolean =>
  what === 'imported' && words?.startsWith(MARKS_TAKEN_IN) === true;

/** Files of marks, the newest first. */
export function takenInOf({ entries }: Pick<DataHistory, 'entries'>): KeptView['takenIn'] {
  return entries
    .filter(isOfMarks)
    .slice(0, MOST_LINES)
    .map(({ value }) => ({
      at: momentWords(value.at),
      what: aboutFile(value)[0] ?? 'Marks',
      who: personWords(value.by),
    }));
}

function recoveryView(has: boolean, isUnsaved: boolean): KeptView['recovery'] {
  if (!has) return { has, words: 'There is no recovery file: a forgotten passphrase would lose everything.' };
  return isUnsaved
    ? { has: false, words: 'The recovery file was not saved yet.' }
    : {
        has,
        words: 'The recovery file opens casework when the passphrase is forgotten. A new one voids the one before.',
      };
}
