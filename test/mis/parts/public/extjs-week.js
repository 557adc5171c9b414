// The week of year 8 in Ext JS: a viewport, locked names, buffered rows, an editor in the cells of this morning.

import { markEditor } from './extjs-mark-editor.js';
import { listName, sheetOf } from './sheet.js';

const { Ext } = globalThis;

const escaped = (text) => Ext.String.htmlEncode(text);

function markColumn({ key, session }, editor) {
  return {
    text: session,
    dataIndex: key,
    width: 58,
    align: 'center',
    sortable: false,
    menuDisabled: true,
    renderer(value, meta, record) {
      const comment = record.get(`${key}Comment`);
      // The attribute is markup to the tooltip and text to the attribute, so it is escaped twice.
      if (comment) meta.tdAttr = `data-qtip="${escaped(escaped(comment))}"`;
      return escaped(value);
    },
    ...(editor ? { editor } : {}),
  };
}

function rowOf(row) {
  const flat = { name: listName(row), adm: row.admissionNumber, form: row.form };
  for (const [key, cell] of Object.entries(row.cells)) {
    flat[key] = cell.code;
    flat[`${key}Comment`] = cell.comment;
  }
  return flat;
}

const sheet = await sheetOf('extjs-week');

Ext.onReady(() => {
  Ext.tip.QuickTipManager.init();
  const store = Ext.create('Ext.data.Store', {
    fields: Object.keys(rowOf(sheet.rows[0])),
    data: sheet.rows.map(rowOf),
  });
  const days = sheet.days.map((day) => ({
    text: day.header,
    menuDisabled: true,
    columns: day.sessions.map((one) => markColumn(one, one.key === sheet.shown ? markEditor(sheet) : null)),
  }));
  Ext.create('Ext.container.Viewport', {
    layout: 'border',
    items: [
      {
        region: 'north',
        xtype: 'toolbar',
        items: [
          { xtype: 'tbtext', html: '<b>Compendium</b>' },
          { text: 'Attendance', pressed: true },
          { text: 'Students' },
          { text: 'Reports' },
          '->',
          { xtype: 'tbtext', text: 'Thornmere School' },
        ],
      },
      {
        region: 'center',
        xtype: 'grid',
        title: 'Attendance week: Year 8, week beginning Monday 16 November 2026',
        store,
        columnLines: true,
        plugins: [{ ptype: 'cellediting', clicksToEdit: 1 }],
        columns: [
          { text: 'Name', dataIndex: 'name', width: 190, locked: true, renderer: escaped },
          { text: 'Adm no', dataIndex: 'adm', width: 80, locked: true },
          { text: 'Form', dataIndex: 'form', width: 80 },
          ...days,
        ],
        bbar: [{ text: 'Save', disabled: true }, '->', { xtype: 'tbtext', text: `${sheet.rows.length} students` }],
      },
    ],
  });
});
