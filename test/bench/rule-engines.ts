/**
 * Ten register rules said in two general rule engines, as a yardstick for our own. Owns their wording there; both must find
 * exactly what our checks find on the same register.
 */
import { LogicEngine } from 'json-logic-engine';
import { Engine, type RuleProperties } from 'json-rules-engine';
import type { Cell, Pupil, RegisterReading } from '../../src/pages/reading';

const LATE_AFTER = '09:00';
const CLOSE = '09:15';
const NONE = '';

/** Rules of marks that rest on one mark and its time alone, and that both engines can say. */
export const TEN_RULES = [
  'late-l-after-close',
  'u-before-close',
  'arrival-at-close-minute',
  'present-mark-but-late',
  'present-after-close',
  'l-in-empty-window',
  'blank-mark',
  'am-pm-symbol-swapped',
  'code-withdrawn',
  'code-unknown-glyph',
];

type Facts = { code: string; session: string; date: string; arrival: string; state: string };

const factsOf = ({ code, session, date, arrival, state }: Cell): Facts => ({
  code: code ?? '?',
  session: session ?? NONE,
  date: date ?? NONE,
  arrival: arrival ?? NONE,
  state,
});

type Condition = { fact: keyof Facts; operator: 'equal' | 'notEqual' | 'in' | 'before' | 'notBefore'; value: unknown };

const is = (fact: keyof Facts, value: string): Condition => ({ fact, operator: 'equal', value });
const isNot = (fact: keyof Facts, value: string): Condition => ({ fact, operator: 'notEqual', value });
const oneOf = (fact: keyof Facts, value: string[]): Condition => ({ fact, operator: 'in', value });
const before = (fact: keyof Facts, value: string): Condition => ({ fact, operator: 'before', value });
const from = (fact: keyof Facts, value: string): Condition => ({ fact, operator: 'notBefore', value });

const morning = [is('session', 'AM'), isNot('arrival', NONE)];
const present = oneOf('code', ['/', '\\']);

/** Each rule is a list of things that must all be true; two rules have two such lists. */
const CONDITIONS: Condition[][] = [
  [is('code', 'L'), ...morning, from('arrival', CLOSE)],
  [is('code', 'U'), ...morning, before('arrival', CLOSE)],
  [...morning, is('arrival', CLOSE)],
  [present, ...morning, from('arrival', '09:01'), before('arrival', CLOSE), from('arrival', LATE_AFTER)],
  [present, ...morning, from('arrival', CLOSE)],
  [is('code', 'L'), is('session', 'PM')],
  [is('code', ''), is('state', 'empty')],
  [is('code', '/'), is('session', 'PM')],
  [is('code', '\\'), is('session', 'AM')],
  [oneOf('code', ['H', 'J', 'Y']), from('date', '2024-08-19')],
  [is('code', '?')],
];

const engine = new Engine(
  CONDITIONS.map((all, index): RuleProperties => ({ conditions: { all }, event: { type: `rule ${index}` } })),
  { allowUndefinedFacts: true },
);
engine.addOperator('before', (value: string, line: string) => value < line);
engine.addOperator('notBefore', (value: string, line: string) => value >= line);

/** How many things json-rules-engine finds. */
export async function countByJsonRules(reading: RegisterReading): Promise<number> {
  let found = 0;
  for (const row of reading.rows)
    for (const cell of row.cells) found += (await engine.run(factsOf(cell))).events.length;
  return found;
}

const OPERATORS = { equal: '===', notEqual: '!==', in: 'in', before: '<', notBefore: '>=' } as const;
const logic = new LogicEngine();
// strings compare as strings here, as our times and dates do
logic.addMethod('<', ([a, b]: string[]) => (a as string) < (b as string));
logic.addMethod('>=', ([a, b]: string[]) => (a as string) >= (b as string));
const rules = CONDITIONS.map((all) =>
  logic.build({
    and: all.map(({ fact, operator, value }) => ({ [OPERATORS[operator]]: [{ var: fact }, value] })),
  }),
) as ((facts: Facts) => boolean)[];

/** How many things json-logic-engine finds, its rules compiled. Each leaves a finding, as ours do: that is the work. */
export function countByJsonLogic(reading: RegisterReading): number {
  const found: unknown[] = [];
  for (const { pupil, cells } of reading.rows)
    for (const cell of cells) {
      const facts = factsOf(cell);
      for (const [index, rule] of rules.entries()) if (rule(facts)) found.push(findingOf(index, pupil, cell, facts));
    }
  return found.length;
}

function findingOf(rule: number, pupil: Pupil, { key, date, session, code }: Cell, facts: Facts): unknown {
  return {
    key: [rule, pupil.id, date, session, code].join('|'),
    message: `Rule ${rule}: ${facts.code} at ${facts.arrival}; the register closed at ${CLOSE}.`,
    subject: { pupil, date, session, cell: key },
    facts,
  };
}
