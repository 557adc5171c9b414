/** The gallery's controls: a field is an attribute of its element, the code follows, and what elements say is shown. */

const EVENTS = [
  'lens-change',
  'lens-code',
  'lens-conditions',
  'lens-dismiss',
  'lens-error',
  'lens-findings',
  'lens-step',
];
const LONGEST = 600;

for (const field of document.querySelectorAll('input[data-for]'))
  field.addEventListener('change', () => {
    const element = document.querySelector(`.sample > ${field.dataset.for}`);
    element.setAttribute(field.dataset.attribute, field.value);
    writeCode(element);
  });

for (const button of document.querySelectorAll('button[data-copy]'))
  button.addEventListener('click', async () => {
    const tag = button.dataset.copy;
    const said = document.querySelector(`[data-copied="${tag}"]`);
    try {
      await navigator.clipboard.writeText(document.querySelector(`[data-code="${tag}"]`).textContent);
      said.textContent = 'Copied';
    } catch {
      said.textContent = 'Not copied: the browser does not allow it here';
    }
  });

for (const name of EVENTS)
  document.addEventListener(name, ({ target, detail }) => {
    const output = document.querySelector(`[data-events="${target.localName}"]`);
    if (output) output.textContent = `${name} ${JSON.stringify(detail)}`.slice(0, LONGEST);
  });

function writeCode(element) {
  const attributes = [...element.attributes].map(
    ({ name, value }) => `\n  ${name}="${value.replaceAll('"', '&quot;')}"`,
  );
  const inside = element.innerHTML.trim();
  document.querySelector(`[data-code="${element.localName}"]`).textContent =
    `<${element.localName}${attributes.join('')}>\n${inside}\n</${element.localName}>`;
}
