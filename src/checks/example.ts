/** The shape of the worked examples that stand beside each check: run by the tests, shown in the catalogue, never shipped. */
import type { Instant, IsoDate, Session, Time } from '../attendance';
import type { CellState, RegisterReading } from '../pages/reading';
import type { Need } from './check';
import type { Severity } from './finding';

type Expected = null | { outcome?: 'breach' | 'indeterminate'; severity?: Severity; missing?: Need[] };

type Common = {
  /** The test vector of the policy matrix that it works out. */
  id?: string;
  policy: 'national' | 'wessex' | 'keystone' | 'otw' | 'jtmat' | 'ludlow';
  /** Values that the school sets on top of the pack. */
  school?: Record<string, unknown>;
  /** Left out: Friday 20 November 2026. */
  date?: IsoDate;
  year?: string | null;
  session: Session | null;
  taken?: RegisterReading['taken'];
  expect: Expected;
  why: string;
};

/** One pupil, one mark. */
export type MarkExample = Common & {
  lesson?: string;
  code: string | null;
  shown?: string;
  state?: CellState;
  arrival?: Time;
  minutesLate?: number;
  enteredAt?: Instant;
};

/** One register page, at a time of day. */
export type RegisterExample = Common & { at: Time };
