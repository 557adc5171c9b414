/** The three places as tabs. Owns their keyboard: one stop, arrows go from place to place and open it. */
import { useRef } from 'preact/hooks';
import type { Place } from './panel-view';

export type Tab = { place: Exclude<Place, 'data'>; words: string; count?: number };

export const panelIdOf = (place: Place): string => `place-${place}`;
export const tabIdOf = (place: Place): string => `tab-${place}`;

type PanelTabsProps = { tabs: readonly Tab[]; place: Place; onGo(place: Place): void };

export function PanelTabs({ tabs, place, onGo }: PanelTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const stop = tabs.some((tab) => tab.place === place) ? place : tabs[0]?.place;

  function move(event: KeyboardEvent): void {
    const index = tabs.findIndex((tab) => tab.place === stop);
    const to = { ArrowRight: index + 1, ArrowLeft: index - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs[to % tabs.length];
    if (!next) return;
    event.preventDefault();
    onGo(next.place);
    list.current?.querySelector<HTMLElement>(`#${tabIdOf(next.place)}`)?.focus();
  }

  return (
    <div class="rl-tabs" role="tablist" aria-label="Places" tabIndex={-1} ref={list} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.place}
          type="button"
          role="tab"
          id={tabIdOf(tab.place)}
          class={tab.place === place ? 'on' : ''}
          aria-selected={tab.place === place}
          aria-controls={tab.place === place ? panelIdOf(tab.place) : undefined}
          tabIndex={tab.place === stop ? 0 : -1}
          onClick={() => onGo(tab.place)}
        >
          {tab.words}
          {tab.count !== undefined && <span class="n">{tab.count}</span>}
        </button>
      ))}
    </div>
  );
}
