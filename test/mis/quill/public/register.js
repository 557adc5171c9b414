// Quillboard's register: pages of ten, sorting by what is typed in the boxes, and every box saved as soon as it changes.

import DataTable from '/static/vendor/datatables.mjs';

const table = document.getElementById('register');

// The cell's own text is empty where it holds a box, so sorting must ask the box.
DataTable.ext.order['box-value'] = function boxValues(_settings, column) {
  return this.api()
    .column(column, { order: 'index' })
    .nodes()
    .map((cell) => cell.querySelector('input')?.value ?? '');
};

async function save(box) {
  const row = box.closest('tr');
  const body = new URLSearchParams({
    reg: table.dataset.reg,
    date: table.dataset.date,
    session: table.dataset.session,
    pupil: row.dataset.pupil,
    mark: row.querySelector('.mk').value,
    mins: row.querySelector('.ml').value,
  });
  const tick = box.parentElement.querySelector('.tick');
  const response = await fetch('/quill/register/box', { method: 'POST', body }).catch(() => null);
  tick.textContent = response?.ok ? 'saved' : 'not saved';
  tick.classList.toggle('bad', !response?.ok);
  setTimeout(() => {
    tick.textContent = '';
  }, 2000);
}

if (table) {
  new DataTable(table, {
    pageLength: 10,
    lengthMenu: [10, 20, 30],
    order: [[1, 'asc']],
    autoWidth: false,
    columnDefs: [
      { targets: 4, orderDataType: 'box-value', type: 'string', searchable: false },
      { targets: 5, orderDataType: 'box-value', type: 'num', searchable: false },
      { targets: 6, orderable: false },
    ],
  });
  table.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement) save(event.target);
  });
}
