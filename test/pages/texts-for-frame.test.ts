import { describe, expect, it } from 'vitest';
import { PageRoots } from '../../src/pages/generic/page-roots';
import { pageTexts } from '../../src/pages/generic/page-texts';
import { newSight } from '../../src/pages/generic/text';
import { textsForFrame } from '../../src/pages/texts-for-frame';
import { show } from './page';

const TWO = `<h1>8 Birch</h1>
  <section><h2>Friday 20 November 2026, AM</h2><iframe src="about:blank?am"></iframe></section>
  <section><h2>Thursday 19 November 2026, PM</h2><iframe src="about:blank?pm"></iframe></section>`;

function said(html: string, address: string | null): string[] {
  show(html);
  const texts = pageTexts(new PageRoots(document), 'https://mis.example/', [], newSight());
  return textsForFrame(document, texts, address)
    .filter(({ from }) => from === 'heading')
    .map(({ text }) => text);
}

describe('the texts of a page for a frame in it', () => {
  it('are those of its own section and those of the whole page, not of the frame beside it', () => {
    expect(said(TWO, 'about:blank?am').sort()).toEqual(['8 Birch', 'Friday 20 November 2026, AM']);
    expect(said(TWO, 'about:blank?pm').sort()).toEqual(['8 Birch', 'Thursday 19 November 2026, PM']);
  });

  it.each([
    ['at an address that no frame began with', 'https://mis.example/elsewhere'],
    ['without an address', null],
  ])('are only what is said to all of them, %s', (_, address) => {
    expect(said(TWO, address)).toEqual(['8 Birch']);
  });

  it('are all texts where there is one frame only', () => {
    const one = '<h1>8 Birch</h1><h2>Friday 20 November 2026, AM</h2><iframe src="about:blank?am"></iframe>';
    expect(said(one, null)).toEqual(['8 Birch', 'Friday 20 November 2026, AM']);
  });
});
