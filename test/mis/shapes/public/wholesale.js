// Throws the whole grid away every four seconds and draws it again, as pages do that ask their server for news and know no other way.

const live = document.getElementById('live');
const rows = JSON.parse(live.dataset.rows);
let times = 0;

function box(role, text) {
  const node = document.createElement('div');
  node.setAttribute('role', role);
  node.textContent = text;
  return node;
}

function line(cellRole, texts) {
  const row = box('row', '');
  row.append(...texts.map((text) => box(cellRole, text)));
  return row;
}

function draw() {
  const grid = box('grid', '');
  grid.setAttribute('aria-label', 'Register');
  grid.setAttribute('aria-rowcount', String(rows.length + 1));
  grid.append(line('columnheader', ['Id', 'Pupil', 'Mark', 'Minutes late']));
  for (const row of rows) grid.append(line('gridcell', [row.id, row.name, row.code, row.minutesLate ?? '']));
  live.replaceChildren(grid);
  times += 1;
  document.getElementById('drawn').textContent = String(times);
}

draw();
setInterval(draw, 4000);
