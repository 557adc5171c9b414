// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportLog } from '../../../src/casework/export-log';
import { exportPupil } from '../../../src/casework/export-pupil';
import { summaryText } from '../../../src/casework/pupil-summary';
import { caseAbout, noteOf } from './open-vault';
import { amy, ben } from './seen-pages';
import { type Computer, computer, dismiss, instant, rowan } from './two-computers';

let desk: Computer;
let name: string;

beforeEach(async () => {
  desk = await computer('desk', rowan);
  const [one, other] = (await desk.meet(amy, ben)) as [string, string];
  name = one;
  await desk.see('16 09:00', [
    [amy, { '2026-11-16 AM': 'U', '2026-11-16 PM': '\\' }],
    [ben, { '2026-11-16 AM': 'L' }],
  ]);
  const value = {
    name: 'Amy Ash',
    year: '8',
    group: '8 Birch',
    school: 'thornmere',
    ids: [],
    dateOfBirth: '2014-02-03',
  };
  await desk.at('17 09:00', { kind: 'pupils', id: name, pupil: name, base: null, value });
  await desk.at('18 09:00', noteOf(name, 'bus', 'The bus was late'), noteOf(other, 'ben', 'Ben overslept'));
  const steps = { call: { state: 'not-needed' as const, at: instant('18 09:00'), by: rowan, words: 'They rang us' } };
  await desk.at('18 09:10', { kind: 'cases', id: 'case', pupil: name, base: null, value: caseAbout({ steps }) });
  await dismiss(desk, '10853', '20 09:00');
  await dismiss(desk, '10854', '20 09:00');
});
afterEach(() => desk.database.delete());

const exported = () =>
  exportPupil(desk, name, { person: rowan, at: instant('20 10:00'), installation: 'desk', schools: ['thornmere'] });

describe('everything of one pupil', () => {
  it('is in the file as it is kept, and nothing of another pupil', async () => {
    const { json } = await exported();
    const content = JSON.parse(json);
    expect(content).toMatchObject({
      about: { exportedAt: instant('20 10:00'), notOpened: 0 },
      ids: [{ kind: 'mis:https://mis.thornmere.example', id: '10853' }],
      pupils: [{ name: 'Amy Ash', dateOfBirth: '2014-02-03' }],
      notes: [{ id: 'bus', text: 'The bus was late' }],
      cases: [{ id: 'case', steps: { call: { words: 'They rang us' } } }],
      marksSeen: [
        { date: '2026-11-16', session: 'AM', code: 'U' },
        { date: '2026-11-16', session: 'PM', code: '\\' },
      ],
      dismissals: [{ pupil: '10853', check: 'late', reason: 'agreed' }],
    });
    expect(content.events).toHaveLength(3);
    expect(json).not.toMatch(/Ben|10854|stamps|version/);
  });

  it('is said in words, under headings, those without anything left out', async () => {
    const { summary } = await exported();
    expect(summary.title).toBe('Amy Ash');
    expect(summary.sections.map(({ heading }) => heading)).toEqual([
      'Pupil',
      'Notes',
      'Cases',
      'Marks seen on pages',
      'Findings that were put away',
      'Who did what',
    ]);
    const text = summaryText(summary);
    expect(text).toContain('Everything that Register Lens kept of this pupil in this browser on 2026-11-20.');
    expect(text).toContain('NOTES\nWhen: 2026-11-20 09:30 · By: RO (office) · Note: The bus was late');
    expect(text).toContain('call: not needed 2026-11-18 09:00 RO (office): They rang us');
    expect(text).toContain('Id at https://mis.thornmere.example');
  });

  it('says how much could not be opened', async () => {
    await desk.database.notes.update('bus', { content: { v: 1, iv: new Uint8Array(12), data: new ArrayBuffer(40) } });
    const { json, summary } = await exported();
    expect(JSON.parse(json).about.notOpened).toBe(1);
    expect(summary.about.join(' ')).toContain('1 records could not be opened');
  });

  it('is in the pupil’s history and in the list of what left this computer', async () => {
    const { written } = await exported();
    expect(written).toHaveLength(1);
    expect(await exportLog(desk.reader)).toEqual([
      { at: instant('20 10:00'), by: rowan, words: 'Everything of one pupil, as text', pupil: name },
    ]);
  });

  it('is not given out where the history cannot say so', async () => {
    await desk.database.vault.update('vault', { keyId: 'another' });
    await expect(exported()).rejects.toThrow(/history/);
  });
});
