/** Owns the files served as they are: each product's own styles and scripts, and the two grid libraries from node_modules. */

import { readFile } from 'node:fs/promises';
import type { Handler, Hono } from 'hono';

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
};

const libraries: Readonly<Record<string, string>> = {
  // The bundle, not the module: the module asks for a second package by its bare name, which a page cannot resolve.
  'ag-grid.js': '../../node_modules/ag-grid-community/dist/ag-grid-community.min.noStyle.js',
  'datatables.mjs': '../../node_modules/datatables.net/js/dataTables.mjs',
};

function serveFrom(locate: (name: string) => URL | null): Handler {
  return async (c) => {
    const name = c.req.param('file') ?? '';
    const type = types[name.split('.').at(-1) ?? ''];
    const url = /^[a-z0-9.-]+$/.test(name) && type !== undefined ? locate(name) : null;
    if (!url || type === undefined) return c.notFound();
    try {
      return c.body(await readFile(url, 'utf8'), 200, { 'content-type': type });
    } catch {
      return c.notFound();
    }
  };
}

export function addStaticFiles(app: Hono): void {
  for (const folder of ['almanac', 'meridian', 'quill', 'daybook', 'odd', 'start']) {
    const locate = (name: string): URL => new URL(`./${folder}/public/${name}`, import.meta.url);
    app.get(`/static/${folder}/:file`, serveFrom(locate));
  }
  const locate = (name: string): URL | null => {
    const path = libraries[name];
    return path === undefined ? null : new URL(path, import.meta.url);
  };
  app.get('/static/vendor/:file', serveFrom(locate));
}
