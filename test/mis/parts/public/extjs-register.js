// One session of 8 Birch in Ext JS: a grid in a page that the server drew.

import { markEditor } from './extjs-mark-editor.js';
import { listName, sheetOf } from './sheet.js';

const { Ext } = globalThis;

const escaped = (text) => Ext.String.htmlEncode(text);

const sheet = await sheetOf('extjs-register');

Ext.onReady(() => {
  const store = Ext.create('Ext.data.Store', {
    fields: ['name', 'adm', 'mark', 'arrived', 'comment'],
    data: sheet.rows.map((row) => {
      const { code, arrived, comment } = row.cells[sheet.shown];
      return { name: listName(row), adm: row.admissionNumber, mark: code, arrived, comment };
    }),
  });
  Ext.create('Ext.grid.Panel', {
    renderTo: 'grid',
    width: 900,
    store,
    plugins: [{ ptype: 'cellediting', clicksToEdit: 1 }],
    columns: [
      { text: 'Name', dataIndex: 'name', width: 220, renderer: escaped },
      { text: 'Adm no', dataIndex: 'adm', width: 90 },
      {
        text: 'Mark',
        dataIndex: 'mark',
        width: 80,
        renderer: escaped,
        editor: markEditor(sheet),
      },
      { text: 'Arrived', dataIndex: 'arrived', width: 90, editor: 'textfield' },
      { text: 'Comment', dataIndex: 'comment', flex: 1, renderer: escaped, editor: 'textfield' },
    ],
  });
});
