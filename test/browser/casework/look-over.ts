/** What is wrong with how a page of ours is built: by axe, and by its width. Owns the asking. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';

const axe = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');
const WIDTHS = [1280, 320] as const;
/** In the dark only colours are other ones. */
const SCHEMES = [
  ['light', ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']],
  ['dark', ['color-contrast', 'link-in-text-block']],
] as const;

type Axe = {
  run(where: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

/** Light and dark, wide and narrow: "dark 320 px: color-contrast: <span …>". Empty where nothing is wrong. */
export async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  await page.evaluate(axe);
  for (const [colorScheme, rules] of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const found = await page.evaluate(
        async (runOnly) => {
          const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(document, { runOnly });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`);
        },
        [...rules],
      );
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) found.push(`scrolls sideways: ${wide} px`);
      faults.push(...found.map((one) => `${colorScheme} ${width} px: ${one}`));
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 800 });
  return faults;
}
