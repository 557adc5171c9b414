/**
 * Firefox, driven by its own remote protocol (Marionette): the one way into what belongs to the browser, such as policies and
 * the sidebar. Owns the starting, the protocol and the ending.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Nothing of Firefox's own goes out while a test runs. */
const QUIET: Readonly<Record<string, string | number | boolean>> = {
  'marionette.port': 0,
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.region.network.url': '',
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'http://127.0.0.1:9/',
  'toolkit.telemetry.enabled': false,
};
const WAIT = 30_000;

export type Firefox = {
  goTo(url: string): Promise<void>;
  /** Runs the body of an async function in the page. */
  inPage<Result>(body: string, ...args: unknown[]): Promise<Result>;
  /** The same with the rights of the browser itself. */
  inBrowser<Result>(body: string, ...args: unknown[]): Promise<Result>;
  close(): Promise<void>;
};

export async function startFirefox(
  program: string,
  prefs: Record<string, string | number | boolean>,
): Promise<Firefox> {
  const profile = mkdtempSync(path.join(tmpdir(), 'register-lens-firefox-'));
  const lines = Object.entries({ ...QUIET, ...prefs });
  writeFileSync(
    path.join(profile, 'user.js'),
    lines.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`).join('\n'),
  );
  const browser = spawn(
    program,
    ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile, 'about:blank'],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  const kill = () => browser.kill('SIGKILL');
  process.once('exit', kill);
  const close = async () => {
    const patience = setTimeout(kill, 5000);
    await ended;
    clearTimeout(patience);
    process.removeListener('exit', kill);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const remote = await connected(await portOf(profile));
    await remote.send('WebDriver:NewSession', {});
    const run = async <Result>(context: 'content' | 'chrome', body: string, args: unknown[]): Promise<Result> => {
      await remote.send('Marionette:SetContext', { value: context });
      const script = `const done = arguments[arguments.length - 1]; const args = [...arguments].slice(0, -1);
        (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value } = (await remote.send('WebDriver:ExecuteAsyncScript', { script, args, scriptTimeout: WAIT })) as {
        value: { value?: Result; error?: string };
      };
      if (value.error !== undefined) throw new Error(value.error);
      return value.value as Result;
    };
    return {
      goTo: async (url) => {
        await remote.send('Marionette:SetContext', { value: 'content' });
        await remote.send('WebDriver:Navigate', { url });
      },
      inPage: (body, ...args) => run('content', body, args),
      inBrowser: (body, ...args) => run('chrome', body, args),
      close: async () => {
        await remote.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
        remote.end();
        await close();
      },
    };
  } catch (error) {
    kill();
    await close();
    throw error;
  }
}

/** Firefox writes down which port it took. */
async function portOf(profile: string): Promise<number> {
  const file = path.join(profile, 'MarionetteActivePort');
  for (let tries = 0; tries < WAIT / 100; tries++) {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (text !== '') return Number(text);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Firefox never opened its remote protocol');
}

type Remote = { send(command: string, parameters: object): Promise<unknown>; end(): void };
type Waiting = { resolve(result: unknown): void; reject(error: Error): void; command: string };

/** Messages are `length:JSON`; an answer is [1, number, error, result]. */
async function connected(port: number): Promise<Remote> {
  const socket: Socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, Waiting>();
  let unread = Buffer.alloc(0);
  let last = 0;
  const greeted = new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.on('data', (chunk) => {
      unread = Buffer.concat([unread, chunk]);
      for (let message = next(); message !== null; message = next()) {
        if (Array.isArray(message)) answer(message);
        else resolve(); // the greeting
      }
    });
  });

  function next(): unknown {
    const colon = unread.indexOf(':');
    const length = colon < 0 ? Number.NaN : Number(unread.subarray(0, colon).toString());
    if (Number.isNaN(length) || unread.length < colon + 1 + length) return null;
    const text = unread.subarray(colon + 1, colon + 1 + length).toString();
    unread = unread.subarray(colon + 1 + length);
    return JSON.parse(text);
  }

  function answer([, id, error, result]: unknown[]): void {
    const asked = waiting.get(Number(id));
    waiting.delete(Number(id));
    if (error) asked?.reject(new Error(`${asked.command}: ${(error as { message?: string }).message}`));
    else asked?.resolve(result);
  }

  await greeted;
  socket.on('close', () => {
    for (const { reject, command } of waiting.values()) reject(new Error(`${command}: Firefox is gone`));
  });
  return {
    send: (command, parameters) =>
      new Promise((resolve, reject) => {
        last++;
        waiting.set(last, { resolve, reject, command });
        const text = Buffer.from(JSON.stringify([0, last, command, parameters]));
        socket.write(Buffer.concat([Buffer.from(`${text.length}:`), text]));
      }),
    end: () => socket.destroy(),
  };
}
