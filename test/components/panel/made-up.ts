/** A made-up afternoon at Thornmere School for the panel's tests: nobody in it exists. */

import type { CasesView, StepView } from '../../../components/panel/cases-view';
import type { KeptView } from '../../../components/panel/data-view';
import type { CaseworkView, OpenView, PanelEvents, PanelView } from '../../../components/panel/panel-view';
import type { TodayView } from '../../../components/panel/today-view';
import type { PageReport, ReportedFinding } from '../../../src/messaging/protocol';
import { pupil } from './made-up-pupil';

const finding = (
  number: number,
  severity: ReportedFinding['severity'],
  who: string,
  message: string,
  clause: string,
) => ({
  key: `key-${number}`,
  number,
  severity,
  who: `${who} · Fri 20 Nov · AM · mark L`,
  message,
  action: 'Confirm the arrival and change the mark.',
  sum: 'Arrived 09:20 · register closed 09:15.',
  policy: { value: 'AM closes 09:15', clause: `Wessex v2, ${clause}` },
  national: { value: '', clause: 'Working together to improve school attendance' },
  elsewhere: false,
});

export const report: PageReport = {
  title: '8 Birch, AM register',
  state: '',
  coverage: '30 of 30 pupils read',
  findings: [
    finding(1, 'error', 'Kofi Danquah', 'U, not L: arrived 09:20', '4.4'),
    finding(4, 'error', 'Max Quarrington', 'no mark, register saved', '6.2'),
    finding(5, 'error', 'Finlay Underhay', '‘\\’ in an AM session, Wed', '6.3'),
    finding(3, 'warning', 'Evie Pennock', 'L, not /: arrived 09:08', '4.4'),
    finding(2, 'info', 'Dylan Farrant', 'arrived 09:15, at the close', '4.4'),
  ],
  unknown: [],
  undecided: [],
  readAt: '2026-11-20T09:26:00Z',
  pupils: { found: 30, read: 30, total: 30 },
};

export const today: TodayView = {
  calling: {
    words: '4 without a reason',
    order: 'order: clause 5.2',
    rows: [
      {
        pupil: 'p-marlow',
        name: 'Marlow Teague',
        group: '10 Ash',
        day: 3,
        tries: [
          { what: 'Text', time: '08:58' },
          { what: 'Phone 1', time: '09:02' },
          { what: 'Phone 2', time: '09:05' },
        ],
        stands: 'no reply',
        flag: null,
        next: { words: 'Tell the DSL…', channel: 'tell', contact: null },
        contactsHeld: 2,
        caseId: 'case-marlow',
      },
      {
        pupil: 'p-theo',
        name: 'Theo Rashleigh',
        group: '8 Birch',
        day: 2,
        tries: [
          { what: 'Text', time: '09:17' },
          { what: 'Phone 1', time: '09:22' },
        ],
        stands: 'no reply',
        flag: null,
        next: { words: 'Call contact 2', channel: 'phone', contact: 2 },
        contactsHeld: 3,
        caseId: 'case-theo',
      },
      {
        pupil: 'p-yusuf',
        name: 'Yusuf Iqbal-Marsh',
        group: '8 Birch',
        day: 1,
        tries: [],
        stands: 'No attempt yet',
        flag: null,
        next: { words: 'Text contact 1', channel: 'text', contact: 1 },
        contactsHeld: null,
        caseId: null,
      },
    ],
    dropped: '3 others reported by online form: no call needed.',
  },
  offers: [
    {
      checklist: 'wx-concern',
      title: 'Concern',
      pupils: [
        { id: 'p-a', name: 'Ama Mensa-Grove' },
        { id: 'p-b', name: 'Bea Underhay' },
        { id: 'p-c', name: 'Cyd Varley' },
      ],
      why: 'Below 96 %, clause 5.6',
    },
  ],
  due: {
    words: '1 overdue, 2 today',
    rows: [
      {
        caseId: 'case-finlay',
        due: { words: '1 day over', tone: 'over' },
        what: 'Formal meeting, if no improvement',
        who: 'Finlay Underhay · Concern, step 3',
      },
      {
        caseId: 'case-grace',
        due: { words: 'Today', tone: 'today' },
        what: 'Leave: headteacher’s decision',
        who: 'Grace Varley · clause 7.1',
      },
      {
        caseId: 'case-diya',
        due: { words: 'Mon 23 Nov', tone: 'later' },
        what: 'Signed letter, 4 days running',
        who: 'Diya Tanwar · clause 5.4',
      },
    ],
    openCases: 12,
  },
  ns: {
    words: '3 marks, 2 pupils, 1 over',
    rule: '5 school days, clause 5.4',
    rows: [
      {
        pupil: 'p-elsie',
        name: 'Elsie Farrant',
        group: '9 Oak',
        due: { words: '2 days over', tone: 'over' },
        marks: 'Wed 11 Nov AM, PM',
        stands: '7 of 5 school days, over since Wed 18 Nov',
      },
      {
        pupil: 'p-nia',
        name: 'Pupil 10761',
        group: '',
        due: { words: 'Wed 25 Nov', tone: 'later' },
        marks: 'Wed 18 Nov AM',
        stands: '2 of 5 school days, by Wed 25 Nov',
      },
    ],
  },
  timers: [],
};

const step = (number: number, text: string, state: StepView['state'], more: Partial<StepView>): StepView => ({
  id: `s${number}`,
  number,
  text,
  clause: '5.6',
  state,
  meta: '',
  due: null,
  owner: '',
  dueWhy: '',
  stage: null,
  onlyIf: null,
  decides: null,
  asks: null,
  means: [],
  proof: null,
  times: null,
  canAct: false,
  canReopen: false,
  skipReasons: [],
  ...more,
});

export const cases: CasesView = {
  open: 12,
  words: '1 overdue · 2 due today',
  filters: {
    role: [
      { value: 'officer', words: 'Attendance officer' },
      { value: '', words: 'Any role' },
    ],
    step: [{ value: '', words: 'Any step' }],
    due: [{ value: '', words: 'Due to 27 Nov' }],
  },
  chosen: { role: 'officer', step: '', due: '' },
  openCase: 'case-finlay',
  timers: [],
  rows: [
    {
      id: 'case-finlay',
      pupil: 'p-finlay',
      name: 'Finlay Underhay',
      group: '8 Birch',
      sub: 'Concern, below 96 % · opened Mon 9 Nov',
      due: { words: '1 day over', tone: 'over' },
      ladder: {
        note: null,
        clause: 'Wessex v2, clause 5.6',
        contactsHeld: 2,
        hasEvidencePack: true,
        exits: [
          {
            id: 'better',
            when: 'Attendance improved',
            leadsTo: 'closes the case',
            kind: 'success',
            proof: null,
            canChoose: true,
          },
        ],
        steps: [
          step(1, 'Contact parents: reasons, next steps', 'done', {
            meta: 'Tue 10 Nov by attendance officer, by phone',
            canReopen: true,
          }),
          step(2, 'Letter with attendance certificate', 'skipped', {
            clause: 'trust step',
            meta: 'Thu 12 Nov, attendance officer: met in person',
          }),
          step(3, 'Formal meeting, if no improvement', 'now', {
            due: { words: 'Due Thu 19 Nov, 1 school day over', tone: 'over' },
            owner: 'attendance team',
            dueWhy: '8 school days after opening, set by your trust',
            canAct: true,
            means: [
              { kind: 'phone', words: 'Call', href: null, channel: 'phone' },
              { kind: 'email', words: 'Email', href: 'mailto:', channel: null },
              { kind: 'copy', words: 'Copy', href: null, channel: null },
            ],
          }),
          step(4, 'Action plan, if it fits', 'to-come', {
            clause: '5.7',
            due: { words: 'Due Thu 26 Nov, 5 school days after step 3', tone: 'later' },
            canAct: true,
            onlyIf: 'Does a plan fit?',
            proof: 'The contact log shows a meeting, Wed 18 Nov.',
            skipReasons: ['Another plan is already in place'],
          }),
          step(5, 'Regular check-ins, wellbeing or ELSA', 'waiting', {
            clause: '14.2',
            meta: 'From Thu 3 Dec, every 10 school days · officer',
          }),
          step(6, 'No better: ask the headteacher', 'to-come', {
            clause: '15.1',
            decides: 'Headteacher decides whether to start the legal stage',
          }),
        ],
      },
    },
    {
      id: 'case-grace',
      pupil: 'p-grace',
      name: 'Grace Varley',
      group: '',
      sub: 'Leave of absence · decision · headteacher',
      due: { words: 'Today', tone: 'today' },
      ladder: null,
    },
    {
      id: 'case-diya',
      pupil: 'p-diya',
      name: 'Diya Tanwar',
      group: '',
      sub: 'Signed letter · ask · office',
      due: { words: 'Mon 23 Nov', tone: 'later' },
      ladder: null,
    },
  ],
};

export const data: KeptView = {
  mode: 'passphrase',
  lastBackup: 'Fri 13 Nov 16:20, 412 records',
  isBackupOld: false,
  lastMerge: null,
  conflicts: [],
  copy: { state: 'same', words: '412 records, last written Fri 20 Nov 09:22.' },
  retentionRule: 'Kept until 31 December after the school year; open cases and notices in force stay.',
  exports: [],
  takenIn: [],
  recovery: { has: true, words: 'A recovery file was saved Mon 9 Nov.' },
  hasCases: true,
  listed: { pupils: 24, isChosen: false },
  letters: [
    { value: 'below-96', words: 'Attendance has fallen' },
    { value: 'well-done', words: 'Well done' },
  ],
};

export const open: OpenView = {
  state: 'open',
  locksIn: 'Locks in 12 min',
  mode: 'passphrase',
  mustSaveRecovery: false,
  changing: null,
  indexing: null,
  today,
  cases,
  data,
};

export const view = (
  place: PanelView['place'],
  casework: CaseworkView = open,
  more: Partial<PanelView> = {},
): PanelView => ({
  place,
  footer: { school: 'Thornmere School', day: 'Fri 20 Nov', policy: 'Wessex v2', time: '09:26' },
  pupil,
  casework,
  ...more,
});

/** Every event does as it is told, unless a test says otherwise; `asked` holds what was asked, in order. */
export function eventsThat(answers: Partial<PanelEvents> = {}): {
  events: PanelEvents;
  asked: [string, ...unknown[]][];
} {
  const asked: [string, ...unknown[]][] = [];
  const events = new Proxy({} as PanelEvents, {
    get: (_, name: string) => {
      const answer = answers[name as keyof PanelEvents] as ((...given: unknown[]) => unknown) | undefined;
      return (...given: unknown[]) => {
        asked.push([name, ...given]);
        return answer ? answer(...given) : name === 'search' ? Promise.resolve([]) : Promise.resolve({ ok: true });
      };
    },
  });
  return { events, asked };
}
