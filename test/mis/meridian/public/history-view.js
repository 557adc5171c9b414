// Meridian's attendance page of one pupil: figures above, a grid with a row for each week, the count of each code below.

import { el, gridLook, kindOfMark } from './elements.js';

const { createGrid, themeQuartz } = globalThis.agGrid;

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];

function columnsOf(data) {
  const kind = kindOfMark(data.codes);
  const days = dayNames.map((name, index) => ({
    headerName: name,
    children: ['AM', 'PM'].map((session) => ({
      headerName: session,
      colId: `${name}-${session}`,
      valueGetter: (cell) => cell.data.cells[`${index}-${session}`],
      cellClass: (cell) => (cell.data.open[index] ? `mark ${kind(cell.value)}` : 'mark m-shut'),
      headerClass: 'mark-head',
      sortable: false,
      resizable: false,
      minWidth: 78,
      flex: 1,
    })),
  }));
  const week = { headerName: 'Week', field: 'week', pinned: 'left', width: 150, sortable: false };
  return [{ ...week, cellClass: (cell) => (cell.data.halfTerm ? 'week m-shut' : 'week') }, ...days];
}

function figure(name, value) {
  return el('div', {}, el('dt', { text: name }), el('dd', { text: String(value) }));
}

export function showHistory(view, data) {
  const { attendance } = data;
  document.title = `${data.name}, attendance | Meridian`;
  const holder = el('div', { class: 'grid history-grid' });
  view.append(
    el(
      'div',
      { class: 'head' },
      el('h1', {}, `${data.name} `, el('span', { class: 'chip plain', text: data.form })),
      el(
        'p',
        { class: 'sub' },
        `Adm no ${data.admissionNumber} · Student id ${data.id} · ${data.tutor} · `,
        el('a', { href: data.registerPath, text: 'Open register' }),
      ),
    ),
    el(
      'dl',
      { class: 'totals' },
      figure('Attendance', `${attendance.percent}%`),
      figure('Sessions attended', `${attendance.attended} of ${attendance.possible}`),
      figure('Authorised', attendance.authorised),
      figure('Unauthorised', attendance.unauthorised),
      figure('Late marks', attendance.lates),
    ),
    el('h2', { text: `Marks, ${data.term}` }),
    holder,
    el('h2', { text: 'Codes used' }),
    el(
      'ul',
      { class: 'codes' },
      ...data.counts.map(({ code, count, words }) =>
        el('li', {}, el('b', { text: code }), ` ${words}`, el('span', { text: String(count) })),
      ),
    ),
    el('p', { class: 'foot', text: 'Times are arrivals signed at reception · Meridian 9.2' }),
  );
  const grid = createGrid(holder, {
    theme: themeQuartz.withParams(gridLook),
    columnDefs: columnsOf(data),
    rowData: data.weeks,
    rowHeight: 38,
    headerHeight: 30,
    groupHeaderHeight: 30,
    // Sixteen rows fit the usual buffer, so a small one keeps the last weeks out of the page until they are scrolled to.
    rowBuffer: 2,
    getRowId: (row) => row.data.week,
  });
  return () => grid.destroy();
}
