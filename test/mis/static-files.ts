/**
 * Owns the files served as they are: each product's own styles and scripts, and the grid libraries from node_modules. Ext JS is
 * fetched where a command may show its page (`tools/machine/extjs.mjs`).
 */

import { readFile } from 'node:fs/promises';
import type { Handler, Hono } from 'hono';

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  png: 'image/png',
  gif: 'image/gif',
};

const libraries: Readonly<Record<string, string>> = {
  // The bundle, not the module: the module asks for a second package by its bare name, which a page cannot resolve.
  'ag-grid.js': 'ag-grid-community/dist/ag-grid-community.min.noStyle.js',
  'datatables.mjs': 'datatables.net/js/dataTables.mjs',
  'ag-grid-31.js': 'ag-grid-31/dist/ag-grid-community.min.noStyle.js',
  'ag-grid-31.css': 'ag-grid-31/styles/ag-grid.min.css',
  'ag-grid-31-balham.css': 'ag-grid-31/styles/ag-theme-balham.min.css',
  'datatables.js': 'datatables.net/js/dataTables.min.js',
  'datatables-fixed-columns.js': 'datatables.net-fixedcolumns/js/dataTables.fixedColumns.min.js',
  'extjs.js': '.extjs-gpl/ext-all.js',
  'jquery.js': 'jquery/dist/jquery.min.js',
  'jqgrid.js': 'free-jqgrid/dist/jquery.jqgrid.min.js',
  'jqgrid.css': 'free-jqgrid/dist/css/ui.jqgrid.min.css',
  'tabulator.js': 'tabulator-tables/dist/js/tabulator.min.js',
  'tabulator.css': 'tabulator-tables/dist/css/tabulator.min.css',
};

/** Libraries whose style sheets lead to pictures beside them: the whole folder. */
const libraryFolders: Readonly<Record<string, string>> = {
  extjs: '.extjs-gpl/classic/theme-neptune/resources',
};

const inModules = (path: string): URL => new URL(`../../node_modules/${path}`, import.meta.url);

/** A name may have folders in front of it, but no step of it may begin with a dot. */
const safeName = /^(?:[a-z0-9_-][a-z0-9._-]*\/)*[a-z0-9_-][a-z0-9._-]*$/;

function serveFrom(locate: (name: string) => URL | null): Handler {
  return async (c) => {
    const name = c.req.param('file') ?? '';
    const type = types[name.split('.').at(-1) ?? ''];
    const url = safeName.test(name) && type !== undefined ? locate(name) : null;
    if (!url || type === undefined) return c.notFound();
    try {
      return c.body(new Uint8Array(await readFile(url)), 200, { 'content-type': type });
    } catch {
      return c.notFound();
    }
  };
}

export function addStaticFiles(app: Hono): void {
  for (const folder of ['almanac', 'meridian', 'quill', 'daybook', 'odd', 'start', 'parts', 'shapes']) {
    const locate = (name: string): URL => new URL(`./${folder}/public/${name}`, import.meta.url);
    app.get(`/static/${folder}/:file`, serveFrom(locate));
  }
  const locate = (name: string): URL | null => {
    const path = libraries[name];
    return path === undefined ? null : inModules(path);
  };
  app.get('/static/vendor/:file', serveFrom(locate));
  for (const [name, folder] of Object.entries(libraryFolders))
    app.get(
      `/static/vendor/${name}/:file{.+}`,
      serveFrom((path) => inModules(`${folder}/${path}`)),
    );
}
