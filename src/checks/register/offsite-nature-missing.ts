/** A code for education elsewhere, without a word on what it is and where. */
import { breach, defineCheck, unknown } from '../check';
import type { MarkExample } from '../example';
import { noteOf } from '../note-of-mark';

export default defineCheck({
  on: 'mark',
  codes: ['B', 'P', 'V', 'W', 'K', 'D'],
  id: 'offsite-nature-missing',
  page: 'register',
  severity: 'warning',
  audience: 'teacher',
  needs: ['mark', 'comment'],
  title: 'Off site, without what and where',
  national: 'codes.attendingElsewhere',
  policy: ({ policy }) => policy.rule('offsite-nature-missing', undefined, 'codes.attendingElsewhere'),
  run({ cell }, rule) {
    const note = noteOf(cell);
    if (note === 'given') return null;
    if (note === 'not shown') return unknown('comment');
    return breach({
      message: `Record what and where for ${cell.code}.`,
      action: 'Add a note with the activity and the place.',
      policy: rule,
      facts: { code: cell.code },
    });
  },
});

export const examples: MarkExample[] = [
  { policy: 'otw', session: 'AM', code: 'B', comment: '', expect: {}, why: 'the nature must be recorded' },
  { policy: 'otw', session: 'AM', code: 'W', hasComment: false, expect: {}, why: 'no note on this mark' },
  { policy: 'wessex', session: 'PM', code: 'D', comment: '', expect: {}, why: 'law trap 4: D is elsewhere, not here' },
  {
    policy: 'keystone',
    session: 'AM',
    code: 'V',
    comment: '',
    expect: {},
    why: 'supervised and approved: which visit?',
  },
  { policy: 'otw', session: 'AM', code: 'V', comment: 'Museum, Year 8 history', expect: null, why: 'recorded' },
  { policy: 'otw', session: 'AM', code: 'P', hasComment: true, expect: null, why: 'a note is there, unread' },
  { policy: 'jtmat', session: 'AM', code: 'B', comment: '', expect: null, why: 'silent' },
  { policy: 'otw', session: 'AM', code: 'B', comment: '', state: 'default', expect: null, why: 'nobody made the mark' },
  {
    policy: 'otw',
    session: 'AM',
    code: 'B',
    expect: { outcome: 'indeterminate', missing: ['comment'] },
    why: 'the page shows no notes',
  },
];
