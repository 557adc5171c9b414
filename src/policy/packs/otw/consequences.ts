/** On Track Westbury: penalty notices and the steps before them, records, rewards, roles. */
import { conflicting, type PolicyPack, silent, stated } from '../../pack';

export const penalties: PolicyPack['values'] = {
  'penalty.sessions': stated(10, '5.2'),
  'penalty.weeks': stated(10, '5.2'),
  'penalty.cost': stated(
    [
      [80, 21],
      [160, 28],
    ],
    '5.2',
  ),
  'penalty.second': stated([160, 28], '5.2'),
  'penalty.capYears': stated(3, '5.2'),
  'penalty.publicPlace': stated(
    [
      [60, 21],
      [120, null],
    ],
    '5.2',
  ),
  'penalty.publicPlaceDays': stated(5, '5.2', { unit: 'school days' }),
  'penalty.nearFrom': silent,
  'nti.contents': stated(
    ['record', 'duty', 'support so far', 'support offered', 'warning', 'period', 'early notice'],
    '5.2',
  ),
  'nti.weeks': stated([3, 6], '5.2'),
  'nti.rule': stated(
    'the threshold is met and support fits but is not taken up; it holds the record, the benefits and the duty, support so far and to come, a warning with what is enough, its length, and grounds for an early notice',
    '5.2',
  ),
  'pn.gate': stated(
    'the local authority is asked first and gets a copy; is it the best tool, would support or a notice to improve do better, and the Equality Act',
    '5.2',
  ),
  // T-17: the officer named is another authority's
  'pn.issuer': conflicting('the head, or an officer of the local authority', '3.2, 5.2'),
  // T-15, T-16: one cell holds two ladders with different ends, and a letter of the wrong colour
  ladder: conflicting(
    'A: letter, half term, panel, half term, EWS. B, the fuller: half term, panel with agencies, last half term, local authority',
    'App2',
  ),
  'ladder.timing': stated('a half term between the steps', 'App2'),
};

export const records: PolicyPack['values'] = {
  retentionYears: stated(6, '4.1'),
  amendFields: stated(['original', 'amended', 'reason', 'date', 'name', 'position'], '4.1'),
  'record.also': stated('whether it is authorised, the kind of activity, the kind of exceptional circumstances', '4.1'),
  rewards: stated([95], 'App2'),
  'rewards.how': silent,
};

export const roles: PolicyPack['values'] = {
  roles: stated(
    [
      ...['governing board', 'head', 'senior leader', 'attendance and family liaison officer', 'admin'],
      ...['tutor or key worker', 'school lead', 'EWO', 'SENCO'],
    ],
    '3, App2',
  ),
  'roles.aliases': stated(
    {
      'attendance lead': ['senior leader', 'senior attendance champion', 'deputy head', 'school lead'],
      'attendance officer': ['attendance and family liaison officer', 'FLO'],
      EWO: ['education welfare officer', 'EWS'],
    },
    '3, App2',
  ),
  'reports.due': stated(
    { 'figures of the half term': 'half-term', 'figures of the term': 'term', 'figures of the year': 'year' },
    '8.1',
  ),
  'monitor.cycle': stated(
    'every half term, term and year; to tutors, governors and those who lead for SEND, safeguarding and pupil premium; a written report to parents',
    '8.1, 8.2, 8.3, 4.6',
  ),
};
