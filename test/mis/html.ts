/** Owns markup on the server: the escaping template tag and the outline of a document. */

import { html } from 'hono/html';

export type Html = ReturnType<typeof html>;

export { html };

export interface Document {
  title: string;
  stylesheets: readonly string[];
  /** Script files, loaded as modules. */
  scripts?: readonly string[];
}

export function page(doc: Document, body: Html): Html {
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${doc.title}</title>
${doc.stylesheets.map((href) => html`<link rel="stylesheet" href="${href}">\n`)}${(doc.scripts ?? []).map((src) => html`<script type="module" src="${src}"></script>\n`)}</head>
<body>
${body}
</body>
</html>
`;
}
