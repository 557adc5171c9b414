// One of a pupil's buttons is pressed at a time; pressing it again takes the mark away.

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('.segments button') : null;
  if (!button) return;
  const isPressed = button.getAttribute('aria-pressed') === 'true';
  for (const one of button.parentElement.children) one.setAttribute('aria-pressed', 'false');
  if (!isPressed) button.setAttribute('aria-pressed', 'true');
});
