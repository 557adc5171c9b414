/**
 * Systems in which each school sets its own codes: a letter on the page is then no national code. Owns that nothing is
 * claimed of such a letter unless the school's own table says what it stands for.
 */
import type { Cell } from '../reading';
import { bareCode, type CodeMap } from './code-words';
import { splitLateness } from './lateness';
import type { GridReader } from './reader';

/** Why nothing is claimed of such a letter. */
export const OWN_CODES = 'this system shows the school’s own codes: say in the options what they stand for';

/** The same reader, with letters uncertain that only look like national codes. */
export function withOwnCodesOnly(reader: GridReader, codeMap?: CodeMap): GridReader {
  return {
    ...reader,
    read: (source) => {
      const read = reader.read(source);
      if (read === null) return null;
      return { ...read, row: { ...read.row, cells: read.row.cells.map((cell) => ownCell(cell, codeMap)) } };
    },
  };
}

function ownCell(cell: Cell, codeMap?: CodeMap): Cell {
  if (cell.code === null || cell.code === '' || !isByLetter(cell.shown, codeMap)) return cell;
  return { ...cell, code: null, state: 'uncertain', why: OWN_CODES };
}

/** Whether it is a letter that nobody explained: alone, with a time beside it, or with its name. */
export function isByLetter(shown: string, codeMap?: CodeMap): boolean {
  const { mark } = splitLateness(shown);
  const isMapped = (text: string) => codeMap !== undefined && Object.hasOwn(codeMap, text);
  if (isMapped(shown) || isMapped(mark)) return false;
  return mark.split(/[\s:=|.,()[\]–—-]+/).some((word) => word !== '' && bareCode(word) !== null && !isMapped(word));
}
