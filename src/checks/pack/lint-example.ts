/** The shape of the worked examples beside each lint check: run by the tests, shown in the catalogue, never shipped. */
import type { IsoDate } from '../../attendance';
import type { PolicyPack } from '../../policy/pack';
import type { Severity } from '../finding';

export type LintExample = {
  /** One of the packs that ship, or the values of a small one. */
  pack: 'wessex' | 'keystone' | 'otw' | 'jtmat' | 'ludlow' | PolicyPack['values'];
  /** Values that the school sets on top of it. */
  school?: Record<string, unknown>;
  /** The day of use. Left out: Sunday 22 November 2026. */
  on?: IsoDate;
  /** `findings`: how many, where it is not one. `keys`: those of the first. */
  expect: null | { severity: Severity; findings?: number; keys?: string[] };
  why: string;
};
