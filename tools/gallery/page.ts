/** The page of the gallery. Owns its markup; no script and no style stands in it, so that a strict policy lets it be. */
import { SAMPLES, type Sample } from './samples';

export type Look = { dir: string; root: string; scheme: string };

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => ESCAPES[one] ?? one);

/** An element as it is pasted into a page. */
export function markupOf({ tag, attributes, inside }: Sample): string {
  const lines = Object.entries(attributes).map(([name, value]) => `\n  ${name}="${escaped(value)}"`);
  return `<${tag}${lines.join('')}>\n${inside}\n</${tag}>`;
}

export function galleryPage({ dir, root, scheme }: Look): string {
  return `<!doctype html>
<html lang="en-GB" dir="${dir === 'rtl' ? 'rtl' : 'ltr'}" data-root="${root === '10' ? '10' : ''}" data-scheme="${escaped(scheme)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Register Lens: gallery of elements</title>
<link rel="stylesheet" href="/gallery/gallery.css">
<script type="module" src="/gallery/gallery.js"></script>
${SAMPLES.map(({ tag }) => `<script type="module" src="/elements/${tag}.js"></script>`).join('\n')}
<main>
<h1>Gallery of elements</h1>
<p>Each element with live controls and the code to copy. The same ones
<a href="/almanac/register?date=2026-11-20&amp;session=AM&amp;form=8-Birch">inside the demonstration MIS</a>.</p>
<nav aria-label="Looks">
<a href="?">Light</a> <a href="?scheme=dark">Dark</a> <a href="?dir=rtl">Right to left</a> <a href="?root=10">Small type</a>
</nav>
${SAMPLES.map(sectionOf).join('\n')}
</main>
</html>`;
}

function sectionOf(sample: Sample): string {
  const { tag, title, about, attributes } = sample;
  const fields = Object.entries(attributes).map(
    ([name, value]) =>
      `<p><label for="${tag}-${name}">${name}</label>
<input id="${tag}-${name}" data-for="${tag}" data-attribute="${name}" value="${escaped(value)}"></p>`,
  );
  return `<section aria-labelledby="${tag}-title">
<h2 id="${tag}-title">${title}</h2>
<p>${about}</p>
<div class="sample">${markupOf(sample)}</div>
<form aria-label="${title}: its values">${fields.join('\n')}</form>
<pre tabindex="0" aria-label="${title}: code to copy"><code data-code="${tag}">${escaped(markupOf(sample))}</code></pre>
<button type="button" data-copy="${tag}">Copy</button> <span role="status" data-copied="${tag}"></span>
<h3>What it says</h3>
<output data-events="${tag}">nothing yet</output>
</section>`;
}
