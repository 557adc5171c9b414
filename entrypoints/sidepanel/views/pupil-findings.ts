/** What was found about the pupil on the page that is open. Owns which findings are theirs, and that none is said twice. */
import type { PupilFinding } from '../../../components/panel/pupil-view';
import { dayWords, withDays } from '../../../src/attendance';
import type { Severity } from '../../../src/checks/finding';
import type { FoundOnPage } from '../../../src/messaging/page-facts';
import type { ReportedFinding } from '../../../src/messaging/protocol';
import type { KnownPage } from '../known';

const ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** `place` null: the pupil is not on the page. */
export function pupilFindings({ report, facts }: KnownPage, place: number | null): PupilFinding[] {
  const pupil = place === null ? undefined : facts?.pupils[place];
  if (facts === null || pupil === undefined) return [];
  const isAlone = facts.pupils.length === 1;
  const reported = (report?.findings ?? []).filter(({ key }) => {
    const who = key.split('|')[1] ?? '';
    return who !== '' && (isAlone || who === pupil.id);
  });
  const said = new Set(reported.flatMap(({ key, alike = [] }) => [key, ...alike.map((one) => one.key)]));
  const more = facts.found.filter((one) => one.pupil === place && !said.has(one.key));
  return [...reported.map(ofReport), ...more.map(ofBackground)].sort(
    (a, b) => ORDER[a.severity] - ORDER[b.severity] || (a.number ?? Infinity) - (b.number ?? Infinity),
  );
}

function ofReport(finding: ReportedFinding): PupilFinding {
  const { key, number, severity, message, policy, national } = finding;
  const [, , date = '', session = ''] = key.split('|');
  return {
    number,
    severity,
    words: withPlace(message, date, session),
    // the pack's name stands above the list
    clause: policy ? policy.clause.slice(policy.clause.indexOf(', ') + 1).trim() : national ? 'national' : '',
  };
}

function ofBackground({ severity, message, clause, date, session }: FoundOnPage): PupilFinding {
  return { number: null, severity, words: withPlace(message, date ?? '', session ?? ''), clause: shortClause(clause) };
}

/** A clause is a few signs; a national source is a sentence. */
const LONGEST_CLAUSE = 14;
const shortClause = (clause: string): string => (clause.length > LONGEST_CLAUSE ? 'national' : clause);

/** "No mark, Wed 14 Oct PM"; a message that names its day says it once. */
function withPlace(message: string, date: string, session: string): string {
  const words = withDays(message).replace(/\.$/, '');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return words;
  const day = dayWords(date);
  return words.includes(day) ? words : `${words}, ${[day, session].filter(Boolean).join(' ')}`;
}
