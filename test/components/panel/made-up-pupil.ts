/** One made-up pupil with a year of marks and a file, for the panel's tests: nobody in it exists. */
import type { PupilFileView, PupilView, YearSource } from '../../../components/panel/pupil-view';
import type { Mark } from '../../../src/attendance';

const CALENDAR = {
  terms: [
    { from: '2026-09-03', to: '2026-10-23', name: 'Autumn', half: 1 as const },
    { from: '2026-11-02', to: '2026-12-18', name: 'Autumn', half: 2 as const },
    { from: '2027-01-04', to: '2027-02-12', name: 'Spring', half: 1 as const },
  ],
  closed: [{ date: '2026-11-02', kind: 'inset' as const }],
};

/** Two marks a school day from 9 September to 20 November AM, with the exceptions given. */
export function marksWith(exceptions: Record<string, string>): Mark[] {
  const marks: Mark[] = [];
  for (let at = Date.parse('2026-09-09'); at <= Date.parse('2026-11-20'); at += 86_400_000) {
    const date = new Date(at).toISOString().slice(0, 10);
    const isBreak = date > '2026-10-23' && date < '2026-11-03';
    if ([0, 6].includes(new Date(at).getUTCDay()) || isBreak) continue;
    for (const session of ['AM', 'PM'] as const) {
      if (date === '2026-11-20' && session === 'PM') continue;
      marks.push({ date, session, code: exceptions[`${date} ${session}`] ?? (session === 'AM' ? '/' : '\\') });
    }
  }
  return marks;
}

export const finlaysMarks = marksWith({
  '2026-09-17 AM': 'L',
  '2026-09-22 AM': 'O',
  '2026-09-22 PM': 'O',
  '2026-09-23 AM': 'U',
  '2026-09-30 AM': 'M',
  '2026-10-05 AM': 'I',
  '2026-10-05 PM': 'I',
  '2026-10-06 AM': 'I',
  '2026-10-06 PM': 'I',
  '2026-10-14 PM': '-',
  '2026-10-16 PM': 'O',
  '2026-10-23 AM': 'G',
  '2026-10-23 PM': 'G',
  '2026-11-05 AM': 'L',
  '2026-11-13 AM': 'N',
  '2026-11-13 PM': 'N',
});

export const year: YearSource = {
  marks: finlaysMarks,
  calendar: CALENDAR,
  asOf: { date: '2026-11-20', session: 'AM' },
  onRollFrom: '2026-09-09',
  onRollTo: null,
};

export const file: PupilFileView = {
  today: '2026-11-20',
  flags: [{ id: 'f1', version: 1, words: 'Tell the DSL of each absence', until: 'until Fri 18 Dec' }],
  cases: [
    {
      id: 'case-finlay',
      title: 'Concern',
      step: 'step 3 of 6',
      due: { words: '1 day over', tone: 'over' },
      now: {
        id: 's3',
        text: 'Formal meeting, if no improvement',
        words: 'Due Thu 19 Nov, attendance team, clause 5.6.',
        asks: null,
      },
      proof: null,
    },
  ],
  closedCases: [],
  offers: [],
  notes: [
    { id: 'n1', version: 3, text: 'Family prefers a call after 16:00.', meta: 'Tue 10 Nov 15:42 · attendance officer' },
  ],
  contacts: [{ id: 'c1', version: 1, words: 'Phone call, contact 1: no reply', meta: 'Fri 13 Nov 09:22 · AB, office' }],
  contactsHeld: 2,
  decisions: [],
  request: null,
  conditions: [],
  notices: [],
  supports: [],
  letters: [],
  letterChoices: [{ value: 'below-96', words: 'Attendance below 96 %', isSuggested: true }],
  history: [{ at: 'Tue 10 Nov 15:42', what: 'Note added', who: 'AB, attendance officer' }],
  damaged: 0,
};

export const pupil: PupilView = {
  id: 'p-finlay',
  name: 'Finlay Underhay',
  sub: 'Year 8 · 8 Birch',
  figures: {
    attended: 79,
    possible: 92,
    scope: 'at this school, 9 Sep to 20 Nov AM',
    tag: 'Persistent absence',
    lines: [
      { at: 90, words: 'persistent 90' },
      { at: 96, words: 'contact 96' },
    ],
    authorised: 5,
    unauthorised: 6,
    provisional: 2,
    late: 2,
    unmarked: 1,
    note: '',
  },
  findings: [
    { number: 1, severity: 'error', words: 'No mark, Wed 14 Oct PM', clause: '6.2' },
    { number: 2, severity: 'error', words: '‘\\’ in an AM session, Wed 18 Nov', clause: '6.3' },
    { number: 3, severity: 'warning', words: 'N on Fri 13 Nov, AM and PM: settle today', clause: 'national' },
    { number: 4, severity: 'warning', words: 'Persistent absence: 13 of 92 missed', clause: '3.5' },
    { number: 5, severity: 'warning', words: '8 of 10 unauthorised in ten weeks', clause: 'national' },
  ],
  pack: 'Wessex v2',
  headroom: [
    [{ b: '39 attended in a row' }, ' bring it above 90 %: Thu 17 Dec'],
    [{ b: '2 more unauthorised' }, ' sessions reach 10 in ten weeks'],
    ['If both N become authorised, the ten weeks hold ', { b: '6' }],
  ],
  year,
  weeks: { marks: finlaysMarks, calendar: CALENDAR, asOf: '2026-11-20', threshold: 'national threshold 10' },
  file,
};
