/** Bands of attendance as rows: from, to, name. Owns the rows; an unfinished one is not part of the value. */
import { useState } from 'preact/hooks';
import { TypedField, type ValueEvents } from './typed-field';
import { type Band, writingOf } from './value-text';

const PERCENT = writingOf({ kind: 'percent' }, undefined);
const NAME = { ...writingOf({ kind: 'text' }, undefined), field: 'line' as const };

type Row = { from?: number; to?: number; name?: string };

export function BandsControl({
  id,
  name,
  bands,
  events,
}: {
  id?: string;
  name: string;
  bands: readonly Band[];
  events: ValueEvents;
}) {
  const [unfinished, setUnfinished] = useState<Row | null>(null);
  const rows: Row[] = bands.map(([[from, to], label]) => ({ from, to, name: label }));
  const all = unfinished === null ? rows : [...rows, unfinished];
  const put = (index: number, change: Row, hear: (value: unknown) => void) => {
    const next = all.map((row, i) => (i === index ? { ...row, ...change } : row));
    if (index === rows.length && !isFinished(next[index])) return setUnfinished(next[index] ?? null);
    if (hear === events.keep && index === rows.length) setUnfinished(null);
    hear(bandsOf(next));
  };
  const eventsOf = (index: number, part: keyof Row): ValueEvents => ({
    draft: (value) => index < rows.length && put(index, { [part]: value } as Row, events.draft),
    keep: (value) => put(index, { [part]: value } as Row, events.keep),
  });
  return (
    <fieldset class="bands" aria-label={name}>
      {all.map((row, index) => (
        <span class="band" key={index}>
          <TypedField
            id={index === 0 ? id : undefined}
            label={`${name}: band ${index + 1} from`}
            writing={PERCENT}
            value={row.from}
            events={eventsOf(index, 'from')}
          />
          <span aria-hidden="true">–</span>
          <TypedField
            label={`${name}: band ${index + 1} to`}
            writing={PERCENT}
            value={row.to}
            events={eventsOf(index, 'to')}
          />
          <span class="unit">%</span>
          <TypedField
            label={`${name}: band ${index + 1} is called`}
            writing={NAME}
            value={row.name}
            events={eventsOf(index, 'name')}
          />
          <button
            type="button"
            class="rl-ib"
            aria-label={`${name}: remove band ${index + 1}`}
            onClick={() =>
              index === rows.length ? setUnfinished(null) : events.keep(bandsOf(rows.filter((_, i) => i !== index)))
            }
          >
            ×
          </button>
        </span>
      ))}
      {unfinished === null && (
        <button type="button" class="link" onClick={() => setUnfinished({})}>
          Add a band
        </button>
      )}
    </fieldset>
  );
}

const isFinished = (row: Row | undefined): boolean =>
  row?.from !== undefined && row.to !== undefined && row.name !== undefined;

/** Undefined where no band is left. */
function bandsOf(rows: readonly Row[]): Band[] | undefined {
  const bands = rows.filter(isFinished).map(({ from = 0, to = 0, name = '' }): Band => [[from, to], name]);
  return bands.length > 0 ? bands : undefined;
}
