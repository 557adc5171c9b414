/** The policy of the school, value by value, and the policies of this profile as files. */
import { useState } from 'preact/hooks';
import { Locked } from '../locked';
import type { OptionsActions, OptionsView } from '../settings-view';
import { ImportPack } from './import-pack';
import { shownEntry } from './own-entry';
import { PackEditor } from './pack-editor';
import { saveFile } from './save-file';

export function PackSection({ view, actions }: { view: OptionsView; actions: OptionsActions }) {
  const [isOpen, setOpen] = useState(false);
  const [exported, setExported] = useState('');
  const { pack, school } = view;
  const isLocked = view.from.schools === 'managed';
  const changed = pack?.rows.filter(({ own }) => own !== null).length ?? 0;
  const exportPack = () => {
    const inForce = actions.packInForce(null);
    if (inForce === null) return;
    const name = `${inForce.id}-${view.today}.json`;
    saveFile(name, 'application/json', `${JSON.stringify(inForce, null, 2)}\n`);
    setExported(`Saved as ${name}, as it is in force today.`);
  };
  return (
    <section aria-labelledby="policy" class="broad">
      <h2 id="policy">Policy values</h2>
      {pack === null ? (
        <p class="empty">
          {school ? `There is no policy named ‘${school.pack}’ here. Choose another, or import it.` : ''}
        </p>
      ) : (
        <>
          <p class="rl-13 rl-2">
            <b>{pack.name}</b>
            {pack.isShipped ? '' : ' (imported)'} ·{' '}
            {`${pack.rows.filter((row) => shownEntry(row) !== null).length} of ${pack.rows.length} values set`}
            {changed > 0 && ` · ${changed} changed here`}
          </p>
          {isLocked ? (
            <Locked setting="schools" />
          ) : (
            <p class="rl-13 rl-2">
              A value changed here applies to {school?.name || 'this school'} only, and to open pages at once. The
              policy itself stays as it is.
            </p>
          )}
          <p class="row">
            <button
              type="button"
              class={isOpen ? 'rl-btn' : 'rl-btn pri'}
              aria-expanded={isOpen}
              aria-controls="pack-editor"
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? 'Close the form' : isLocked ? 'Look at the values' : 'Open as a form'}
            </button>
            <button type="button" class="rl-btn" onClick={exportPack}>
              Export as a file
            </button>
            <span class="rl-12 rl-2" role="status">
              {exported}
            </span>
          </p>
          <div id="pack-editor">
            {isOpen && (
              <PackEditor
                key={`${school?.id} ${pack.id}`}
                pack={pack}
                today={view.today}
                isLocked={isLocked}
                actions={actions}
              />
            )}
          </div>
        </>
      )}
      <ImportPack view={view} actions={actions} />
    </section>
  );
}
