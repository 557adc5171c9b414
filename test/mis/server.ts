/** Owns the demonstration MIS as one server on 127.0.0.1: one school, four products, and the truth about their pages. */

import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { almanacRoutes } from './almanac/routes.ts';
import { daybookRoutes } from './daybook/routes.ts';
import { type ExpectedOther, expectedOther } from './expected-other.ts';
import { meridianRoutes } from './meridian/routes.ts';
import { oddRoutes } from './odd/routes.ts';
import { type ExpectedPart, expectedParts } from './parts/expected.ts';
import { partsRoutes } from './parts/routes.ts';
import { quillRoutes } from './quill/routes.ts';
import { AttendanceBook } from './school/attendance-book.ts';
import { defaultNow, startClock } from './school/clock.ts';
import { buildSchool } from './school/school.ts';
import { shapesRoutes } from './shapes/routes.ts';
import { startPage } from './start/start-page.ts';
import { addStaticFiles } from './static-files.ts';
import { truthOf } from './truth.ts';
import { type Truth, truthText } from './truth-file.ts';

const defaultSeed = 20260903;

export interface Post {
  path: string;
  contentType: string;
  body: string;
}

export interface Mis {
  url: string;
  truth: Truth;
  /** What a reader who misses nothing would read, page by page. */
  readonly expected: readonly (ExpectedPart | ExpectedOther)[];
  /** Every POST in order, as it came. */
  posts: Post[];
  /** The seeded school again, the clock at its start, no posts. */
  reset(): void;
  close(): Promise<void>;
}

export interface MisOptions {
  /** 0 or nothing: any free port. */
  port?: number;
  now?: string;
  seed?: number;
}

/** The truth of a seeded school without a server, for the truth file. */
export function seededTruth(now = defaultNow, seed = defaultSeed): Truth {
  return truthOf(new AttendanceBook(buildSchool(seed), startClock(now), seed), now);
}

function misApp(book: AttendanceBook, truth: Truth, posts: Post[]): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    if (c.req.method === 'POST') {
      const url = new URL(c.req.url);
      const contentType = c.req.header('content-type') ?? '';
      posts.push({ path: url.pathname + url.search, contentType, body: await c.req.text() });
    }
    await next();
    c.header('cache-control', 'no-store');
  });
  app.get('/', (c) => c.html(startPage(book, truth)));
  app.get('/truth.json', (c) => c.body(truthText(truth), 200, { 'content-type': 'application/json; charset=utf-8' }));
  app.get('/favicon.ico', (c) => c.body(null, 204));
  addStaticFiles(app);
  app.route('/almanac', almanacRoutes(book));
  app.route('/meridian', meridianRoutes(book));
  app.route('/quill', quillRoutes(book));
  app.route('/daybook', daybookRoutes(book));
  app.route('/odd', oddRoutes(book));
  app.route('/parts', partsRoutes(book));
  app.route('/shapes', shapesRoutes(book));
  return app;
}

export async function startMis(options: MisOptions = {}): Promise<Mis> {
  const { port = 0, now = defaultNow, seed = defaultSeed } = options;
  const book = new AttendanceBook(buildSchool(seed), startClock(now), seed);
  const truth = truthOf(book, now);
  const posts: Post[] = [];
  const app = misApp(book, truth, posts);
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const starting = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => resolve(starting));
    starting.once('error', reject);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actual}`,
    truth,
    // Asked for by few, and half a second's work.
    get expected() {
      return [...expectedParts(book), ...expectedOther(book)];
    },
    posts,
    reset: () => {
      book.reset();
      posts.length = 0;
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        // A browser keeps connections open; without this, closing would wait for it.
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
