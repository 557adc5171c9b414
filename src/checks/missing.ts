/** The words for what a check lacked. Owns them, so that card, strip and panel say the same. */

/** What a check can lack. */
export type Need =
  | 'mark'
  | 'date'
  | 'session'
  | 'arrival'
  | 'minutesLateFrom'
  | 'year'
  | 'clock'
  | 'saved'
  | 'savedAt'
  | 'policy codes'
  | 'comment'
  | 'minutesLate'
  | 'dateOfBirth'
  | 'attendance'
  | 'exact figures'
  | 'calendar'
  | 'history'
  | 'leave'
  | 'contacts'
  | 'support'
  | 'sightings'
  | 'notices'
  | 'nti'
  | 'plans'
  | 'flags'
  | 'contactsHeld'
  | 'lessons'
  | 'before'
  | 'assessments'
  | 'sessionEnd'
  | 'sessionStart'
  | 'schoolType'
  | 'roll'
  | 'rest of school'
  | RecordNeed
  | 'internal';

/** What a check of a list can lack besides; its words are in `missing-of-record.ts`. */
export type RecordNeed =
  | 'original'
  | 'amended'
  | 'reason'
  | 'amendedOn'
  | 'staff'
  | 'log'
  | 'purge'
  | 'requestedOn'
  | 'leaveDates'
  | 'leaveType'
  | 'decider'
  | 'decidedOn'
  | 'answers'
  | 'reportedAt'
  | 'channel'
  | 'returnOn'
  | 'signOut'
  | 'missingSince'
  | 'close'
  | 'registers'
  | 'groups'
  | 'reports'
  | 'histories'
  | 'whole school';

export type Lack = { why: string; todo: string };

/** What a page's own checks can lack; the rest is in `missing-of-pupil.ts`, which no page loads. */
export const PAGE_LACKS = {
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
  savedAt: { why: 'the page does not say when the register was saved', todo: 'Check in the MIS when it was saved.' },
  comment: { why: 'the page shows no note', todo: 'Open the note of this mark in the MIS.' },
  lessons: { why: 'no lesson marks are known', todo: 'Open the lesson register.' },
  sessionEnd: {
    why: 'the settings do not say when the session ends',
    todo: 'Enter the end of the session in the options.',
  },
  sessionStart: { why: 'the settings do not say when the session starts', todo: 'Enter the start of the session.' },
  internal: {
    why: 'this check failed inside Register Lens',
    todo: 'Report it with the diagnostics page.',
  },
} satisfies Partial<Record<Need, Lack>>;

export type Lacks = Partial<Record<Need, Lack>>;

/** "cannot check: no time of arrival" */
export function whyUnknown(missing: readonly Need[], lacks: Lacks = PAGE_LACKS): string {
  if (missing.length === 1) return `Cannot check: ${lacks[missing[0] as Need]?.why ?? missing[0]}.`;
  return `Cannot check: ${missing.map((need) => lacks[need]?.why ?? need).join('; ')}.`;
}

/** What somebody can do about the first thing that is missing. */
export function whatWouldHelp(missing: readonly Need[], lacks: Lacks = PAGE_LACKS): string {
  return missing[0] === undefined ? '' : (lacks[missing[0]]?.todo ?? 'Look at it in the MIS.');
}
