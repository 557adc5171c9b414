/**
 * Checks that failed inside a page, for the diagnostics of the options page. Owns that short list: which check, what kind of
 * error, in which version. Never the error's own words, since these may hold what stood in the page.
 */
import '../zod-jitless';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

const KEY = 'failedChecks';
const MOST = 20;

const failedCheck = z.object({
  check: z.string(),
  /** The kind of error: 'TypeError'. */
  error: z.string(),
  version: z.string(),
  /** Last seen on this day. */
  on: z.string(),
  times: z.number(),
});
export type FailedCheck = z.output<typeof failedCheck>;

/** Newest first; an entry that cannot be read is left out. */
export async function readFailedChecks(): Promise<FailedCheck[]> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.flatMap((entry) => failedCheck.safeParse(entry).data ?? []) : [];
}

/** Notes a failure; the same one again only counts. For the background, the only writer. */
export async function noteFailedCheck(failure: Omit<FailedCheck, 'times'>): Promise<void> {
  const known = await readFailedChecks();
  const isSame = (one: FailedCheck) =>
    one.check === failure.check && one.error === failure.error && one.version === failure.version;
  const times = (known.find(isSame)?.times ?? 0) + 1;
  const others = known.filter((one) => !isSame(one));
  await browser.storage.local.set({ [KEY]: [{ ...failure, times }, ...others].slice(0, MOST) });
}

export async function forgetFailedChecks(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** Calls back when the list changed. */
export function onFailedChecksChanged(callback: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && KEY in changes) callback();
  });
}
