/**
 * The national baseline: what law and statutory guidance say, each with its edition and how sure the reading is.
 * Facts in our own words.
 */
import { type PolicyPack, stated } from '../../pack';

const regs2024 = { edition: 'SI 2024/208, in force 19 Aug 2024' };
const guidance = { edition: 'Working together to improve school attendance, Aug 2024' };

const pack: PolicyPack = {
  id: 'national-2024',
  name: 'National rules for England',
  values: {
    'codes.present': stated('/ is present in the morning, \\ in the afternoon', '2024 Regs, reg 10, Table 1', {
      ...regs2024,
      confidence: 'V1',
    }),
    'codes.L': stated('L is in before the taking of the register ends', '2024 Regs, reg 10, Table 1', {
      ...regs2024,
      confidence: 'V1',
    }),
    'codes.U': stated(
      'U is for an arrival after the register ended, if no other code fits',
      '2024 Regs, reg 10, Table 3',
      { ...regs2024, confidence: 'V2' },
    ),
    'codes.withdrawn': stated(['H', 'J', 'Y'], '2024 Regs, reg 10, Tables 1 to 3', {
      ...regs2024,
      confidence: 'V2',
    }),
    'codes.table': stated('only the codes of the national tables', '2024 Regs, reg 10, Tables 1 to 3', {
      ...regs2024,
      confidence: 'V1',
    }),
    'register.everyPupil': stated('one entry for every pupil, every session', '2024 Regs, reg 10(1)', {
      ...regs2024,
      confidence: 'V1',
    }),
    'register.when': stated(
      'at the beginning of each morning session and once during each afternoon session',
      '2024 Regs, reg 10(1)',
      { ...regs2024, confidence: 'V1' },
    ),
    'register.maxOpenMinutes': stated(30, 'guidance on taking the register', {
      ...guidance,
      op: '<=',
      unit: 'minutes',
      confidence: 'V2',
    }),
  },
};
export default pack;
