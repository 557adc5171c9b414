/** Keystone: attendance lines, evidence, the first days, and what the local authority is told. */
import { conflicting, type PolicyPack, silent, stated } from '../../pack';

export const lines: PolicyPack['values'] = {
  bands: stated(
    [
      [[96, 100], 'expected'],
      [[91, 95], 'at risk of PA'],
      [[80, 90], 'persistent'],
      [[51, 79], 'at risk of severe'],
      [[0, 50], 'severe'],
    ],
    '§1',
  ),
  // T-13: whole numbers leave holes between the bands; read so, there are none
  'bands.normalised': stated('[96, 100] · (90, 96) · [80, 90] · (50, 80) · [0, 50]', '§1'),
  'bands.actions': stated(
    {
      'at risk of PA': 'find and lower barriers, point to help, a lead practitioner',
      persistent: 'also targeted support, formal talks, warning of the legal route, safeguarding, siblings’ schools',
      'at risk of severe': 'a joint approach with the local authority, by the EBSA ladder',
      severe: 'a joint approach with the local authority',
    },
    '§5, §6',
  ),
  // T-37: its days do not follow from 190 school days; the checks compute their own
  impactTable: conflicting({ '97': 6, '94': 10, '90': 19, '85': 29, '80': 38, '75': 48, '70': 57, '65': 67 }, '§1'),
  contactBelow: stated(96, '§1, §5', { op: '<' }),
  amberLowerBelow: silent,
  riskOfSevereBelow: stated(80, '§1, §6', { op: '<' }),
  pa: stated(10, 'App1', { op: '>=', unit: '% missed' }),
  severe: stated(50, '§1', { op: '<=' }),
  'th.attainment': stated(95, 'App1', { op: '<' }),
  'pa.plan': stated(
    'a support plan, a contract between home and school, outside agencies, an attendance clinic, home visits',
    'App1',
  ),
};

export const letters: PolicyPack['values'] = {
  letterConsecutive: silent,
  letterTerm: silent,
  evidenceDays: silent,
  'evidence.grounds': stated(['doubt'], 'App1'),
  'illness.patternTimes': silent,
  'evidence.illness': stated(
    'only where it is doubted: a note, a prescription, a card; not satisfied: unauthorised, and parents are told first',
    'App1',
  ),
  late: stated('L before the close, U after it', 'App1'),
};

export const firstDay: PolicyPack['values'] = {
  parentCutoff: stated('asap', 'App1'),
  channels: stated(['phone', 'email', 'letter', 'in-person'], 'App1'),
  'report.channel': stated('by phone, e-mail, letter or in person, on the first day', 'App1'),
  'report.detail': stated('an explanation', 'App1'),
  'report.asks': stated(['reason'], 'App1'),
  'dayTriggers.1': stated('contact+socialWorker', 'App1'),
  'dayTriggers.2': stated('repeat', 'App1'),
  'dayTriggers.3': stated('enquiries+maybeVisit', 'App1'),
  'dayTriggers.10': stated('LA', 'App1'),
  'office.firstDay': stated(
    'no word: parents are contacted; again on day 2; on day 3 all reasonable enquiries',
    'App1',
  ),
  'office.socialWorker': stated('told of any unexplained absence, the same day, and of a deletion', '§1, App1'),
  return: stated('welcomed back, with help to catch up', 'App1'),
  leaver: stated(
    'plans in writing: moving date, address, new school and start; a meeting where it is home education; else missing education',
    'App1',
  ),
};

export const localAuthority: PolicyPack['values'] = {
  unauthLA: stated(10, 'App1', { unit: 'consecutive-unexplained' }),
  'deletion.notices': stated(['social worker', 'written plans'], '§1, App1'),
  'return.codes': silent,
  'return.days': silent,
  'vulnerable.checkInWeeks': silent,
  'lates.perTerm': silent,
  healthLA: silent,
  deletion: silent,
};
