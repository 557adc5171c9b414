/** Types into a field, again and again something else, until what is waited for is on the page. */
import type { Locator } from 'playwright';
import { expect } from 'vitest';

/** A change while a part is still being asked for is not another asking: somebody goes on typing. */
export async function typedUntil(field: Locator, wanted: Locator): Promise<void> {
  let changes = 0;
  const isThereAfterChange = async () => {
    changes += 1;
    await field.fill(`A funeral in the family, said ${changes} times`);
    await field.press('Tab');
    return wanted.isVisible();
  };
  await expect.poll(isThereAfterChange, { timeout: 20_000, interval: 500 }).toBe(true);
}
