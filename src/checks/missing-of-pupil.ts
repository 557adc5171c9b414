/** The words for what a check of a pupil's whole record lacked, beside those of a page. Owns them; page scripts leave them out. */
import { type Lack, type Need, PAGE_LACKS, type RecordNeed } from './missing';

export const PUPIL_LACKS: Record<Exclude<Need, RecordNeed>, Lack> = {
  ...PAGE_LACKS,
  minutesLate: { why: 'the page shows no minutes late', todo: 'Show the minutes late in the page.' },
  dateOfBirth: { why: 'no date of birth is known', todo: "Check the pupil's age in the MIS." },
  attendance: { why: 'neither marks nor figures were read', todo: "Open the pupil's attendance page." },
  'exact figures': {
    why: 'the printed percentage is rounded, and too near the line to tell',
    todo: 'Show the sessions behind the percentage, or work it out from them.',
  },
  calendar: {
    why: 'the settings have no school calendar for these days',
    todo: 'Enter terms and closed days in the options.',
  },
  history: { why: "the pupil's earlier marks are not known", todo: "Open the pupil's attendance page once." },
  leave: { why: 'no leave requests are known', todo: 'Look at the leave log.' },
  contacts: { why: 'no log of contacts with parents is known', todo: 'Look at the message log.' },
  support: { why: 'no log of support is known', todo: 'Look at what support was given, and log it.' },
  sightings: { why: 'no log of checks and visits is known', todo: 'Look at when the child was last seen, and log it.' },
  notices: { why: 'no log of penalty notices is known', todo: 'Look at the notices issued so far, and log them.' },
  nti: { why: 'no notices to improve are known', todo: 'Log the notice to improve.' },
  plans: { why: 'no plans or agreements are known', todo: 'Log the plan with its dates.' },
  flags: { why: 'it is not known whether the pupil has a plan or a worker', todo: 'Check with the safeguarding lead.' },
  contactsHeld: { why: 'the number of emergency contacts is not known', todo: "Look at the pupil's contacts." },
  before: { why: 'no earlier figures are known', todo: "Open the pupil's page again later in the term." },
  assessments: { why: 'the calendar has no assessments', todo: 'Enter the assessment dates in the options.' },
  schoolType: { why: 'the settings do not say what type of school this is', todo: 'Enter the type of school.' },
  roll: { why: 'nothing is known of the roll', todo: 'Look at the admission register.' },
  'rest of school': { why: 'only this pupil is shown', todo: 'Open the register of the whole class.' },
};
