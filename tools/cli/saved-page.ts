/**
 * Opens a page that was saved, and reads it. Owns that this happens offline: no script of the page runs, nothing is asked of
 * any network, and no file outside the page's own folder is opened.
 */
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PageReading } from '../../src/pages/reading';
import { parseReading } from '../../src/pages/reading-schema';
import { CHROMIUM_PLACES } from '../machine/chromium-places.mjs';
import { Refused } from './asked';

const PATIENCE = 30_000;
/** Browsers write where a page was saved from near its beginning. */
const HEAD = 4096;

const QUIET = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  // no name leads anywhere, whatever asks for it
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** Every reading of the page, best first. @throws Refused where the page cannot be opened */
export async function readSavedPage(page: string, now: string, url: string | null): Promise<PageReading[]> {
  const file = path.resolve(page);
  if (!existsSync(file)) throw new Refused(`There is no file ${page}.`);
  const address = url ?? savedFrom(file) ?? pathToFileURL(file).href;
  const json = await inBrowser(
    file,
    `${readerCode()}\n;registerLens.readPage(${JSON.stringify(address)}, ${JSON.stringify(now)})`,
  );
  return (JSON.parse(json) as unknown[]).map((one) => {
    const parsed = parseReading(one);
    if (!parsed.ok)
      throw new Refused(`The page was read wrongly: ${parsed.problems[0]?.path}: ${parsed.problems[0]?.message}`);
    return parsed.reading;
  });
}

async function inBrowser(file: string, expression: string): Promise<string> {
  const { default: puppeteer } = await import('puppeteer-core').catch(() => {
    throw new Refused('The package puppeteer-core is missing: install it beside register-lens.');
  });
  const isRoot = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    executablePath: chromium(),
    headless: true,
    args: [...QUIET, ...(isRoot ? ['--no-sandbox'] : [])],
  });
  try {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setRequestInterception(true);
    const folder = path.dirname(file);
    page.on('request', (request) => {
      if (isOwn(request.url(), folder)) void request.continue();
      else void request.abort('blockedbyclient');
    });
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load', timeout: PATIENCE });
    // by now nothing of the page can begin to run any more
    await page.setJavaScriptEnabled(true);
    return (await page.evaluate(expression)) as string;
  } finally {
    await browser.close();
  }
}

function isOwn(url: string, folder: string): boolean {
  if (url.startsWith('data:') || url.startsWith('blob:') || url.startsWith('cid:')) return true;
  if (!url.startsWith('file:')) return false;
  const wanted = fileOf(url);
  if (wanted === null) return false;
  const inside = path.relative(folder, wanted);
  return !inside.startsWith('..') && !path.isAbsolute(inside);
}

/** Null for a file of another machine, and for an address that no file has: neither may end the command. */
function fileOf(url: string): string | null {
  try {
    return fileURLToPath(url);
  } catch (error) {
    if (error instanceof TypeError || error instanceof URIError) return null;
    throw error;
  }
}

/** `CHROMIUM_PATH` goes before the usual places. */
function chromium(): string {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new Refused(`CHROMIUM_PATH is ${given}, and there is no such file.`);
  const found = [given, ...(CHROMIUM_PLACES[process.platform] ?? [])].find((one) => one && existsSync(one));
  if (found) return found;
  throw new Refused(
    'A page can only be read in a browser, and no Chromium, Chrome or Edge was found: install one, or set CHROMIUM_PATH to its program file.',
  );
}

/** "<!-- saved from url=(0031)https://mis.example/register -->", or the location that an MHTML file begins with. */
function savedFrom(file: string): string | null {
  const head = Buffer.alloc(HEAD);
  const opened = openSync(file, 'r');
  const length = readSync(opened, head, 0, HEAD, 0);
  closeSync(opened);
  const text = head.toString('latin1', 0, length);
  const found =
    /saved from url=\(\d+\)(https?:\/\/[^\s>]+)/.exec(text) ??
    /^Snapshot-Content-Location: (https?:\/\/\S+)/m.exec(text);
  return found?.[1] ?? null;
}

function readerCode(): string {
  return readFileSync(path.join(path.dirname(fileURLToPath(import.meta.url)), 'in-page.js'), 'utf8');
}
