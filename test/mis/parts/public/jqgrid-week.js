// The week of 8 Birch in free jqGrid: frozen names, days over their sessions, a drop-down in the cell of this morning that is clicked.

import { listName, sheetOf } from './sheet.js';

const { jQuery } = globalThis;

const sheet = await sheetOf('jqgrid-week');
const sessions = sheet.days.flatMap((day) => day.sessions);
const choices = [':', ...sheet.codes.map(({ code }) => `${code}:${code}`)].join(';');

const grid = jQuery('#marks');
grid.jqGrid({
  datatype: 'local',
  data: sheet.rows.map((row) => ({
    id: row.id,
    name: listName(row),
    ...Object.fromEntries(Object.entries(row.cells).map(([key, { code }]) => [key, code])),
  })),
  colModel: [
    { name: 'name', label: 'Student', width: 180, frozen: true },
    ...sessions.map(({ key, session }) => ({
      name: key,
      label: session,
      width: 64,
      align: 'center',
      sortable: false,
      editable: key === sheet.shown,
      edittype: 'select',
      editoptions: { value: choices },
    })),
  ],
  autoencode: true,
  cellEdit: true,
  cellsubmit: 'clientArray',
  rowNum: 30,
  shrinkToFit: false,
  width: 780,
  height: 420,
  pager: '#pager',
  viewrecords: true,
});
grid.jqGrid('setGroupHeaders', {
  useColSpanStyle: true,
  groupHeaders: sheet.days.map((day) => ({
    startColumnName: day.sessions[0].key,
    numberOfColumns: day.sessions.length,
    titleText: day.header,
  })),
});
grid.jqGrid('setFrozenColumns');
