/** A pupil without a mark in a register that was saved. */
import { breach, defineCheck, unknown } from '../check';
import type { MarkExample } from '../example';

export default defineCheck({
  on: 'mark',
  cells: 'empty',
  id: 'blank-mark',
  page: 'register',
  severity: 'error',
  audience: 'teacher',
  needs: ['mark', 'saved'],
  title: 'No mark in a saved register',
  national: 'register.everyPupil',
  run({ row, cell, registerSaved }) {
    if (registerSaved === false) return null;
    if (registerSaved === null) return unknown('saved');
    const who = row.pupil.name ?? 'This pupil';
    return breach({
      message: `${who} has no mark${cell.session ? ` for ${cell.session}` : ''}, and the register was saved.`,
      action: 'Enter a mark; N if the reason is not known yet.',
      facts: { shown: cell.shown },
    });
  },
});

export const examples: MarkExample[] = [
  { policy: 'wessex', session: 'AM', code: '', taken: 'saved', expect: { severity: 'error' }, why: 'saved with a gap' },
  {
    policy: 'keystone',
    session: 'PM',
    code: '',
    taken: 'saved',
    expect: { severity: 'error' },
    why: 'a rule of the law',
  },
  { policy: 'wessex', session: 'AM', code: '', taken: 'unsaved', expect: null, why: 'still being taken' },
  { policy: 'wessex', session: 'AM', code: 'N', taken: 'saved', expect: null, why: 'N is a mark' },
  {
    policy: 'wessex',
    session: 'AM',
    code: '',
    taken: null,
    expect: { outcome: 'indeterminate', missing: ['saved'] },
    why: 'saved?',
  },
  { policy: 'jtmat', session: 'AM', code: '', taken: 'saved', expect: {}, why: 'each session' },
  { policy: 'otw', session: 'AM', code: 'Z', taken: 'saved', expect: null, why: 'law trap 26: not yet on the roll' },
  {
    policy: 'otw',
    session: 'AM',
    code: '',
    shown: '-',
    taken: 'saved',
    expect: { severity: 'error' },
    why: 'every pupil: a dash is no mark',
  },
];
