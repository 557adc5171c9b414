/** The words for what a check lacked. Owns them, so that card, strip and panel say the same. */
import type { Need } from './check';

type Lack = { why: string; todo: string };

const LACKS: Record<Need, Lack> = {
  mark: { why: 'no mark was read', todo: 'Look at the mark in the MIS.' },
  date: { why: 'the page does not say which date', todo: 'Open the register with its date shown.' },
  session: {
    why: 'the page does not say AM or PM',
    todo: 'Open the register with its session shown.',
  },
  arrival: {
    why: 'no time of arrival',
    todo: 'Enter when the pupil came in, so that it can be checked.',
  },
  minutesLateFrom: {
    why: 'the settings do not say what minutes late are counted from',
    todo: 'Set "Minutes late are counted from" in the options.',
  },
  year: {
    why: 'the policy has a time per year group and the page shows none',
    todo: 'Show the year group in the page.',
  },
  clock: { why: 'the time is not known', todo: 'Check the clock of this computer.' },
  saved: {
    why: 'the page does not say whether the register was saved',
    todo: 'Check in the MIS that the register was saved.',
  },
  'policy codes': {
    why: 'the policy has no table of codes',
    todo: 'Add the codes to the policy pack.',
  },
  internal: {
    why: 'this check failed inside Register Lens',
    todo: 'Report it with the diagnostics page.',
  },
};

/** "cannot check: no time of arrival" */
export function whyUnknown(missing: readonly Need[]): string {
  return `Cannot check: ${missing.map((need) => LACKS[need].why).join('; ')}.`;
}

/** What somebody can do about the first thing that is missing. */
export function whatWouldHelp(missing: readonly Need[]): string {
  return missing[0] === undefined ? '' : LACKS[missing[0]].todo;
}
