/** Looking for checks by words and by what was done to them. Owns which of them fit. */
import { SHOWN_TO_NAMES } from './check-words';
import type { CheckView, Fired } from './checks-view';

export type Show = 'all' | 'on' | 'off' | 'changed' | 'fired';

const SHOWS: [Show, string][] = [
  ['all', 'All checks'],
  ['on', 'Only those that are on'],
  ['off', 'Only those that are off'],
  ['changed', 'Only what was changed here'],
  ['fired', 'Only what would have fired'],
];
/** One letter stands in nearly every title. */
const LEAST_LETTERS = 2;

export function CheckFilter({
  words,
  show,
  said,
  hasCounts,
  onWords,
  onShow,
}: {
  words: string;
  show: Show;
  /** How many are shown, in words. */
  said: string;
  hasCounts: boolean;
  onWords(words: string): void;
  onShow(show: Show): void;
}) {
  return (
    <div class="filters">
      <label for="find-check">Find a check</label>
      <input
        id="find-check"
        class="rl-in"
        type="search"
        value={words}
        onInput={(event) => onWords(event.currentTarget.value)}
      />
      <select
        class="rl-in"
        aria-label="Which checks"
        value={show}
        onChange={(event) => onShow(event.currentTarget.value as Show)}
      >
        {SHOWS.filter(([value]) => value !== 'fired' || hasCounts).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <span class="rl-12 rl-2" role="status">
        {said}
      </span>
    </div>
  );
}

export const isLookedFor = (words: string): boolean => words.trim().length >= LEAST_LETTERS;

export function checksThatFit(
  all: readonly CheckView[],
  show: Show,
  words: string,
  fired: ReadonlyMap<string, Fired> | null,
): readonly CheckView[] {
  const shown = all.filter((check) => isShown(check, show, fired));
  if (!isLookedFor(words)) return shown;
  const wanted = words.trim().toLowerCase().split(/\s+/);
  return shown.filter((check) => {
    const text = textOf(check);
    return wanted.every((word) => text.includes(word));
  });
}

export const isChanged = ({ isOff, ownSeverity, shownTo }: CheckView): boolean =>
  isOff || ownSeverity !== null || shownTo !== null;

function isShown(check: CheckView, show: Show, fired: ReadonlyMap<string, Fired> | null): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'on':
      return !check.isOff;
    case 'off':
      return check.isOff;
    case 'changed':
      return isChanged(check);
    case 'fired':
      return (fired?.get(check.id)?.breach ?? 0) > 0;
  }
}

function textOf({ id, title, audience, shownTo, policy }: CheckView): string {
  const said = policy?.is === 'own' ? `${policy.words} ${policy.clause}` : '';
  return `${id} ${title} ${audience} ${shownTo === null ? '' : SHOWN_TO_NAMES[shownTo]} ${said}`.toLowerCase();
}
