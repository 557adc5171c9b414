/**
 * Teaching one page: joins the lesson, what is under the pointer, and the panel. Owns what happens when; reads the page and
 * leaves it as it is.
 */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { TeachApp } from '../../components/teach/teach-app';
import type { Box, Boxes, TeachEvents, TeachView } from '../../components/teach/teach-view';
import { HOST_TAG } from '../../src/host-tag';
import { PageRoots, parentAcross, shadowRootsIn } from '../../src/pages/generic/page-roots';
import { newSight } from '../../src/pages/generic/text';
import type { PageMap } from '../../src/pages/map-schema';
import { elementUnder, scrollerAround } from '../../src/pages/teach/element-under';
import type { Teacher } from '../../src/pages/teach/teacher';
import { isPointedStep, Lesson, type Outcome } from './lesson';
import type { Stage } from './stage';

/** While the pointer moves, what it would read is worked out when it rests. */
const REST = 90;
const MOST_ROW_BOXES = 80;
const ASKED = {
  name: 'Point at the first pupil’s name',
  mark: 'Point at the mark',
  date: 'Point at the date',
} as const;

export type TeachOptions = {
  stage: Stage;
  teacher: Teacher;
  until: AbortSignal;
  url: string;
  save(map: PageMap): Promise<void>;
  /** The person is done, or wants no more. */
  end(): void;
};

export function teach({ stage, teacher, until, url, save, end }: TeachOptions): void {
  const sight = newSight();
  const lesson = new Lesson(teacher, sight);
  let roots = rootsNow();
  let current: Element | null = null;
  let proposals: Element[] = [];
  let place = 0;
  let outcome: Outcome = null;
  let file: TeachView['file'] = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  const view = signal<TeachView>({
    step: 'name',
    side: 'right',
    current: null,
    chosen: { name: null, mark: null, date: null },
    live: null,
    refusal: null,
    address: '',
    saved: 'no',
    file: null,
  });
  const boxes = signal<Boxes>({ current: null, chosen: [], rows: [] });
  const announcement = signal('');

  const events: TeachEvents = {
    onWalk: walk,
    onReach: reach,
    onChoose: choose,
    onSkipDate: () => {
      lesson.choose(null);
      beginStep();
    },
    onBack: () => {
      lesson.goBack();
      view.value = { ...view.value, saved: 'no' };
      beginStep();
    },
    onContinue: () => {
      lesson.goOn();
      beginStep();
    },
    onColumn: (index, isTaken) => {
      const taken = (view.value.live?.columns ?? []).filter((one) => one.isTaken).map((one) => one.index);
      lesson.takeColumns(isTaken ? [...taken, index].sort((a, b) => a - b) : taken.filter((one) => one !== index));
      workOut();
    },
    onSession: (index, session) => {
      lesson.setSession(index, session);
      workOut();
    },
    onMeaning: (shown, code) => {
      lesson.explain(shown, code);
      workOut();
    },
    onSide: turnSide,
    onSave: () => void keep(),
    onClose: end,
  };
  render(
    <TeachApp
      view={view}
      boxes={boxes}
      announcement={announcement}
      theme="light"
      events={{
        ...events,
        onPoint: (x, y) => pointAt(elementUnder(x, y, stage.host)),
        onPointAndChoose: (x, y) => {
          pointAt(elementUnder(x, y, stage.host));
          choose();
        },
      }}
    />,
    stage.mount,
  );
  stage.focus();
  const listening = { capture: true, passive: true, signal: until } as const;
  for (const type of ['scroll', 'resize']) window.addEventListener(type, drawSoon, listening);
  // with the focus on nothing in particular, keys come to the body alone
  stage.document.addEventListener('keydown', (event) => event.target === stage.document.body && leaveBy(event), {
    signal: until,
  });
  stage.document.addEventListener('wheel', roll, { passive: false, signal: until });
  const redraws = new MutationObserver(onRedrawn);
  redraws.observe(document, { subtree: true, childList: true });
  until.addEventListener('abort', leave);
  beginStep();

  function rootsNow(): PageRoots {
    const found = new PageRoots(
      document,
      shadowRootsIn(document).filter(({ host }) => host !== stage.host),
    );
    sight.hasShadows = found.shadows.length > 0;
    return found;
  }

  function beginStep(): void {
    roots = rootsNow();
    current = null;
    place = 0;
    const { step } = lesson;
    proposals = propose();
    announcement.value = isPointedStep(step) ? ASKED[step] : '';
    workOut();
    if (step === 'save') offerFile();
  }

  function propose(): Element[] {
    const { step, chosen } = lesson;
    if (step === 'name') return teacher.nameCandidates(roots, HOST_TAG);
    if (step === 'date') return teacher.dateCandidates(roots, HOST_TAG);
    return step === 'mark' && chosen.name ? teacher.markCandidates(chosen.name, sight) : [];
  }

  function pointAt(element: Element | null): void {
    if (element === current || element?.localName === HOST_TAG) return;
    current = element;
    place = 0;
    show();
    clearTimeout(resting);
    resting = setTimeout(workOut, REST);
  }

  function walk(step: 1 | -1): void {
    if (proposals.some(({ isConnected }) => !isConnected)) proposals = propose();
    if (proposals.length === 0) {
      announcement.value = 'There are no proposals on this page.';
      return;
    }
    place =
      place === 0 && step === -1 ? proposals.length : ((place - 1 + step + proposals.length) % proposals.length) + 1;
    standAt(proposals[place - 1] ?? null, `proposal ${place} of ${proposals.length}`);
  }

  function reach(way: 'out' | 'in'): void {
    if (current === null) {
      walk(1);
      return;
    }
    const next = way === 'out' ? parentAcross(current) : (current.shadowRoot ?? current).firstElementChild;
    if (next === null || next === document.body || next === document.documentElement) return;
    place = 0;
    standAt(next, way === 'out' ? 'around it' : 'inside it');
  }

  function standAt(element: Element | null, where: string): void {
    current = element;
    if (element) {
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      announcement.value = `${teacher.saidOf(element, sight)}, ${where}`;
      const { left, right } = element.getBoundingClientRect();
      const panel = stage.mount.querySelector('.panel')?.getBoundingClientRect();
      if (panel && left < panel.right && right > panel.left) turnSide();
    }
    clearTimeout(resting);
    workOut();
  }

  function choose(): void {
    clearTimeout(resting);
    if (current === null || !isPointedStep(lesson.step)) return;
    workOut();
    if (lesson.step === 'date' && !teacher.saysWhen(current, sight)) {
      view.value = { ...view.value, refusal: 'No date is understood there. Point at a date, or skip it.' };
      return;
    }
    if (lesson.step !== 'name' && outcome !== null && 'why' in outcome) {
      view.value = { ...view.value, refusal: outcome.why };
      return;
    }
    lesson.choose(current);
    beginStep();
  }

  function workOut(): void {
    if (lesson.isLost()) {
      roots = rootsNow();
      lesson.findAgain();
    }
    outcome = lesson.outcome(current, url, roots);
    show();
  }

  function show(): void {
    const { step, chosen } = lesson;
    const said = (element: Element | null) => (element === null ? null : teacher.saidOf(element, sight));
    const map = outcome !== null && 'map' in outcome ? outcome.map : null;
    const isChosenRefused = outcome !== null && 'why' in outcome && chosen.mark !== null;
    view.value = {
      ...view.value,
      step,
      current: current === null ? null : { said: teacher.saidOf(current, sight), place, of: proposals.length },
      chosen: { name: said(chosen.name), mark: said(chosen.mark), date: said(chosen.date) },
      live: outcome !== null && 'live' in outcome ? outcome.live : null,
      refusal: isChosenRefused && outcome !== null && 'why' in outcome ? outcome.why : null,
      address: map === null ? '' : [map.match.origins[0], map.match.paths?.[0] ?? ''].join(''),
      file,
    };
    drawSoon();
  }

  function onRedrawn(): void {
    const isProposalLost = current?.isConnected === false;
    const areRowsLost = outcome !== null && 'rows' in outcome && outcome.rows[0]?.isConnected === false;
    if (!isProposalLost && !areRowsLost && !lesson.isLost()) return;
    if (isProposalLost) current = null;
    clearTimeout(resting);
    resting = setTimeout(workOut, REST);
  }

  function drawSoon(): void {
    if (frame === 0 && !until.aborted) frame = requestAnimationFrame(draw);
  }

  function draw(): void {
    frame = 0;
    const { chosen } = lesson;
    const rows = outcome !== null && 'rows' in outcome ? outcome.rows : [];
    boxes.value = {
      current: current?.isConnected ? boxOf(current) : null,
      chosen: (['name', 'mark', 'date'] as const).flatMap((label) => {
        const element = chosen[label];
        return element?.isConnected ? [{ label, box: boxOf(element) }] : [];
      }),
      rows: rows.filter(isInWindow).slice(0, MOST_ROW_BOXES).map(boxOf),
    };
  }

  function turnSide(): void {
    view.value = { ...view.value, side: view.value.side === 'right' ? 'left' : 'right' };
  }

  /** The frame lies over the page, so the page is rolled for the person; the panel rolls by itself. */
  function roll(event: WheelEvent): void {
    if ((event.target as Element | null)?.closest?.('.panel')) return;
    event.preventDefault();
    const { clientX, clientY, deltaX, deltaY } = event;
    scrollerAround(elementUnder(clientX, clientY, stage.host)).scrollBy(deltaX, deltaY);
  }

  function offerFile(): void {
    if (file) URL.revokeObjectURL(file.href);
    if (outcome === null || !('map' in outcome)) return;
    const blob = new Blob([`${JSON.stringify(outcome.map, null, 2)}\n`], { type: 'application/json' });
    const { host } = new URL(url);
    file = { href: URL.createObjectURL(blob), name: `page-map-${host.replace(/[^a-z0-9.]+/gi, '-')}.json` };
    show();
  }

  async function keep(): Promise<void> {
    if (outcome === null || !('map' in outcome) || view.value.saved === 'saving') return;
    view.value = { ...view.value, saved: 'saving' };
    try {
      await save(outcome.map);
      view.value = { ...view.value, saved: 'saved' };
      announcement.value = 'Saved.';
    } catch (error) {
      view.value = { ...view.value, saved: { why: error instanceof Error ? error.message : String(error) } };
    }
  }

  function leaveBy({ key }: KeyboardEvent): void {
    if (key === 'Escape') end();
  }

  function leave(): void {
    clearTimeout(resting);
    cancelAnimationFrame(frame);
    redraws.disconnect();
    if (file) URL.revokeObjectURL(file.href);
    render(null, stage.mount);
  }
}

function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
