/** OTW: the decision on a penalty notice, and the notice to improve. */
import type { Checklist } from '../../checklist';
import { better, days, noBetter, otherwise, ours, step, type Who, weeks } from '../../checklist-makers';

const flo: Who = ['family-liaison', 'attendance and family liaison officer'];
const head: Who = ['head', 'head teacher'];

export const penalties: Checklist[] = [
  {
    id: 'ot-pn-decision',
    title: 'Decide on a penalty notice',
    trigger: '10 unauthorised sessions in a rolling 10 school weeks',
    offeredBy: ['pn-threshold-met', 'refused-leave-taken', 'pn-not-available'],
    about: 'pupil',
    kind: 'penalty',
    clause: '5.2',
    steps: [
      step('1', 'Show that the national threshold is met', flo, {
        ...ours(days(5)),
        clause: '5.2, 3.4',
        means: ['copy'],
        asks: 'Which sessions?',
      }),
      step('2', 'Ask whether a penalty notice would do most for this pupil', head, {
        decides: 'The head decides, case by case.',
      }),
      step('3', 'Ask whether more support, notice to improve or another step would do better', head, {
        decides: 'The head decides, case by case.',
      }),
      step('4', 'Ask whether the Equality Act stands against it', head, { decides: 'The head decides.' }),
      step('5', 'Look up earlier notices: same parent, same pupil, no third within 3 years', flo, {
        evidence: { kind: 'settled', checks: ['pn-not-available'] },
        asks: 'How many within 3 years, for each parent? What instead of a third?',
      }),
      step('6', 'Check with the local authority', flo, { means: ['phone', 'email'], asks: 'Who answered, and what?' }),
      step('7', 'Penalty notice, usually to the parent who allowed the absence; a copy to the local authority', head, {
        clause: '5.2, 3.2',
        evidence: { kind: 'notice', notice: 'penalty-notice' },
        decides:
          'The head, or whom the head has authorised, decides whether a penalty notice is issued. Nothing is issued here.',
      }),
      step('8', 'Payment is to the local authority, within 21 or 28 days', 'local-authority', {
        onlyIf: 'Was a notice issued?',
        decides: 'Unpaid after 28 days, the local authority decides whether to prosecute or withdraw.',
      }),
    ],
    exits: [
      otherwise('A notice was issued', 'close', { after: '7' }),
      otherwise('A notice to improve does better', 'ot-nti', { after: '3' }),
      otherwise('More support does better', 'ot-below-90-B', { after: '3' }),
      otherwise('No notice, for a reason that is written down', 'close', { after: '2' }),
    ],
  },
  {
    id: 'ot-nti',
    title: 'Notice to improve',
    trigger: 'Threshold met, support fits, and it is not taken up',
    offeredBy: ['nti-period-range', 'pn-support-missing'],
    about: 'pupil',
    kind: 'penalty',
    clause: '5.2',
    steps: [
      step('code', 'Follow the code of conduct of the pupil’s local authority', flo, { ...ours(days(5)) }),
      step('record', 'It holds: the attendance record and the offences', flo, { means: ['letter', 'copy'] }),
      step('duty', 'It holds: what attendance does for a pupil, and the parents’ duty under section 7', flo),
      step('support-so-far', 'It holds: the support given so far', flo),
      step('further-support', 'It holds: what further support there is, or again', flo),
      step('warning', 'It holds: the warning, and what improvement would be enough', flo, {
        asks: 'What would be enough, in this case?',
      }),
      step('period', 'It holds: a period of 3 to 6 weeks', flo, {
        evidence: { kind: 'settled', checks: ['nti-period-range'] },
        asks: 'From when, until when?',
      }),
      step('early', 'It holds: on what grounds a penalty notice may come before the end', flo, {
        decides: 'The notice only names the grounds; on a penalty notice the head decides.',
      }),
      step('issue', 'Give the notice to the parents', head, {
        means: ['letter'],
        evidence: { kind: 'notice', notice: 'notice-to-improve' },
        decides: 'The head decides whether it is given.',
      }),
      step('review', 'At the end of the period, look whether attendance improved enough', head, {
        due: weeks(6, 'issue'),
        decides: 'The head decides whether it did.',
      }),
    ],
    exits: [
      better('Improved enough', 'close', { after: 'issue' }),
      noBetter('Not improved, or a ground for acting early', 'ot-pn-decision', { after: 'issue' }),
    ],
    note: 'The last day depends on the period that the notice names; six weeks are the longest it may have.',
  },
];
