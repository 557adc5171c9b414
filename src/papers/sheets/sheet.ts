/** A sheet before it is a file: columns and rows. Owns that shape; CSV and Excel are other files' matter. */
import type { IsoDate } from '../../attendance';

/** A date is text in a CSV file and a real date in Excel. */
export type SheetCell = string | number | null | { date: IsoDate };

export type SheetColumn = {
  name: string;
  /** In characters. */
  width?: number;
  /** Decimals shown in Excel; left out: as the number is. */
  places?: number;
};

export type Sheet = {
  name: string;
  /** Lines before the names of the columns: of whom it is, from when to when. */
  above?: readonly string[];
  columns: SheetColumn[];
  rows: SheetCell[][];
};

/** A date for a cell; null stays empty. */
export const dateCell = (date: IsoDate | null | undefined): SheetCell => (date ? { date } : null);
