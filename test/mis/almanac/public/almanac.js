// Almanac's few buttons. Saving needs no script: it is a form.

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-do]') : null;
  if (!(button instanceof HTMLElement)) return;
  if (button.dataset.do === 'print') window.print();
  if (button.dataset.do === 'fill') {
    for (const select of document.querySelectorAll('#register td.td select')) {
      if (select.value === '') select.value = button.dataset.code ?? '';
    }
  }
});
