// Five weeks of year 8 in AG Grid 31, scrolled to today.

import { fullName, offered, sheetOf } from './sheet.js';

const { createGrid } = globalThis.agGrid;

const sheet = await sheetOf('ag31-week');

const shownCell = ({ code, arrived }) => `${code} ${arrived}`.trim();

function nameCell({ data }) {
  const link = document.createElement('a');
  link.href = `/meridian/pupils/${data.id}/attendance`;
  link.textContent = fullName(data);
  return link;
}

const sessionColumn = ({ key, session }) => ({
  headerName: session,
  colId: key,
  width: 74,
  sortable: false,
  valueGetter: ({ data }) => shownCell(data.cells[key]),
  valueSetter({ data, newValue }) {
    data.cells[key] = { ...data.cells[key], code: newValue ?? '', arrived: '' };
    return true;
  },
  tooltipValueGetter: ({ data }) => data?.cells[key].comment,
  editable: key === sheet.shown,
  cellEditor: 'agSelectCellEditor',
  cellEditorParams: ({ data }) => ({ values: offered(sheet, data.cells[key].code) }),
});

const grid = createGrid(document.getElementById('grid'), {
  columnDefs: [
    {
      headerName: 'Name',
      colId: 'name',
      pinned: 'left',
      width: 190,
      valueGetter: ({ data }) => fullName(data),
      cellRenderer: nameCell,
    },
    { headerName: 'Form', field: 'form', pinned: 'left', width: 80 },
    ...sheet.days.map((day) => ({ headerName: day.header, children: day.sessions.map(sessionColumn) })),
  ],
  rowData: sheet.rows,
  getRowId: ({ data }) => data.id,
  onFirstDataRendered: () => grid.ensureColumnVisible(sheet.shown, 'end'),
});
