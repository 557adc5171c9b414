/** The last step: keeping the map on this computer, and as a file for the trust. */
import { useEffect, useRef } from 'preact/hooks';
import type { TeachEvents, TeachView } from './teach-view';

export function SaveStep({ view, events }: { view: TeachView; events: TeachEvents }) {
  const save = useRef<HTMLButtonElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  const { saved, file, live, address } = view;
  const isSaved = saved === 'saved';
  useEffect(() => (isSaved ? close : save).current?.focus(), [isSaved]);
  return (
    <div class="step">
      <h2>Save what was taught</h2>
      <p class="rl-13">
        For pages at <b>{address}</b>. It says where names and marks stand and what marks mean; no pupil’s name, mark or
        number is in it.
      </p>
      {live !== null && live.read < live.found && (
        <p class="rl-13 unsure">
          {live.found - live.read} of {live.found} rows will not be read. They are named as not read, never guessed.
        </p>
      )}
      {typeof saved === 'object' && (
        <p role="alert" class="unsure rl-13">
          {saved.why}
        </p>
      )}
      <p class="row">
        {isSaved ? (
          <>
            <b class="done">Saved. This page is read from now on.</b>
            <button type="button" class="rl-btn pri" ref={close} onClick={events.onClose}>
              Close
            </button>
          </>
        ) : (
          <button
            type="button"
            class="rl-btn pri"
            ref={save}
            aria-disabled={saved === 'saving'}
            onClick={events.onSave}
          >
            {saved === 'saving' ? 'Saving…' : 'Save on this computer'}
          </button>
        )}
        {file && (
          <a class="rl-btn" href={file.href} download={file.name}>
            Export as a file
          </a>
        )}
      </p>
      <p class="rl-12 rl-2">The file can be imported in the options of any computer, or rolled out by the trust.</p>
    </div>
  );
}
