/** Page maps: what is known of systems' pages and corrects how they are read, from here, the trust and this browser. */
import { Locked } from './locked';
import { ImportMap } from './maps/import-map';
import { MapEntry } from './maps/map-entry';
import type { OptionsActions, OptionsView } from './settings-view';

export function MapsSection({ view, actions }: { view: OptionsView; actions: OptionsActions }) {
  const isLocked = view.from.mapsOff === 'managed';
  return (
    <section aria-labelledby="maps" class="files">
      <h2 id="maps">Page maps</h2>
      <p class="rl-13 rl-2">
        Pages are read without any map. A map corrects that where it is wrong for one system; most hold only what is
        known of a system’s pages, and from where. To have a map made of the page that is open, choose “Teach this page”
        from the Register Lens button of the browser.
      </p>
      {isLocked && <Locked setting="mapsOff" />}
      <ul class="maps">
        {view.maps.map((one) => (
          <MapEntry key={`${one.map.by} ${one.map.id}`} view={one} actions={actions} />
        ))}
      </ul>
      <ImportMap taken={view.maps.filter(({ isOwn }) => isOwn).map(({ map }) => map.id)} actions={actions} />
    </section>
  );
}
