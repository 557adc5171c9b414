// Meridian's requests for leave: tiles for all, a panel of labelled values for one. Everything is a div, as in many such apps.

import { el } from './elements.js';

export function showLeaveList(view, data) {
  document.title = 'Absence requests | Meridian';
  const tiles = data.requests.map((request) =>
    el(
      'a',
      { class: 'tile', href: request.path },
      el('b', { text: request.name }),
      el('span', { text: `${request.form}, ${request.kind}` }),
      el('span', { class: request.open ? 'chip wait' : 'chip plain', text: request.status }),
    ),
  );
  view.append(
    el('div', { class: 'head' }, el('h1', { text: 'Absence requests' })),
    el('div', { class: 'tiles' }, ...tiles),
  );
}

function fields(pairs) {
  const boxes = pairs.map(([label, text]) =>
    el(
      'div',
      { class: 'field' },
      el('div', { class: 'field-label', text: label }),
      el('div', { class: 'field-value', text }),
    ),
  );
  return el('div', { class: 'fields' }, ...boxes);
}

export function showLeave(view, data) {
  document.title = `Absence request, ${data.name} | Meridian`;
  view.append(
    el(
      'div',
      { class: 'head' },
      el(
        'h1',
        {},
        `Leave of absence request: ${data.name} `,
        el('span', { class: 'chip plain', text: data.form }),
        el('span', { class: data.open ? 'chip wait' : 'chip ok', text: data.status }),
      ),
      el(
        'p',
        { class: 'sub' },
        `${data.id} · Student id ${data.student} · `,
        el('a', { href: data.path, text: 'Attendance' }),
        ' · ',
        el('a', { href: '/meridian/leave', text: 'All requests' }),
      ),
    ),
    el('div', { class: 'sheet' }, el('h2', { text: 'Request' }), fields(data.request)),
    el('div', { class: 'sheet' }, el('h2', { text: 'Further answers' }), fields(data.answers)),
    el('div', { class: 'sheet' }, el('h2', { text: 'Decision' }), fields(data.decision)),
  );
}
