/** How often findings were put away, and why, check by check. Reads the database; who writes it is the background. */
import type { OptionsView } from '../../components/options/settings-view';
import { openDatabase } from '../../src/casework/database';
import { deviceLock } from '../../src/casework/device-key';
import { type Dismissals, dismissalsIn } from '../../src/casework/dismissals';

/** Null where it cannot be read; the page then says so. */
export async function readPutAway(): Promise<OptionsView['putAway']> {
  const database = openDatabase();
  try {
    return tally(await dismissalsIn(database, await deviceLock(database)).reasons());
  } catch (error) {
    console.error('Register Lens: what was put away could not be read.', error);
    return null;
  } finally {
    database.close();
  }
}

export function tally(all: Awaited<ReturnType<Dismissals['reasons']>>): NonNullable<OptionsView['putAway']> {
  const byCheck = new Map<string, Map<string, number>>();
  for (const { check, reason } of all) {
    const reasons = byCheck.get(check) ?? new Map<string, number>();
    byCheck.set(check, reasons.set(reason, (reasons.get(reason) ?? 0) + 1));
  }
  return Object.fromEntries([...byCheck].map(([check, reasons]) => [check, Object.fromEntries(reasons)]));
}
