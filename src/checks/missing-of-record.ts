/** The words for what a check of a list lacked, beside those of marks. Owns them; page scripts leave them out. */
import type { Lack, Need } from './missing';
import { PUPIL_LACKS } from './missing-of-pupil';

export const RECORD_LACKS: Record<Need, Lack> = {
  ...PUPIL_LACKS,
  date: { why: 'the page does not say which date', todo: 'Show the date in the list.' },
  original: {
    why: 'the page does not show the mark that stood there before',
    todo: 'Show the original mark in the log.',
  },
  amended: { why: 'the page does not show the new mark', todo: 'Show the amended mark in the log.' },
  reason: { why: 'the page has no place for a reason', todo: 'Show the reason in the list.' },
  amendedOn: { why: 'the page does not say when it was changed', todo: 'Show when entries were made.' },
  staff: { why: 'the page does not say who changed it', todo: 'Show name and position in the log.' },
  log: { why: 'only this entry is shown', todo: 'Open the whole log.' },
  purge: { why: 'the page does not say what is to be deleted', todo: 'Open the list of what is to be deleted.' },
  requestedOn: { why: 'the page does not say when leave was asked for', todo: 'Show the date of the request.' },
  leaveDates: { why: 'the page does not say for which days', todo: 'Show the first and the last day of the leave.' },
  leaveType: {
    why: 'the page does not say what kind of leave it is',
    todo: 'Show the type of leave, or look at the reason.',
  },
  decider: { why: 'the page does not say who decided', todo: 'Check that the right person decided.' },
  decidedOn: { why: 'the page does not say when it was decided', todo: 'Show the date of the decision.' },
  answers: { why: 'the form does not ask for it', todo: 'Ask the family, and note the answer.' },
  reportedAt: { why: 'the page does not say when it was reported', todo: 'Show the time of the report.' },
  channel: { why: 'the page does not say how it was reported', todo: 'Show how absences were reported.' },
  returnOn: { why: 'the page has no place for a date of return', todo: 'Ask when the pupil will be back.' },
  signOut: { why: 'the page does not show who left, when and with whom', todo: 'Open the sign-out list.' },
  close: {
    why: 'the policy does not say when the morning register closes',
    todo: 'Enter the close of the morning register in the options.',
  },
  missingSince: { why: 'nobody noted since when', todo: 'Note when the pupil was last seen.' },
  registers: { why: "the page does not list the day's registers", todo: 'Open the list of registers.' },
  groups: { why: 'the page shows no groups', todo: 'Show the groups in the report.' },
  histories: {
    why: 'the marks of most pupils here are not known',
    todo: 'Open the attendance pages of their classes once.',
  },
  'whole school': {
    why: 'not all pupils of the school are in what was read',
    todo: 'Show the whole school in the report, with all its rows.',
  },
  reports: { why: 'it is not known when the last report was made', todo: 'Look at when it was last done.' },
};
