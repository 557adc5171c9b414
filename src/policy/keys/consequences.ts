/** The keys about penalty notices and the steps towards them, about records, and about rewards. */
import { keysIn, type PolicyKey } from './policy-key';

export const penaltyKeys: readonly PolicyKey[] = keysIn('Penalty notices', [
  ['penalty.sessions', 'Unauthorised sessions', 'number', { unit: 'sessions' }],
  ['penalty.weeks', 'In how many school weeks', 'number', { unit: 'school weeks' }],
  ['penalty.cost', 'First notice', 'table', { help: 'Pounds and days for each way to pay' }],
  ['penalty.second', 'Second notice', 'table', { help: 'Pounds and days' }],
  ['penalty.capYears', 'No third notice within', 'number', { unit: 'years' }],
  ['penalty.publicPlace', 'Notice for a public place during suspension', 'table', { help: 'Pounds and days' }],
  ['penalty.publicPlaceDays', 'Public place: first days of a suspension', 'days', { unit: 'school days' }],
  ['suspension.firstDays', 'Suspension: education is due after', 'days', { unit: 'school days' }],
  ['penalty.nearFrom', 'Near the threshold from', 'number', { unit: 'sessions' }],
  ['nti.contents', 'What a notice to improve holds', 'list'],
  ['nti.weeks', 'Notice to improve runs for', 'table', { help: 'Weeks, from and to', unit: 'weeks' }],
  ['nti.rule', 'When a notice to improve is sent', 'text'],
  ['pn.when', 'When a notice is considered', 'text'],
  ['pn.gate', 'What is looked at first', 'text'],
  ['pn.window', 'How the weeks are counted', 'text'],
  ['pn.avoidance', 'Where the threshold is being dodged', 'text'],
  ['pn.issuer', 'Who issues', 'text'],
  ['fines', 'Fines in court', 'text'],
  ['truancy.ladder', 'Steps for truancy', 'text'],
  ['ladder', 'Steps from first contact to court', 'text'],
  ['ladder.timing', 'Time between the steps', 'text'],
  ['ladderWeeks', 'Weeks between the steps', 'table', { unit: 'weeks' }],
  ['legalAfter', 'Legal steps after', 'text'],
  ['legal', 'Legal steps', 'text'],
  ['eso.review', 'Education supervision order is reviewed', 'text'],
]);

export const recordKeys: readonly PolicyKey[] = keysIn('Records', [
  ['retentionYears', 'Register entries are kept for', 'number', { unit: 'years' }],
  ['amendFields', 'What an amendment records', 'list'],
  ['amend.rule', 'When an entry may be amended', 'text'],
  ['record.also', 'What else is recorded', 'text'],
]);

export const rewardKeys: readonly PolicyKey[] = keysIn('Rewards', [
  ['rewards', 'Rewarded from', 'table', { unit: '%', help: 'One percentage for each reward' }],
  ['rewards.how', 'How attendance is rewarded', 'text'],
  ['th.privilege', 'Trips and events may be withdrawn below', 'percent', { unit: '%' }],
]);
