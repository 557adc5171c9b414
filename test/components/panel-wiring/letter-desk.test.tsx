import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LetterFieldsForm } from '../../../components/papers/letter-fields-form';
import { LetterWording } from '../../../components/papers/letter-wording';
import { letterDesk, type OnTheDesk } from '../../../entrypoints/papers/letter-desk';
import type { PaperSubject } from '../../../entrypoints/papers/paper-subject';
import { pupilMarks } from '../../../entrypoints/sidepanel/views/pupil-marks';
import { letterText } from '../../../src/papers/letters/fill-letter';
import { lettersOf } from '../../../src/papers/letters/policy-letters';
import type { ResolvedSettings } from '../../../src/rollout/settings';
import { changeSetting, readSettings, reconcileManaged } from '../../../src/rollout/settings-store';
import { autumn, marks } from '../../unit/papers/finlay';
import { show as draw } from '../screen';
import { FINLAY, fileOf, officer, school } from './made-up';

const now = '2026-11-20T09:52:00Z';
const history = { pupil: { name: null, id: null, year: null }, marks, complete: true };
const subject: PaperSubject = {
  who: FINLAY,
  pupil: { name: 'Finlay Underhay', year: '8', group: '8 Birch', dateOfBirth: '2014-03-02' },
  school,
  ownCalendar: school.calendar,
  file: fileOf({}),
  marks: pupilMarks(history, autumn, now),
  person: officer,
  now,
  record: [],
};

/** The desk as the page of papers has it: shown again whenever something changed. */
async function deskOf(letter: OnTheDesk['letter'] = 'below-96') {
  const known = signal<ResolvedSettings>(await readSettings());
  const reread = () => void readSettings().then((settings) => (known.value = settings));
  const drawn = signal(0);
  const desk = letterDesk(() => (drawn.value += 1), reread);
  const view = () => {
    return desk.view({ letter, subject, settings: known.value });
  };
  view();
  const field = (name: string) => view().fields.find(({ field }) => field === name)?.value;
  const settings = async () => (await readSettings()).values;
  return { desk, view, field, settings, drawn };
}

const letterOf = (text: string) => ({ letter: 'below-96', title: 'About {pupil}', text, clause: null });
const ofTrust = (key: string) => `${key}=${JSON.stringify(letterOf('The trust’s.'))}`;

async function policySays(said: Record<string, unknown>) {
  vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => said);
  await reconcileManaged();
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('a school’s own wording of a letter', () => {
  it('is seen in the letter as it is typed, and kept for the school', async () => {
    const { desk, view, settings } = await deskOf();
    desk.events.editWording();
    desk.events.changeWording({ text: 'We ring about {pupil}.' });
    expect(letterText(view().letter)).toContain('We ring about Finlay Underhay.');
    expect(view().wording.draft).toMatchObject({ isChanged: true, problems: [] });
    expect((await settings()).letters).toEqual({});
    desk.events.keepWording();
    await vi.waitFor(() => expect(view().wording).toMatchObject({ draft: null, whose: 'school' }));
    expect((await settings()).letters['thornmere/below-96']?.text).toBe('We ring about {pupil}.');
    expect(view().wording.said).toBe('Kept for Thornmere School.');
    expect(letterText(view().letter)).toContain('We ring about Finlay Underhay.');
  });

  it('is not kept with a field that nobody knows, and the field is named', async () => {
    const { desk, view, settings } = await deskOf();
    desk.events.editWording();
    desk.events.changeWording({ text: 'Dear {Pupil}' });
    expect(view().wording.draft?.problems).toEqual(['Text: no field is called {Pupil}, did you mean {pupil}?']);
    desk.events.keepWording();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect((await settings()).letters).toEqual({});
    expect(view().wording.draft).not.toBeNull();
  });

  it('is told what of ours it leaves out', async () => {
    const { desk, view } = await deskOf('notice-to-improve');
    desk.events.editWording();
    expect(view().wording.draft?.leftOut).toEqual([]);
    desk.events.changeWording({ text: view().wording.draft?.text.replace('{enough}', 'more') ?? '' });
    expect(view().wording.draft?.leftOut).toEqual(['what is enough improvement']);
  });

  it('goes again for ours', async () => {
    const { desk, view, settings } = await deskOf();
    desk.events.editWording();
    desk.events.changeWording({ title: 'About {pupil}' });
    desk.events.keepWording();
    await vi.waitFor(() => expect(view().wording.whose).toBe('school'));
    desk.events.backToOurs();
    await vi.waitFor(() => expect(view().wording.whose).toBe('ours'));
    expect((await settings()).letters).toEqual({});
    desk.events.editWording();
    expect(view().wording.draft?.text).toBe(lettersOf('wessex')['below-96'].text);
  });

  it('is not put over what another window kept meanwhile, unless asked again', async () => {
    const { desk, view, settings } = await deskOf();
    desk.events.editWording();
    desk.events.changeWording({ text: 'Mine.' });
    const theirs = { letter: 'below-96' as const, title: 'About {pupil}', text: 'Theirs.', clause: null };
    await changeSetting('letters', (letters) => ({ ...letters, 'thornmere/below-96': theirs }));
    desk.events.keepWording();
    await vi.waitFor(() => expect(view().wording.said).toContain('in another window meanwhile'));
    expect((await settings()).letters['thornmere/below-96']?.text).toBe('Theirs.');
    desk.events.keepWording();
    await vi.waitFor(() => expect(view().wording.draft).toBeNull());
    expect((await settings()).letters['thornmere/below-96']?.text).toBe('Mine.');
  });

  it('is left as it was by whoever leaves', async () => {
    const { desk, view } = await deskOf();
    desk.events.editWording();
    desk.events.changeWording({ text: 'Mine.' });
    desk.events.leaveWording();
    expect(view().wording).toMatchObject({ draft: null, whose: 'ours' });
    expect(letterText(view().letter)).not.toContain('Mine.');
  });
});

describe('the head of a school’s letters', () => {
  it('is remembered when it is asked for, and nothing of the family with it', async () => {
    const { desk, view, field, settings } = await deskOf();
    expect(view().head.canRemember).toBe(false);
    desk.events.changeField('parent', 'Ms Underhay');
    desk.events.changeField('parentAddress', '9 Low Road');
    expect(view().head.canRemember).toBe(false);
    desk.events.changeField('schoolAddress', '1 School Lane\n Thornmere ');
    desk.events.changeField('sender', 'A. Rowan');
    desk.events.changeField('senderRole', 'Headteacher');
    expect(view().head.canRemember).toBe(true);
    desk.events.rememberHead();
    await vi.waitFor(() =>
      expect(view().head).toMatchObject({ canRemember: false, said: 'Remembered for Thornmere School.' }),
    );
    expect((await settings()).letterHead).toEqual({
      thornmere: { address: '1 School Lane\nThornmere', phone: '', signedBy: 'A. Rowan', signedAs: 'Headteacher' },
    });
    desk.clear();
    expect([field('sender'), field('senderRole'), field('parent')]).toEqual(['A. Rowan', 'Headteacher', '']);
  });

  it('is not kept where it is longer than a head is', async () => {
    const { desk, view, settings } = await deskOf();
    desk.events.changeField('schoolAddress', 'x'.repeat(401));
    desk.events.rememberHead();
    expect(view().head.said).toBe('Not remembered: the address takes 400 characters at most.');
    expect((await settings()).letterHead).toEqual({});
  });

  it('goes when it is emptied', async () => {
    await changeSetting('letterHead', () => ({
      thornmere: { address: '', phone: '01632 960123', signedBy: '', signedAs: '' },
    }));
    const { desk, view, field, settings } = await deskOf();
    expect(field('schoolPhone')).toBe('01632 960123');
    desk.events.changeField('schoolPhone', '');
    desk.events.rememberHead();
    await vi.waitFor(() => expect(view().head.said).toContain('Remembered'));
    expect((await settings()).letterHead).toEqual({});
  });
});

describe('where the trust has set a letter', () => {
  it('by its policy, the others can still be worded', async () => {
    await policySays({ letters: [ofTrust('oak/below-96'), ofTrust('below-96').replaceAll('96', '90')] });
    const { desk, view, settings } = await deskOf();
    expect(view().wording).toMatchObject({ isManaged: false, whose: 'ours' });
    desk.events.editWording();
    desk.events.changeWording({ text: 'Mine.' });
    desk.events.keepWording();
    await vi.waitFor(() => expect(view().wording).toMatchObject({ draft: null, whose: 'school' }));
    expect(Object.keys((await settings()).letters).sort()).toEqual(['below-90', 'oak/below-96', 'thornmere/below-96']);
    expect((await deskOf('below-90')).view().wording).toMatchObject({ isManaged: true, whose: 'all-schools' });
  });

  it('by its policy for every school, it goes before the school’s own words, which come back when it goes', async () => {
    await changeSetting('letters', () => ({ 'thornmere/below-96': { ...letterOf('Mine.'), letter: 'below-96' } }));
    await policySays({ letters: [ofTrust('below-96')] });
    expect(letterText((await deskOf()).view().letter)).toContain('The trust’s.');
    await policySays({ role: 'office' });
    expect(letterText((await deskOf()).view().letter)).toContain('Mine.');
  });

  it('in its package, a school can put its own before it and take these back', async () => {
    await browser.storage.local.set({ packageValues: { letters: [ofTrust('thornmere/below-96')] } });
    const { desk, view } = await deskOf();
    expect(view().wording).toMatchObject({ isManaged: false, whose: 'all-schools' });
    desk.events.editWording();
    desk.events.changeWording({ text: 'Mine.' });
    desk.events.keepWording();
    await vi.waitFor(() => expect(view().wording).toMatchObject({ draft: null, whose: 'school' }));
    expect(letterText(view().letter)).toContain('Mine.');
    desk.events.backToOurs();
    await vi.waitFor(() => expect(letterText(view().letter)).toContain('The trust’s.'));
  });

  it('the head of one school does not lock that of another', async () => {
    await policySays({ letterHead: ['oak={"phone":"01632 960001"}'] });
    const { desk, view, settings } = await deskOf();
    expect(view().head.isManaged).toBe(false);
    desk.events.changeField('schoolPhone', '01632 960123');
    desk.events.rememberHead();
    await vi.waitFor(() => expect(view().head.said).toContain('Remembered'));
    expect(Object.entries((await settings()).letterHead).map(([id, { phone }]) => `${id} ${phone}`)).toEqual([
      'thornmere 01632 960123',
      'oak 01632 960001',
    ]);
  });
});

describe('the forms above a letter', () => {
  it('edit the wording with its fields at hand, and keep it only when it can be kept', async () => {
    const { desk, view, drawn } = await deskOf();
    const Live = () => {
      expect(drawn.value).toBeGreaterThanOrEqual(0);
      return <LetterWording wording={view().wording} events={desk.events} />;
    };
    const page = await draw(<Live />);
    await page.press('Edit the wording…');
    const text = page.all('textarea')[0] as HTMLTextAreaElement;
    expect(document.activeElement).toBe(text);
    text.setSelectionRange(0, 0);
    await page.press('Put in {meeting}');
    expect(text.value.startsWith('{meeting}We write because')).toBe(true);
    expect(page.button('Keep for Thornmere School').getAttribute('aria-disabled')).toBe('false');
    desk.events.changeWording({ text: '{nobody}' });
    await vi.waitFor(() => expect(page.all('[role=alert]')[0]?.textContent).toBe('Text: no field is called {nobody}'));
    expect(page.button('Keep for Thornmere School').getAttribute('aria-disabled')).toBe('true');
    await page.press('Leave it as it was');
    expect(document.activeElement).toBe(page.button('Edit the wording…'));
  });

  it('are locked where the trust’s policy has this letter and this head', async () => {
    await policySays({ letters: [ofTrust('below-96')], letterHead: ['thornmere={"phone":"01632 960001"}'] });
    const { desk, view } = await deskOf();
    desk.events.editWording();
    const { wording, fields, head } = view();
    const page = await draw(
      <>
        <LetterFieldsForm fields={fields} head={head} onChange={vi.fn()} onRemember={vi.fn()} />
        <LetterWording wording={wording} events={desk.events} />
      </>,
    );
    expect(page.all('.locked').map((one) => one.textContent)).toEqual([
      expect.stringContaining('(letterHead)'),
      expect.stringContaining('(letters)'),
    ]);
    expect(page.all('button')).toEqual([]);
  });

  it('ask once more before the school’s own words go', async () => {
    const back = vi.fn();
    const { desk, view } = await deskOf();
    const wording = { ...view().wording, whose: 'school' as const };
    const page = await draw(<LetterWording wording={wording} events={{ ...desk.events, backToOurs: back }} />);
    await page.press('Back to ours…');
    await page.press('Keep them');
    expect(back).not.toHaveBeenCalled();
    await page.press('Back to ours…');
    await page.press('Remove them');
    expect(back).toHaveBeenCalledOnce();
  });
});
