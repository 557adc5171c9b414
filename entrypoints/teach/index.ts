/** The script that teaches a page. Injected by the background when a person asks for it, in one frame. Wiring only. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askBackground } from '../../src/messaging/page-messages';
import { findReader } from '../../src/pages/page-reader';
import { findTeacher } from '../../src/pages/teach/teacher';
import { openStage } from './stage';
import { teach } from './teach';

/** One lesson a page: asked for again, the one that is there goes on. */
const NAME = '__registerLensTeaches';
type World = { [NAME]?: true };

export default defineUnlistedScript({
  main() {
    const world = globalThis as World;
    const teacher = findTeacher();
    if (world[NAME] || teacher === undefined) return;
    world[NAME] = true;
    const stop = new AbortController();
    let isSaved = false;
    const end = () => {
      delete world[NAME];
      stop.abort();
      // where nothing was read, only the reader is in the page, and nobody else tells it
      if (isSaved) findReader()?.renew();
    };
    // an address without origin cannot be told again
    if (!/^https?:$/.test(location.protocol)) return end();
    openStage(__TEST_BUILD__, stop.signal, (stage) =>
      teach({
        stage,
        teacher,
        until: stop.signal,
        url: location.href,
        save: async (map) => {
          await askBackground('save-map', { map });
          isSaved = true;
        },
        end,
      }),
    );
  },
});
