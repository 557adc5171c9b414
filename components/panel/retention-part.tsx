/** What is kept how long, and removing what is past it. Owns the look before: nothing goes that was not shown first. */
import { useState } from 'preact/hooks';
import type { DataEvents, PurgePreview } from './data-view';
import { DoingLine } from './doing-line';
import { countOf, Section } from './parts';
import { useDoing } from './use-doing';

type RetentionProps = { rule: string; onPreview: DataEvents['previewPurge']; onPurge: DataEvents['purge'] };

export function RetentionPart({ rule, onPreview, onPurge }: RetentionProps) {
  const [preview, setPreview] = useState<PurgePreview | null>(null);
  const doer = useDoing();
  async function look(): Promise<void> {
    const result = await doer.start(onPreview);
    if (result?.ok) setPreview(result.preview);
  }
  async function purge(): Promise<void> {
    if ((await doer.start(onPurge))?.ok) setPreview(null);
  }
  return (
    <Section title="Kept how long" name="retention">
      <p class="rl-13">{rule}</p>
      {preview && <Preview preview={preview} />}
      <DoingLine doer={doer} label="Working" canCancel />
      <div class="acts">
        {preview && preview.rows.length > 0 ? (
          <>
            <button type="button" class="rl-btn sm danger" aria-disabled={doer.isBusy} onClick={() => void purge()}>
              Remove these
            </button>
            <button type="button" class="rl-btn sm quiet" disabled={doer.isBusy} onClick={() => setPreview(null)}>
              Keep them
            </button>
          </>
        ) : (
          <button type="button" class="rl-btn sm" aria-disabled={doer.isBusy} onClick={() => void look()}>
            Look what is past it
          </button>
        )}
      </div>
    </Section>
  );
}

function Preview({ preview: { rows, pupils, stays } }: { preview: PurgePreview }) {
  if (rows.length === 0) return <p class="rl-13 empty">Nothing is past it.</p>;
  return (
    <>
      <p class="rl-13">
        <b>Of {countOf(pupils, 'pupil')} would go:</b> {rows.map(({ kind, count }) => `${count} ${kind}`).join(', ')}.
      </p>
      {stays && <p class="rl-12 rl-2">{stays}</p>}
    </>
  );
}
