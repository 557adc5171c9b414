/**
 * The papers for a penalty notice: what has to be settled before a school refers, or issues. Which of it the local authority
 * asks for stands in its own code; the list is what offices are sent back for.
 */
import type { Checklist } from '../../checklist';
import { better, days, noBetter, otherwise, ours, step } from '../../checklist-makers';
import { act1996, guidance2024, ownAdvice, penaltyRegs } from './sources';

const threshold = { clause: 'national threshold', edition: penaltyRegs, confidence: 'V2' } as const;
const considered = { clause: 'guidance on penalty notices', edition: guidance2024, confidence: 'V2' } as const;

export const referral: Checklist[] = [
  {
    id: 'nat-penalty-referral',
    title: 'Get a penalty-notice referral ready',
    trigger: '10 sessions of G, N, O or U within 10 school weeks',
    offeredBy: ['pn-threshold-met', 'cohort-pn-watchlist', 'refused-leave-taken'],
    about: 'pupil',
    kind: 'penalty',
    ...threshold,
    steps: [
      step('deadline', 'Look up the local authority’s code: its deadline, its form, who issues', 'officer', {
        ...ours(days(1)),
        ...ownAdvice,
        asks: 'Until when does the local authority take it?',
      }),
      step('compulsory-age', 'Check that the pupil is of compulsory school age', 'officer', {
        ...ours(days(5)),
        clause: 's. 8 and s. 444',
        edition: act1996,
        confidence: 'V1',
      }),
      step('no-n', 'Settle every N among the sessions: none may be left', 'officer', {
        ...ours(days(5)),
        ...ownAdvice,
        evidence: { kind: 'settled', checks: ['n-due-soon', 'n-unresolved-over-limit'] },
        decides: 'The head, or whom the head has named, decides on each code; it is never changed from here.',
      }),
      step('no-blanks', 'Have missing marks in those weeks filled in', 'officer', {
        ...ours(days(5)),
        ...ownAdvice,
        evidence: { kind: 'settled', checks: ['blank-mark'] },
      }),
      step('support', 'Put together which support was offered, or why none would have fitted', 'officer', {
        ...ours(days(5)),
        ...considered,
        asks: 'Which support, and what came of it?',
      }),
      step('letters', 'Put together the letters that were sent', 'officer', {
        ...ours(days(5)),
        ...ownAdvice,
        means: ['copy'],
      }),
      step('notice-to-improve', 'Notice to improve: sent, or why not', 'officer', {
        ...ours(days(5)),
        clause: 'guidance on notices to improve',
        edition: guidance2024,
        confidence: 'V2',
        evidence: { kind: 'notice', notice: 'notice-to-improve' },
      }),
      step('earlier', 'Look up earlier notices: same parent, same pupil, within 3 years', 'officer', {
        ...ours(days(5)),
        clause: 'limit of two notices',
        edition: penaltyRegs,
        confidence: 'V2',
        asks: 'How many, for each parent?',
      }),
      step('equality', 'Look at the Equality Act, and at any plan or special need', 'head', {
        ...considered,
        decides: 'The head decides whether it stands against a notice.',
      }),
      step('certificate', 'Certificate of attendance for those weeks, checked against the register', 'officer', {
        ...ours(days(5)),
        ...ownAdvice,
        means: ['copy', 'form'],
        decides: 'The head, or whom the head has authorised, signs it.',
      }),
      step('consider', 'Consider a penalty notice for this case', 'head', {
        ...considered,
        decides:
          'The head decides whether to refer or issue, as the local code has it. The threshold alone decides nothing.',
      }),
      step('refer', 'Hand it over to the local authority', 'local-authority', {
        ...ownAdvice,
        onlyIf: 'Did the head decide to refer?',
        means: ['form', 'copy'],
        evidence: { kind: 'notice', notice: 'penalty-notice' },
        decides: 'The local authority decides on a penalty notice, or checks the one that the head means to issue.',
      }),
    ],
    exits: [
      otherwise('With the local authority', 'close', { after: 'refer' }),
      better('Support does better: no referral', 'watch', { after: 'support' }),
      noBetter('A notice to improve comes first', 'nat-notice-to-improve', { after: 'support' }),
      otherwise('No referral, for a reason that is written down', 'close'),
    ],
  },
];
