/** The penalty notice threshold is met, and neither support nor a notice to improve is on record. */
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays } from '../example';
import type { Need } from '../missing';
import { countNotes, isIndependent, PENALTY_DECISION, unauthorisedSessions } from '../penalty-case';

export default defineCheck({
  on: 'pupil',
  id: 'pn-support-missing',
  page: 'history',
  severity: 'warning',
  audience: 'attendance officer',
  needs: ['mark', 'date', 'calendar', 'support', 'nti'],
  title: 'No support on record',
  national: 'nti.rule',
  compulsoryAgeOnly: true,
  policy: ({ policy }) => policy.rule('pn-support-missing', undefined, 'nti.rule'),
  run({ facts, policy, history, now }, rule) {
    if (isIndependent(policy)) return null;
    const window = facts.window;
    if (window === null) return unauthorisedSessions(facts) < 10 ? null : unknown('calendar');
    const first = window.weeks[0]?.monday;
    if (!window.met || first === undefined) return null;
    const [since = first] = [first, facts.yearFrom].sort();
    const { support, nti, plans } = history ?? {};
    if (
      support?.some(({ on }) => since <= on && on <= now.date) ||
      nti?.some(({ from, to }) => from <= now.date && since <= to) ||
      plans?.some(({ kind, from, to }) => kind !== PENALTY_DECISION && from <= now.date && since <= (to ?? now.date))
    )
      return null;
    const missing: Need[] = [];
    if (support === undefined) missing.push('support');
    if (nti === undefined) missing.push('nti');
    if (missing.length > 0) return unknown(...missing);
    return breach({
      message: `The penalty notice threshold is met, and no support is on record since ${since}.`,
      action: 'Log the support that was given, or why it would not fit, as with a holiday. Support comes first.',
      policy: rule,
      at: window.metOn ? { date: window.metOn.date, session: window.metOn.session } : undefined,
      facts: { total: window.total, since },
      notes: countNotes(facts, window),
    });
  },
});

const TEN_SESSIONS = onWeekdays('2026-11-09', 5, 'O O');

export const examples: PupilExample[] = [
  {
    policy: 'wessex',
    marks: TEN_SESSIONS,
    history: { support: [], nti: [] },
    expect: { severity: 'warning' },
    why: 'law trap 19: support first',
  },
  {
    policy: 'keystone',
    marks: TEN_SESSIONS,
    history: { support: [], nti: [] },
    expect: {},
    why: 'T-27: its policy names no threshold, but that support comes first',
  },
  {
    policy: 'jtmat',
    marks: TEN_SESSIONS,
    history: { support: [{ on: '2026-10-12', kind: 'meeting' }], nti: [] },
    expect: null,
    why: 'a meeting in this school year',
  },
  {
    policy: 'jtmat',
    marks: TEN_SESSIONS,
    history: { support: [{ on: '2026-03-02', kind: 'meeting' }], nti: [] },
    expect: {},
    why: 'that was another school year',
  },
  {
    policy: 'otw',
    marks: TEN_SESSIONS,
    history: { nti: [{ from: '2026-11-16', to: '2026-12-11', contents: [] }] },
    expect: null,
    why: 'a notice to improve runs',
  },
  {
    policy: 'otw',
    marks: TEN_SESSIONS,
    history: { support: [], nti: [], plans: [{ kind: 'attendance-contract', from: '2026-10-05', to: null }] },
    expect: null,
    why: 'a contract is support',
  },
  {
    policy: 'ludlow',
    year: '6',
    marks: onWeekdays('2026-11-09', 4, 'O O'),
    history: { support: [], nti: [] },
    expect: null,
    why: 'eight sessions: the threshold is not met',
  },
  {
    policy: 'otw',
    school: { 'school.type': 'independent' },
    marks: TEN_SESSIONS,
    history: { support: [], nti: [] },
    expect: null,
    why: 'T-42: no notices, so no question of support before one',
  },
  {
    policy: 'otw',
    marks: TEN_SESSIONS,
    history: { support: [] },
    expect: { outcome: 'indeterminate', missing: ['nti'] },
    why: 'notices to improve are not known',
  },
  {
    policy: 'otw',
    marks: TEN_SESSIONS,
    expect: { outcome: 'indeterminate', missing: ['support', 'nti'] },
    why: 'nothing is known beyond the page',
  },
];
