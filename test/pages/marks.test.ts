import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/pages/read-page';
import { isMarksReading } from '../../src/pages/reading';
import { FRIDAY_AM, line, lines, read, readRegister, select, show, table } from './page';

const register = (cells: string[], more = '<p>Register saved 09:12</p>') =>
  `${FRIDAY_AM}${more}${table(
    ['Pupil', 'Mark'],
    cells.map((cell, i) => [`Pupil, ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[i]}lex`, cell]),
  )}`;
const marks = (cells: string[], more?: string) =>
  readRegister(register(cells, more)).rows.map((row) => line(row.cells[0] as never).replace('2026-11-20 AM ', ''));

describe('what a mark cell can show', () => {
  it('letters in either case, two-character codes, and what is no mark', () => {
    expect(marks(['/', 'l', 'y1', 'C1', '#', '-', '*', 'No Mark', '\\'])).toEqual([
      '/ saved',
      'L saved',
      'Y1 saved',
      'C1 saved',
      '# saved',
      'none empty',
      'none empty',
      'none empty',
      '\\ saved',
    ]);
  });

  it('words, and codes with their names', () => {
    expect(
      marks([
        'Present',
        'Late',
        'Illness',
        'No reason yet',
        'Arrived after registration closed',
        'L - Late',
        '/ Present (AM)',
        'Medical or dental appointment (M)',
      ]),
    ).toEqual(['/ saved', 'L saved', 'I saved', 'N saved', 'U saved', 'L saved', '/ saved', 'M saved']);
  });

  it('is unsure where words could be two codes, or contradict their letter', () => {
    expect(marks(['/', 'L', '/', 'I', '/', 'N', 'Absent', 'L - Illness', '/\\', 'Interview']).slice(6)).toEqual([
      '?Absent uncertain',
      '?L - Illness uncertain',
      '?/\\ uncertain',
      '?Interview uncertain',
    ]);
  });

  it('a strange character among letters is a mark that no code explains', () => {
    expect(marks(['/', 'L', 'В', '?', '/'])).toEqual(['/ saved', 'L saved', '?В saved', '?? saved', '/ saved']);
  });

  it('icons by their label, never by colour', () => {
    const icon = (label: string) => `<svg role="img" aria-label="${label}"><path d=""/></svg>`;
    expect(
      marks([
        icon('Present'),
        icon('Late'),
        '<i title="Illness"></i>',
        '<img alt="No reason yet">',
        '<span style="background:red"></span>',
      ]),
    ).toEqual(['/ saved', 'L saved', 'I saved', 'N saved', '? uncertain']);
  });

  it('the live value of a drop-down, not what the server sent', () => {
    show(register([select('/'), select('L'), select('N')]));
    (document.querySelector('select') as HTMLSelectElement).value = 'U';
    const [reading] = readPage(document, { url: 'https://mis.example/page', now: '2026-11-20T09:26:00Z' }).filter(
      isMarksReading,
    );
    expect(reading?.rows[0]?.cells[0]).toMatchObject({ code: 'U', state: 'edited' });
  });

  it('radio buttons in one cell, and spread under the marks’ own headings', () => {
    const radios = (checked: string) =>
      ['Present', 'Late', 'Illness']
        .map(
          (word) =>
            `<label><input type="radio" name="x${Math.random()}"${word === checked ? ' checked' : ''}>${word}</label>`,
        )
        .join('');
    const one = (checked: string) => radios(checked).replace(/name="x[\d.]+"/g, `name="p${checked}"`);
    expect(marks([one('Late'), one('Present'), one('Illness')])).toEqual(['L saved', '/ saved', 'I saved']);
    const spread = (id: string, checked: number) =>
      [0, 1, 2].map((i) => `<input type="radio" name="m${id}"${i === checked ? ' checked' : ''}>`);
    const html = `${FRIDAY_AM}<p>Register saved 09:00</p>${table(
      ['Pupil', 'Present', 'Late', 'Absent'],
      [
        ['Ash, Amy', ...spread('1', 1)],
        ['Beck, Ben', ...spread('2', 0)],
        ['Cole, Cat', ...spread('3', 2)],
      ],
    )}`;
    expect(lines(readRegister(html))).toEqual([
      'Ash, Amy: 2026-11-20 AM L saved',
      'Beck, Ben: 2026-11-20 AM / saved',
      'Cole, Cat: 2026-11-20 AM ?Absent uncertain',
    ]);
  });

  it('words in another language are not understood, and no register is made of them', () => {
    expect(
      read(
        `<h1>Cofrestr, dydd Gwener 20 Tachwedd 2026</h1>${table(
          ['Disgybl', 'Bore'],
          [
            ['Ash, Amy', 'Presennol'],
            ['Beck, Ben', 'Hwyr'],
          ],
        )}`,
      ),
    ).toEqual([]);
  });
});

describe('preselected marks are not marks', () => {
  it('in a register that says it is not taken', () => {
    expect(
      marks([select('/'), select('/'), select('M', ['', '/', 'L', 'N', 'M'])], '<p>Register not taken</p>'),
    ).toEqual(['/ default', '/ default', 'M default']);
  });

  it('where the page says nothing and everybody is present', () => {
    expect(marks([select('/'), select('/'), select('/')], '')).toEqual(['/ default', '/ default', '/ default']);
  });

  it('but a mark that only a person makes shows that the register was taken', () => {
    expect(marks([select('/'), select('L'), select('/')], '')).toEqual(['/ saved', 'L saved', '/ saved']);
  });

  it('plain text in a register that is not taken, too', () => {
    expect(marks(['/', '/', '/'], '<p>Not saved</p>')).toEqual(['/ default', '/ default', '/ default']);
  });
});

describe('whether a register was taken', () => {
  const taken = (text: string) => {
    const { taken: state, savedAt } = readRegister(register(['/', 'L', 'N'], text));
    return [state, savedAt];
  };

  it.each([
    ['<span>saved 09:12</span>', 'saved', '09:12'],
    ['<p>Taken 09:12 by Mr T. Lindqvist</p>', 'saved', '09:12'],
    ['<p>Registration complete 09:12</p>', 'saved', '09:12'],
    ['<span class="chip">Saved</span>', 'saved', null],
    ['<p>Register last saved at 9.05am</p>', 'saved', '09:05'],
    ['<p>Register not taken</p>', 'unsaved', null],
    ['<p>Not yet saved</p>', 'unsaved', null],
    ['<p>You have unsaved changes</p>', 'unsaved', null],
    ['<button>Save register</button>', null, null],
    ['<a href="#">Saved reports</a>', null, null],
    ['<p hidden>Register saved 09:12</p>', null, null],
    ['<p style="display:none">Register saved 09:12</p>', null, null],
  ])('%s', (text, state, at) => expect(taken(text)).toEqual([state, at]));
});

describe('lateness', () => {
  it('stands in columns, inside the mark, in a superscript or in the comment', () => {
    const html = `${FRIDAY_AM}${table(
      ['Pupil', 'Mark', 'Mins late', 'Arrived', 'Comment'],
      [
        ['Ash, Amy', 'L', '12', '', ''],
        ['Beck, Ben', 'L', '', '09:07', ''],
        ['Cole, Cat', 'L', '', '', 'Signed in 09:20, office'],
        ['Dunn, Dan', 'L 09:14', '', '', ''],
        ['Eze, Eve', 'L<sup>8</sup>', '', '', ''],
        ['Fry, Fay', 'Late (12 mins)', '', '', ''],
        ['Gale, Gus', 'L', '', '', 'Online form 08:12'],
        ['Holt, Hal', '/', '', '', 'Dentist at 14:00'],
      ],
    )}`;
    expect(readRegister(html).rows.map((row) => line(row.cells[0] as never).replace('2026-11-20 AM ', ''))).toEqual([
      'L saved +12',
      'L saved 09:07',
      'L saved 09:20',
      'L saved 09:14',
      'L saved +8',
      'L saved +12',
      'L saved',
      '/ saved',
    ]);
  });

  it('a digit beside a letter without a unit is not taken for minutes', () => {
    expect(marks(['/', 'L', '/', '/', 'L12'])[4]).toBe('?L12 uncertain');
  });

  it('comments are read where they are, and only noted where they are not', () => {
    const html = `${FRIDAY_AM}${table(
      ['Pupil', 'Mark', 'Note'],
      [
        ['Ash, Amy', 'L', '<span title="Bus was late"></span>'],
        ['Beck, Ben', 'I', '<i title="Has note"></i>'],
        ['Cole, Cat', '/', ''],
      ],
    )}`;
    const cells = readRegister(html).rows.map((row) => row.cells[0]);
    expect(cells.map((cell) => [cell?.comment, cell?.hasComment])).toEqual([
      ['Bus was late', true],
      [undefined, true],
      ['', false],
    ]);
  });

  it('a tooltip that only spells out the code is no comment', () => {
    const html = `${FRIDAY_AM}<table><thead><tr><th>Pupil</th><th>Mark</th></tr></thead><tbody><tr><td>Ash, Amy</td><td title="Illness">I</td></tr><tr><td>Beck, Ben</td><td title="/">/</td></tr></tbody></table>`;
    expect(readRegister(html).rows.map((row) => row.cells[0]?.comment)).toEqual([undefined, undefined]);
  });
});
