/** What the panel knows on a made-up morning at Thornmere School: nobody in it exists. */
import type { Known, KnownSchool } from '../../../entrypoints/sidepanel/known';
import type { PupilFile } from '../../../src/casework/read-records';
import type { OpenRecord, Person, RecordKind, RecordOf } from '../../../src/casework/records';
import type { PageFacts } from '../../../src/messaging/page-facts';
import type { PageReport, ReportedFinding } from '../../../src/messaging/protocol';
import { checklistsOf, ownChecklistsOf } from '../../../src/policy/checklists';
import { policyPacks } from '../../../src/policy/packs';
import { DEFAULT_SETTINGS } from '../../../src/rollout/settings';
import { autumn, marks } from '../../unit/papers/finlay';

export const FINLAY = 'pupil-finlay';
export const officer: Person = { initials: 'AB', role: 'officer' };

const own = ownChecklistsOf('wessex');

export const school: KnownSchool = {
  school: {
    id: 'thornmere',
    name: 'Thornmere School',
    country: 'England',
    knownBy: { hosts: [], paths: [], texts: [] },
    yearGroups: [],
    pack: 'wessex',
    overrides: {},
    calendar: autumn,
  },
  calendar: autumn,
  policy: { national: policyPacks.national, trust: policyPacks.wessex, nationalDefaults: false },
  pack: { id: 'wessex', name: 'Wessex v2' },
  own,
  national: checklistsOf('wessex').filter((one) => !own.includes(one)),
};

export const facts: PageFacts = {
  kind: 'history',
  school: 'thornmere',
  readAt: '2026-11-20T09:52:00Z',
  pupils: [
    {
      who: FINLAY,
      id: '10773',
      name: 'Finlay Underhay',
      year: '8',
      group: '8 Birch',
      ids: [{ kind: 'mis:almanac', id: '10773' }],
    },
  ],
  absent: [],
  told: [],
  requests: [],
  conditions: [],
  found: [],
};

export const finding = (number: number, key: string, message: string, more: Partial<ReportedFinding> = {}) => ({
  key,
  number,
  severity: 'warning' as const,
  who: 'Underhay, Finlay',
  message,
  action: '',
  sum: '',
  policy: { value: '', clause: 'Wessex v2, 6.2' },
  national: null,
  elsewhere: false,
  ...more,
});

export const report = (findings: ReportedFinding[]): PageReport => ({
  title: 'Attendance history',
  state: '',
  coverage: '93 sessions read',
  findings,
  unknown: [],
  undecided: [],
  readAt: facts.readAt,
  pupils: { found: 1, read: 1, total: null },
});

export function record<Kind extends RecordKind>(kind: Kind, id: string, value: RecordOf<Kind>): OpenRecord<Kind> {
  return { kind, id, pupil: FINLAY, version: 2, value, stamps: {} };
}

export const fileOf = (more: Partial<PupilFile> = {}): PupilFile => ({
  pupil: FINLAY,
  damaged: [],
  pupils: [],
  notes: [],
  contacts: [],
  cases: [],
  decisions: [],
  notices: [],
  flags: [],
  supports: [],
  letters: [],
  events: [],
  ...more,
});

/** Finlay's history is open at 09:52; casework is locked, unless `file` is given. */
export function knownOf(more: Partial<Known> = {}, file: PupilFile | null = null): Known {
  const session = {
    keyId: 'key',
    key: '',
    person: officer,
    unlockedAt: '2026-11-20T08:00:00Z',
    locksAt: '2026-11-20T17:00:00Z',
  };
  return {
    now: '2026-11-20T09:52:00Z',
    today: '2026-11-20',
    policy: 'known',
    isVaultModeFixed: false,
    settings: { ...DEFAULT_SETTINGS, role: 'officer', schools: [school.school] },
    school,
    page: { tabId: 7, report: report([]), facts },
    absent: [],
    absentSeen: new Map(),
    vault: {
      state: 'made',
      mode: 'passphrase',
      isChanging: false,
      hasRecovery: true,
      isRecoverySaved: true,
      on: '2026-11-20',
    },
    counts: { overdue: 0, today: 0, open: 0 },
    due: [],
    session: file === null ? null : session,
    casework:
      file === null ? null : { person: officer, cases: file.cases, names: new Map(), files: new Map([[FINLAY, file]]) },
    pupil: {
      who: FINLAY,
      place: 0,
      history: { pupil: { name: 'Finlay Underhay', id: '10773', year: '8' }, marks, complete: false },
    },
    ui: {
      place: 'pupil',
      opened: null,
      openCase: null,
      filter: { role: '', step: '', due: '' },
      putAway: new Set(),
      recovery: null,
      changing: null,
      lockedNote: null,
    },
    ...more,
  };
}
