/** John Taylor MAT: leave of absence. */
import { conflicting, type PolicyPack, silent, stated } from '../../pack';

export const leave: PolicyPack['values'] = {
  'leave.decider': stated('the head; no appeal', '§7'),
  'leave.notice': stated('in writing, on the form', '§7'),
  'leave.noticeDays': stated(14, '§7'),
  'leave.never.assessment': stated('public+internal', '§7'),
  // T-23: whatever the circumstances, and then unless they are exceptional
  'leave.never.holiday': conflicting(true, '§7'),
  'leave.holiday': conflicting(
    'never, whatever the circumstances; in another place, only where authorised in advance in exceptional circumstances',
    '§7',
  ),
  'leave.retrospective': stated('none', '§7'),
  'leave.falsified': stated('recorded again as unauthorised, and a penalty is asked for', '§7'),
  'leave.overstay': stated('unauthorised; a penalty is asked for; may be missing education and lose the place', '§7'),
  'leave.religious': stated('only the day set apart', '§7'),
  'leave.religiousDays': stated(14, '§7'),
  'leave.religiousExtraDays': stated(false, '§7'),
  'leave.sport': stated(
    'a fixed weekly session; the form and an official letter; a senior leader decides; no extra training; the body is asked about safeguarding',
    '§7',
  ),
  'leave.sport.decider': stated('a member of the senior leadership team', '§7'),
  'leave.sport.letter': stated(true, '§7'),
  'leave.eliteReview': stated('termly', '§7'),
  'leave.performance': stated('a licence of the local authority or a BOPA; it is monitored', '§7'),
  'leave.performanceFloor': silent,
  'leave.GRT': silent,
  'leave.interview': silent,
  'leave.study': silent,
  'leave.licenceDatesEnough': silent,
  'leave.medicalNotice': stated(true, '§7'),
  'leave.medicalPartUnauthorised': stated(true, '§7'),
  'leave.medical': stated('agreed in advance, with evidence; as little time as needed', '§7'),
  'leave.partTime': stated('very exceptional, temporary, agreed with the parent lived with, reviewed', '§7'),
};
