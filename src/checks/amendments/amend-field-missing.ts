/** A change of a register that lacks the mark before or after, the date, or the name or role of whoever made it. */
import { markWords } from '../amended-mark';
import { breach, defineCheck, unknown } from '../check';
import type { EntryExample } from '../example-of-record';
import type { Need } from '../missing';

/** What a policy calls a field, and where an entry has it; the reason has a check of its own. */
const FIELDS = {
  original: { part: 'original', lack: 'original', words: 'the mark before' },
  amended: { part: 'amended', lack: 'amended', words: 'the mark after' },
  date: { part: 'amendedOn', lack: 'amendedOn', words: 'the date of the change' },
  name: { part: 'name', lack: 'staff', words: 'the name of whoever made it' },
  role: { part: 'position', lack: 'staff', words: 'the role of whoever made it' },
  position: { part: 'position', lack: 'staff', words: 'the position of whoever made it' },
} as const;

export default defineCheck({
  on: 'entry',
  id: 'amend-field-missing',
  page: 'amendments',
  severity: 'error',
  audience: 'attendance officer',
  needs: ['original', 'amended', 'amendedOn', 'staff'],
  title: 'Amendment that is not complete',
  national: 'amendFields',
  policy: ({ policy }) => policy.rule('amend-field-missing', 'amendFields'),
  run({ entry }, rule) {
    const asked = Array.isArray(rule.value) ? rule.value : Object.keys(FIELDS).filter((field) => field !== 'role');
    const empty: string[] = [];
    const notShown = new Set<Need>();
    for (const field of asked) {
      if (!isField(field)) continue;
      const { part, lack } = FIELDS[field];
      const value = entry[part];
      if (value === null) notShown.add(lack);
      else if (value.trim() === '') empty.push(field);
    }
    const unseen = notShown.size === 0 ? null : unknown(...notShown);
    if (empty.length === 0) return unseen;
    const words = empty.map((field) => FIELDS[field as keyof typeof FIELDS].words);
    return [
      breach({
        message: `The amendment of ${markWords(entry)} lacks ${words.join(', ')}.`,
        action: 'Complete the entry in the MIS: a change shows what it was, what it is, when it was made and by whom.',
        policy: rule,
        facts: { fields: empty },
      }),
      unseen,
    ];
  },
});

const isField = (name: unknown): name is keyof typeof FIELDS => typeof name === 'string' && Object.hasOwn(FIELDS, name);

export const examples: EntryExample[] = [
  { policy: 'wessex', entry: {}, expect: null, why: 'all five fields, and the reason' },
  {
    policy: 'wessex',
    entry: { position: '' },
    expect: { severity: 'error', says: 'the role of', facts: { fields: ['role'] } },
    why: 'name and role (6.6)',
  },
  {
    policy: 'otw',
    entry: { position: '' },
    expect: { says: 'the position of', facts: { fields: ['position'] } },
    why: 'it calls the role a position (4.1)',
  },
  {
    policy: 'jtmat',
    entry: { name: '', position: '' },
    expect: { facts: { fields: ['name', 'role'] } },
    why: 'two fields are one finding (§8)',
  },
  { policy: 'ludlow', year: '4', entry: { name: '' }, expect: { says: 'the name of whoever' }, why: '§5' },
  {
    policy: 'keystone',
    entry: { position: '' },
    expect: { severity: 'warning' },
    why: 'silent: the national list goes, of which the wording is recalled only',
  },
  {
    policy: 'wessex',
    entry: { original: '' },
    expect: { says: 'the mark before' },
    why: 'the place for the original is empty',
  },
  {
    policy: 'wessex',
    entry: { amended: '' },
    expect: { says: 'the mark after' },
    why: 'the place for the new mark is empty',
  },
  {
    policy: 'wessex',
    entry: { original: null },
    expect: { outcome: 'indeterminate', severity: 'warning', missing: ['original'] },
    why: 'it was not understood, or the page has no place for it',
  },
  {
    policy: 'otw',
    entry: { name: null, position: null },
    expect: { outcome: 'indeterminate', severity: 'warning', missing: ['staff'] },
    why: 'the page shows nobody: one thing is missing, not two',
  },
  {
    policy: 'jtmat',
    entry: { amendedOn: null },
    expect: { outcome: 'indeterminate', severity: 'warning', missing: ['amendedOn'] },
    why: 'the page does not say when',
  },
  {
    policy: 'wessex',
    entry: { name: '', position: null },
    expect: [{ facts: { fields: ['name'] } }, { outcome: 'indeterminate', severity: 'warning', missing: ['staff'] }],
    why: 'one field is empty, another has no place',
  },
  { policy: 'wessex', entry: { reason: '' }, expect: null, why: 'the reason is another check' },
];
