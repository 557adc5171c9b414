/**
 * Loading of a part that is not in every page. Owns that one that did not come can be asked for again: a browser keeps the
 * address of a module that failed for as long as the page lives, and answers no more by it.
 */
import { Wrong } from './wrong';

/** Browsers name the module in what they say of it; a page under `script-src 'self'` gets no other than its own. */
const ADDRESS = /https?:\/\/\S+\.js/;

export class NotLoaded extends Wrong {
  constructor(message: string) {
    const words = `could not be loaded (if this stays, reload the page): ${message}`;
    super({ path: 'a part of Register Lens', message: words, from: 'none' });
  }
}

let asked = 0;

/** What `load` imports, by a fresh address where its own is lost. @throws NotLoaded where that does not come either. */
export async function part<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    return byFreshAddress(error);
  }
}

/** A module that does not come is a TypeError in every browser. */
async function byFreshAddress<Module>(error: unknown): Promise<Module> {
  if (!(error instanceof TypeError)) throw error;
  const [address] = ADDRESS.exec(error.message) ?? [];
  if (address === undefined) throw new NotLoaded(error.message);
  asked += 1;
  try {
    return await import(/* @vite-ignore */ `${address}?again=${asked}`);
  } catch {
    throw new NotLoaded(error.message);
  }
}
