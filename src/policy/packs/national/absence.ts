/** National rules on absence lines, returns, deletion, leave and penalty notices. Facts in our own words. */
import type { PolicyPack } from '../../pack';
import { act1996, guidance2024, national, penaltyRegs, regs2024 } from './sources';

export const lines: PolicyPack['values'] = {
  pa: national(10, 'guidance on persistent absence', guidance2024, 'V1', { op: '>=', unit: '% missed' }),
  severe: national(50, 'guidance on severe absence', guidance2024, 'V2', { op: '>=', unit: '% missed' }),
};

export const returns: PolicyPack['values'] = {
  unauthLA: national(10, '2024 Regs, reg 13', regs2024, 'V2', { op: '>=', unit: 'continuous' }),
  // looks forward: fires where there are grounds to expect it, consecutive or cumulative
  healthLA: national(15, 'sickness return', guidance2024, 'V2', { op: '>=', unit: 'days' }),
  'LA.return': national('agreed with the local authority, at least once a month', '2024 Regs, reg 13', regs2024, 'V2'),
  // the text says "day", not which days count
  'addition.return': national(5, '2024 Regs, reg 13(1)', regs2024, 'V1', { unit: 'days' }),
  deletion: national('only on a ground of the Regulations, and then it must be', '2024 Regs, reg 9', regs2024, 'V1'),
  'deletion.notices': national(['local authority'], '2024 Regs, reg 13(4)', regs2024, 'V1'),
  'deletion.unauth': national(20, '2024 Regs, reg 9(1)(i)', regs2024, 'V2', { op: '>=', unit: 'days' }),
  // the ten days are those of the 2006 rules; the wording of 2024 has not been seen
  'deletion.afterLeave': national(10, '2024 Regs, reg 9(1)(h)', regs2024, 'R', { op: '>=', unit: 'days' }),
  'deletion.codes': national(['G', 'N', 'O'], '2024 Regs, reg 9(1)(i)', regs2024, 'V2'),
};

export const leave: PolicyPack['values'] = {
  'leave.decider': national('a person authorised by the proprietor', '2024 Regs, reg 11(1)', regs2024, 'V1'),
  'leave.retrospective': national('leave is always granted before', '2024 Regs, reg 11', regs2024, 'R'),
  'leave.test': national('exceptional circumstances, each case on its facts', '2024 Regs, reg 11', regs2024, 'V2'),
  'leave.holiday': national(
    'a wish for a holiday is not an exceptional circumstance',
    'guidance on leave, paras 37 to 40',
    guidance2024,
    'V2',
  ),
  'leave.never.protest': national(true, 'guidance on leave, paras 37 to 40', guidance2024, 'V2'),
  'leave.performance': national(
    'regulated performance or employment abroad, with a licence or where none is needed',
    '2024 Regs, regs 3 and 11(2)',
    regs2024,
    'V1',
  ),
  'leave.performanceCode': national('C1', '2024 Regs, reg 3', regs2024, 'V1'),
  'leave.religious': national('a day exclusively set apart by the parent’s religious body', 's. 444(3)', act1996, 'V1'),
  'leave.GRT': national('a parent’s trade needs the travel', '2024 Regs, reg 3', regs2024, 'V1'),
  'leave.interview': national('J1, asked in advance', '2024 Regs, reg 11(4)', regs2024, 'V1'),
  'leave.study': national('S, for a public examination, agreed in advance', '2024 Regs, reg 11(5)', regs2024, 'V1'),
  'leave.partTime': national(
    'compulsory age: C2, exceptional, temporary, agreed with a parent lived with',
    '2024 Regs, reg 11(6)',
    regs2024,
    'V1',
  ),
};

export const penalties: PolicyPack['values'] = {
  'penalty.sessions': national(10, 'national threshold', penaltyRegs, 'V2', { op: '>=', unit: 'sessions' }),
  'penalty.weeks': national(10, 'national threshold', penaltyRegs, 'V2', { unit: 'school weeks' }),
  'penalty.cost': national(
    [
      [80, 21],
      [160, 28],
    ],
    'first notice',
    penaltyRegs,
    'V2',
  ),
  'penalty.second': national([160, 28], 'second notice within three years', penaltyRegs, 'V2'),
  'penalty.capYears': national(3, 'limit of two notices', penaltyRegs, 'V2', { unit: 'years' }),
  'penalty.publicPlace': national(
    [
      [60, 21],
      [120, 28],
    ],
    'Education and Inspections Act 2006, s. 105',
    penaltyRegs,
    'V2',
  ),
  'penalty.publicPlaceDays': national(5, 'Education and Inspections Act 2006, s.105', 'as in force 2026', 'V2', {
    unit: 'school days',
  }),
  // the sixth day is in the Department's text; which code goes from then on was not seen
  'suspension.firstDays': national(5, 'suspension: education from the sixth day', 'DfE text, as seen in 2026', 'V1', {
    unit: 'school days',
  }),
  'nti.weeks': national([3, 6], 'guidance on notices to improve', guidance2024, 'V2', { unit: 'weeks' }),
  'nti.rule': national(
    'a last chance to take up support, usual where support fits; it may be left out',
    'guidance on notices to improve',
    guidance2024,
    'V2',
  ),
  'pn.when': national(
    'the threshold is met: considered case by case, never by itself',
    'national threshold',
    penaltyRegs,
    'V2',
  ),
  'pn.window': national(
    'any ten weeks with a session in each, any mix of codes, across terms and years',
    'national threshold',
    penaltyRegs,
    'V2',
  ),
  'pn.issuer': national(
    'the head or an authorised deputy, the local authority, the police; not for independent schools',
    'penalty notices',
    penaltyRegs,
    'V2',
  ),
  fines: national('s. 444(1) up to £1,000; s. 444(1A) up to £2,500 or 3 months', 's. 444', act1996, 'V2'),
  nonCompulsoryAge: national('penalty notices and returns concern compulsory school age only', 's. 444', act1996, 'V1'),
};
