/** Opens the officer's page in a tab of its own, or shows the one that is open. Owns its address. */
import { browser } from 'wxt/browser';

/** `route` is what stands behind the #: 'cohort', 'leave', 'files', 'pupil=<random name>'. */
export async function openReview(route = 'cohort'): Promise<void> {
  const address = browser.runtime.getURL('/review.html');
  const url = `${address}#${route}`;
  const [open] = (await browser.tabs.query({ url: `${address}*` })).filter(({ id }) => id !== undefined);
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true, url });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}
