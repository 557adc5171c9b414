/**
 * What national law and guidance say and no clause of the five policies asks, as far as marks tell of it.
 * Owns these entries, in our words, with how sure the reading is; knows no check and no pack.
 */
import { asks, type ClauseEntry, checks, notServed, under } from './clause';

export const law: readonly ClauseEntry[] = [
  ...under('2024 Regs, reg 13(1)', 'New pupils (V1)', [
    asks('A name entered in the course of the year: return to the LA by the fifth day', checks('roll-addition-notify')),
    asks(
      'The same for those who begin with the year, unless they begin at the usual age on its first day',
      notServed(
        'no page tells who begins in the most junior class: a prompt for every new pupil would mostly be wrong',
      ),
    ),
  ]),
  ...under('2024 Regs, reg 10(1)', 'Marks of sessions (V1), best marks (V2)', [
    asks(
      'A session has the mark of its own register, also where the MIS makes it from lessons',
      checks('session-mark-from-later-lesson', 'lesson-vs-session-mismatch'),
    ),
  ]),
  ...under('Guidance on suspension', 'Sixth day (V1), code from then on (R)', [
    asks('E on more than five school days: look at what was arranged', checks('suspension-beyond-5-days')),
  ]),
  ...under('Guidance on code B', 'Approved, in person, supervised (V2)', [
    asks('B for weeks on end: look whether it is still so', checks('b-long-run', 'remote-learner-marked-present')),
  ]),
  ...under('Guidance on absence', 'Short periods (V1)', [
    asks(
      'A percentage of few possible sessions means little: findings on attendance say "few so far" under 20',
      checks('att-persistent-absence', 'att-severe-absence', 'att-first-contact', 'cohort-new-crossings'),
    ),
  ]),
];
