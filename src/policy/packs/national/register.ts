/** National rules on codes and on taking and keeping the register. Facts in our own words. */
import type { PolicyPack } from '../../pack';
import { act1996, guidance2024, guidance2026, national, regs2024 } from './sources';

export const codes: PolicyPack['values'] = {
  'codes.present': national(
    '/ is present in the morning, \\ in the afternoon',
    '2024 Regs, reg 10, Table 1',
    regs2024,
    'V1',
  ),
  'codes.L': national('L is in before the taking of the register ends', '2024 Regs, reg 10, Table 1', regs2024, 'V1'),
  'codes.U': national(
    'U is for an arrival after the register ended, if no other code fits',
    '2024 Regs, reg 10, Table 3',
    regs2024,
    'V2',
  ),
  'codes.unauthorised': national(['G', 'N', 'O', 'U'], '2024 Regs, reg 10, Table 3', regs2024, 'V1'),
  'codes.attendingElsewhere': national(['B', 'K', 'P', 'V', 'W'], '2024 Regs, reg 10, Table 2', regs2024, 'V1'),
  'codes.authorised': national(
    ['C', 'C1', 'C2', 'E', 'I', 'J1', 'M', 'R', 'S', 'T'],
    '2024 Regs, reg 10, Tables 1 to 3',
    regs2024,
    'V1',
  ),
  'codes.notPossible': national(
    ['D', 'Q', 'X', 'Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'Y6', 'Y7', 'Z', '#'],
    'guidance on codes and statistics',
    guidance2024,
    'V2',
  ),
  'codes.withdrawn': national(['H', 'J', 'Y'], '2024 Regs, reg 10, Tables 1 to 3', regs2024, 'V2'),
  'codes.table': national('only the codes of the national tables', '2024 Regs, reg 10, Tables 1 to 3', regs2024, 'V1'),
  'codes.hash': national('a planned closure of the whole school', 'guidance on codes', guidance2024, 'V2'),
  'codes.S': national('study for a public examination, agreed in advance', '2024 Regs, reg 11(5)', regs2024, 'V1'),
  'codes.X': national('only pupils outside compulsory school age', 'guidance on codes', guidance2024, 'V2'),
  'codes.Y': national(
    'each of Y1 to Y7 has its own circumstance; for Y7 the cause is recorded',
    '2024 Regs, reg 10, Table 3',
    regs2024,
    'V2',
  ),
  compulsoryAge: national(
    'from the prescribed day on or after the fifth birthday to the last Friday in June of the school year of the sixteenth',
    's. 8',
    act1996,
    'V1',
  ),
  nLimit: national(5, '2024 Regs, reg 10(7) to (9)', regs2024, 'V2', { unit: 'school days' }),
  'register.remoteEducation': national(
    'not B: absence, with the code of its reason',
    'guidance on code B',
    guidance2024,
    'V2',
  ),
};

export const register: PolicyPack['values'] = {
  'register.everyPupil': national('one entry for every pupil, every session', '2024 Regs, reg 10(1)', regs2024, 'V1'),
  'register.when': national(
    'at the beginning of each morning session and once during each afternoon session',
    '2024 Regs, reg 10(1)',
    regs2024,
    'V1',
  ),
  'register.maxOpenMinutes': national(30, 'guidance on taking the register', guidance2024, 'V2', {
    op: '<=',
    unit: 'minutes',
  }),
  'register.electronic': national(true, '2024 Regs, reg 5', regs2024, 'V1'),
  retentionYears: national(6, '2024 Regs, reg 7', regs2024, 'V1', { op: '>=', unit: 'years' }),
  // the list is that of the 2006 rules; the wording of reg 6 of 2024 has not been seen
  amendFields: national(
    ['original', 'amended', 'reason', 'date', 'name', 'position'],
    '2024 Regs, reg 6',
    'SI 2006/1751 as councils give it; wording of SI 2024/208 not seen',
    'R',
  ),
  'amend.rule': national(
    'where the reason was not known when the register was taken, and a correction is needed',
    'guidance on amending the register',
    guidance2024,
    'V2',
  ),
  'record.also': national('for Y7, the cause', 'guidance on code Y7', guidance2024, 'V2'),
  'office.firstDay': national(
    'parents are contacted on the first day of unexplained absence, and again if it goes on',
    'guidance, p. 20',
    guidance2026,
    'V2',
  ),
  'office.contacts': national(2, 'guidance, p. 20', guidance2026, 'V2', { op: '>=' }),
  'office.socialWorker': national(
    'social worker and youth-offending worker are told of unexplained absence',
    'guidance, para 52',
    guidance2024,
    'V2',
  ),
};
