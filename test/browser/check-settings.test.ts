/** Settings of single checks, in an open register: what is off, what weighs otherwise, who is shown it. */
import { expect, it } from 'vitest';
import { ALMANAC, useDemonstration } from './demonstration';

const demonstration = useDemonstration();
const LATE = 'late-l-after-close';

it('the severity and the audience of a check follow the settings while the register is open', async () => {
  const page = await demonstration.open(ALMANAC);
  const weights = async () =>
    ((await demonstration.browser.report(page.url()))?.findings ?? [])
      .filter(({ key }) => key.startsWith(`${LATE}|`))
      .map(({ severity }) => severity);
  const become = (wanted: string[]) => expect.poll(weights).toEqual(wanted);
  await become(['error', 'error']);
  await demonstration.settings({ checkSeverity: { [LATE]: 'info' } });
  await become(['info', 'info']);
  await demonstration.settings({ checkAudience: { [LATE]: 'office' } });
  await become([]);
  await demonstration.settings({ checkAudience: { [LATE]: 'office' }, role: 'office' });
  await become(['error', 'error']);
  await demonstration.settings({ checksOff: [LATE], role: 'office' });
  await become([]);
  await page.close();
});
