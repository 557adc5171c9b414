/** An absence nobody has explained yet, of a pupil with a worker outside the school who has to be told. */
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { dayOf, isAbout } from '../log-words';

export default defineCheck({
  on: 'pupil',
  id: 'social-worker-notify',
  page: 'history',
  severity: 'error',
  audience: 'office',
  needs: ['mark', 'date', 'flags'],
  title: 'Worker to be told of absence',
  national: 'office.socialWorker',
  policy: ({ policy }) => policy.rule('social-worker-notify', 'office.socialWorker'),
  run({ facts, history, policy }, rule) {
    const latest = facts.marksOf('N').at(-1);
    if (latest === undefined) return null;
    const flags = history?.flags;
    if (flags === undefined) return unknown('flags');
    if (!flags.includes('inform-contact')) return null;
    const told = history?.contacts?.some(
      (contact) => dayOf(contact) >= latest.date && isAbout('social worker', contact.channel, contact.reason),
    );
    if (told) return null;
    return breach({
      message: `Absence without a reason on ${latest.date} ${latest.session}, and a worker is to be told of it.`,
      action:
        policy.own('office.socialWorker') === null
          ? 'Phone the social worker today, or have the DSL do it, and log it.'
          : 'Phone the social worker today, and log it.',
      policy: rule,
      at: { date: latest.date, session: latest.session },
      facts: { date: latest.date, session: latest.session },
      notes: ['provisional', ...facts.notes],
    });
  },
});

const FLAGGED = { flags: ['inform-contact' as const] };
const N_TODAY = { '2026-11-20': 'N N' };

export const examples: PupilExample[] = [
  {
    policy: 'keystone',
    marks: N_TODAY,
    history: FLAGGED,
    expect: { severity: 'error', notes: ['provisional'], says: 'today' },
    why: 'law trap 15: open until a reason comes; its policy says the same day',
  },
  { policy: 'wessex', marks: N_TODAY, history: FLAGGED, expect: { says: 'DSL' }, why: 'through the DSL' },
  {
    policy: 'ludlow',
    marks: N_TODAY,
    history: FLAGGED,
    expect: {},
    why: 'its policy names the worker of a pupil gone',
  },
  {
    policy: 'otw',
    marks: { '2026-11-18': 'N N', '2026-11-19': '/ \\' },
    history: { ...FLAGGED, contacts: [] },
    expect: { facts: { date: '2026-11-18', session: 'PM' } },
    why: 'back since, and nobody knows why they were away',
  },
  { policy: 'jtmat', marks: N_TODAY, history: { flags: [] }, expect: null, why: 'nobody to tell' },
  { policy: 'jtmat', marks: { '2026-11-20': 'I I' }, history: FLAGGED, expect: null, why: 'a reason is known' },
  {
    policy: 'jtmat',
    cells: [{ date: '2026-11-20', lesson: 'P3', code: 'N' }],
    history: FLAGGED,
    expect: null,
    why: 'T-20, law trap 30: a lesson is no session',
  },
  {
    policy: 'keystone',
    marks: N_TODAY,
    history: { ...FLAGGED, contacts: [{ at: '2026-11-20T09:40:00Z', channel: 'social worker', reached: true }] },
    expect: null,
    why: 'told this morning',
  },
  {
    policy: 'keystone',
    marks: N_TODAY,
    history: { ...FLAGGED, contacts: [{ at: '2026-11-20T09:40:00Z', channel: 'phone', reached: true }] },
    expect: {},
    why: 'that was a parent',
  },
  {
    policy: 'keystone',
    marks: N_TODAY,
    expect: { outcome: 'indeterminate', missing: ['flags'] },
    why: 'whether there is a worker is not known',
  },
  { policy: 'keystone', marks: { '2026-11-20': '/ \\' }, expect: null, why: 'no absence: nothing to know' },
  { policy: 'jtmat', year: '13', marks: N_TODAY, history: FLAGGED, expect: {}, why: 'care has no age limit' },
];
