/** Links that dial. Nothing but the number goes in. Owns what counts as a number. */

const NUMBER = /^(\+?)((?:[\s().-]*\d){5,15})(?:[\s,;]*(?:ext|extension|x)[\s.:]*(\d{1,6}))?$/i;

/** The link, or null where this is no telephone number. */
export function phoneLink(written: string): string | null {
  // "+44 (0)1234": the nought is for those who dial without the country's code
  const found = NUMBER.exec(written.trim().replace(/^(\+\d{1,3}\s*)\(0\)/, '$1'));
  if (!found) return null;
  const digits = (found[2] ?? '').replace(/\D/g, '');
  return `tel:${found[1]}${digits}${found[3] ? `;ext=${found[3]}` : ''}`;
}
