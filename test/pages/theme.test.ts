import { afterEach, describe, expect, it } from 'vitest';
import { themeOf } from '../../src/overlay/theme';

function themeOn(page: string, grid: string): string {
  document.body.style.background = page;
  document.body.innerHTML = `<div id="grid" style="background: ${grid}">8 Birch</div>`;
  return themeOf(document.querySelector('#grid'));
}

afterEach(() => {
  document.body.style.background = '';
  document.body.replaceChildren();
});

describe('strip and markers are dressed like the page', () => {
  it('light on a light page, dark on a dark one', () => {
    expect(themeOn('#f5f6f8', 'transparent')).toBe('light');
    expect(themeOn('#12161c', 'transparent')).toBe('dark');
    expect(themeOn('', 'transparent')).toBe('light');
  });

  it('like the grid where that differs from the page', () => {
    expect(themeOn('#f5f6f8', '#202428')).toBe('dark');
    expect(themeOn('#12161c', '#ffffff')).toBe('light');
  });

  it('like the page where the grid’s own ground is a grey in between', () => {
    expect(themeOn('#f5f6f8', '#888')).toBe('light');
    expect(themeOn('#12161c', '#888')).toBe('dark');
    expect(themeOn('', '#888')).toBe('light');
  });
});
