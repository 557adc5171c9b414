/**
 * A text file as rows of cells. Owns letters, delimiter and the reading piece by piece: a file of half a million lines is
 * never in memory as a whole. What the cells mean is not known here.
 */
import Papa, { type ParseError, type ParseResult } from 'papaparse';
import { type Encoding, encodingOf, FileRefused, HEAD_BYTES } from './file-kind';
import { MOST_COLUMNS, type RowsRead, type Table, type TableLook } from './table';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export type CsvSettings = { encoding: Encoding; delimiter: Delimiter };

/** So many bytes are read at a time. */
const PIECE = 1 << 20;
/** A row that is longer was begun by a quotation mark that nobody closes. */
const LONGEST_ROW = 4 << 20;
const SAMPLE_ROWS = 200;
const TAIL_BYTES = 65_536;

export async function guessedCsv(file: Blob): Promise<CsvSettings> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const encoding = encodingOf(head, file.size <= HEAD_BYTES);
  const { meta } = Papa.parse<string[]>(decoded(head, encoding), {
    preview: SAMPLE_ROWS,
    delimitersToGuess: [...DELIMITERS],
  });
  const isKnown = DELIMITERS.includes(meta.delimiter as Delimiter);
  return { encoding, delimiter: isKnown ? (meta.delimiter as Delimiter) : ',' };
}

/** Reads the beginning and the end of it; `rows` reads all. */
export async function csvTable(file: Blob, settings: CsvSettings): Promise<Table> {
  const { encoding } = settings;
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const isWhole = file.size <= HEAD_BYTES;
  const text = decoded(head, encoding);
  const newline = newlineOf(text);
  const parse = (piece: string, isLast: boolean): ParseResult<string[]> =>
    new Parser({ delimiter: settings.delimiter, newline }).parse(piece, 0, !isLast);
  const look: TableLook = { sample: parse(text, isWhole).data.slice(0, SAMPLE_ROWS), tail: [] };
  if (!isWhole) {
    const end = new Uint8Array(await file.slice(-TAIL_BYTES).arrayBuffer());
    // whatever it begins in the middle of is left out
    look.tail = parse(decoded(end, encoding), true).data.slice(2);
  }
  return {
    ...look,
    async rows(take, progress) {
      try {
        await readAll(file, encoding, parse, take, progress);
      } catch (error) {
        if (error instanceof TypeError && encoding === 'utf-8') throw new FileRefused('wrong-letters');
        throw error;
      }
    },
  };
}

type Parse = (piece: string, isLast: boolean) => ParseResult<string[]>;

async function readAll(
  file: Blob,
  encoding: Encoding,
  parse: Parse,
  take: (read: RowsRead) => void,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let rest = '';
  let row = 1;
  for (let from = 0; from < file.size; from += PIECE) {
    const bytes = await file.slice(from, from + PIECE).arrayBuffer();
    const isLast = from + PIECE >= file.size;
    const piece = rest + decoder.decode(bytes, { stream: !isLast });
    const { data, errors, meta } = parse(piece, isLast);
    refuseOpenQuote(errors, row);
    rest = isLast ? '' : piece.slice(meta.cursor);
    if (rest.length > LONGEST_ROW) throw new FileRefused('open-quote', row + data.length);
    if (data.some((cells) => cells.length > MOST_COLUMNS)) throw new FileRefused('too-many-columns', row);
    take({ rows: data, first: row, broken: brokenRows(errors, row) });
    row += data.length;
    progress(Math.min(from + PIECE, file.size), file.size);
  }
}

/** With it everything that follows is one cell. */
function refuseOpenQuote(errors: readonly ParseError[], first: number): void {
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open) throw new FileRefused('open-quote', first + (open.row ?? 0));
}

function brokenRows(errors: readonly ParseError[], first: number): ReadonlySet<number> {
  return new Set(errors.flatMap(({ row }) => (row === undefined ? [] : [first + row])));
}

/** The library's own reader of pieces, without which a file would have to be in memory as a whole. */
const { Parser } = Papa as unknown as {
  Parser: new (config: {
    delimiter: string;
    newline: string;
  }) => {
    parse(piece: string, base: number, ignoreLastRow: boolean): ParseResult<string[]>;
  };
};

/** Lines that end otherwise here and there are lines too; what is left at their end is trimmed with the cell. */
function newlineOf(text: string): string {
  return text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
}

function decoded(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes, { stream: true });
}
