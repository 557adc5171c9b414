/**
 * One page's Register Lens: joins the watching of the page, the checks and the overlay, and speaks with the background.
 * Owns the order of these; each of them is a room of its own.
 */
import type { OverlayView } from '../../components/overlay/overlay-view';
import { londonTime } from '../../src/attendance';
import { IncrementalChecks, type PageFindings } from '../../src/checks/incremental';
import { markedSession } from '../../src/checks/marked-session';
import { liveRegisterChecks } from '../../src/checks/register/live';
import { now, shiftClock } from '../../src/clock';
import { answerInPage, askBackground, ExtensionGone, isExtensionAlive } from '../../src/messaging/page-messages';
import type { PageSetup, Payload } from '../../src/messaging/protocol';
import { FindingNumbers } from '../../src/overlay/finding-numbers';
import { createOverlay, type Overlay } from '../../src/overlay/overlay';
import { bareView, type PageView, pageView } from '../../src/overlay/page-view';
import { recordsView } from '../../src/overlay/records-view';
import type { PageText } from '../../src/pages/generic/page-texts';
import type { PageReader } from '../../src/pages/page-reader';
import { isMarksReading, type MarksReading } from '../../src/pages/reading';
import { inSlices } from '../../src/pages/slices';
import type { WatchedReading } from '../../src/pages/watch';
import type { PolicyStack } from '../../src/policy/pack';
import { registerTimes } from '../../src/policy/register-times';
import { resolvePolicy } from '../../src/policy/resolve';
import { BeyondThePage } from './beyond-page';
import { PutAway } from './put-away';
import { reportOf, type Shown } from './report';

const IS_INNER_FRAME = window !== window.top;
const ALIVE_EVERY = 5000;

export function startLens(reader: PageReader): void {
  const stop = new AbortController();
  const numbers = new FindingNumbers();
  const checks = new IncrementalChecks(liveRegisterChecks);
  const putAway = new PutAway(() => refresh());
  const beyond = new BeyondThePage(refresh, stepAsideIfGone);
  let setup: PageSetup | null = null;
  let watched: WatchedReading | null = null;
  let view: PageView | null = null;
  /** What `view` is about: the panel is not to put it under the next page's pupil. */
  let shown: Shown | undefined;
  let since = '';
  let overlay: Overlay | null = null;
  let outer: PageText[] = [];
  const failed = new Set<string>();
  let turn = 0;
  let askedOn = '';
  let isAttached = false;

  listen();
  void begin();

  async function begin(): Promise<void> {
    if (IS_INNER_FRAME) await readOuterTexts();
    await askSetup();
    if (setup === null) return;
    if (isSilent(setup)) return withdraw();
    isAttached = true;
    reader.attach({
      now,
      outerTexts: () => outer,
      codeMap: () => (setup?.state === 'on' ? setup.codeMap : undefined),
      isOurs: (node) => node === overlay?.host,
      onReading: (next, unreadable) => {
        watched = next;
        if (next === null) showUnreadable(unreadable[0]);
        else {
          if (next.isNew) {
            since = next.reading.readAt;
            numbers.startAfresh();
            beyond.forget();
            overlay?.startAfresh();
            if (IS_INNER_FRAME) void readOuterTexts();
          }
          refresh();
        }
      },
      onProgress: ({ read, of }) => {
        // what stands there stays while it is read anew
        if (of > 200 && view === null) show(bareView({ kind: 'reading', read, of }));
      },
      onStir: () => overlay?.stir(),
    });
    // the reader began on its own: with the texts of the frame around it, it may see more
    if (outer.length > 0) reader.readNow();
    everyMinute();
    const alive = setInterval(() => {
      if (!isExtensionAlive()) stepAside();
      else if (IS_INNER_FRAME) void readOuterTexts();
    }, ALIVE_EVERY);
    stop.signal.addEventListener('abort', () => clearInterval(alive));
  }

  /** Checks what changed and shows the answer. A later turn overtakes an earlier one. */
  async function refreshNow(): Promise<void> {
    turn += 1;
    const mine = turn;
    const page = watched;
    if (page === null || setup === null) return;
    // another day may have another policy; it is asked for once
    if (setup.state === 'on' && setup.today !== askedOn && londonTime(now()).date !== setup.today) {
      askedOn = setup.today;
      return askSetupAgain();
    }
    if (setup.state === 'ask') return show(bareView({ kind: 'ask', schools: setup.schools }));
    if (setup.state === 'off') return show(bareView({ kind: 'not-set-up', why: whyOff(setup.why) }));
    const { reading, places } = page;
    const { school, role } = setup;
    // of a register it says nothing, but may remember the marks; not in a teacher's profile
    const said = reading.kind === 'register' && role === 'teacher' ? null : beyond.of(reading, school.id);
    const more = said?.findings ?? [];
    if (!isMarksReading(reading)) {
      const findings = said && (await putAway.without(more, school.id, page.isNew));
      if (mine !== turn || stop.signal.aborted) return;
      view = recordsView({ reading, findings, places, numbers, conditions: said?.conditions ?? [] });
    } else {
      const found = await findingsOf(reading, setup);
      if (found === null || mine !== turn || stop.signal.aborted) return;
      const findings = await putAway.without([...found.page, ...found.rows, ...more], school.id, page.isNew);
      if (mine !== turn) return;
      view = viewOf(reading, findings, setup);
    }
    shown = { reading, since };
    show(view);
    tell('badge', { count: view.findings.length });
  }

  function refresh(): void {
    refreshNow().catch(stepAsideIfGone);
  }

  function findingsOf(reading: MarksReading, on: Extract<PageSetup, { state: 'on' }>): Promise<PageFindings | null> {
    const work = checks.check(reading, {
      policy: on.policy as PolicyStack,
      now: now(),
      settings: { off: on.checksOff, severity: on.severity },
      onError: tellOfFailure,
    });
    return inSlices(work, stop.signal);
  }

  /** Once a page: a check that fails for one pupil often fails for all. */
  function tellOfFailure(check: string, error: unknown): void {
    if (failed.has(check)) return;
    failed.add(check);
    console.error(`Register Lens: check '${check}' failed.`, error);
    tell('check-failed', { check, error: error instanceof Error ? error.name : 'not an error' });
  }

  function viewOf(
    reading: MarksReading,
    findings: PageFindings['rows'],
    on: Extract<PageSetup, { state: 'on' }>,
  ): PageView {
    const moment = londonTime(now());
    const marking = reading.kind === 'register' ? markedSession(reading, moment) : null;
    const year = reading.rows.every((row) => row.pupil.year === reading.rows[0]?.pupil.year)
      ? reading.rows[0]?.pupil.year
      : null;
    const policy = resolvePolicy(on.policy as PolicyStack, { year, on: marking?.date ?? moment.date });
    const times = marking?.session ? registerTimes(policy, marking.session) : null;
    return pageView({ reading, findings, marking, times, now: moment, numbers });
  }

  function newOverlay(signal: AbortSignal): Overlay {
    return createOverlay({
      isOpenRoot: __TEST_BUILD__,
      editor: reader.editor,
      signal,
      dismiss: async (finding, choice) => {
        if (setup?.state !== 'on') return;
        await putAway.add(finding, setup.school.id, choice).catch(stepAsideIfGone);
      },
      openPanel: () => tell('open-panel', null),
      openOptions: () => tell('open-options', null),
      teach: () => tell('teach', { tabId: null, frameId: null }),
      chooseSchool: (school) => {
        askBackground('choose-school', { site: location.origin, school }).then(askSetupAgain, stepAsideIfGone);
      },
      untilChoices: () => (setup?.state === 'on' ? setup.untilChoices : []),
    });
  }

  function show(next: OverlayView): void {
    overlay ??= newOverlay(stop.signal);
    overlay.show(next, watched?.grid ?? null, watched?.places ?? new Map());
  }

  function showUnreadable(unreadable: { element: Element; why: string; wasTaught?: true } | undefined): void {
    view = null;
    shown = undefined;
    turn += 1;
    if (unreadable === undefined) {
      if (overlay) show(bareView(null));
      return;
    }
    const { why, wasTaught } = unreadable;
    view = bareView({ kind: 'unreadable', why, details: [], wasTaught });
    show(view);
  }

  async function askSetup(): Promise<void> {
    try {
      const text = [
        document.title,
        ...reader
          .texts()
          .slice(0, 20)
          .map((one) => one.text),
      ].join('\n');
      setup = await askBackground('page-setup', { url: location.href, text: text.slice(0, 4000) });
      if (setup.clockShift !== undefined) shiftClock(setup.clockShift);
    } catch (error) {
      stepAsideIfGone(error);
    }
  }

  async function askSetupAgain(): Promise<void> {
    await askSetup();
    if (setup !== null && isSilent(setup)) return withdraw();
    putAway.forget();
    beyond.forget();
    // codes and page maps may be others now
    reader.renew();
    refresh();
  }

  async function readOuterTexts(): Promise<void> {
    try {
      const texts = await askBackground('outer-texts', null);
      const before = JSON.stringify(outer.map(({ text }) => text));
      outer = texts.map(({ text, from, label }): PageText => ({ text, from, element: null, label }));
      if (isAttached && JSON.stringify(outer.map(({ text }) => text)) !== before) reader.readNow();
    } catch (error) {
      stepAsideIfGone(error);
    }
  }

  /** All times of a policy are whole minutes: it is enough to look at each, and whenever the page comes back. */
  function everyMinute(): void {
    let timer: ReturnType<typeof setTimeout>;
    const again = () => {
      clearTimeout(timer);
      const { seconds } = londonTime(now());
      timer = setTimeout(
        () => {
          refresh();
          again();
        },
        (60 - seconds) * 1000 + 20,
      );
    };
    again();
    const back = () => {
      if (document.visibilityState === 'hidden') return;
      refresh();
      again();
    };
    for (const type of ['visibilitychange', 'resume'])
      document.addEventListener(type, back, { signal: stop.signal, passive: true });
    window.addEventListener('focus', back, { signal: stop.signal, passive: true });
    stop.signal.addEventListener('abort', () => clearTimeout(timer));
  }

  function listen(): void {
    const silence = answerInPage({
      command: ({ name }) => {
        switch (name) {
          case 'next-finding':
            overlay?.goTo(1);
            break;
          case 'previous-finding':
            overlay?.goTo(-1);
            break;
          case 'open-finding':
            overlay?.openCurrent();
            break;
          case 'focus-strip':
            overlay?.focusStrip();
            break;
          case 'toggle-hidden':
            overlay?.toggleHidden();
            break;
        }
        return null;
      },
      report: () => view && reportOf(shown, view, beyond.said),
      'show-finding': ({ number }) => {
        overlay?.openFinding(number);
        return null;
      },
      'settings-changed': async () => {
        await askSetupAgain();
        return null;
      },
    });
    stop.signal.addEventListener('abort', silence);
  }

  function tell<Name extends 'open-panel' | 'open-options' | 'teach' | 'badge' | 'check-failed'>(
    name: Name,
    payload: Payload<Name>,
  ): void {
    askBackground(name, payload).catch(stepAsideIfGone);
  }

  function stepAsideIfGone(error: unknown): void {
    if (error instanceof ExtensionGone) stepAside();
    else console.error('Register Lens:', error);
  }

  /** Nothing is wanted here: nothing stays, and a later turning on begins anew. */
  function withdraw(): void {
    const leave = overlay;
    overlay = null;
    leave?.remove();
    stop.abort();
    reader.stop();
  }

  /** After an update this script is an old one: it takes down its markers and says so. */
  function stepAside(): void {
    if (stop.signal.aborted) return;
    withdraw();
    if (watched !== null) {
      // nothing can be pressed in it: the same wiring does
      const farewell = newOverlay(new AbortController().signal);
      farewell.show(bareView({ kind: 'gone' }), watched.grid, new Map());
    }
  }
}

function isSilent(setup: PageSetup): boolean {
  return setup.state === 'off' && (setup.why === 'not-england' || setup.why === 'site-off');
}

function whyOff(why: Extract<PageSetup, { state: 'off' }>['why']): string {
  return why === 'no-pack' ? 'The policy of this school is not there any more.' : 'No school and policy are set yet.';
}
