// Meridian's router: reads the address, draws the view, and moves by pushState without loading a page.

import { showAmendments } from './amendments-view.js';
import { showCohort } from './cohort-view.js';
import { showForms } from './forms-view.js';
import { showHistory } from './history-view.js';
import { showLeave, showLeaveList } from './leave-view.js';
import { showRegister } from './register-view.js';

/** The views by address; the part of the menu each belongs to. */
const views = [
  { path: /^\/registers\/[^/]+\/[^/]+\/[^/]+$/, menu: 'Registers', show: showRegister },
  { path: /^\/pupils\/[^/]+\/attendance$/, menu: 'Students', show: showHistory },
  { path: /^\/students$/, menu: 'Students', show: showCohort },
  { path: /^\/leave$/, menu: 'Absence', show: showLeaveList },
  { path: /^\/leave\/[^/]+$/, menu: 'Absence', show: showLeave },
  { path: /^\/amendments$/, menu: 'Analytics', show: showAmendments },
];
const forms = { menu: 'Registers', show: showForms };

const view = document.getElementById('view');
let leave = () => {};
let turn = 0;

async function load(path) {
  const response = await fetch(`/meridian/api${path}`, { headers: { accept: 'application/json' } });
  return response.ok ? response.json() : null;
}

export function go(path) {
  history.pushState(null, '', path);
  show();
}

async function show() {
  turn += 1;
  const mine = turn;
  const path = location.pathname.replace(/^\/meridian/, '').replace(/\/$/, '');
  const known = views.find((one) => one.path.test(path));
  const data = await load(known ? path : '/forms');
  // Somebody moved on while this was loading.
  if (mine !== turn) return;
  leave();
  view.replaceChildren();
  leave = () => {};
  if (data === null) view.append('This page does not exist.');
  else leave = (known ?? forms).show(view, data, go) ?? (() => {});
  for (const item of document.querySelectorAll('.side .item')) {
    item.classList.toggle('on', item.dataset.name === (known ?? forms).menu);
  }
  window.scrollTo(0, 0);
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="/meridian"]') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  go(link.getAttribute('href'));
});
window.addEventListener('popstate', show);
show();
