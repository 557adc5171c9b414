/** Numbers of pupils: what one looks like, and a unique one's check letter. Owns that a number with a slip of the keyboard is none. */

const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const UPN = /^[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z]$/;

/** Letters, figures and what stands between them; no sign of a number that a spreadsheet made shorter. */
const NUMBER = /^[A-Za-z0-9](?:[A-Za-z0-9 ./_-]{0,38}[A-Za-z0-9])?$/;

/** Of whatever kind. */
export const isPupilNumber = (text: string): boolean => NUMBER.test(text);

export function isUpn(text: string): boolean {
  const upn = text.trim().toUpperCase();
  if (!UPN.test(upn)) return false;
  let sum = 0;
  for (let place = 1; place < upn.length; place++) {
    const sign = upn[place] as string;
    // a temporary number ends in a letter, which counts by its place
    const value = sign >= '0' && sign <= '9' ? Number(sign) : LETTERS.indexOf(sign);
    sum += value * (place + 1);
  }
  return LETTERS[sum % 23] === upn[0];
}
