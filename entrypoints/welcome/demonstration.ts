/**
 * The demonstration: the product's own reading, checks and overlay on a made-up register of this page. Owns the moment that
 * it is supposed to be, and that nothing of it is kept.
 */
import { londonTime } from '../../src/attendance';
import { IncrementalChecks } from '../../src/checks/incremental';
import { markedSession } from '../../src/checks/marked-session';
import { liveRegisterChecks } from '../../src/checks/register/live';
import { FindingNumbers } from '../../src/overlay/finding-numbers';
import { createOverlay } from '../../src/overlay/overlay';
import { bareView, pageView } from '../../src/overlay/page-view';
import type { WatchedReading } from '../../src/pages/watch';
import { watchPage } from '../../src/pages/watch';
import type { PolicyStack } from '../../src/policy/pack';
import { registerTimes } from '../../src/policy/register-times';
import { resolvePolicy } from '../../src/policy/resolve';

/** A school day on which the morning register has just closed. */
const MOMENT = '2026-11-20T09:26:00Z';
const UNTIL = [{ label: 'Until I leave this page', date: '2026-11-20' }];

export type Demonstration = {
  /** By another policy from now on. */
  goBy(policy: PolicyStack): void;
};

/** `say` is told what a press would do in the page of an MIS. */
export function demonstrate(policy: PolicyStack, say: (words: string) => void): Demonstration {
  const { signal } = new AbortController();
  const checks = new IncrementalChecks(liveRegisterChecks);
  const numbers = new FindingNumbers();
  const putAway = new Set<string>();
  let goneBy = policy;
  let watched: WatchedReading | null = null;
  const watch = watchPage(document, {
    url: () => location.href,
    now: () => MOMENT,
    isOurs: (node) => node === overlay.host,
    onReading: (next) => {
      watched = next;
      show();
    },
    onStir: () => overlay.stir(),
    signal,
  });
  const overlay = createOverlay({
    isOpenRoot: __TEST_BUILD__,
    editor: () => watch.editor.element,
    signal,
    dismiss: async ({ key }) => {
      putAway.add(key);
      show();
    },
    openPanel: () => say('In your MIS this opens the side panel: cases, notes, who to call.'),
    openOptions: () => say('In your MIS this opens the options.'),
    teach: () => say('In your MIS this is how you show what is where on a page that is not understood.'),
    chooseSchool: () => undefined,
    untilChoices: () => UNTIL,
  });

  function show(): void {
    if (watched?.reading.kind !== 'register') {
      overlay.show(bareView(null), null, new Map());
      return;
    }
    const { reading, grid, places } = watched;
    const work = checks.check(reading, { policy: goneBy, now: MOMENT, settings: {} });
    let step = work.next();
    while (!step.done) step = work.next();
    const moment = londonTime(MOMENT);
    const marking = markedSession(reading, moment);
    const resolved = resolvePolicy(goneBy, { on: moment.date });
    const times = marking?.session ? registerTimes(resolved, marking.session) : null;
    const findings = [...step.value.page, ...step.value.rows].filter(({ key }) => !putAway.has(key));
    overlay.show(pageView({ reading, findings, marking, times, now: moment, numbers }), grid, places);
  }

  return {
    goBy: (next) => {
      goneBy = next;
      show();
    },
  };
}
