// Meridian's list of forms: one tile for each register of the current session.

import { el } from './elements.js';

export function showForms(view, data) {
  document.title = 'Registers | Meridian';
  const tiles = data.forms.map((form) =>
    el(
      'a',
      { class: 'tile', href: form.path },
      el('b', { text: form.name }),
      el('span', { text: `${form.tutor}, room ${form.room}` }),
      el('span', { class: form.taken ? 'chip ok' : 'chip wait', text: form.status }),
    ),
  );
  view.append(
    el(
      'div',
      { class: 'head' },
      el('h1', { text: 'Registers' }),
      el('p', { class: 'sub', text: `${data.longDate} · ${data.session} registration` }),
    ),
    el('div', { class: 'tiles' }, ...tiles),
  );
}
