import { describe, expect, it } from 'vitest';
import { FRIDAY_AM, lines, read, readRegister, select, table } from './page';

const names = ['Ash, Amy', 'van der Berg, Mia', "O'Connor, Seán", 'Fitzgerald-Hay, Łucja'];
const letters = ['/', 'L', 'N', ''];

describe('a register in a table', () => {
  it('is read with its date, session, group and every mark', () => {
    const reading = readRegister(
      `${FRIDAY_AM}<p>Register saved 09:12</p>${table(
        ['Pupil', 'Mark'],
        names.map((n, i) => [n, letters[i] as string]),
      )}`,
    );
    expect(reading).toMatchObject({ group: '8 Birch', taken: 'saved', savedAt: '09:12' });
    expect(reading.marking).toEqual({ date: '2026-11-20', session: 'AM', lesson: null });
    expect(reading.coverage).toEqual({ found: 4, read: 4, total: null, unread: [] });
    expect(lines(reading)).toEqual([
      'Ash, Amy: 2026-11-20 AM / saved',
      'van der Berg, Mia: 2026-11-20 AM L saved',
      "O'Connor, Seán: 2026-11-20 AM N saved",
      'Fitzgerald-Hay, Łucja: 2026-11-20 AM none empty',
    ]);
    expect(reading.rows.every((row) => row.pupil.year === '8')).toBe(true);
  });

  it('has a header of several rows with spans', () => {
    const html = `${FRIDAY_AM}<table><thead>
      <tr><th rowspan="2">Pupil</th><th colspan="2">Thu 19</th><th colspan="2">Fri 20 Nov AM</th></tr>
      <tr><th>AM</th><th>PM</th><th>Late</th><th>Mark</th></tr></thead>
      <tbody><tr><td>Ash, Amy</td><td>/</td><td>\\</td><td><input name="late[1]" value="20"></td><td>${select('L')}</td></tr>
      <tr><td>Beck, Ben</td><td>I</td><td>I</td><td><input name="late[2]" value=""></td><td>${select('/')}</td></tr></tbody></table>`;
    expect(lines(readRegister(html))).toEqual([
      'Ash, Amy: 2026-11-19 AM / saved',
      'Ash, Amy: 2026-11-19 PM \\ saved',
      'Ash, Amy: 2026-11-20 AM L saved +20',
      'Beck, Ben: 2026-11-19 AM I saved',
      'Beck, Ben: 2026-11-19 PM I saved',
      'Beck, Ben: 2026-11-20 AM / saved',
    ]);
  });

  it('may have headings that are plain cells, repeated headings, a banner and a row of totals', () => {
    const html = `${FRIDAY_AM}<table>
      <tr><td>Pupil</td><td>Mark</td></tr><tr><td>Ash, Amy</td><td>/</td></tr><tr><td>Beck, Ben</td><td>L</td></tr>
      <tr><td>Pupil</td><td>Mark</td></tr><tr><td>Cole, Cat</td><td>N</td></tr><tr><td>Total</td><td>3</td></tr></table>`;
    expect(readRegister(html).rows.map((row) => row.pupil.name)).toEqual(['Ash, Amy', 'Beck, Ben', 'Cole, Cat']);
  });

  it('is not a column of SEN status, gender or flags, whatever letters they use', () => {
    const html = `${FRIDAY_AM}${table(
      ['Pupil', 'SEN', 'Gender', 'PP', 'AM', 'House'],
      names.map((n, i) => [n, ['K', 'E', 'N', ''][i] as string, i % 2 ? 'M' : 'F', 'Y', letters[i] as string, 'R']),
    )}`;
    expect(readRegister(html).rows[1]?.cells.map((cell) => cell.code)).toEqual(['L']);
  });

  it('is not a table of counts, a timetable or a layout', () => {
    const counts = table(
      ['Pupil', '/', 'L', 'I'],
      names.map((n) => [n, '46', '2', '1']),
    );
    const timetable = table(
      ['Day', 'Period 1', 'Period 2'],
      [
        ['Monday', 'English', 'Maths'],
        ['Tuesday', 'Art', 'PE'],
      ],
    );
    expect(read(FRIDAY_AM + counts)).toEqual([]);
    expect(read(FRIDAY_AM + timetable)).toEqual([]);
    expect(read(`<table><tr><td><h2>Notices</h2></td><td>Welcome, Friday 20 November 2026</td></tr></table>`)).toEqual(
      [],
    );
  });

  it('inside a layout table is found, and the layout is not', () => {
    const html = `<table><tr><td>Menu</td><td>${FRIDAY_AM}${table(
      ['Pupil', 'Mark'],
      [
        ['Ash, Amy', 'L'],
        ['Beck, Ben', '/'],
      ],
    )}</td></tr></table>`;
    expect(readRegister(html).rows).toHaveLength(2);
  });

  it('leaves hidden helpers of headings and cells out', () => {
    const html = `${FRIDAY_AM}<style>.x-clip{position:absolute;clip:rect(0,0,0,0);width:1px;height:1px;overflow:hidden}</style>
      <table><thead><tr><th>Pupil</th><th>AM<span class="x-clip">Cell value has been edited</span></th></tr></thead>
      <tbody><tr><td>Ash, Amy</td><td>L<span class="sr-only">late mark</span><script>1</script></td></tr><tr><td>Beck, Ben</td><td>/</td></tr></tbody></table>`;
    expect(lines(readRegister(html))[0]).toBe('Ash, Amy: 2026-11-20 AM L saved');
  });

  it('gives each pupil the id that the page uses, and namesakes stay two', () => {
    const row = (id: string, name: string) => [`<a href="/students/${id}/profile?tab=2">${name}</a>`, '/'];
    const reading = readRegister(
      FRIDAY_AM +
        table(['Pupil', 'Mark'], [row('101', 'Khan, Aisha'), row('102', 'Khan, Aisha'), row('103', 'Cole, Cat')]),
    );
    expect(reading.rows.map((r) => [r.key, r.pupil.id])).toEqual([
      ['pupil:101', '101'],
      ['pupil:102', '102'],
      ['pupil:103', '103'],
    ]);
  });

  it('never takes a position or the same link for an id, and keys hold no name', () => {
    const rows = names.map((n, i) => [`<a href="/class/7/pupil?row=${i + 1}">${n}</a>`, '/']);
    const reading = readRegister(FRIDAY_AM + table(['Pupil', 'Mark'], rows));
    expect(reading.rows.every((row) => row.pupil.id === null)).toBe(true);
    expect(JSON.stringify(reading.rows.map((row) => [row.key, ...row.cells.map((cell) => cell.key)]))).not.toMatch(
      /Ash|Berg|Connor/,
    );
  });

  it('takes UPN and admission number from their columns', () => {
    const html =
      FRIDAY_AM +
      table(
        ['Adm No', 'UPN', 'Surname', 'Forename', 'Mark'],
        [
          ['004711', 'A123456789012', 'Ash', 'Amy', 'L'],
          ['004712', 'A123456789013', 'Beck', 'Ben', '/'],
        ],
      );
    expect(readRegister(html).rows[0]?.pupil).toEqual({
      name: 'Ash, Amy',
      id: '004711',
      ids: { admission: '004711', upn: 'A123456789012' },
      year: '8',
    });
  });

  it('keeps the columns of lessons apart from sessions (law trap 30)', () => {
    const html =
      FRIDAY_AM +
      table(
        ['Pupil', 'P1', 'P2', 'AM'],
        [
          ['Ash, Amy', '/', 'N', 'L'],
          ['Beck, Ben', '/', '/', '/'],
        ],
      );
    expect(readRegister(html).rows[0]?.cells.map((c) => [c.session, c.lesson, c.code])).toEqual([
      [null, 'P1', '/'],
      [null, 'P2', 'N'],
      ['AM', null, 'L'],
    ]);
  });
});

describe('coverage', () => {
  it('says how many there are where the page says so', () => {
    const html = `${FRIDAY_AM}<div>Showing 1 to 2 of 30 entries</div>${table(
      ['Pupil', 'Mark'],
      [
        ['Ash, Amy', 'L'],
        ['Beck, Ben', '/'],
      ],
    )}`;
    expect(readRegister(html).coverage).toMatchObject({ found: 2, read: 2, total: 30 });
  });

  it('reads no row without a date, and says why', () => {
    const reading = readRegister(
      `<h1>Register, AM</h1>${table(
        ['Pupil', 'Mark'],
        [
          ['Ash, Amy', 'L'],
          ['Beck, Ben', '/'],
        ],
      )}`,
    );
    expect(reading.coverage).toMatchObject({ found: 2, read: 0 });
    expect(reading.coverage.unread[0]?.why).toBe('no date on the page');
  });

  it('reads no row without a session', () => {
    const reading = readRegister(
      `<h1>Register, Friday 20 November 2026</h1>${table(
        ['Pupil', 'Mark'],
        [
          ['Ash, Amy', 'L'],
          ['Beck, Ben', '/'],
        ],
      )}`,
    );
    expect(reading.coverage.read).toBe(0);
    expect(reading.coverage.unread[0]?.why).toBe('the page does not say AM or PM');
  });

  it('trusts neither date where control and heading name two', () => {
    const html = `${FRIDAY_AM}<label>Date <input type="date" value="2026-11-19"></label>${table(
      ['Pupil', 'Mark'],
      [
        ['Ash, Amy', 'L'],
        ['Beck, Ben', '/'],
      ],
    )}`;
    expect(readRegister(html).coverage.unread[0]?.why).toContain('two dates: 2026-11-19 and 2026-11-20');
  });

  it('reads no row without a name where the page has a place for names', () => {
    const html =
      FRIDAY_AM +
      table(
        ['Pupil', 'Mark'],
        [['', `<select name="mark[101]"><option>L</option><option>/</option><option>N</option></select>`]],
      );
    const reading = readRegister(html + '<p></p>'.repeat(2));
    expect(reading.coverage).toMatchObject({ found: 1, read: 0 });
    expect(reading.rows[0]?.cells[0]?.state).toBe('uncertain');
  });
});
