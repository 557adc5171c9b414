// Meridian's register: toolbar, totals and the grid, with marks, arrivals and notes to edit and one button to save them.

import { el, gridLook, kindOfMark } from './elements.js';
import { registerToolbar } from './register-toolbar.js';

const { createGrid, themeQuartz } = globalThis.agGrid;

const totalNames = [
  ['present', 'Present'],
  ['late', 'Late'],
  ['elsewhere', 'Off site'],
  ['authorised', 'Authorised'],
  ['unauthorised', 'Unauthorised'],
  ['noReason', 'No reason'],
  ['notMarked', 'Not marked'],
];

function nameCell({ data }) {
  return el('a', { href: data.path, text: data.name });
}

function timeOrBefore({ newValue, oldValue }) {
  const text = String(newValue ?? '').trim();
  return text === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : oldValue;
}

function columnsOf(data) {
  const kind = kindOfMark(data.codes);
  const mark = {
    cellClass: (cell) => `mark ${kind(cell.value)}`,
    width: 66,
    headerClass: 'mark-head',
    resizable: false,
  };
  const offered = data.codes.filter((code) => !code.withdrawn).map((code) => code.code);
  const earlier = data.days.map((day, index) => ({
    headerName: day.header,
    children: ['AM', 'PM'].map((session) => ({
      ...mark,
      headerName: session,
      // Only the header says which day this is: an id with a date in it would be a gift to whoever reads the page.
      colId: `day${index + 1}${session}`,
      valueGetter: (cell) => cell.data.earlier[`${day.date}-${session}`],
    })),
  }));
  return [
    { headerName: 'Adm no', field: 'admissionNumber', pinned: 'left', width: 92 },
    { headerName: 'Name', field: 'name', pinned: 'left', width: 190, cellRenderer: nameCell },
    ...earlier,
    {
      headerName: data.todayHeader,
      children: [
        {
          ...mark,
          headerName: data.session,
          field: 'mark',
          width: 98,
          editable: true,
          cellClass: (cell) => `mark today ${kind(cell.value)}`,
          cellEditor: 'agSelectCellEditor',
          cellEditorParams: (cell) => ({
            values: ['', ...offered, ...(cell.value === '' || offered.includes(cell.value) ? [] : [cell.value])],
          }),
        },
      ],
    },
    {
      headerName: 'Arrived',
      field: 'arrived',
      width: 86,
      editable: true,
      cellEditor: 'agTextCellEditor',
      valueParser: timeOrBefore,
    },
    { headerName: 'Note', field: 'note', minWidth: 150, flex: 1, editable: true, cellEditor: 'agTextCellEditor' },
  ];
}

export function showRegister(view, first, go) {
  let data = first;
  let changes = 0;
  document.title = `${data.form.name} ${data.session} | Meridian`;
  const chip = el('span', { class: 'chip' });
  const pending = el('span', { class: 'pending', role: 'status' });
  const totals = el('dl', { class: 'totals' });
  const head = el(
    'div',
    { class: 'head' },
    el('h1', {}, `${data.form.name} register `, chip),
    el('p', { class: 'sub', text: `${data.form.tutor} · Room ${data.form.room}` }),
  );

  function state() {
    chip.textContent = data.status;
    chip.className = data.taken ? 'chip ok' : 'chip wait';
    pending.textContent = changes === 0 ? '' : `${changes} ${changes === 1 ? 'change' : 'changes'} to save`;
    totals.replaceChildren(
      ...totalNames.map(([key, name]) =>
        el('div', {}, el('dt', { text: name }), el('dd', { text: String(data.totals[key]) })),
      ),
    );
  }

  if (!data.open) {
    view.append(
      head,
      registerToolbar(data, { go }),
      el('p', { class: 'empty', text: 'School is not open on this day.' }),
    );
    chip.remove();
    return () => {};
  }

  const holder = el('div', { class: 'grid register-grid' });

  async function save() {
    grid.stopEditing();
    const marks = data.rows.map(({ id, mark, arrived, note }) => ({
      pupil: id,
      mark: mark ?? '',
      arrived: arrived ?? '',
      note: note ?? '',
    }));
    const response = await fetch(`/meridian/api/registers/${data.form.slug}/${data.date}/${data.session}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ form: data.form.slug, date: data.date, session: data.session, marks }),
    });
    if (!response.ok) {
      pending.textContent = 'Not saved: try again';
      return;
    }
    data = await response.json();
    changes = 0;
    grid.setGridOption('rowData', data.rows);
    state();
  }

  function fill() {
    const present = data.session === 'AM' ? '/' : '\\';
    grid.forEachNode((node) => {
      if (!node.data.mark) node.setDataValue('mark', present);
    });
  }

  view.append(head, registerToolbar(data, { go, save, fill, pending }), totals, holder);
  const grid = createGrid(holder, {
    theme: themeQuartz.withParams(gridLook),
    columnDefs: columnsOf(data),
    rowData: data.rows,
    rowHeight: 34,
    headerHeight: 32,
    groupHeaderHeight: 32,
    getRowId: (row) => row.data.id,
    singleClickEdit: true,
    stopEditingWhenCellsLoseFocus: true,
    onCellValueChanged: () => {
      changes += 1;
      state();
    },
  });
  state();
  view.append(el('p', { class: 'foot', text: `${data.rows.length} students on roll · Meridian 9.2` }));
  return () => grid.destroy();
}
