/**
 * The first page that a new installation opens. Owns when it does: once, where somebody put it in by hand. Where a trust did,
 * by policy or with a package of its own, there is nothing for a person to set up.
 */
import { browser } from 'wxt/browser';
import { policyIsKnown, readSettings } from '../../src/rollout/settings-store';

/** `reason` is the browser's, of its event of an installation. Test builds open nothing by themselves. */
export async function welcome(reason: string, isTestBuild: boolean = __TEST_BUILD__): Promise<void> {
  if (reason !== 'install' || isTestBuild) return;
  await policyIsKnown();
  const { from, policy, values } = await readSettings();
  const isBrought = Object.values(from).some((source) => source === 'managed' || source === 'package');
  if (policy.state === 'received' || isBrought || values.schools.length > 0) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as never) });
}
