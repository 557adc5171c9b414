/**
 * A check of a leave request together with the conditions that it stands for. Owns how a condition is put, and that whether
 * it is met follows from the check's own answer, never from a second reading of the request.
 */
import type { Mark } from '../attendance';
import type { ResolvedValue } from '../policy/resolve';
import { type CheckInfo, defineCheck, type RecordCheckOn, type Verdict } from './check';
import type { RequestSubject } from './record-subjects';

/** One condition that the policy puts to a request, and how the check answers it. */
export type Asked = {
  /** The condition in words, as it would be met: "Asked at least 14 days ahead". */
  title: string;
  /** The answer to this condition, where the check has several; left out: the gravest of the check's answers. */
  verdict?: Verdict;
  /** The policy value that it rests on, where it is another than the check's. */
  source?: ResolvedValue;
  /** In few words why it is not met; left out: what the finding says. */
  broken?: string;
  /** The marks of the pupil's record that it rests on, in order. */
  proof?: readonly Mark[];
} & (
  | { met: string }
  /** What a person has to judge: where the check finds nothing against it, that alone does not make it met. */
  | { toJudge: string }
);

export type AskedOfRequest = Asked & { verdict: Verdict; source: ResolvedValue };

/** A check of a request. One without conditions only reminds: of a code to use, of a record that conflicts. */
export type LeaveCheck = RecordCheckOn<'request'> & {
  /** The conditions that it puts to a request; none where it has nothing to ask of it. */
  conditions?(subject: RequestSubject): AskedOfRequest[];
};

type LeaveCheckSpec<Value> = CheckInfo & {
  on: 'request';
  national?: string;
  compulsoryAgeOnly?: boolean;
  policy(subject: RequestSubject): Value | null;
  run(subject: RequestSubject, value: Value): Verdict | Verdict[];
  conditions(subject: RequestSubject, value: Value): Asked[];
};

/** A check that also says which conditions it puts to a request. */
export function defineLeaveCheck<Value extends ResolvedValue>(spec: LeaveCheckSpec<Value>): LeaveCheck {
  const { conditions, ...check } = spec;
  return {
    ...defineCheck(check),
    conditions(subject) {
      const value = spec.policy(subject);
      if (value === null) return [];
      const asked = conditions(subject, value);
      if (asked.length === 0) return [];
      const verdict = gravest(spec.run(subject, value));
      return asked.map((one) => ({ verdict, source: value, ...one }));
    },
  };
}

/** A breach before what cannot be told, and that before nothing. */
function gravest(answer: Verdict | Verdict[]): Verdict {
  const verdicts = Array.isArray(answer) ? answer : [answer];
  return (
    verdicts.find((verdict) => verdict?.outcome === 'breach') ?? verdicts.find((verdict) => verdict !== null) ?? null
  );
}
