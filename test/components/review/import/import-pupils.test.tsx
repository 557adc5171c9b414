import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { choose } from '../../screen';
import { type FilesScreen, GOOD, openFiles, UPN } from './files-screen';

let files: FilesScreen;

describe('a certificate of one pupil', () => {
  const WEEK = '17/11/2025,/,\\,/,\\';
  const ABOVE = `Registration certificate for Amy Ash\nUPN ${UPN}\n\nWeek beginning,Mon AM,Mon PM,Tue AM,Tue PM\n${WEEK}`;
  const field = (label: string) => files.screen.field<HTMLInputElement>(label);

  it('shows whom the lines above its table name, and is imported as theirs', async () => {
    files = await openFiles();
    await files.drop(ABOVE);
    expect(files.screen.text()).toContain('Pupil (above the table)');
    expect([field('Name').value, field('UPN').value]).toEqual(['Amy Ash', UPN]);
    await files.press('Check all rows');
    expect(files.screen.text()).toContain(`Named above their marksAmy Ash ${UPN}`);
    await files.press('^Import 4 sessions');
    expect(files.sent[0]?.pupils).toMatchObject([{ ids: [{ kind: 'upn', id: UPN }], name: 'Amy Ash' }]);
  });

  it('waits for a number that is typed, and takes none with a slip', async () => {
    files = await openFiles();
    await files.drop(ABOVE.replace(UPN, 'A1'));
    expect(files.screen.text()).toContain('type it where the whole file is one pupil’s');
    for (const [typed, words] of [
      ['H801200001002', 'The UPN or admission number of the pupil above the table is none'],
      [UPN, 'Mon 17 Nov 2025 AM /'],
    ] as const) {
      await choose(field('UPN'), typed);
      await files.settled();
      expect(files.screen.text()).toContain(words);
    }
    expect(files.screen.button('Check all rows').getAttribute('aria-disabled')).toBe('false');
  });

  it('is asked for no pupil where a column says who it is', async () => {
    files = await openFiles();
    await files.drop(GOOD);
    expect(files.screen.text()).not.toContain('Pupil (above the table)');
  });
});

describe('bare admission numbers', () => {
  const rows = (...numbers: string[]) =>
    ['Adm no,Date,Session,Mark', ...numbers.map((one) => `${one},17/11/2025,AM,/`)].join('\n');

  it('of differing lengths say before the import that zeros may be missing, and what to do', async () => {
    files = await openFiles();
    await files.drop(rows('10773', '774'));
    await files.press('Check all rows');
    expect(files.screen.text()).toContain('of differing lengths, such as 774 and 10773');
    expect(files.screen.text()).toContain('Compare some numbers with your MIS before you import');
  });

  it('of one length say nothing', async () => {
    files = await openFiles();
    await files.drop(rows('10773', '00774'));
    await files.press('Check all rows');
    expect(files.screen.all('[data-part=warning]')).toEqual([]);
  });
});

describe('the names of a file', () => {
  const box = () => files.screen.all('input[type=checkbox]')[0] as HTMLInputElement | undefined;
  const WITH_CLASS = `Name,UPN,Year,Form,Date,Session,Mark\nAmy Ash,${UPN},Year 8,8 Birch,17/11/2025,AM,/`;

  it('are kept with casework unless a person says no, and the history is told of the marks', async () => {
    files = await openFiles();
    await files.drop(GOOD);
    await files.press('Check all rows');
    expect(files.screen.text()).toContain('Keep names and forms with casework');
    expect(box()?.checked).toBe(true);
    await files.press('^Import 1 session');
    expect(files.kept.map(({ marks }) => marks.pupils.map(({ name }) => name))).toEqual([['Amy Ash']]);
    expect(files.screen.text()).toContain('Names kept of 1 pupil.');
    expect(files.told()).toBe(1);
  });

  it('are not kept where a person says no', async () => {
    files = await openFiles();
    await files.drop(GOOD);
    await files.press('Check all rows');
    await act(() => box()?.click());
    await files.draw();
    await files.press('^Import 1 session');
    expect([files.kept, files.told()]).toEqual([[], 1]);
  });

  it('come with year group and form where the file is of this school year', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-11-28T12:00:00Z') });
    const classes = [];
    for (const today of ['2025-11-28', '2026-09-08']) {
      vi.setSystemTime(new Date(`${today}T12:00:00Z`));
      files = await openFiles();
      await files.drop(WITH_CLASS);
      await files.press('Check all rows');
      await files.press('^Import 1 session');
      classes.push(...files.kept.map((taken) => taken.classes));
    }
    vi.useRealTimers();
    expect(classes).toEqual([[{ year: '8', group: '8 Birch' }], [{ year: null, group: null }]]);
  });

  it('are not asked for where casework cannot be written: one line says why', async () => {
    files = await openFiles({ whyNot: 'Names are not kept while casework is locked.' });
    await files.drop(GOOD);
    await files.press('Check all rows');
    expect(box()).toBeUndefined();
    expect(files.screen.text()).toContain('Names are not kept while casework is locked.');
    await files.press('^Import 1 session');
    expect(files.kept).toEqual([]);
  });

  it('are not asked for where the file has none', async () => {
    files = await openFiles();
    await files.drop(`UPN,Date,Session,Mark\n${UPN},17/11/2025,AM,/`);
    await files.press('Check all rows');
    expect(box()).toBeUndefined();
  });

  it('that cannot be kept leave the marks kept, and say so', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    files = await openFiles({ outcome: () => Promise.reject(new Error('closed')) });
    await files.drop(GOOD);
    await files.press('Check all rows');
    await files.press('^Import 1 session');
    expect(files.screen.text()).toContain('Imported: 1 session of 1 pupil.');
    expect(files.screen.text()).toContain('The names could not be kept.');
  });
});
