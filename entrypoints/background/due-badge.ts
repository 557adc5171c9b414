/**
 * What is due, on the button: overdue and today's steps, where the open page has no findings of its own to count. Dates are
 * in clear, so it needs no key.
 */
import { browser } from 'wxt/browser';
import { londonTime } from '../../src/attendance';
import { countsOf } from '../../src/casework/read-records';
import { now } from '../../src/clock';
import { readSettings } from '../../src/rollout/settings-store';
import { database } from './database';

export async function showDue(): Promise<void> {
  const { values } = await readSettings();
  const counts = values.role === 'teacher' ? null : await countsOf(database(), londonTime(now()).date);
  const due = counts === null ? 0 : counts.overdue + counts.today;
  await browser.action.setBadgeText({ text: due > 0 ? `${due} due` : '' });
}
