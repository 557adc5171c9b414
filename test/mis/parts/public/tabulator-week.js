// The week of year 8 in Tabulator: present is a tick with a label, other marks are letters, minutes late stand raised beside them.

import { fullName, sheetOf } from './sheet.js';

const { Tabulator } = globalThis;

const sheet = await sheetOf('tabulator-week');
document.getElementById('count').textContent = String(sheet.rows.length);

const presentWords = { '/': 'Present AM', '\\': 'Present PM' };

function markCell(cell) {
  const { code, minutes, comment } = cell.getValue();
  const mark = document.createElement('span');
  const words = presentWords[code];
  mark.textContent = words ? '✓' : code;
  if (words) {
    mark.setAttribute('role', 'img');
    mark.setAttribute('aria-label', words);
  }
  if (minutes !== '') {
    const late = document.createElement('sup');
    late.textContent = String(minutes);
    late.title = `${minutes} minutes late`;
    mark.append(late);
  }
  if (comment) cell.getElement().title = comment;
  return mark;
}

function nameCell(cell) {
  const link = document.createElement('a');
  link.href = `/daybook/pupils/${cell.getData().id}`;
  link.textContent = cell.getValue();
  return link;
}

new Tabulator('#grid', {
  height: 560,
  data: sheet.rows.map((row) => ({ id: row.id, name: fullName(row), form: row.form, ...row.cells })),
  columnDefaults: { headerSort: false, resizable: false },
  columns: [
    { title: 'Student', field: 'name', width: 200, frozen: true, formatter: nameCell },
    { title: 'Form', field: 'form', width: 90 },
    ...sheet.days.map((day) => ({
      title: day.header.split(' ').slice(0, 2).join(' '),
      columns: day.sessions.map(({ key, session }) => ({
        title: session,
        field: key,
        width: 76,
        hozAlign: 'center',
        formatter: markCell,
      })),
    })),
  ],
});
