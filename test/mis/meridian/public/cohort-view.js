// Meridian's report on a year group: a grid of everybody, of whom thirty or so are in the page at a time.

import { el, gridLook } from './elements.js';

const { createGrid, themeQuartz } = globalThis.agGrid;

function columnsOf(data) {
  const figure = (headerName, field) => ({ headerName, field, width: 112, type: 'rightAligned' });
  const group = (name) => ({
    headerName: name,
    colId: name,
    width: 66,
    cellClass: 'mark',
    valueGetter: (cell) => (cell.data.groups.includes(name) ? '✓' : ''),
  });
  const nameCell = (cell) => el('a', { href: cell.data.path, text: cell.data.name });
  return [
    { headerName: 'Student', field: 'name', pinned: 'left', width: 190, cellRenderer: nameCell },
    { headerName: 'Form', field: 'form', width: 92 },
    figure('Attendance', 'percent'),
    { headerName: 'Sessions', children: [figure('Attended', 'attended'), figure('Possible', 'possible')] },
    { headerName: 'Absence', children: [figure('Authorised', 'authorised'), figure('Unauthorised', 'unauthorised')] },
    figure('Lates', 'lates'),
    { headerName: 'Groups', children: data.groupNames.map(group) },
  ];
}

export function showCohort(view, data) {
  document.title = 'Attendance by student | Meridian';
  const holder = el('div', { class: 'grid log-grid' });
  view.append(
    el(
      'div',
      { class: 'head' },
      el('h1', {}, 'Attendance by student ', el('span', { class: 'chip plain', text: `Year ${data.year}` })),
      el('p', { class: 'sub', text: `${data.from} to ${data.to} · ${data.rows.length} students` }),
    ),
    holder,
  );
  const grid = createGrid(holder, {
    theme: themeQuartz.withParams(gridLook),
    columnDefs: columnsOf(data),
    rowData: data.rows,
    rowHeight: 34,
    headerHeight: 32,
    groupHeaderHeight: 32,
    getRowId: (row) => row.data.id,
  });
  return () => grid.destroy();
}
