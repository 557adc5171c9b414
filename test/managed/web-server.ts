/** A trust's web server on 127.0.0.1: offers one folder at a time, as files. Owns nothing of what is in it. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.xml': 'text/xml',
  '.crx': 'application/x-chrome-extension',
  '.xpi': 'application/x-xpinstall',
  '.json': 'application/json',
};

export type WebServer = {
  url: string;
  /** From now on. */
  offer(folder: string): void;
  /** Paths that were asked for. */
  asked: string[];
  close(): Promise<void>;
};

export async function startWebServer(): Promise<WebServer> {
  let offered = '';
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    asked.push(pathname);
    try {
      const content = readFileSync(path.join(offered, path.basename(pathname)));
      response.writeHead(200, { 'content-type': TYPES[path.extname(pathname)] ?? 'text/plain' }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    offer: (folder) => {
      offered = folder;
    },
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
