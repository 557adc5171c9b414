// Meridian's router: reads the address, draws the view, and moves by pushState without loading a page.

import { showForms } from './forms-view.js';
import { showHistory } from './history-view.js';
import { showRegister } from './register-view.js';

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
  const register = /^\/registers\/[^/]+\/[^/]+\/[^/]+$/.test(path);
  const pupil = /^\/pupils\/[^/]+\/attendance$/.test(path);
  const data = await load(register || pupil ? path : '/forms');
  // Somebody moved on while this was loading.
  if (mine !== turn) return;
  leave();
  view.replaceChildren();
  leave = () => {};
  if (data === null) view.append('This page does not exist.');
  else if (register) leave = showRegister(view, data, go);
  else if (pupil) leave = showHistory(view, data);
  else showForms(view, data);
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
