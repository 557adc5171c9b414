/** Whether the page around the grid is light or dark. Owns the sampling of its background; the overlay dresses likewise. */

/** Greys in between say nothing: grids have one as the ground that their rows leave bare. */
const DARK = 0.18;
const LIGHT = 0.4;

/** The first background that is light or dark, from the grid outwards; light where there is none. */
export function themeOf(grid: Element | null): 'light' | 'dark' {
  for (let at: Element | null = grid ?? document.body; at !== null; at = at.parentElement) {
    const luminance = luminanceOf(getComputedStyle(at).backgroundColor);
    if (luminance < DARK) return 'dark';
    if (luminance > LIGHT) return 'light';
  }
  return 'light';
}

/** Relative luminance of an `rgb()` or `rgba()` colour; not a number where it lets the ground shine through. */
function luminanceOf(colour: string): number {
  const [red, green, blue, alpha] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined || (alpha ?? 1) < 0.5) return Number.NaN;
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
