// Three custom elements with open shadow roots: a register holds rows, a row holds its select, the select holds a drop-down.

const codes = ['', '/', 'L', 'I', 'M', 'N', 'O', 'U', 'V', 'Y7'];

function el(name, properties = {}, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

const rowStyle = `
:host { display: grid; grid-template-columns: 260px 110px 120px; align-items: center; gap: 12px;
  padding: 4px 12px; border-bottom: 1px solid #dfe3ec; }
a { color: #2b3a67; font-weight: 600; text-decoration: none; }
.late { color: #8a5a00; }`;

class MisSelect extends HTMLElement {
  connectedCallback() {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const select = el('select', { name: this.getAttribute('name'), ariaLabel: this.getAttribute('label') });
    select.append(...codes.map((code) => new Option(code, code, code === this.value, code === this.value)));
    shadow.replaceChildren(el('style', { textContent: 'select { height: 26px; min-width: 70px; }' }), select);
  }

  get value() {
    return this.getAttribute('value') ?? '';
  }
}

class MisRow extends HTMLElement {
  show(row) {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const select = document.createElement('mis-select');
    select.setAttribute('name', `mark-${row.id}`);
    select.setAttribute('label', `Mark, ${row.name}`);
    select.setAttribute('value', row.code);
    shadow.replaceChildren(
      el('style', { textContent: rowStyle }),
      el('a', { href: `/almanac/pupils/${row.id}/attendance`, textContent: row.name }),
      el('span', { className: 'mark' }, select),
      el('span', { className: 'late', textContent: row.minutesLate ?? '' }),
    );
  }
}

const registerStyle = `
h1 { margin: 0; font: 700 20px/26px Verdana, sans-serif; }
p { margin: 2px 0 12px; color: #5a6072; }
.rows { background: #fff; border: 1px solid #cfd5e3; border-radius: 6px; overflow: hidden; width: 640px; }
.head { display: grid; grid-template-columns: 260px 110px 120px; gap: 12px; padding: 6px 12px;
  background: #e6eaf4; font-weight: 700; }`;

class MisRegister extends HTMLElement {
  connectedCallback() {
    const sheet = JSON.parse(this.dataset.sheet);
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const rows = sheet.rows.map((row) => {
      const element = document.createElement('mis-row');
      element.show(row);
      return element;
    });
    const heads = ['Pupil', 'Mark', 'Minutes late'].map((text) => el('span', { textContent: text }));
    shadow.replaceChildren(
      el('style', { textContent: registerStyle }),
      el('h1', { textContent: `Register: ${sheet.form}` }),
      el('p', { textContent: `${sheet.longDate}, ${sheet.session} · Saved ${sheet.saved}` }),
      el('div', { className: 'rows' }, el('div', { className: 'head' }, ...heads), ...rows),
    );
  }
}

customElements.define('mis-select', MisSelect);
customElements.define('mis-row', MisRow);
customElements.define('mis-register', MisRegister);
