/** Fewer emergency contacts than the policy asks parents for. */
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { isOver, withNumber } from '../rule-number';

export default defineCheck({
  on: 'pupil',
  id: 'emergency-contacts-few',
  page: 'history',
  severity: 'info',
  audience: 'office',
  needs: ['contactsHeld'],
  title: 'Few emergency contacts',
  national: 'office.contacts',
  policy: ({ policy }) => policy.rule('emergency-contacts-few', 'office.contacts'),
  run({ history, policy }, rule) {
    // a policy that wants contacts kept up to date says no number: the national one then
    const fewest = withNumber(rule) ?? withNumber(policy.national('office.contacts'));
    if (fewest === null) return null;
    const held = history?.contactsHeld;
    if (held === undefined) return unknown('contactsHeld');
    if (isOver(held, fewest)) return null;
    const holds =
      held === 0 ? 'No emergency contact is held' : `Only ${held} emergency contact${held === 1 ? '' : 's'} held`;
    return breach({
      message: `${holds}; the rule is at least ${fewest.value}.`,
      action: held === 0 ? 'Ask the parents for their numbers.' : 'Ask the parents for another number.',
      policy: rule,
      facts: { held, fewest: fewest.value },
    });
  },
});

export const examples: PupilExample[] = [
  {
    policy: 'wessex',
    history: { contactsHeld: 1 },
    expect: { severity: 'info', says: 'Only 1' },
    why: 'more than one',
  },
  { policy: 'wessex', history: { contactsHeld: 2 }, expect: null, why: 'two are more than one' },
  { policy: 'otw', history: { contactsHeld: 0 }, expect: { says: 'No emergency contact' }, why: 'none at all' },
  { policy: 'jtmat', history: { contactsHeld: 1 }, expect: {}, why: 'two sets' },
  { policy: 'ludlow', history: { contactsHeld: 3 }, expect: null, why: 'more than two sets' },
  {
    policy: 'keystone',
    history: { contactsHeld: 1 },
    expect: { says: 'at least 2' },
    why: 'up to date, by its policy; more than one, by guidance',
  },
  {
    policy: 'ludlow',
    school: { 'office.contacts': 3 },
    history: { contactsHeld: 2 },
    expect: { says: 'at least 3' },
    why: 'the school asks for three',
  },
  {
    policy: 'wessex',
    history: {},
    expect: { outcome: 'indeterminate', missing: ['contactsHeld'] },
    why: 'nobody counted them',
  },
];
