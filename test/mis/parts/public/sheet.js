// Fetches the sheet of a page, and says what all pages of parts say alike.

export async function sheetOf(id) {
  const answer = await fetch(`/parts/data/${id}`);
  if (!answer.ok) throw new Error(`no sheet for ${id}`);
  return answer.json();
}

export const listName = ({ surname, forename }) => `${surname}, ${forename}`;
export const fullName = ({ surname, forename }) => `${forename} ${surname}`;

/** The codes a mark may be changed to, with its own even where that is no longer offered. */
export function offered(sheet, own) {
  const codes = sheet.codes.map(({ code }) => code);
  return ['', ...codes, ...(own === '' || codes.includes(own) ? [] : [own])];
}
