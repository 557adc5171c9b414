/**
 * The gallery as one server on 127.0.0.1: its own page under /gallery/, the built elements, and everything else as the
 * demonstration MIS says it, with elements put into its pages. Owns the routes and the policies under which pages run.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { serve } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { startMis } from '../../test/mis/server';
import { galleryPage } from './page';
import { inMis, SAMPLES } from './samples';

const DIST = path.resolve('dist');
const OWN = path.resolve('tools/gallery/public');
const MORNING = '2026-11-20T09:26:00Z';
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'";
/** The MIS asks its own server for things. */
const OF_MIS = "default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

export type Gallery = { url: string; close(): Promise<void> };

export async function startGallery(port = 0): Promise<Gallery> {
  if (!existsSync(path.join(DIST, 'elements')))
    throw new Error('There are no built elements yet: run `npm run build`, or node tools/build-elements.mjs.');
  const mis = await startMis({});
  const app = new Hono();
  app.get('/gallery/', (c) => {
    const { dir = '', root = '', scheme = '' } = c.req.query();
    c.header('content-security-policy', STRICT);
    return c.html(galleryPage({ dir, root, scheme }));
  });
  app.get('/gallery/:name', (c) => file(c, OWN, c.req.param('name')));
  app.get('/elements/*', (c) => file(c, DIST, c.req.path.slice(1)));
  app.get('/register-lens-elements.js', (c) => file(c, DIST, 'register-lens-elements.js'));
  app.all('*', (c) => fromMis(c, mis.url));
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const starting = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => resolve(starting));
    starting.once('error', reject);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      await mis.close();
    },
  };
}

async function file(c: Context, folder: string, name: string): Promise<Response> {
  const wanted = path.resolve(folder, name);
  const type = TYPES[path.extname(wanted)];
  if (!wanted.startsWith(folder + path.sep) || type === undefined || !existsSync(wanted)) return c.notFound();
  return c.body(await readFile(wanted), 200, { 'content-type': type, 'cache-control': 'no-store' });
}

/** What the MIS answers; a page of it gets elements at its end. */
async function fromMis(c: Context, misUrl: string): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const body = ['GET', 'HEAD'].includes(c.req.method) ? undefined : await c.req.arrayBuffer();
  const type = c.req.header('content-type');
  const answer = await fetch(misUrl + pathname + search, {
    method: c.req.method,
    body,
    headers: type ? { 'content-type': type } : {},
    redirect: 'manual',
  });
  const headers = new Headers(answer.headers);
  for (const name of ['content-length', 'content-encoding', 'transfer-encoding', 'connection', 'keep-alive'])
    headers.delete(name);
  if (!headers.get('content-type')?.startsWith('text/html'))
    return new Response(answer.body, { status: answer.status, headers });
  headers.set('content-security-policy', OF_MIS);
  const scripts = SAMPLES.map(({ tag }) => `<script type="module" src="/elements/${tag}.js"></script>`).join('\n');
  const page = (await answer.text()).replace(/<\/body>|$/, (end) => `${inMis(MORNING)}\n${scripts}\n${end}`);
  return new Response(page, { status: answer.status, headers });
}
