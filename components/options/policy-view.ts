/** What the options page knows of where settings come from. Owns the shape, and where the fields of the form find it. */
import { createContext } from 'preact';
import type { PolicyFault } from '../../src/rollout/receive-policy';
import type { DEFINITION_OF } from '../../src/rollout/setting-definitions';

export type Definitions = typeof DEFINITION_OF;

export type PolicyView = {
  /** Waiting: the browser may not have brought it yet. */
  state: 'waiting' | 'none' | 'received';
  /** 'Thornmere Trust, 2026-11-20.1'; '' where it says neither. */
  name: string;
  /** Since when it is as it is, 'Fri 20 Nov 2026, 08:12'; '' where there is none. */
  since: string;
  /** The settings that it sets. */
  keys: readonly string[];
  faults: readonly PolicyFault[];
  /** The settings that the trust's own package brings. */
  ofPackage: readonly string[];
};

export const NO_POLICY: PolicyView = { state: 'none', name: '', since: '', keys: [], faults: [], ofPackage: [] };

export const PolicyShown = createContext<PolicyView>(NO_POLICY);
