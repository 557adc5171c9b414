import { describe, expect, it, vi } from 'vitest';
import type { FindingView } from '../../../components/finding-view';
import { FindingCard } from '../../../components/overlay/finding-card';
import { choose, show } from '../screen';

const finding: FindingView = {
  number: 4,
  key: 'k',
  check: 'late-l-after-close',
  severity: 'error',
  label: 'Error. Ash, Amy, Fri 20 Nov AM. U, not L.',
  sentence: 'U, not L: arrived 09:20, the register closed at 09:15.',
  about: 'Ash, Amy · Fri 20 Nov · AM · mark L',
  sum: 'Arrived 09:20 · register closed 09:15.',
  scale: { lateAfter: '09:00', close: '09:15', arrived: '09:20' },
  policy: { value: 'AM closes 09:15', text: 'In before 09:15 is L.', clause: 'Ash policy, 4.4' },
  national: { value: '', text: 'After the close it is an absence.', clause: 'reg 10' },
  action: 'Change the mark to U.',
  alike: [],
  isRemembered: true,
  cell: 'c',
};
const choices = [
  { label: 'the end of today', date: '2026-11-20' },
  { label: 'the end of term', date: '2026-12-18' },
];
const events = () => ({ onOpenOther: vi.fn(), onDismiss: vi.fn(), onPanel: vi.fn(), onClose: vi.fn() });
const draw = (more: object = {}, heard = events()) =>
  show(
    <FindingCard
      finding={finding}
      also={[]}
      untilChoices={choices}
      takesFocus={false}
      {...heard}
      {...(more as object)}
    />,
  );

describe('a card', () => {
  it('names the pupil and the mark, the sum, both sources, and what to do; the mark stays the person’s', async () => {
    const card = await draw();
    for (const words of [
      finding.sentence,
      finding.about,
      finding.sum,
      'Your policy',
      'National',
      'Change the mark to U.',
      'The mark stays as it is until you change it.',
    ])
      expect(card.text()).toContain(words);
  });

  it('draws an arrival after the close, in words too', async () => {
    const card = await draw();
    expect(card.all('svg.scale')[0]?.getAttribute('aria-label')).toBe(
      '09:00 late from, 09:15 register closed, 09:20 arrived',
    );
  });

  it('draws none where there is none', async () => {
    const card = await draw({ finding: { ...finding, scale: null } });
    expect(card.all('svg.scale')).toHaveLength(0);
  });

  it('takes the focus only when opened by keyboard', async () => {
    await draw();
    expect(document.activeElement).toBe(document.body);
    const card = await draw({ takesFocus: true });
    expect(document.activeElement).toBe(card.button('Close'));
  });

  it('leads to the other findings of the same mark', async () => {
    const heard = events();
    const other = { ...finding, number: 5, sentence: 'Exactly at the close.' };
    const card = await draw({ also: [other] }, heard);
    await card.press('5: Exactly at the close.');
    expect(heard.onOpenOther).toHaveBeenCalledWith(other);
  });
});

describe('findings that say the same', () => {
  const line = (key: string, sentence: string, clause: string) => ({
    key,
    check: `check-${key}`,
    sentence,
    action: `Do ${key}.`,
    policy: { value: '', text: '', clause },
    national: null,
  });
  const visit: FindingView = {
    ...finding,
    alike: [line('call', 'Day 4 of an illness.', 'Ash policy, §8'), line('proof', 'Ill for 5 days.', 'Ash policy, §5')],
  };

  it('are lines of one card, each with its clause and what to do', async () => {
    const card = await draw({ finding: visit });
    expect(card.all('[role=dialog]')).toHaveLength(1);
    expect(card.all('.also li').map((line) => line.textContent)).toEqual([
      'Day 4 of an illness. (Ash policy, §8) Suggested: Do call. Dismiss',
      'Ill for 5 days. (Ash policy, §5) Suggested: Do proof. Dismiss',
    ]);
  });

  it('are put away one by one', async () => {
    const heard = events();
    const card = await draw({ finding: visit }, heard);
    await card.press('Dismiss: Ill for 5 days.');
    card.field('It is being dealt with').click();
    await choose(card.field<HTMLSelectElement>('Until'), '2026-12-18');
    await card.press('Dismiss');
    expect(heard.onDismiss).toHaveBeenCalledTimes(1);
    const [put, choice] = heard.onDismiss.mock.calls[0] ?? [];
    expect(put).toMatchObject({ key: 'proof', check: 'check-proof', alike: [], number: 4 });
    expect(choice).toMatchObject({ reason: 'handled' });
  });

  it('or all at once', async () => {
    const heard = events();
    const card = await draw({ finding: visit }, heard);
    await card.press('Dismiss all…');
    card.field('It is being dealt with').click();
    await choose(card.field<HTMLSelectElement>('Until'), '2026-12-18');
    await card.press('Dismiss');
    expect(heard.onDismiss.mock.calls[0]?.[0]).toBe(visit);
  });

  it('ask anew why, where another line is to be put away', async () => {
    const card = await draw({ finding: visit });
    await card.press('Dismiss: Day 4 of an illness.');
    card.field('It is being dealt with').click();
    await card.press('Dismiss: Ill for 5 days.');
    expect(card.all('input:checked')).toHaveLength(0);
  });
});

describe('dismissing', () => {
  it('needs one of five reasons, and takes a day until when', async () => {
    const heard = events();
    const card = await draw({}, heard);
    await card.press('Dismiss…');
    expect(card.all('input[type=radio]')).toHaveLength(5);
    expect(card.button('Dismiss').disabled).toBe(true);
    card.field('An exception was agreed').click();
    await choose(card.field<HTMLSelectElement>('Until'), '2026-12-18');
    await card.press('Dismiss');
    expect(heard.onDismiss).toHaveBeenCalledWith(finding, { reason: 'agreed', until: '2026-12-18' });
  });

  it('says that it lasts only while the page is open where the pupil has no id', async () => {
    const card = await draw({ finding: { ...finding, isRemembered: false } });
    await card.press('Dismiss…');
    expect(card.text()).toContain('only while the page is open');
    expect(card.all('select')).toHaveLength(0);
  });

  it('can be left without doing it', async () => {
    const heard = events();
    const card = await draw({}, heard);
    await card.press('Dismiss…');
    await card.press('Keep it');
    expect(card.button('Dismiss…')).toBeTruthy();
    expect(heard.onDismiss).not.toHaveBeenCalled();
  });

  it('begins anew in the card of another finding', async () => {
    const card = await draw();
    await card.press('Dismiss…');
    await card.draw(
      <FindingCard
        finding={{ ...finding, number: 5 }}
        also={[]}
        untilChoices={choices}
        takesFocus={false}
        {...events()}
      />,
    );
    expect(card.all('input[type=radio]')).toHaveLength(0);
  });
});
