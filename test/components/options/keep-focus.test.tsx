import { describe, expect, it, vi } from 'vitest';
import { ash, openOptions, settingsWith } from './live-options';

const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

describe('the keyboard’s place', () => {
  it('is the next closed day, when the one before it is opened again', async () => {
    const calendar = { terms: ash.calendar?.terms ?? [], closed: ['2026-10-26', '2026-11-06', '2026-11-27'] };
    const { page } = await openOptions(settingsWith({ ...ash, calendar }));
    page.button('Open the school again on Fri 6 Nov 2026').focus();
    await page.press('Open the school again on Fri 6 Nov 2026');
    await vi.waitFor(() => expect(focused()).toBe('Open the school again on Fri 27 Nov 2026'));
    await page.press('Open the school again on Fri 27 Nov 2026');
    await vi.waitFor(() => expect(focused()).not.toBe('Open the school again on Fri 27 Nov 2026'));
    expect(document.activeElement).not.toBe(document.body);
  });

  it('is in the row whose value was just decided', async () => {
    const { page } = await openOptions();
    await page.press('Open as a form');
    const decide = 'Afternoon register closes: decide for this value';
    page.button(decide).focus();
    await page.press(decide);
    await vi.waitFor(() => expect(document.activeElement?.closest('tr')?.id).toBe('row-pm.close'));
  });

  it('asks before a school is removed, and stands at keeping it', async () => {
    const { page, heard } = await openOptions();
    page.button('Remove Ash School…').focus();
    await page.press('Remove Ash School…');
    await vi.waitFor(() => expect(focused()).toBe('Keep'));
    expect(heard.removeSchool).not.toHaveBeenCalled();
  });
});
