import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { data, open } from './made-up';
import { panel, send, type } from './panel-screen';

describe('Data', () => {
  it('shows what a file holds before anything is changed, and restores only then', async () => {
    const dryRun = {
      madeAt: 'Fri 13 Nov 16:20',
      notes: ['4 dismissals cannot be moved.'],
      counts: [{ kind: 'Notes', isNew: 3, same: 120, newerHere: 2, newerInFile: 1, conflicts: 0 }],
    };
    const page = await panel('data', { answers: { tryRestore: async () => ({ ok: true, dryRun }) } });
    await page.press('Restore…');
    const field = page.all('input[type=file]')[0] as HTMLInputElement;
    const file = new File(['x'], 'backup.rlens');
    await act(() => {
      Object.defineProperty(field, 'files', { value: [file] });
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await type(page.field('The file’s passphrase'), 'otter tram velvet');
    await send(page.button('Look what is in it'));
    expect(page.asked).toEqual([
      ['tryRestore', { file, passphrase: 'otter tram velvet', bringBack: false }, expect.anything()],
    ]);
    expect(page.all('.counts tbody tr')[0]?.textContent).toBe('Notes3120210');
    expect(page.text()).toContain('Nothing was changed yet.');
    await page.press('Restore');
    expect(page.asked.map(([name]) => name)).toEqual(['tryRestore', 'restore']);
  });

  it('brings back what was erased only where somebody ticks that, and says then what it means', async () => {
    const page = await panel('data');
    await page.press('Merge a file…');
    const box = page.all('input[type=checkbox]')[0] as HTMLInputElement;
    expect(box.checked).toBe(false);
    expect(page.text()).not.toContain('Pupils who were erased here come back');
    await act(() => box.click());
    expect(page.text()).toContain('Pupils who were erased here come back');
  });

  it('saves sheets of the marks seen, each as it was chosen, and says of whom', async () => {
    const page = await panel('data');
    expect(page.text()).toContain('These are of the 24 pupils on the page that is open');
    await page.press('Weekly, termly and annual sheets (.xlsx)…');
    await act(() => (page.all('[data-part=files] input[type=checkbox]')[0] as HTMLInputElement).click());
    await send(page.button('Save the file'));
    await page.press('Mail merge (.csv)…');
    const letter = page.all('[data-part=files] select')[0] as HTMLSelectElement;
    await act(() => {
      letter.value = 'well-done';
      letter.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await send(page.button('Save the file'));
    expect(page.asked.map(([name, sheet]) => [name, sheet])).toEqual([
      ['saveMarksSheet', { sheet: 'leadership', isForOthers: true }],
      ['saveMarksSheet', { sheet: 'mail-merge', letter: 'well-done' }],
    ]);
  });

  it('without a list that is open says what the sheets are of instead', async () => {
    const page = await panel('data', { casework: { ...open, data: { ...data, listed: null } } });
    expect(page.text()).toContain('sheets are of all pupils whose marks were seen');
  });

  it('lists the files whose marks were taken in, each with its day and counts', async () => {
    const takenIn = [{ at: 'Tue 17 Nov 08:10', what: '30 pupils, 531 sessions, 12 of them new', who: 'AB, office' }];
    const page = await panel('data', { casework: { ...open, data: { ...data, takenIn } } });
    expect(page.all('[data-part=taken-in] li').map(({ textContent }) => textContent)).toEqual([
      '30 pupils, 531 sessions, 12 of them new Tue 17 Nov 08:10 · said to be AB, office',
    ]);
  });

  it('removes nothing that was not shown before', async () => {
    const preview = { pupils: 14, rows: [{ kind: 'notes', count: 41 }], stays: '3 pupils stay.' };
    const page = await panel('data', { answers: { previewPurge: async () => ({ ok: true, preview }) } });
    expect(page.all('button').some(({ textContent }) => textContent === 'Remove these')).toBe(false);
    await page.press('Look what is past it');
    expect(page.text()).toContain('Of 14 pupils would go: 41 notes.');
    await page.press('Remove these');
    expect(page.asked.map(([name]) => name)).toEqual(['previewPurge', 'purge']);
  });

  it('shows both values of a conflict, which was taken, and takes the other on request', async () => {
    const conflict = {
      id: 'k',
      what: 'Note, text',
      here: 'after 16:00',
      there: 'after 17:00',
      taken: 'there',
    } as const;
    const page = await panel('data', { casework: { ...open, data: { ...data, conflicts: [conflict] } } });
    await page.press('Take this: here, Note, text');
    expect(page.asked).toEqual([['resolveConflict', 'k', 'here']]);
  });
});
