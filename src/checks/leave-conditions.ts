/**
 * Which conditions a policy puts to one leave request, and which of them are met. Owns the three states and their words:
 * what nobody can tell is unknown, never met. What each condition is, is said by its check.
 */
import { londonTime, type Mark } from '../attendance';
import type { LeaveRequest } from '../pages/reading';
import national from '../policy/packs/national/pack';
import { type Breach, unknown } from './check';
import type { CheckOptions } from './check-reading';
import { factsOfRecord } from './facts-of-record';
import type { Finding } from './finding';
import { type FindingPlace, findingOf } from './finding-of-verdict';
import { leaveChecks } from './leave';
import type { AskedOfRequest, LeaveCheck } from './leave-check';
import { RECORD_LACKS } from './missing-of-record';
import { policyCacheOf } from './policy-cache';
import type { RequestSubject } from './record-subjects';
import { safely } from './safely';

/** So many marks are shown as proof: the latest. */
const MOST_PROOF = 20;

/** One condition of a policy, or of the law where the policy leans on it, and how a request stands to it. */
export type Condition = {
  /** The check that it belongs to. */
  check: string;
  /** The condition as it would be met: "Asked at least 14 days ahead". */
  title: string;
  state: 'met' | 'broken' | 'unknown';
  /** One line: "13 days ahead", "the pupil's earlier marks are not known". */
  why: string;
  /** What the checks find of it, the same as among the request's findings; null where they find nothing. */
  finding: Finding | null;
  /** The marks that it rests on, in order; of more than twenty the latest. */
  proof?: Pick<Mark, 'date' | 'session' | 'code'>[];
  /** How many more marks it rests on. */
  more?: number;
  sources: Finding['sources'];
};

/**
 * The conditions of one leave request, in the order of the checks. Those that a kind of leave is not asked are left out, and
 * so are those that a head's decision has made moot: it may go against the policy, and nothing says otherwise.
 */
export function conditionsOf(request: LeaveRequest, options: CheckOptions): Condition[] {
  const subject = subjectOf(request, options);
  const off = new Set(options.settings?.off);
  const isOutsideCompulsoryAge = subject.facts.isOfCompulsoryAge(subject.now.date) === false;
  return leaveChecks
    .filter((check) => !off.has(check.id) && !(check.compulsoryAgeOnly && isOutsideCompulsoryAge))
    .flatMap((check) => {
      const asked = safely(check, {}, () => check.conditions?.(subject) ?? []);
      const all = Array.isArray(asked) ? asked : [{ title: check.title, toJudge: '', verdict: unknown('internal') }];
      return all.map((one) => conditionOf(check, one, subject, options));
    });
}

/** What `run-record-checks.ts` gives a check of a request; here the one request is all there is. */
function subjectOf(request: LeaveRequest, options: CheckOptions): RequestSubject {
  const { pupil } = request;
  const { calendar } = options;
  const now = londonTime(options.now);
  const policies = policyCacheOf(options.policy, national);
  const policyOn = (date: string) => policies.view(pupil.year, date);
  const history = (typeof options.history === 'function' ? options.history(pupil) : options.history) ?? null;
  const facts = factsOfRecord({ key: keyOf(request), pupil }, undefined, history, calendar, now);
  return { pupil, facts, history, policy: policyOn(now.date), policyOn, calendar, now, request };
}

type Put = AskedOfRequest | (Omit<AskedOfRequest, 'source'> & { source?: undefined; toJudge: string });

function conditionOf(check: LeaveCheck, asked: Put, subject: RequestSubject, options: CheckOptions): Condition {
  const { verdict, title, proof = [] } = asked;
  const { request, policy } = subject;
  const place: FindingPlace = {
    policy,
    row: { key: keyOf(request), pupil: request.pupil },
    cell: { key: keyOf(request), date: request.from, session: null, code: request.type, shown: '' },
    session: null,
  };
  const finding = verdict && findingOf(check, verdict, place, options.settings?.severity?.[check.id], RECORD_LACKS);
  // where nothing is wrong, its sources are those of the finding that it would be
  const wouldBe: Breach = { outcome: 'breach', message: '', action: '', policy: asked.source ?? null };
  const sources = finding?.outcome === 'breach' ? finding.sources : findingOf(check, wouldBe, place).sources;
  const condition: Condition = { check: check.id, title, ...stateOf(asked, finding, subject), finding, sources };
  if (proof.length > 0)
    condition.proof = proof.slice(-MOST_PROOF).map(({ date, session, code }) => ({ date, session, code }));
  if (proof.length > MOST_PROOF) condition.more = proof.length - MOST_PROOF;
  return condition;
}

function stateOf(asked: Put, finding: Finding | null, { history }: RequestSubject): Pick<Condition, 'state' | 'why'> {
  const { verdict } = asked;
  if (verdict?.outcome === 'breach') return { state: 'broken', why: asked.broken ?? finding?.message ?? '' };
  if (verdict?.outcome === 'indeterminate') {
    const whys = verdict.missing.map((need) =>
      need === 'history' && history !== null
        ? "not all of the pupil's earlier marks are known"
        : RECORD_LACKS[need].why,
    );
    return { state: 'unknown', why: whys.join('; ') };
  }
  return 'met' in asked ? { state: 'met', why: asked.met } : { state: 'unknown', why: asked.toJudge };
}

const keyOf = ({ key }: LeaveRequest): string => key ?? 'request';
