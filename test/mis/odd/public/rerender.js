// Draws the whole grid again every two seconds, with new elements each time.

const grid = document.getElementById('grid');
const rows = JSON.parse(grid.dataset.rows);
let times = 0;

function cell(tag, text) {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
}

function line(tag, texts) {
  const row = document.createElement('tr');
  row.append(...texts.map((text) => cell(tag, text)));
  return row;
}

function draw() {
  const table = document.createElement('table');
  table.className = 'reg';
  const head = table.createTHead();
  head.append(line('th', ['Id', 'Pupil', 'AM']));
  const body = table.createTBody();
  for (const row of rows) {
    const tr = line('td', [row.id, row.name, row.code]);
    tr.dataset.id = row.id;
    body.append(tr);
  }
  grid.replaceChildren(table);
  times += 1;
  document.getElementById('count').textContent = String(times);
}

draw();
setInterval(draw, 2000);
