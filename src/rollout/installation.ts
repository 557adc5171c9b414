/** This installation's own random name, which tells its writing from that of others when files are merged. Owns its keeping. */
import { browser } from 'wxt/browser';

const KEY = 'installation';

export async function installationId(): Promise<string> {
  const { [KEY]: known } = await browser.storage.local.get(KEY);
  if (typeof known === 'string' && known !== '') return known;
  const id = crypto.randomUUID();
  await browser.storage.local.set({ [KEY]: id });
  return id;
}
