/** What policy says about a reading. Owns the shape of a finding and the order findings come in. */
import type { IsoDate, Session } from '../attendance';
import type { Pupil } from '../pages/reading';
import type { Confidence, Operator } from '../policy/pack';

export type Severity = 'error' | 'warning' | 'info';

export type Finding = {
  /** Stable: check, pupil id, date, session, code, value. Without an id the row's key stands in for it, never the name. */
  key: string;
  check: string;
  /** `breach`: the check's statement is true of this subject. It says nothing of fault. */
  outcome: 'breach' | 'indeterminate';
  severity: Severity;
  message: string;
  action: string;
  /** What an indeterminate finding lacks. */
  missing?: string[];
  notes?: ('equality' | 'provisional' | 'at-least')[];
  /** The two are shown apart and never merged. */
  sources: {
    policy?: { pack: string; clause: string; value: unknown; op?: Operator; unit?: string };
    national?: {
      source: string;
      edition: string;
      value: unknown;
      confidence: Confidence;
      op?: Operator;
      unit?: string;
    };
  };
  subject: { pupil?: Pupil; date?: IsoDate; session?: Session; cell?: string };
  facts: Record<string, unknown>;
};

const SEVERITY_ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Error, then warning, then info; then by check id. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] || (a.check < b.check ? -1 : a.check > b.check ? 1 : 0)
  );
}
