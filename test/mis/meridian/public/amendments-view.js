// Meridian's log of changed marks: a grid whose rows are in the page only while they are in sight.

import { el, gridLook } from './elements.js';

const { createGrid, themeQuartz } = globalThis.agGrid;

const columns = [
  { headerName: 'Student', field: 'name', pinned: 'left', width: 160, cellRenderer: nameCell },
  { headerName: 'Form', field: 'form', width: 84 },
  { headerName: 'Mark date', field: 'day', width: 104 },
  { headerName: 'Session', field: 'session', width: 78 },
  { headerName: 'Was', field: 'was', width: 60, cellClass: 'mark', headerClass: 'mark-head' },
  { headerName: 'Now', field: 'now', width: 60, cellClass: 'mark', headerClass: 'mark-head' },
  { headerName: 'Reason for change', field: 'reason', minWidth: 180, flex: 1 },
  { headerName: 'Amended', field: 'amended', width: 110 },
  { headerName: 'User', field: 'user', width: 128 },
  { headerName: 'Job title', field: 'title', width: 150 },
];

function nameCell({ data }) {
  return el('a', { href: data.path, text: data.name });
}

export function showAmendments(view, data) {
  document.title = 'Amended marks | Meridian';
  const holder = el('div', { class: 'grid log-grid' });
  view.append(
    el(
      'div',
      { class: 'head' },
      el('h1', {}, 'Amended marks ', el('span', { class: 'chip plain', text: `Year ${data.year}` })),
      el('p', { class: 'sub', text: `Amended ${data.from} to ${data.to} · ${data.rows.length} entries` }),
    ),
    holder,
  );
  const grid = createGrid(holder, {
    theme: themeQuartz.withParams(gridLook),
    columnDefs: columns,
    rowData: data.rows,
    rowHeight: 34,
    headerHeight: 32,
    rowBuffer: 2,
    getRowId: (row) => row.data.id,
  });
  return () => grid.destroy();
}
