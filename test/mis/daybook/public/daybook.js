// Daybook's cards: the icon follows the drop-down, and minutes late can be typed where the mark has them.

const withMinutes = ['late', 'after-close'];

document.addEventListener('change', (event) => {
  const select = event.target;
  if (!(select instanceof HTMLSelectElement) || !select.name.startsWith('reason-')) return;
  const card = select.closest('.card');
  const choice = select.selectedOptions[0];
  const icon = choice.dataset.icon;
  const picture = card.querySelector('svg.ico');
  picture.setAttribute('class', `ico i-${icon}`);
  picture.setAttribute('aria-label', choice.textContent);
  picture.querySelector('use').setAttribute('href', `#i-${icon}`);
  card.className = `card is-${icon}`;
  const minutes = card.querySelector('input[type="number"]');
  const text = card.querySelector('.mins');
  const needs = withMinutes.includes(select.value);
  minutes.hidden = !needs;
  text.hidden = needs;
  if (!needs) {
    minutes.value = '';
    text.textContent = '';
  }
});

document.addEventListener('click', (event) => {
  const text = event.target instanceof Element ? event.target.closest('.mins') : null;
  if (!text || text.textContent === '') return;
  text.hidden = true;
  text.nextElementSibling.hidden = false;
  text.nextElementSibling.focus();
});
