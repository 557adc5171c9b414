/** Keeping what a person taught. Owns that it is parsed before it is kept, and takes the place of what was taught of the same page. */
import { pageMapSchema } from '../../src/pages/map-schema';
import { changeSetting, readSettings } from '../../src/rollout/settings-store';

/** @throws where it is no page map, or the maps of this profile cannot be read. */
export async function keepTaughtMap(given: unknown): Promise<void> {
  const parsed = pageMapSchema.safeParse(given);
  if (!parsed.success) throw new Error('what was taught is no page map');
  const { problems, values } = await readSettings();
  if (problems.some(({ setting, from }) => setting === 'maps' && from === 'user'))
    throw new Error('the page maps of this profile cannot all be read; mend them in the options first');
  const map = { ...parsed.data, by: 'taught' as const };
  const isTaken = (id: string) => values.maps.some((one) => one.id === id && one.by !== 'taught');
  const id = isTaken(map.id) ? `${map.id.slice(0, 54)}-here` : map.id;
  await changeSetting('maps', (maps) => [...maps.filter((one) => one.id !== id), { ...map, id }]);
  await changeSetting('mapsOff', (off) => off.filter((one) => one !== id));
}
