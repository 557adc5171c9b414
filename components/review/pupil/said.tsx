/** A sentence whose numbers have names. Owns how they are marked, so that each can be found again. */
import type { Said as Words } from '../../../src/review/pupil-said';

export function Said({ words }: { words: Words }) {
  return (
    <>
      {words.map((part, index) =>
        typeof part === 'string' ? (
          part
        ) : (
          <b key={index} data-figure={part.figure}>
            {part.is}
          </b>
        ),
      )}
    </>
  );
}

/** The same where a drawing has no bold elements. */
export function SaidInDrawing({ words }: { words: Words }) {
  return (
    <>
      {words.map((part, index) =>
        typeof part === 'string' ? (
          <tspan key={index}>{part}</tspan>
        ) : (
          <tspan key={index} data-figure={part.figure}>
            {part.is}
          </tspan>
        ),
      )}
    </>
  );
}

/** As plain text, for the names of drawings. */
export const textOf = (words: Words): string =>
  words.map((part) => (typeof part === 'string' ? part : part.is)).join('');
