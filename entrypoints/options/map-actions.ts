/** What the options page does with page maps. Wires reading, keeping and switching off to the settings. */
import type { MapsActions } from '../../components/options/maps/maps-view';
import { shippedMaps } from '../../src/pages/maps';
import { parseMap } from '../../src/pages/maps/parse-map';
import { changeSetting, readSettings } from '../../src/rollout/settings-store';

const MOST_CHARACTERS = 500_000;

export function mapActions(): MapsActions {
  return {
    switchMap: (id, isOn) =>
      void changeSetting('mapsOff', (off) => [...off.filter((one) => one !== id), ...(isOn ? [] : [id])]),
    readMap,
    addMap: async (map) => {
      const { problems, values } = await readSettings();
      if (problems.some(({ setting, from }) => setting === 'maps' && from === 'user'))
        return 'The page maps of this profile cannot all be read: what is there would be lost. Mend them first.';
      if (shippedMaps.some(({ id }) => id === map.id))
        return `A page map that ships is called ‘${map.id}’. Give this one another id in its file.`;
      if (values.maps.some(({ id, by }) => id === map.id && by === 'trust'))
        return `Your trust has a page map called ‘${map.id}’. Give this one another id in its file.`;
      try {
        await changeSetting('maps', (maps) => [...maps.filter(({ id }) => id !== map.id), { ...map, by: 'taught' }]);
        return null;
      } catch (error) {
        return `The browser could not keep it: ${String(error)}`;
      }
    },
    removeMap: (id) => void changeSetting('maps', (maps) => maps.filter((map) => map.id !== id)),
  };
}

function readMap(text: string): ReturnType<MapsActions['readMap']> {
  if (text.length > MOST_CHARACTERS) return refused('a file of 500 kB at most');
  try {
    return parseMap(JSON.parse(text.replace(/^\uFEFF/, '')), isSelector);
  } catch {
    return refused('a page map that was exported: those are JSON files, ending in .json'); // no JSON at all
  }
}

function refused(message: string): ReturnType<MapsActions['readMap']> {
  return { ok: false, problems: [{ path: '(the file)', message }] };
}

function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false; // the browser says so by throwing
  }
}
