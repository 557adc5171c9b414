/**
 * What is due, on the button: overdue and today's steps, where the open page has no findings of its own to count. Dates are
 * in clear, so it needs no key.
 */
import { browser } from 'wxt/browser';
import { londonTime } from '../../src/attendance';
import { mildestCalendar, overdueBefore } from '../../src/casework/due-date';
import { countsOf } from '../../src/casework/read-records';
import { now } from '../../src/clock';
import { readSettings } from '../../src/rollout/settings-store';
import { database } from './database';

export async function showDue(): Promise<void> {
  const { values } = await readSettings();
  const today = londonTime(now()).date;
  const calendar = mildestCalendar(
    values.schools.map((school) => school.calendar ?? null),
    today,
  );
  const counts = values.role === 'teacher' ? null : await countsOf(database(), today, overdueBefore(today, calendar));
  const due = counts === null ? 0 : counts.overdue + counts.today;
  await browser.action.setBadgeText({ text: due > 0 ? `${due} due` : '' });
}
