/**
 * Says where a policy pack contradicts itself or the law, before any register is read. Owns the running of the lint
 * checks and the form of their findings; what each looks for is its own file in `pack/`.
 */
import type { IsoDate } from '../attendance';
import type { PolicyPack, Stated, StatedValue } from '../policy/pack';
import { policyPacks } from '../policy/packs';
import { compareFindings, type Finding } from './finding';
import { whatWouldHelp, whyUnknown } from './missing';
import { lintChecks } from './pack';
import type { LintCheck, LintSubject, Problem } from './pack/lint-check';

export type LintOptions = {
  /** Left out: all twelve. */
  checks?: readonly LintCheck[];
  /** Told of a check that threw; the finding it leaves says so too. */
  onError?: (check: string, error: unknown) => void;
};

/**
 * What is wrong with a policy pack on the day of use, `on`, as `YYYY-MM-DD` in London: errors first, then warnings, then
 * infos, each by check id. To lint a school's policy, hand over the pack with the school's own values in it; a decision
 * recorded there ends the finding that asks for it. `facts.keys` are the pack keys that a finding is about.
 *
 * A check that fails leaves one indeterminate finding with `missing: ['internal']`, never an exception. The national pack
 * is the yardstick and gets no findings: it is nobody's policy.
 *
 * Source of the rules: policy matrix, section B.L; national values come from the national pack with their own sources.
 */
export function lintPolicyPack(pack: PolicyPack, on: IsoDate, options: LintOptions = {}): Finding[] {
  if (pack === policyPacks.national) return [];
  const subject: LintSubject = {
    pack,
    on,
    stated: (key) => inForce(pack.values[key], on),
    national: (key) => inForce(policyPacks.national.values[key], on),
  };
  return (options.checks ?? lintChecks)
    .flatMap((check) => {
      try {
        return check.run(subject).map((problem) => findingOf(check, problem, subject));
      } catch (error) {
        options.onError?.(check.id, error);
        return [failureOf(check, pack)];
      }
    })
    .sort(compareFindings);
}

function inForce(entry: Stated | undefined, on: IsoDate): StatedValue | null {
  if (entry === undefined || 'silent' in entry) return null;
  return (entry.validFrom ?? on) <= on && on <= (entry.validTo ?? on) ? entry : null;
}

function findingOf(check: LintCheck, problem: Problem, subject: LintSubject): Finding {
  const { what, keys, message, action, cites = null, facts } = problem;
  return {
    key: `${check.id}|${subject.pack.id}|${what}`,
    check: check.id,
    outcome: 'breach',
    severity: check.severity,
    message,
    action,
    sources: sourcesOf(check, cites, subject),
    subject: {},
    facts: { ...facts, keys },
  };
}

function failureOf(check: LintCheck, pack: PolicyPack): Finding {
  return {
    key: `${check.id}|${pack.id}|internal`,
    check: check.id,
    outcome: 'indeterminate',
    severity: check.severity,
    message: whyUnknown(['internal']),
    action: whatWouldHelp(['internal']),
    missing: ['internal'],
    sources: {},
    subject: {},
    facts: { keys: [] },
  };
}

function sourcesOf(check: LintCheck, cites: StatedValue | null, { pack, national }: LintSubject): Finding['sources'] {
  const sources: Finding['sources'] = {};
  if (cites !== null)
    sources.policy = {
      pack: pack.name,
      clause: cites.clause,
      // a policy with values per year group only has no other
      value: cites.value ?? cites.by,
      ...(cites.op ? { op: cites.op } : {}),
    };
  const fact = check.national === undefined ? null : national(check.national);
  if (fact !== null)
    sources.national = {
      source: fact.clause,
      edition: fact.edition ?? '',
      value: fact.value,
      confidence: fact.confidence ?? 'R',
    };
  return sources;
}
