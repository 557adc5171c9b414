/** The keys about the first day, signing out and missing pupils, and about the local authority. */
import { keysIn, type PolicyKey } from './policy-key';

export const firstDayKeys: readonly PolicyKey[] = keysIn('First-day and sign-out', [
  ['parentCutoff', 'Parents report absence by', 'time', { choices: ['asap'] }],
  ['channels', 'Channels that are accepted', 'list'],
  ['rejectChannels', 'Channels that are not accepted', 'list'],
  ['report.channel', 'How absence is reported', 'text'],
  ['report.detail', 'What a report must tell', 'text'],
  ['office.firstDay', 'First day without word', 'text'],
  ['dayTriggers.1', 'Day 1 of unexplained absence', 'text'],
  ['dayTriggers.2', 'Day 2 of unexplained absence', 'text'],
  ['dayTriggers.3', 'Day 3 of unexplained absence', 'text'],
  ['dayTriggers.10', 'Day 10 of unexplained absence', 'text'],
  ['noReasonVisitDay', 'Home visit without a reason by day', 'days', { unit: 'days' }],
  ['office.safeguarding', 'Absence with a safeguarding concern', 'text'],
  ['office.socialWorker', 'When a social worker is told', 'text'],
  ['office.signOut', 'Leaving during the day', 'text'],
  ['office.missing', 'A pupil missing in school', 'text'],
  ['missingMinutes', 'Parents are told after', 'number', { unit: 'minutes' }],
  ['office.contacts', 'Emergency contacts held, at least', 'number'],
  ['return', 'Coming back after absence', 'text'],
  ['leaver', 'A pupil who leaves', 'text'],
  ['lunchLeave', 'Lunch away from school', 'text'],
  ['lunchPass.outWithin', 'Lunch pass: out within', 'number', { unit: 'minutes' }],
  ['lunchPass.backBefore', 'Lunch pass: back before the end by', 'number', { unit: 'minutes' }],
  ['lunchPass.decisionDays', 'Lunch pass: decided within', 'days', { unit: 'days' }],
  ['lunchPass.review', 'Lunch pass: renewed', 'text'],
]);

export const localAuthorityKeys: readonly PolicyKey[] = keysIn('Local authority', [
  ['la.name', 'Local authority', 'text'],
  [
    'school.type',
    'Kind of school',
    'choice',
    {
      choices: ['maintained', 'academy', 'free-school', 'special', 'alternative-provision', 'pru', 'independent'],
      help: 'Penalty notices do not go for independent schools',
    },
  ],
  ['unauthLA', 'Told of unauthorised absence at', 'days', { unit: 'days' }],
  ['healthLA', 'Told of absence for illness at', 'days', { unit: 'days' }],
  ['LA.return', 'Returns to the local authority', 'text'],
  ['LA.ehcp', 'Falling attendance with an EHC plan', 'text'],
  ['deletion', 'Taking a pupil off the roll', 'text'],
  ['deletion.notices', 'Told before a name is deleted', 'list'],
  ['deletion.unauth', 'Unauthorised days running before deletion', 'days', { unit: 'days' }],
  ['deletion.afterLeave', 'Days after leave ended before deletion', 'days', { unit: 'days' }],
  ['deletion.codes', 'Codes that count towards deletion', 'list'],
]);
