/** A made-up pupil with everything an evidence pack can show. */
import type { Mark, SchoolCalendar } from '../../../src/attendance';
import { addCalendarDays, schoolDaysOf } from '../../../src/attendance';
import type { EvidenceInput } from '../../../src/papers/evidence-pack';

export const autumn: SchoolCalendar = {
  terms: [
    { from: '2026-09-01', to: '2026-10-23', name: 'Autumn', half: 1 },
    { from: '2026-11-02', to: '2026-12-18', name: 'Autumn', half: 2 },
    { from: '2027-01-04', to: '2027-02-12', name: 'Spring', half: 1 },
    { from: '2027-02-22', to: '2027-03-25', name: 'Spring', half: 2 },
    { from: '2027-04-12', to: '2027-05-28', name: 'Summer', half: 1 },
    { from: '2027-06-07', to: '2027-07-20', name: 'Summer', half: 2 },
  ],
  closed: [
    { date: '2026-09-01', kind: 'inset' },
    { date: '2026-11-02', kind: 'inset' },
  ],
};

const OTHER: Record<string, string> = {
  '2026-09-22AM': 'O',
  '2026-09-22PM': 'O',
  '2026-09-23AM': 'U',
  '2026-10-01AM': 'L',
  '2026-10-06AM': 'I',
  '2026-10-06PM': 'I',
  '2026-10-07AM': 'I',
  '2026-10-14PM': '',
  '2026-10-16PM': 'O',
  '2026-10-23AM': 'G',
  '2026-10-23PM': 'G',
  '2026-11-05AM': 'M',
  '2026-11-10AM': 'L',
  '2026-11-12AM': 'R',
  '2026-11-13AM': 'N',
  '2026-11-13PM': 'N',
};

/** From 9 September to the morning of 20 November: 92 possible sessions, 79 attended, one not marked. */
export const marks: Mark[] = schoolDaysOf(autumn)
  .days.filter((date) => date >= '2026-09-09' && date <= '2026-11-20')
  .flatMap((date) => [
    { date, session: 'AM' as const, code: OTHER[`${date}AM`] ?? '/' },
    { date, session: 'PM' as const, code: OTHER[`${date}PM`] ?? '\\' },
  ])
  .filter(({ date, session }) => date < '2026-11-20' || session === 'AM');

const officer = { initials: 'RO', role: 'officer' as const };
const office = { initials: 'AB', role: 'office' as const };
const head = { initials: 'HT', role: 'head' as const };

export const finlay: EvidenceInput = {
  school: 'Thornmere School',
  localAuthority: null,
  pupil: { name: 'Finlay Underhay', year: '8', group: '8 Birch' },
  onRollSince: '2026-09-09',
  at: '2026-11-20T09:52:00Z',
  by: officer,
  marks,
  isComplete: true,
  calendar: autumn,
  ownCalendar: autumn,
  nLimit: 5,
  registerSays: [{ date: '2026-09-23', session: 'AM', words: 'Arrived 09:41, register closed 09:15' }],
  contacts: [
    { at: '2026-09-22T09:40:00Z', channel: 'text', contact: 1, reached: false, by: office },
    { at: '2026-09-22T10:15:00Z', channel: 'phone', contact: 2, reached: false, by: office },
    { at: '2026-10-06T09:35:00Z', channel: 'phone', contact: 1, reached: true, reason: 'tonsillitis', by: office },
    { at: '2026-10-16T13:40:00Z', channel: 'phone', contact: 1, reached: false, by: office },
    { at: '2026-11-10T14:00:00Z', channel: 'phone', contact: 1, reached: true, reason: 'bus was late', by: officer },
    { at: '2026-11-13T09:36:00Z', channel: 'text', contact: 1, reached: false, by: office },
    {
      at: '2026-11-13T11:00:00Z',
      channel: 'visit',
      contact: 1,
      reached: true,
      reason: 'overslept',
      seen: true,
      by: officer,
    },
  ],
  supports: [
    { kind: 'meeting', words: 'Reasons and next steps agreed with parent', from: '2026-11-10', to: '2026-11-10' },
    {
      kind: 'check-in',
      words: 'Wellbeing check-in with pupil, weekly',
      from: '2026-11-16',
      to: null,
      reviewOn: '2026-12-14',
    },
    {
      kind: 'support-plan',
      words: 'Morning bus and breakfast club',
      from: '2026-11-17',
      to: null,
      reviewOn: '2026-12-15',
    },
  ],
  letters: [{ letter: 'below-96', at: '2026-10-08T10:00:00Z', by: office }],
  decisions: [
    {
      type: 'holiday',
      from: '2026-10-23',
      to: '2026-10-23',
      requestedOn: '2026-10-08',
      decision: 'refused',
      decidedOn: '2026-10-12',
      decidedBy: head,
      reason: 'A cheaper flight is no exceptional circumstance',
      conditions: [],
    },
  ],
  notices: [],
  cases: [
    {
      case: {
        school: 'thornmere',
        checklist: 'wx-concern',
        pack: 'wessex',
        title: 'Attendance concern',
        startedAt: '2026-11-09T09:00:00Z',
        startedBy: officer,
        startsOn: '2026-11-09',
        checks: [],
        steps: { talk: { state: 'done', at: '2026-11-10T14:20:00Z', by: officer } },
        dueSet: {},
        closed: null,
      },
      stepWords: { talk: 'Talk with the parent about reasons and next steps' },
    },
  ],
  readiness: [
    { title: 'A notice is possible', state: 'ready', words: 'of compulsory school age' },
    { title: 'Threshold met', state: 'missing', words: '6 of 10 settled sessions, and 2 N' },
    { title: 'No N left to settle', state: 'missing', words: '2 N' },
    { title: 'No mark missing', state: 'missing', words: '1 session without a mark' },
    { title: 'Certificate of marks', state: 'missing', words: 'the marks have to be settled first' },
    { title: 'Support was offered', state: 'ready', words: '3 entries, the last on Tue 17 Nov' },
    { title: 'Letters were sent', state: 'ready', words: '1 letter' },
    {
      title: 'Notice to improve',
      state: 'missing',
      words: 'none on record: say why it would not fit, as with a holiday',
    },
    { title: 'Notices before', state: 'ready', words: 'none in three years' },
    { title: 'In time for the local authority', state: 'unknown', words: 'its time for a referral is not set' },
  ],
  rules: {
    policyName: 'Wessex MAT Attendance Policy v2',
    clauses: ['3.5', '4.4', '5.6', '7.2'],
    policyNote: 'It gives no session count.',
    national: [
      'School Attendance (Pupil Registration) (England) Regulations 2024, reg 10',
      'national threshold of 10 sessions in 10 school weeks',
    ],
    ruleSet: '2026-09',
  },
};

/** The same with so much written down that it takes more pages. */
export const muchWritten: EvidenceInput = {
  ...finlay,
  contacts: Array.from({ length: 90 }, (_, at) => ({
    at: `${addCalendarDays('2026-09-09', Math.floor(at / 2))}T09:3${at % 10}:00Z`,
    channel: 'phone' as const,
    contact: 1 + (at % 3),
    reached: at % 4 === 0,
    reason:
      at % 4 === 0
        ? 'said that the bus did not come and that the next one was full, so that nobody could bring the child in time'
        : undefined,
    by: office,
  })),
};
