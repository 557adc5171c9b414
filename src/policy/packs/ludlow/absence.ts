/** Ludlow: attendance lines, letters, the first day, and what the local authority is told. */
import { type PolicyPack, silent, stated } from '../../pack';

export const lines: PolicyPack['values'] = {
  target: stated(96.1, '§17'),
  contactAt: stated(96, 'AppA5', { op: '=' }),
  letterBelow: stated(96, 'AppA6', { op: '<' }),
  monitorBelow: stated(90, 'AppA7', { op: '<' }),
  // T-34: "towards 90" there, and below 90 after two weeks in the appendix
  formalBelow: stated(85, '§4', { op: '<' }),
  focusBelow: stated(85, '§13', { op: '<' }),
  amberLowerBelow: silent,
  riskOfSevereBelow: silent,
  pa: stated(10, '§2', { op: '>=', unit: '% missed' }),
  severe: silent,
};

export const letters: PolicyPack['values'] = {
  letterConsecutive: stated(3, '§4', { op: '>', unit: 'days' }),
  letterTerm: stated(10, '§4', { op: '>', unit: 'days' }),
  'evidence.grounds': stated(['doubt'], '§4'),
  'illness.patternTimes': silent,
  'evidence.illness': stated('only on real doubt, read with what is known before', '§4'),
  late: stated('persistent lateness can lead to a penalty notice; trends go to the SLT', '§9, AppA2'),
};

export const firstDay: PolicyPack['values'] = {
  parentCutoff: stated('08:30', '§4'),
  channels: stated(['phone-live'], '§4'),
  rejectChannels: stated(['voicemail', 'email'], '§4'),
  'report.channel': stated('by phone, speaking to staff', '§4'),
  'report.detail': stated('the reason and how long it should last', '§4'),
  'report.asks': stated(['reason', 'return'], '§4'),
  'office.firstDay': stated('by the morning close a call or a message; each absence is followed up', '§4, AppA3'),
  'office.signOut': stated('collected by a competent adult; never back alone', '§9'),
  'signOut.asks': stated(['adult', 'return'], '§9'),
  'office.missing': stated(
    'head or SLT at once, the office as hub, a search inside and outside, parents, the police when contacts fail, an incident form, agencies, a report',
    '§10',
  ),
  missingMinutes: stated(10, '§10'),
  'contactsExhausted.missingOnly': stated(true, '§10'),
  'office.contacts': stated(2, '§12', { op: '>=' }),
  lunchLeave: stated(
    'asked in writing; the head decides after a meeting; refused with a pattern of poor attendance; a pass with a picture, an off-site register, an adult signs',
    '§8',
  ),
  'lunchPass.outWithin': stated(10, '§8'),
  'lunchPass.backBefore': stated(5, '§8'),
  'lunchPass.decisionDays': stated(7, '§8'),
  'lunchPass.review': stated('termly', '§8'),
};

export const localAuthority: PolicyPack['values'] = {
  unauthLA: stated(10, '§4', { unit: 'cumulative-termly' }),
  healthLA: stated(15, '§7', { op: '>', unit: 'days' }),
  'LA.return': stated('termly: irregular attenders, and 10 days or more unauthorised', '§4'),
  'deletion.notices': stated(['local authority'], '§1'),
  'return.codes': silent,
  'return.days': silent,
  'vulnerable.checkInWeeks': silent,
  'lates.perTerm': silent,
  'deletion.unauth': stated(20, '§4'),
  'deletion.afterLeave': stated(10, '§4'),
  deletion: stated('after enquiries; the local authority’s word is followed, and it is told', '§4'),
};
