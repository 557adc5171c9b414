/** Puts a finding into the words of card, strip and panel. Owns wording and formatting; decides nothing. */
import type { Finding } from '../src/checks/finding';
import type { Card } from '../src/checks/gathered-finding';
import { dayWords, withDays } from './day-words';
import type { AlikeView, FindingView, ScaleView, SourceView } from './finding-view';

const SEVERITY_WORD = { error: 'Error', warning: 'Warning', info: 'Information' } as const;

/** `code` is what the mark's cell holds now. */
export function describeFinding(finding: Card, number: number, code: string | null): FindingView {
  const { pupil, date, session, cell } = finding.subject;
  const when = [date ? dayWords(date) : '', session ?? ''].filter(Boolean);
  const who = pupil ? (pupil.name ?? 'A pupil without a name') : 'This page';
  return {
    number,
    severity: finding.severity,
    label: `${SEVERITY_WORD[finding.severity]}. ${[who, when.join(' ')].filter(Boolean).join(', ')}. ${withDays(finding.message)}`,
    about: [who, ...when, ...(code ? [`mark ${code}`] : [])].join(' · '),
    sum: sumOf(finding),
    scale: scaleOf(finding),
    ...linesOf(finding),
    alike: (finding.alike ?? []).map(linesOf),
    isRemembered: pupil?.id != null,
    cell: cell ?? null,
  };
}

function linesOf(finding: Finding): AlikeView {
  const { key, check, message, action } = finding;
  const sentence = withDays(message);
  return { key, check, sentence, action: withDays(action), policy: policyOf(finding), national: nationalOf(finding) };
}

function sumOf({ facts }: Finding): string {
  const parts: string[] = [];
  if (text(facts.arrived)) parts.push(`arrived ${text(facts.arrived)}`);
  if (text(facts.entered)) parts.push(`entered ${text(facts.entered)}`);
  if (text(facts.due)) parts.push(`due ${text(facts.due)}`, `now ${text(facts.now)}`);
  if (text(facts.close)) parts.push(`register closed ${text(facts.close)}`);
  if (typeof facts.minutesAfterClose === 'number') parts.push(`${facts.minutesAfterClose} min after close`);
  if (parts.length === 0) return '';
  return `${capital(parts.join(' · '))}.${whereFrom(facts)}`;
}

function whereFrom(facts: Finding['facts']): string {
  const { from, minutesLate, lateAfter, agrees } = facts;
  if (from === 'minutes late')
    return ` Worked out from ${minutesLate} min late${text(lateAfter) ? `, counted from ${lateAfter}` : ''}.`;
  if (from !== 'printed' || minutesLate === undefined) return '';
  return agrees
    ? ` ${minutesLate} min late from ${text(lateAfter)} agrees.`
    : ` The page also says ${minutesLate} min late.`;
}

function scaleOf({ facts }: Finding): ScaleView | null {
  const arrived = text(facts.arrived);
  const close = text(facts.close);
  if (!arrived || !close || arrived <= close) return null;
  const lateAfter = text(facts.lateAfter);
  return { arrived, close, lateAfter: lateAfter && lateAfter < close ? lateAfter : null };
}

function policyOf({ check, sources, subject, facts }: Finding): SourceView | null {
  if (!sources.policy) return null;
  const { value, pack, clause } = sources.policy;
  const session = subject.session ?? '';
  const time = typeof value === 'string' ? value : '';
  const source = { clause: `${pack}, ${clause}` };
  if (time !== '' && time === facts.close)
    return { ...source, value: `${session} closes ${time}`, text: boundaryWords(facts.boundary, time) };
  if (time !== '' && time === facts.lateAfter)
    return { ...source, value: `${session} late after ${time}`, text: `In by ${time} is on time.` };
  if (time !== '' && time === facts.due) return { ...source, value: `${session} taken by ${time}`, text: '' };
  if (Array.isArray(value) && text(facts.code)) {
    const lists = value.includes(facts.code) && check === 'code-withdrawn';
    return { ...source, value: `${lists ? 'Lists' : 'Does not list'} ${text(facts.code)}`, text: '' };
  }
  return { ...source, value: typeof value === 'object' ? 'See the policy' : numberWords(sources.policy), text: '' };
}

/** "below 96 %", "10 % missed or more", "at most 30 minutes"; anything that is no number as it stands. */
function numberWords({ value, op, unit }: { value: unknown; op?: string; unit?: string }): string {
  const words = [String(value), unit].filter(Boolean).join(' ');
  // that a policy says so is said by its clause
  if (typeof value === 'boolean') return '';
  if (typeof value !== 'number') return String(value);
  switch (op) {
    case '<':
      return `below ${words}`;
    case '<=':
      return `at most ${words}`;
    case '>':
      return `more than ${words}`;
    case '>=':
      return `${words} or more`;
    default:
      return words;
  }
}

function boundaryWords(boundary: unknown, close: string): string {
  switch (boundary) {
    case 'exclusive':
      return `In before ${close} is L. From ${close} it is an absence.`;
    case 'inclusive':
      return `In by ${close} counts as before the close. After it, it is an absence.`;
    case 'ambiguous':
      return `Before ${close} is L, after it an absence; the minute itself is left open.`;
    default:
      return '';
  }
}

function nationalOf({ sources }: Finding): SourceView | null {
  if (!sources.national) return null;
  const { value, source } = sources.national;
  if (typeof value === 'number') return { value: numberWords(sources.national), text: '', clause: source };
  if (Array.isArray(value))
    return { value: `Withdrawn: ${value.join(', ')}`, text: 'Not in use since 19 August 2024.', clause: source };
  return { value: '', text: `${capital(String(value))}.`, clause: source };
}

const text = (fact: unknown): string => (typeof fact === 'string' ? fact : '');

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
