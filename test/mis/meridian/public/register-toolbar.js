// The bar above Meridian's register: which form, which day, morning or afternoon, and the buttons.

import { el } from './elements.js';

const formsLoaded = fetch('/meridian/api/forms').then((response) => response.json());

export function registerToolbar(data, { go, save, fill, pending }) {
  const path = (form, date, session) => `/meridian/registers/${form}/${date}/${session}`;
  const { form, date, session } = data;

  const forms = el('select', {
    'aria-label': 'Form',
    onchange: (event) => go(path(event.target.value, date, session)),
  });
  forms.append(el('option', { value: form.slug, text: form.name }));
  formsLoaded.then((answer) => {
    forms.replaceChildren(
      ...answer.forms.map((one) => el('option', { value: one.slug, text: one.name, selected: one.slug === form.slug })),
    );
  });

  const day = el('input', {
    type: 'date',
    value: date,
    'aria-label': 'Date',
    onchange: (event) => {
      if (event.target.value) go(path(form.slug, event.target.value, session));
    },
  });
  const step = (label, target) =>
    el(
      'button',
      { class: 'step', type: 'button', 'aria-label': label, disabled: !target, onclick: () => go(target) },
      label === 'Day before' ? '‹' : '›',
    );
  const halves = el(
    'span',
    { class: 'halves' },
    ...['AM', 'PM'].map((name) =>
      el('button', {
        type: 'button',
        class: name === session ? 'on' : '',
        'aria-pressed': String(name === session),
        onclick: () => go(path(form.slug, date, name)),
        text: name,
      }),
    ),
  );
  const bar = el(
    'div',
    { class: 'tools' },
    forms,
    el('span', { class: 'days' }, step('Day before', data.previous), day, step('Day after', data.next)),
    halves,
    el('span', { class: 'when', text: data.longDate }),
  );
  if (save) {
    bar.append(
      pending,
      el('button', { class: 'quiet', type: 'button', onclick: fill, text: 'Fill present' }),
      el('button', { class: 'main', type: 'button', onclick: save, text: 'Save' }),
    );
  }
  return bar;
}
