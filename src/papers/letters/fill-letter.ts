/**
 * A letter with its fields filled in. Owns what becomes of a field nobody knows: a blank to fill in by hand, marked and counted,
 * never a guess. Text in, text out.
 */
import { LETTER_FIELDS, type LetterField, type LetterFields } from './letter-fields';
import { isLetterField, type LetterTemplate } from './letter-template';

/** A piece of text, or a blank with what belongs there. */
export type LetterPart = string | { blank: string };
export type LetterBlock =
  | { kind: 'paragraph' | 'heading'; parts: LetterPart[] }
  | { kind: 'list'; items: LetterPart[][] };

export type FilledLetter = {
  /** Above the salutation: who it is from, to whom, when. Lines. */
  from: LetterPart[][];
  to: LetterPart[][];
  date: LetterPart[];
  salutation: LetterPart[];
  title: LetterPart[];
  body: LetterBlock[];
  close: LetterPart[][];
  /** What it rests on, for the foot. */
  sources: LetterPart[];
  /** What is still to be filled in, each once, in the order of the letter. */
  blanks: string[];
};

const BLANK = '[……]';
const FIELD = /\{([^{}]*)\}/;

/** The letter, ready to be shown, printed or copied. */
export function fillLetter(template: LetterTemplate, fields: LetterFields): FilledLetter {
  const fill = (text: string) => partsOf(text, fields);
  const lines = (field: LetterField): LetterPart[][] => {
    const text = fields[field];
    if (text === undefined || text.length === 0) return [[{ blank: LETTER_FIELDS[field] }]];
    return typeof text === 'string' ? [[text]] : text.map((line) => [line]);
  };
  const letter = {
    from: [...lines('school'), ...lines('schoolAddress'), ...lines('schoolPhone')],
    to: [...lines('parent'), ...lines('parentAddress')],
    date: fill('{date}'),
    salutation: fill('Dear {parent}'),
    title: fill(template.title),
    body: bodyOf(template.text, fields),
    close: [['Yours sincerely'], ...lines('sender'), ...lines('senderRole')],
    sources: sourcesOf(template, fields),
  };
  return { ...letter, blanks: blanksOf(letter) };
}

/** The letter as plain text, to be copied. */
export function letterText({ from, to, date, salutation, title, body, close }: FilledLetter): string {
  const blocks = body.map((block) =>
    block.kind === 'list' ? block.items.map((item) => `- ${plain(item)}`).join('\n') : plain(block.parts),
  );
  const lines = (all: LetterPart[][]) => all.map(plain).join('\n');
  const [greeting = [], ...signed] = close;
  return [
    lines(from),
    lines(to),
    plain(date),
    plain(salutation),
    plain(title),
    ...blocks,
    plain(greeting),
    lines(signed),
  ]
    .join('\n\n')
    .concat('\n');
}

const plain = (parts: LetterPart[]): string => parts.map((part) => (typeof part === 'string' ? part : BLANK)).join('');

function bodyOf(text: string, fields: LetterFields): LetterBlock[] {
  return text
    .trim()
    .split(/\n[^\S\n]*\n\s*/)
    .flatMap((chunk) => blocksOf(chunk.split('\n'), fields));
}

function blocksOf(lines: readonly string[], fields: LetterFields): LetterBlock[] {
  const blocks: LetterBlock[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1];
    const heading = /^\s*#\s+(.*)$/.exec(line)?.[1];
    if (item !== undefined) {
      const items = itemsOf(item, fields);
      if (last?.kind === 'list') last.items.push(...items);
      else blocks.push({ kind: 'list', items });
    } else if (heading !== undefined) blocks.push({ kind: 'heading', parts: partsOf(heading, fields) });
    else if (last?.kind === 'paragraph') last.parts.push(' ', ...partsOf(line.trim(), fields));
    else blocks.push({ kind: 'paragraph', parts: partsOf(line.trim(), fields) });
  }
  return blocks;
}

/** A field of several lines that is all of an item becomes as many items. */
function itemsOf(item: string, fields: LetterFields): LetterPart[][] {
  const alone = /^\{([^{}]*)\}$/.exec(item.trim())?.[1];
  const text = alone !== undefined && isLetterField(alone) ? fields[alone] : undefined;
  return Array.isArray(text) && text.length > 0 ? text.map((line) => [line as string]) : [partsOf(item, fields)];
}

function partsOf(text: string, fields: LetterFields): LetterPart[] {
  const parts = text.split(FIELD).map((piece, at): LetterPart => {
    if (at % 2 === 0) return piece;
    if (!isLetterField(piece)) return { blank: piece };
    const known = fields[piece];
    if (known === undefined || known.length === 0) return { blank: LETTER_FIELDS[piece] };
    return typeof known === 'string' ? known : known.join(', ');
  });
  return parts.filter((part) => part !== '');
}

function sourcesOf({ clause, national }: LetterTemplate, fields: LetterFields): LetterPart[] {
  const policy = clause === null ? [] : [...partsOf('{policy}', fields), `, ${clause}`];
  if (national === undefined) return policy;
  return policy.length === 0 ? [national] : [...policy, ` · ${national}`];
}

function blanksOf({ from, to, date, salutation, title, body, close, sources }: Omit<FilledLetter, 'blanks'>): string[] {
  const inBody = body.flatMap((block) => (block.kind === 'list' ? block.items : [block.parts]));
  const all = [...from, ...to, date, salutation, title, ...inBody, ...close, sources].flat();
  return [...new Set(all.flatMap((part) => (typeof part === 'string' ? [] : [part.blank])))];
}
