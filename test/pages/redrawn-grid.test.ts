import { afterEach, describe, expect, it } from 'vitest';
import type { FindingView } from '../../components/finding-view';
import type { OverlayView } from '../../components/overlay/overlay-view';
import { createOverlay } from '../../src/overlay/overlay';

const finding = { number: 1, severity: 'error', label: 'Error. Amy Ash', cell: 'amy' } as FindingView;
const view: OverlayView = {
  strip: {
    kind: 'ready',
    heading: 'AM register',
    closing: '',
    unmarked: 0,
    counts: { error: 1, warning: 0, info: 0 },
    coverage: '2 of 2 pupils read',
    isComplete: true,
    notes: [],
  },
  findings: [finding],
  markers: [{ cell: 'amy', worst: finding, more: [] }],
};

const stop: AbortController[] = [];

function startOverlay() {
  const end = new AbortController();
  stop.push(end);
  const overlay = createOverlay({
    isOpenRoot: true,
    editor: () => null,
    signal: end.signal,
    dismiss: async () => undefined,
    openPanel: () => undefined,
    openOptions: () => undefined,
    teach: () => undefined,
    chooseSchool: () => undefined,
    untilChoices: () => [],
  });
  const root = overlay.host.shadowRoot as ShadowRoot;
  return {
    overlay,
    places: () => ({
      markers: [...root.querySelectorAll<HTMLElement>('[data-part=marker]')].map((one) => one.style.transform),
      strip: root.querySelector<HTMLElement>('.strip')?.style.transform,
    }),
  };
}

/** A register at the top of the page; the rest of it is full of text, which pushes a strip without a grid elsewhere. */
function drawGrid(): HTMLElement {
  const grid = document.createElement('table');
  grid.style.cssText = 'width: 500px; margin: 60px 0 0 300px';
  grid.innerHTML = '<tbody><tr><td>Amy Ash</td><td>N</td></tr><tr><td>Ben Cole</td><td>/</td></tr></tbody>';
  document.querySelector('#live')?.replaceChildren(grid);
  return grid;
}

const cellsOf = (grid: Element) => new Map([['amy', grid.querySelectorAll('td')[1] as Element]]);
const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

afterEach(() => {
  for (const one of stop.splice(0)) one.abort();
  document.body.replaceChildren();
});

describe('while a page draws its grid anew', () => {
  async function shown() {
    document.body.innerHTML = '<div id="live"></div>';
    const { overlay, places } = startOverlay();
    const grid = drawGrid();
    overlay.show(view, grid, cellsOf(grid));
    // until strip and markers have come to rest
    await expect.poll(() => [places().markers.length, places().strip]).toEqual([1, expect.stringMatching(/px/)]);
    return { overlay, places, before: places() };
  }

  it('markers and strip stay where they were, and stand there again by the new one', async () => {
    const { overlay, places, before } = await shown();
    const grid = drawGrid();
    const seen = [];
    for (let i = 0; i < 10; i += 1) {
      overlay.stir();
      await wait(15);
      seen.push(places());
    }
    expect(seen).toEqual(Array(10).fill(before));
    overlay.show(view, grid, cellsOf(grid));
    await wait(50);
    expect(places()).toEqual(before);
  });

  it('a check of the minute in between takes nothing away', async () => {
    const { overlay, places, before } = await shown();
    const old = document.querySelector('table') as Element;
    drawGrid();
    overlay.show({ ...view }, old, cellsOf(old));
    await wait(50);
    expect(places()).toEqual(before);
  });

  it('a marker does not stay for longer than a moment by a grid that is gone', async () => {
    const { overlay, places } = await shown();
    document.querySelector('#live')?.replaceChildren();
    overlay.stir();
    await wait(400);
    expect(places().markers).toEqual([]);
  });
});
