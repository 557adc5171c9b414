/** One cell of the list. Owns how its words look; the words are given. */
import type { CellWords } from '../../src/review/cohort-words';

const PLACES = 10;

export function CellContent({ words: { main, more, tone, bar } }: { words: CellWords }) {
  return (
    <>
      {bar && <TenPlaces {...bar} />}
      <span class={`m${tone ? ` ${tone}` : ''}`}>{main}</span>
      {more && <span class="why"> {more}</span>}
    </>
  );
}

/** The same as the number beside it, at a glance. */
function TenPlaces({ settled, provisional }: { settled: number; provisional: number }) {
  return (
    <span class="wb" aria-hidden="true">
      {Array.from({ length: PLACES }, (_, place) => (
        <i key={place} class={place < settled ? 'u' : place < settled + provisional ? 'n' : ''} />
      ))}
    </span>
  );
}

export const cellText = ({ main, more }: CellWords): string => [main, more].filter(Boolean).join(' ');
