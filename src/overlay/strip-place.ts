/**
 * Where the strip stands, and in which form: as one line in the free space above or below the grid, else smaller, docked
 * where nothing lies under it. Owns that choice; it covers no control and no text while any place is free of them.
 */
import { isFreeGround, rectOf, viewport } from './measure';
import { box, type Rect } from './rects';

/** From all words in one line down to a sign and a number; the list behind it always says everything. */
export const STRIP_FORMS = ['line', 'short', 'box', 'tab'] as const;
export type StripForm = (typeof STRIP_FORMS)[number];

export type StripSizes = Record<StripForm, { width: number; height: number }>;

/** A strip by the grid moves with it; a docked one stays where it is. */
export type StripPlace = { form: StripForm; by: 'above' | 'below' | 'window'; left: number; top: number };

const SPACE = 4;
const EDGE = 8;

/** Looks for the best place. Asks the page what lies under many points, so it is not for every frame. */
export function chooseStripPlace(grid: Element | null, host: Element, sizes: StripSizes): StripPlace {
  const window = viewport();
  const isFree = (place: StripPlace) => isFreeGround(boxOf(place, sizes), host, grid);
  const candidates = [...(grid ? byGrid(grid, sizes, window) : []), ...docked(grid, sizes, window)];
  return candidates.find(isFree) ?? corner('tab', sizes, window, 'right', 'bottom');
}

/** Where a strip that was placed by the grid stands now that the grid has moved; null when that is out of the window. */
export function followGrid(place: StripPlace, grid: Element, sizes: StripSizes): StripPlace | null {
  const moved = byGrid(grid, sizes, viewport()).find(({ form, by }) => form === place.form && by === place.by);
  if (moved === undefined) return null;
  const { bottom } = viewport();
  return moved.top >= 0 && moved.top + sizes[place.form].height <= bottom ? moved : null;
}

function byGrid(grid: Element, sizes: StripSizes, window: Rect): StripPlace[] {
  const rect = rectOf(grid);
  return (['line', 'short'] as const).flatMap((form) => {
    const { width, height } = sizes[form];
    const left = Math.min(Math.max(rect.left, EDGE), Math.max(EDGE, window.right - EDGE - width));
    return [
      { form, by: 'above' as const, left, top: rect.top - height - SPACE },
      { form, by: 'below' as const, left, top: rect.bottom + SPACE },
    ];
  });
}

function docked(grid: Element | null, sizes: StripSizes, window: Rect): StripPlace[] {
  const places: StripPlace[] = [];
  for (const [across, down] of [
    ['right', 'bottom'],
    ['left', 'bottom'],
    ['right', 'top'],
  ] as const)
    places.push(corner('line', sizes, window, across, down));
  if (grid) places.push(...besideGrid(grid, sizes, window));
  for (const form of ['short', 'box', 'tab'] as const)
    for (const [across, down] of [
      ['right', 'bottom'],
      ['left', 'bottom'],
      ['middle', 'bottom'],
      ['right', 'top'],
      ['right', 'middle'],
      ['middle', 'top'],
    ] as const)
      places.push(corner(form, sizes, window, across, down));
  return places;
}

/** To the right of a grid that leaves room there, level with what is in view of it. */
function besideGrid(grid: Element, sizes: StripSizes, window: Rect): StripPlace[] {
  const rect = rectOf(grid);
  const left = rect.right + 2 * SPACE + EDGE;
  const { height } = sizes.box;
  return [0.25, 0.5, 0.75, 1].map((share) => ({
    form: 'box' as const,
    by: 'window' as const,
    left,
    top: Math.round(
      Math.max(EDGE, rect.top) + share * (Math.min(window.bottom, rect.bottom) - Math.max(EDGE, rect.top) - height),
    ),
  }));
}

function corner(
  form: StripForm,
  sizes: StripSizes,
  window: Rect,
  across: 'left' | 'middle' | 'right',
  down: 'top' | 'middle' | 'bottom',
): StripPlace {
  const { width, height } = sizes[form];
  const left = { left: EDGE, middle: (window.right - width) / 2, right: window.right - width - EDGE }[across];
  const top = { top: EDGE, middle: (window.bottom - height) / 2, bottom: window.bottom - height - EDGE }[down];
  return { form, by: 'window', left: Math.round(left), top: Math.round(top) };
}

export function boxOf({ form, left, top }: StripPlace, sizes: StripSizes): Rect {
  return box(left, top, sizes[form].width, sizes[form].height);
}
