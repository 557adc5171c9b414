/** Unique pupil numbers: what one looks like, with its check letter. Owns that a number with a slip of the keyboard is none. */

const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const UPN = /^[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z]$/;

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
