/** Everything that is drawn in the page, from signals. Owns which parts are shown; where they stand and what they say is given. */
import type { ReadonlySignal } from '@preact/signals';
import type { FindingView } from '../finding-view';
import { FindingCard } from './finding-card';
import { FindingList } from './finding-list';
import { Marker, type MarkerPlace } from './marker';
import type { DismissChoice, OverlayView } from './overlay-view';
import { Strip } from './strip';

/** What a person opened. Both null: nothing is open. */
export type Opened = { finding: number | null; isList: boolean; byKeyboard: boolean };

export type OverlaySignals = {
  view: ReadonlySignal<OverlayView>;
  places: ReadonlySignal<ReadonlyMap<string, MarkerPlace>>;
  opened: ReadonlySignal<Opened>;
  /** The finding that "next" and "previous" stand on. */
  current: ReadonlySignal<number | null>;
  isHidden: ReadonlySignal<boolean>;
  theme: ReadonlySignal<'light' | 'dark'>;
  announcement: ReadonlySignal<string>;
};

export type OverlayEvents = {
  onOpen(finding: FindingView, byKeyboard: boolean): void;
  onClose(): void;
  onToggleList(): void;
  onNext(): void;
  onHide(): void;
  onPanel(): void;
  onOptions(): void;
  onTeach(): void;
  onSchool(id: string): void;
  onDismiss(finding: FindingView, choice: DismissChoice): void;
  untilChoices(): { label: string; date: string }[];
};

export function OverlayApp({ signals, events }: { signals: OverlaySignals; events: OverlayEvents }) {
  const { strip, findings, markers } = signals.view.value;
  const { finding: openNumber, isList, byKeyboard } = signals.opened.value;
  const isHidden = signals.isHidden.value;
  const open = findings.find(({ number }) => number === openNumber);
  const withOpen = markers.find(({ worst, more }) => [worst, ...more].some(({ number }) => number === openNumber));
  return (
    <div class="rl" data-rl-theme={signals.theme.value}>
      {!isHidden &&
        markers.map((marker) => {
          const place = signals.places.value.get(marker.cell);
          return place ? (
            <Marker
              key={marker.cell}
              marker={marker}
              place={place}
              isOpen={marker === withOpen}
              isCurrent={marker.worst.number === signals.current.value}
              onOpen={(keyboard) => events.onOpen(marker.worst, keyboard)}
            />
          ) : null;
        })}
      {strip && (
        <Strip
          view={strip}
          isFolded={isHidden}
          isListOpen={isList}
          onToggleList={events.onToggleList}
          onNext={events.onNext}
          onHide={events.onHide}
          onPanel={events.onPanel}
          onOptions={events.onOptions}
          onTeach={events.onTeach}
          onSchool={events.onSchool}
        />
      )}
      {!isHidden && isList && (
        <FindingList
          summary={summaryOf(strip)}
          findings={findings}
          notes={notesOf(strip)}
          onOpen={(finding) => events.onOpen(finding, true)}
        />
      )}
      {!isHidden && open && (
        <FindingCard
          finding={open}
          also={withOpen ? [withOpen.worst, ...withOpen.more].filter((other) => other !== open) : []}
          untilChoices={events.untilChoices()}
          takesFocus={byKeyboard}
          onOpenOther={(other) => events.onOpen(other, byKeyboard)}
          onDismiss={events.onDismiss}
          onPanel={events.onPanel}
          onClose={events.onClose}
        />
      )}
      <div class="rl-unseen" role="status" aria-live="polite">
        {signals.announcement.value}
      </div>
    </div>
  );
}

/** What the strip says in full, for when it stands in a smaller form. */
function summaryOf(strip: OverlayView['strip']): string {
  if (strip?.kind !== 'ready') return '';
  const unmarked = strip.unmarked > 0 ? `${strip.unmarked} unmarked` : '';
  return [strip.heading, strip.closing, unmarked, strip.coverage].filter(Boolean).join(' · ');
}

function notesOf(strip: OverlayView['strip']): string[] {
  if (strip?.kind === 'ready') return strip.notes;
  return strip?.kind === 'unreadable' ? strip.details : [];
}
