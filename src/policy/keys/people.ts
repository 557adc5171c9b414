/** The keys about roles and meetings, and about the document itself. */
import { keysIn, type PolicyKey } from './policy-key';

export const roleKeys: readonly PolicyKey[] = keysIn('Roles and meetings', [
  ['roles', 'Roles', 'list'],
  ['roles.aliases', 'Names that mean one role', 'table'],
  ['monitor.cycle', 'Who looks at figures, and how often', 'text'],
  ['monitor.groups', 'Groups that are looked at', 'text'],
  ['groups.gapPoints', 'A group is far below the school from', 'number', { unit: 'points', help: 'Left out: three' }],
  ['reports.due', 'Reports that are due', 'table', { help: 'Each with week, month, half-term, term or year' }],
  ['vulnerable', 'Vulnerable pupils', 'text'],
  ['nonCompulsoryAge', 'Pupils outside compulsory school age', 'text'],
]);

export const aboutKeys: readonly PolicyKey[] = keysIn('About the policy', [
  ['meta.status', 'Status', 'choice', { choices: ['draft', 'approved', 'undated'] }],
  ['meta.reviewBy', 'To be reviewed by', 'text', { help: 'A date, YYYY-MM-DD' }],
  ['meta.cites', 'Laws and guidance it rests on', 'list'],
  ['meta.unfinished', 'Parts left unfinished', 'list'],
  ['meta.conflicts', 'Contradictions that no single value carries', 'list'],
  ['meta.amendmentsNote', 'What its last amendment changed', 'text'],
  ['charts.toolkit', 'Chart: steps of the trust’s toolkit', 'text'],
  ['charts.firstDay', 'Chart: first day of absence', 'text'],
  ['charts.parentContact', 'Chart: contact with parents', 'text'],
  ['charts.graduatedResponse', 'Chart: graduated response', 'text'],
  ['charts.post16', 'Chart: post-16', 'text'],
  ['charts.paStrategy', 'Chart: strategy for persistent absence', 'text'],
  ['charts.impact', 'Tables: what absence costs', 'text'],
  ['national.checks', 'Checks that lean on national rules', 'list'],
]);
