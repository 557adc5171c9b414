/** Dates that a page asks for in three boxes: day, month, year. Owns putting them together; anything doubtful is no date. */

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** The dates in a row of controls, each as '20 November 2026', with the control of its day. */
export function datesInParts(
  controls: readonly { shown: string; control: Element }[],
): { text: string; control: Element }[] {
  const found: { text: string; control: Element }[] = [];
  for (let at = 0; at + 2 < controls.length; at++) {
    const parts = controls.slice(at, at + 3);
    const [day, month, year] = parts.map(({ shown }) => shown.trim().toLowerCase());
    const number = monthNumber(month ?? '');
    if (number === null || !/^(?:[1-9]|0[1-9]|[12]\d|3[01])$/.test(day ?? '') || !/^(?:19|20)\d\d$/.test(year ?? ''))
      continue;
    if (!standTogether(parts.map(({ control }) => control))) continue;
    found.push({
      text: `${Number(day)} ${MONTHS[number - 1]} ${year}`,
      control: (parts[0] as { control: Element }).control,
    });
    at += 2;
  }
  return found;
}

function monthNumber(shown: string): number | null {
  const byName = MONTHS.findIndex((name) => shown.length >= 3 && name.startsWith(shown));
  if (byName >= 0) return byName + 1;
  return /^(?:0?[1-9]|1[0-2])$/.test(shown) ? Number(shown) : null;
}

/** Nothing but the three in the nearest element around them: a filter by year beside others is no part of a date. */
function standTogether(controls: readonly Element[]): boolean {
  let around: Element | null = controls[0] ?? null;
  while (around !== null && !controls.every((control) => around?.contains(control))) around = around.parentElement;
  return around !== null && around.querySelectorAll('select, input:not([type=hidden])').length <= 4;
}
