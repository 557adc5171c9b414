/** What the options page says of browser policy and package. Owns the words of name and time. */
import type { PolicyView } from '../../components/options/policy-view';
import { dayWordsWithYear, londonTime } from '../../src/attendance';
import type { ResolvedSettings } from '../../src/rollout/settings';
import type { PolicyNews } from '../../src/rollout/settings-store';

/** 'Fri 20 Nov 2026, 08:12'. */
export function momentShown(at: string): string {
  const { date, time } = londonTime(at);
  return `${dayWordsWithYear(date)}, ${time}`;
}

export function policyShown({ state, at, faults, keys }: PolicyNews, { values, from }: ResolvedSettings): PolicyView {
  const name = from.policyName === 'managed' ? values.policyName : '';
  const version = from.policyVersion === 'managed' ? values.policyVersion : '';
  const isAboutItself = (key: string) => key === 'policyName' || key === 'policyVersion' || key === 'policyKeys';
  return {
    state,
    name: [name, version].filter(Boolean).join(', '),
    since: at === null ? '' : momentShown(at),
    keys: keys.filter((key) => !isAboutItself(key)),
    faults,
    ofPackage: Object.entries(from).flatMap(([key, source]) =>
      source === 'package' && !isAboutItself(key) ? [key] : [],
    ),
  };
}
