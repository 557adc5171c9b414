/** A pupil is being taken off the roll, and somebody who has to be told first has not been. */
import { breach, defineCheck, type PupilSubject, unknown, type Verdict } from '../check';
import type { PupilExample } from '../example';
import { dayOf, hasOutcome, isAbout, type Subject, subjectNamed } from '../log-words';
import type { Plan } from '../pupil-history';

/** The return that the law asks for at any deletion (2024 Regulations, reg 13(4)). */
const BY_LAW: readonly Subject[] = ['local authority'];

export default defineCheck({
  on: 'pupil',
  id: 'roll-deletion-notify',
  page: 'history',
  severity: 'error',
  audience: 'office',
  needs: ['plans', 'contacts', 'flags', 'roll'],
  title: 'Leaving the roll without notice',
  national: 'deletion.notices',
  compulsoryAgeOnly: true,
  policy: ({ policy }) => policy.rule('roll-deletion-notify', 'deletion.notices'),
  run(subject, rule) {
    const { facts, history } = subject;
    const plans = history?.plans;
    // only a pupil marked as no longer on the roll shows a deletion that no plan tells of
    if (plans === undefined) return facts.marks.at(-1)?.code === 'Z' ? unknown('roll') : null;
    const leaving = plans.filter((plan) => isAbout('leaving', plan.kind) && !hasOutcome(plan));
    return leaving.map((plan): Verdict => {
      if (history?.contacts === undefined) return unknown('contacts');
      const missing = noticesOf(subject).filter((notice) => !isLogged(notice, plan, subject));
      const isForWorker = history.flags?.includes('inform-contact');
      const due = missing.filter((notice) => notice !== 'social worker' || isForWorker);
      if (due.length === 0) return missing.length > 0 && history.flags === undefined ? unknown('flags') : null;
      return breach({
        message: `A deletion from the roll${plan.to ? ` on ${plan.to}` : ''} is under way; not logged: ${due.join(', ')}.`,
        action: 'Send the notices first: no later than the deletion, and never for a day that is past.',
        policy: rule,
        at: plan.to === null ? undefined : { date: plan.to },
        facts: { missing: due, from: plan.from, to: plan.to },
      });
    });
  },
});

/** Whom the policy wants told, and the local authority in any case. */
function noticesOf({ policy }: PupilSubject): Subject[] {
  const named: unknown = policy.own('deletion.notices')?.value;
  const own = Array.isArray(named) ? named.flatMap((name) => subjectNamed(name) ?? []) : [];
  return [...new Set([...BY_LAW, ...own])];
}

function isLogged(notice: Subject, plan: Plan, { history, now }: PupilSubject): boolean {
  return (history?.contacts ?? []).some((contact) => {
    const on = dayOf(contact);
    return plan.from <= on && on <= now.date && isAbout(notice, contact.channel, contact.reason);
  });
}

const LEAVING: Plan = { kind: 'deletion from roll', from: '2026-11-09', to: '2026-11-27' };
const told = (channel: string, reason?: string) => ({
  at: '2026-11-16T10:00:00Z',
  channel,
  reached: true,
  ...(reason ? { reason } : {}),
});
const KEYSTONE = { 'deletion.notices': ['social worker', 'written plans'] };

export const examples: PupilExample[] = [
  {
    policy: 'wessex',
    history: { plans: [LEAVING], contacts: [] },
    expect: { severity: 'error', facts: { missing: ['local authority'] } },
    why: 'law trap 23: deletion is prepared by people, and the local authority hears of it first',
  },
  {
    policy: 'wessex',
    history: { plans: [LEAVING], contacts: [told('local authority', 'deletion')] },
    expect: null,
    why: 'told',
  },
  { policy: 'otw', history: { plans: [LEAVING], contacts: [told('phone')] }, expect: {}, why: 'a parent was rung' },
  {
    policy: 'jtmat',
    history: { plans: [{ ...LEAVING, kind: 'home education' }], contacts: [] },
    expect: {},
    why: 'its policy names home education',
  },
  {
    policy: 'ludlow',
    history: { plans: [LEAVING], contacts: [{ ...told('LA'), at: '2026-10-05T10:00:00Z' }] },
    expect: {},
    why: 'that was before anybody spoke of leaving',
  },
  {
    policy: 'keystone',
    school: KEYSTONE,
    history: {
      plans: [LEAVING],
      contacts: [told('local authority'), told('e-mail', 'new school and address')],
      flags: ['inform-contact'],
    },
    expect: { facts: { missing: ['social worker'] } },
    why: 'T-41: an old policy; its social worker, and the local authority by law',
  },
  {
    policy: 'keystone',
    school: KEYSTONE,
    history: { plans: [LEAVING], contacts: [told('local authority', 'child missing education')], flags: [] },
    expect: null,
    why: 'no plans came: reported as missing education; no worker to tell',
  },
  {
    policy: 'keystone',
    school: KEYSTONE,
    history: { plans: [LEAVING], contacts: [told('local authority', 'child missing education')] },
    expect: { outcome: 'indeterminate', missing: ['flags'] },
    why: 'whether there is a worker is not known',
  },
  {
    policy: 'wessex',
    history: { plans: [{ ...LEAVING, outcome: 'stays' }], contacts: [] },
    expect: null,
    why: 'the family stays',
  },
  {
    policy: 'wessex',
    history: { plans: [{ kind: 'monitoring', from: '2026-11-02', to: null }], contacts: [] },
    expect: null,
    why: 'nobody is leaving',
  },
  {
    policy: 'wessex',
    history: { plans: [LEAVING] },
    expect: { outcome: 'indeterminate', missing: ['contacts'] },
    why: 'no log of contacts is known',
  },
  {
    policy: 'wessex',
    marks: { '2026-11-18': '/ \\', '2026-11-19': 'Z Z' },
    expect: { outcome: 'indeterminate', missing: ['roll'] },
    why: 'law trap 27: off the roll by the register, and nothing is known of it',
  },
  {
    policy: 'wessex',
    marks: { '2026-11-18': 'Z Z', '2026-11-19': '/ \\' },
    expect: null,
    why: 'law trap 26: not on the roll before they joined',
  },
];
