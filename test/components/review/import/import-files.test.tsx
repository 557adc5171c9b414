import { describe, expect, it, vi } from 'vitest';
import { type DeskInWorker, Stopped } from '../../../../entrypoints/review/import-calls';
import { choose } from '../../screen';
import { deskHere, type FilesScreen, GOOD, openFiles, SCHOOL, SETTINGS, UPN } from './files-screen';

let files: FilesScreen;

describe('a file of marks', () => {
  it('is asked for by a button and says which files can be read', async () => {
    files = await openFiles();
    expect(files.screen.button('Choose a file…').getAttribute('aria-disabled')).toBe('false');
    expect(files.screen.text()).toContain('Registration certificate');
    expect(files.screen.text()).toContain('names never join');
  });

  it('shows its columns, and five rows as they would be read', async () => {
    files = await openFiles();
    await files.drop(GOOD);
    expect(files.screen.field<HTMLSelectElement>('Mark is read as').value).toBe('code');
    const samples = files.screen.all('[data-part=samples] tbody tr').map((row) => row.textContent);
    expect(samples[0]).toContain('Amy Ash H801200001001');
    expect(samples[0]).toContain('Mon 17 Nov 2025 AM /');
    expect(samples[1]).toContain('This is no attendance code');
    expect(samples[2]).toContain('There is no UPN');
  });

  it('is read by the columns as they were put right', async () => {
    files = await openFiles();
    await files.drop(GOOD.replace('Mark', 'Teacher said'));
    expect(files.screen.text()).toContain('Say which column holds the codes.');
    expect(files.screen.button('Check all rows').getAttribute('aria-disabled')).toBe('true');
    await choose(files.screen.field<HTMLSelectElement>('Teacher said is read as'), 'code');
    await files.settled();
    expect(files.screen.button('Check all rows').getAttribute('aria-disabled')).toBe('false');
  });

  it('is counted before anything is kept, and kept when a person says yes', async () => {
    files = await openFiles();
    await files.drop(GOOD);
    await files.press('Check all rows');
    expect(files.screen.all('[data-part=problems] tbody tr').map((row) => row.textContent)).toEqual([
      '3MarkAmy Ash H801200001001?This is no attendance code. The school’s own codes are set in the options.',
      '4rowAmy AshAmy Ash | 18/11/2025 | AM | /There is no UPN or admission number. Names never join a mark to a pupil.',
    ]);
    expect(files.sent).toEqual([]);
    await files.press('Import 1 session, leave 2 problem rows out');
    expect(files.sent).toEqual([
      {
        school: 'thornmere',
        file: 'marks',
        at: '2025-11-28T10:00:00.000Z',
        pupils: [
          { ids: [{ kind: 'upn', id: UPN }], name: 'Amy Ash', row: 2, years: [{ from: '2025-09-01', marks: '>4a/' }] },
        ],
      },
    ]);
    expect(files.screen.text()).toContain('Imported: 1 session of 1 pupil.');
    expect(files.screen.text()).toContain('2 problem rows were left out.');
  });

  it('gives its problems as a file in which nothing is a formula', async () => {
    files = await openFiles();
    await files.drop(`${GOOD}\n=cmd(),${UPN},17/11/2025,AM,=1+1`);
    await files.press('Check all rows');
    await files.press('Save all');
    expect(files.saved[0]?.name).toBe('marks problems.csv');
    expect(files.saved[0]?.text).toContain("'=1+1");
    expect(files.saved[0]?.text).not.toMatch(/[,"]=/);
  });

  it('asks which number is the month where the file does not tell', async () => {
    files = await openFiles();
    await files.drop(`UPN,Date,Session,Mark\n${UPN},03/11/2025,AM,/`);
    expect(files.screen.text()).toContain('Say which comes first');
    await choose(files.screen.all('input[type=radio]')[0] as HTMLInputElement, 'day-first');
    files.place.events.setOrder('day-first');
    await files.settled();
    expect(files.screen.text()).toContain('Mon 3 Nov 2025 AM /');
    expect(files.screen.button('Check all rows').getAttribute('aria-disabled')).toBe('false');
  });

  it('leaves out what is after the day on which it was made', async () => {
    files = await openFiles();
    await files.drop(GOOD);
    files.place.events.setMadeOn('2025-11-14');
    await files.settled();
    expect(files.screen.text()).toContain('The session is after the day on which the file was made.');
  });

  it('is kept as nothing where the background refuses', async () => {
    files = await openFiles({ answer: { ok: false, why: 'no-room' } });
    await files.drop(GOOD);
    await files.press('Check all rows');
    await files.press('^Import 1 session');
    expect(files.screen.text()).toContain('The disk is full. Nothing was kept');
    expect(files.place.view.value.step).toBe('check');
  });

  it.each([
    ['', 'The file is empty.'],
    ['<html><table></table></html>', 'This is a web page, whatever its name ends in'],
    ['%PDF-1.7', 'This is a PDF'],
    ['\u0000\u0001', 'This is neither a text nor a workbook.'],
  ])('that is none says so: %j', async (text, words) => {
    vi.spyOn(console, 'error').mockReturnValue();
    files = await openFiles();
    await files.drop(text, 'marks.xls');
    expect(files.screen.text()).toContain(words);
    expect(files.place.view.value.step).toBe('file');
  });

  it('is forgotten when it is cancelled', async () => {
    let stop: (error: Error) => void = () => undefined;
    const desk: DeskInWorker = {
      ...deskHere(),
      check: () =>
        new Promise((_, reject) => {
          stop = reject;
        }),
      stop: () => stop(new Stopped('stopped')),
    };
    files = await openFiles({ desk });
    await files.drop(GOOD);
    await files.screen.press('Check all rows');
    await files.draw();
    await files.press('^Cancel$');
    expect(files.place.view.value).toMatchObject({ step: 'file', busy: null });
    expect(files.sent).toEqual([]);
  });

  it('is nobody’s in a teacher’s profile, and while no school is set up', async () => {
    files = await openFiles({ settings: { ...SETTINGS, role: 'teacher' } });
    expect(files.screen.text()).toContain('A teacher’s profile keeps no marks');
    files.settings.value = { ...SETTINGS, schools: [] };
    await files.draw();
    expect(files.screen.text()).toContain('No school is set up yet');
  });

  it('of a trust with two schools waits until somebody says whose it is', async () => {
    const schools = [SCHOOL, { ...SCHOOL, id: 'other', name: 'Other School' }];
    files = await openFiles({ settings: { ...SETTINGS, schools } });
    expect(files.screen.button('Choose a file…').getAttribute('aria-disabled')).toBe('true');
    await choose(files.screen.field<HTMLSelectElement>('Whose marks are they?'), 'other');
    await files.draw();
    expect(files.screen.button('Choose a file…').getAttribute('aria-disabled')).toBe('false');
    await files.drop(GOOD);
    await files.press('Check all rows');
    await files.press('^Import 1 session');
    expect(files.sent[0]?.school).toBe('other');
  });
});
