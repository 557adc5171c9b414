import { describe, expect, it } from 'vitest';
import type { NoteDoing } from '../../../components/panel/pupil-view';
import { file, pupil } from './made-up-pupil';
import { key, panel, send, type } from './panel-screen';

describe('a pupil’s figures', () => {
  it('say what they cover', async () => {
    const page = await panel('pupil');
    expect(page.all('.fig')[0]?.textContent).toBe(
      '85.9 %79 of 92 attendedPersistent absenceat this school, 9 Sep to 20 Nov AM',
    );
    expect(page.all('.met')[0]?.getAttribute('aria-label')).toBe(
      '85.9 percent; line persistent 90 percent; line contact 96 percent',
    );
  });

  it('are there without a key, and nothing that casework holds is', async () => {
    const page = await panel('pupil', {
      casework: { state: 'none', mode: 'passphrase', isModeFixed: false },
      more: { pupil: { ...pupil, file: null } },
    });
    expect(page.text()).toContain('79 of 92');
    expect(page.text()).not.toContain('Family prefers');
    expect(page.text()).toContain('Set up casework');
  });

  it('are followed by why nothing can be kept, where the page gives no id', async () => {
    const nobody = { ...pupil, id: null, whyNoFile: 'The page shows a name and no id.', file: null };
    const page = await panel('pupil', { more: { pupil: nobody } });
    expect(page.text()).toContain('The page shows a name and no id.');
  });

  it('say what to open when no pupil is', async () => {
    expect((await panel('pupil', { more: { pupil: null } })).text()).toContain('Open a pupil’s attendance in your MIS');
  });
});

describe('notes', () => {
  it('are emptied once saved, and not before', async () => {
    const page = await panel('pupil', { answers: { addNote: async () => ({ ok: true, say: 'Note saved.' }) } });
    const field = () => page.all('.new-note textarea')[0] as HTMLTextAreaElement;
    await type(field(), '  Called back at 16:10. ');
    await send(field());
    expect(page.asked).toEqual([['addNote', 'p-finlay', 'Called back at 16:10.']]);
    expect(field().value).toBe('');
    expect(page.said()).toBe('Note saved.');
  });

  it('stay in the field when they cannot be saved', async () => {
    const page = await panel('pupil', { answers: { addNote: async () => ({ ok: false, why: 'No room is left.' }) } });
    const field = () => page.all('.new-note textarea')[0] as HTMLTextAreaElement;
    await type(field(), 'Called back');
    await send(field());
    expect(field().value).toBe('Called back');
    expect(page.text()).toContain('No room is left.');
  });

  it('are there again after another place was looked at', async () => {
    const page = await panel('pupil');
    await type(page.all('.new-note textarea')[0], 'Half a sent');
    await page.again('cases');
    await page.again('pupil');
    expect((page.all('.new-note textarea')[0] as HTMLTextAreaElement).value).toBe('Half a sent');
  });
});

describe('a note that was changed meanwhile in another window', () => {
  const changed = { version: 4, text: 'After 17:00, please.', meta: 'Fri 20 Nov 09:20 · office' };
  const refused: NoteDoing = Promise.resolve({ ok: false, why: 'It was changed meanwhile.', changed });

  async function conflict(answer: NoteDoing = refused) {
    let count = 0;
    const changeNote = () => (count++ === 0 ? answer : Promise.resolve({ ok: true as const }));
    const page = await panel('pupil', { answers: { changeNote } });
    await page.press('Change the note of Tue 10 Nov 15:42 · attendance officer');
    await type(page.all('.nt textarea')[0], 'After 16:30.');
    await send(page.all('.nt textarea')[0]);
    return page;
  }

  it('shows both texts', async () => {
    const page = await conflict();
    const texts = page.all('.conflict .said-text').map(({ textContent }) => textContent);
    expect(texts).toEqual(['After 16:30.', 'After 17:00, please.']);
    expect(page.asked.at(-1)).toEqual(['changeNote', 'p-finlay', 'n1', 3, 'After 16:30.']);
  });

  it('keeps both, over the version that was shown', async () => {
    const page = await conflict();
    await page.press('Keep both');
    expect(page.asked.at(-1)).toEqual(['changeNote', 'p-finlay', 'n1', 4, 'After 17:00, please.\n\nAfter 16:30.']);
    expect(page.all('.conflict')).toEqual([]);
  });

  it('takes one’s own text, or the other, as a person chooses', async () => {
    const mine = await conflict();
    await mine.press('Take mine');
    expect(mine.asked.at(-1)).toEqual(['changeNote', 'p-finlay', 'n1', 4, 'After 16:30.']);
    const theirs = await conflict();
    await theirs.press('Take the other');
    expect(theirs.asked.length).toBe(1);
    expect(theirs.all('.conflict, .nt textarea')).toEqual([]);
  });

  it('can be saved as a new one where it was removed', async () => {
    const gone = { version: null, text: null, meta: '' };
    const page = await conflict(Promise.resolve({ ok: false, why: 'It was removed.', changed: gone }));
    await page.press('Save mine as a new note');
    expect(page.asked.at(-1)).toEqual(['addNote', 'p-finlay', 'After 16:30.']);
  });

  it('is noticed too when the other text arrived while one was writing, or the form was closed between', async () => {
    const page = await panel('pupil');
    await page.press('Change the note of Tue 10 Nov 15:42 · attendance officer');
    await type(page.all('.nt textarea')[0], 'After 16:30.');
    await key('Escape', page.all('.nt textarea')[0]);
    const notes = [{ id: 'n1', version: 4, text: 'After 17:00, please.', meta: 'Fri 20 Nov 09:20 · office' }];
    await page.again('pupil', undefined, { pupil: { ...pupil, file: { ...file, notes } } });
    await page.press('Change the note of Fri 20 Nov 09:20 · office');
    expect((page.all('.nt textarea')[0] as HTMLTextAreaElement).value).toBe('After 16:30.');
    await send(page.all('.nt textarea')[0]);
    expect(page.asked.at(-1)).toEqual(['changeNote', 'p-finlay', 'n1', 3, 'After 16:30.']);
  });
});

describe('a pupil’s file', () => {
  it('says whom to tell and until when, and has no field for why', async () => {
    const page = await panel('pupil');
    expect(page.all('[data-part=flags] li')[0]?.textContent).toContain('Tell the DSL of each absence until Fri 18 Dec');
    await page.press('Add a flag…');
    expect(page.all('[data-part=flags] label').map(({ textContent }) => textContent)).toEqual([
      'Flag',
      'Whom to tell',
      'Until (may stay empty)',
    ]);
  });

  it('keeps a refusal of leave as well as a grant, and only with a reason', async () => {
    const request = { type: 'holiday', from: '2026-12-07', to: '2026-12-11', requestedOn: '2026-11-19' };
    const page = await panel('pupil', { more: { pupil: { ...pupil, file: { ...file, request } } } });
    await page.press('Record a decision…');
    const decision = page.field<HTMLSelectElement>('Decision');
    decision.value = 'refused';
    decision.dispatchEvent(new Event('change', { bubbles: true }));
    await page.again('pupil', undefined, { pupil: { ...pupil, file: { ...file, request } } });
    const reason = page.all('[data-part=leave] textarea')[0] as HTMLTextAreaElement;
    expect(reason.required).toBe(true);
    await type(reason, 'No exceptional circumstances.');
    await send(reason);
    expect(page.asked.at(-1)).toEqual([
      'addDecision',
      'p-finlay',
      {
        ...request,
        decision: 'refused',
        decidedOn: '2026-11-20',
        reason: 'No exceptional circumstances.',
      },
    ]);
  });

  it('is erased only after the word was typed', async () => {
    const page = await panel('pupil');
    await page.press('More about Finlay Underhay');
    await page.press('Erase everything…');
    expect(page.button('Erase everything').disabled).toBe(true);
    await type(page.field('Type the word erase'), 'erase');
    await send(page.button('Erase everything'));
    expect(page.asked.at(-1)?.slice(0, 2)).toEqual(['erasePupil', 'p-finlay']);
  });

  it('says of its history that nobody checked who somebody said to be', async () => {
    const page = await panel('pupil');
    expect(page.all('[data-part=history]')[0]?.textContent).toContain('said to be AB, attendance officer');
  });
});

describe('the year', () => {
  it('has one stop, arrows go from session to session, and what is there is read out', async () => {
    const page = await panel('pupil');
    const stops = () => page.all('.yr td[tabindex="0"]');
    expect(stops().map((cell) => cell.dataset.half)).toEqual(['2026-11-20-AM']);
    stops()[0]?.focus();
    await key('ArrowUp');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Fri 13 Nov, AM: N, no reason yet');
    await key('ArrowRight');
    expect(page.all('.ro')[0]?.textContent).toBe('NFri 13 Nov, PM N, no reason yet');
    expect(stops().length).toBe(1);
  });

  it('says the same as a table', async () => {
    const page = await panel('pupil');
    page.all('[data-part=year] .link')[0]?.click();
    await page.again('pupil');
    const rows = page.all('[data-part=year] tbody tr').map(({ textContent }) => textContent);
    expect(rows).toContain('Fri 13 NovN, no reason yetN, no reason yet');
    expect(rows).toContain('Wed 14 Oct/, present, morningnot marked');
  });
});
