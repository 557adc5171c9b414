/** What is done again and again while the browser runs: days change, and a copy may have been missed. Owns the alarm only. */
import { browser } from 'wxt/browser';
import { keepCopySound } from './casework';
import { showDue } from './due-badge';

const ALARM = 'every half hour';

export function workEveryHalfHour(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void showDue().then(keepCopySound);
  });
  // made anew at each start of the worker, it would be put off for ever
  void browser.alarms.get(ALARM).then((known) => {
    if (known === undefined) return browser.alarms.create(ALARM, { periodInMinutes: 30 });
  });
}
