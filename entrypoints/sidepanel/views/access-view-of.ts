/** How casework stands for whoever looks: a teacher's, none yet, locked, in trouble, open. Owns that choice and its words. */
import type { LockedView } from '../../../components/panel/access-view';
import type { KeptView } from '../../../components/panel/data-view';
import type { CaseworkView } from '../../../components/panel/panel-view';
import { mildestCalendar } from '../../../src/casework/due-date';
import { dayTag } from '../../../src/casework/due-words';
import type { Known } from '../known';
import { minutesBetweenInstants } from '../minutes';
import type { OpenNs } from '../open-ns';
import { casesViewOf } from './cases-view-of';
import { todayViewOf } from './today-view-of';

/** So many of the next days are listed while locked. */
const MOST_DAYS = 5;

type Beside = {
  kept: KeptView | null;
  lastPerson: LockedView['lastPerson'];
  /** How much of it can be found already; null: all of it. */
  indexing: { done: number; of: number } | null;
  /** Left out or null: they are not looked for yet. */
  ns?: OpenNs | null;
};

export function caseworkViewOf(known: Known, { kept, lastPerson, indexing, ns = null }: Beside): CaseworkView {
  const { settings, vault, session, casework, ui } = known;
  if (known.policy !== 'known') return { state: 'starting', isPolicyAwaited: known.policy === 'awaited' };
  if (settings.role === 'teacher') return { state: 'teacher' };
  switch (vault.state) {
    case 'reading':
      return { state: 'reading' };
    case 'newer-program':
      return {
        state: 'trouble',
        kind: 'newer-program',
        words:
          'A newer version of Register Lens wrote the casework on this computer. Update the extension to go on. Nothing is lost, and nothing is written meanwhile.',
        copy: null,
      };
    case 'damaged':
      return {
        state: 'trouble',
        kind: 'damaged',
        words: 'The casework on this computer cannot be read. The page is checked as before.',
        copy: vault.copy,
      };
    case 'none':
      return { state: 'none', mode: settings.vaultMode, isModeFixed: known.isVaultModeFixed };
    default:
  }
  if (session === null) return { state: 'locked', ...lockedViewOf(known, vault, lastPerson) };
  if (casework === null) return { state: 'reading' };
  return {
    state: 'open',
    locksIn: locksIn(known),
    mode: vault.mode,
    mustSaveRecovery: vault.mode === 'passphrase' && !vault.isRecoverySaved,
    changing: ui.changing,
    indexing,
    today: todayViewOf(known, casework, ns),
    cases: casesViewOf(known, casework),
    data: kept,
  };
}

function lockedViewOf(
  { now, today, counts, due, settings, ui }: Known,
  vault: Extract<Known['vault'], { state: 'made' }>,
  lastPerson: LockedView['lastPerson'],
): LockedView {
  const perDay = new Map<string, number>();
  for (const { due: day } of due) if (day !== '') perDay.set(day, (perDay.get(day) ?? 0) + 1);
  const calendar = mildestCalendar(
    settings.schools.map((one) => one.calendar ?? null),
    today,
  );
  const days = [...perDay].sort().slice(0, MOST_DAYS);
  return {
    mode: vault.mode,
    counts,
    days: days.flatMap(([day, count]) => {
      const tag = dayTag(day, now, calendar);
      return tag === null ? [] : [{ due: tag, count }];
    }),
    lastPerson,
    hasRecovery: vault.hasRecovery,
    isChanging: vault.isChanging,
    ...(ui.lockedNote === null ? {} : { note: ui.lockedNote }),
  };
}

function locksIn({ session, now }: Known): string {
  if (session === null) return '';
  const left = minutesBetweenInstants(now, session.locksAt);
  return left > 120 ? `Locks in ${Math.round(left / 60)} h` : `Locks in ${Math.max(0, left)} min`;
}
