/** A file as a table of texts, whichever kind of file it is. Owns that shape. */

/** A school year of half-days, with some room. */
export const MOST_COLUMNS = 1000;

export type RowsRead = {
  rows: readonly (readonly string[])[];
  /** The first one's number, as spreadsheets count: from 1, headings too. */
  first: number;
  /** Numbers of rows whose quotation marks do not go together. */
  broken: ReadonlySet<number>;
};

export type TableLook = {
  /** The first rows. */
  sample: readonly (readonly string[])[];
  /** Some of the last, where the file is long: dates of another time of year. */
  tail: readonly (readonly string[])[];
};

export type Table = TableLook & {
  /** Every row, once, in order. @throws FileRefused where the file turns out to be no table. */
  rows(take: (read: RowsRead) => void, progress: (done: number, of: number) => void): Promise<void>;
};
