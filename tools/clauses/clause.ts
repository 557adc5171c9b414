/**
 * What an entry of the clause index is: one thing that a policy asks, in our own words, and what answers it.
 * Owns the shape and its makers; which clauses there are stands in the files beside it. Knows no check and no pack.
 */

/** What answers a clause; a reason not to must stand alone. */
export type Served =
  | { check: string }
  | { checklist: string; step?: string }
  | { value: string }
  | { notServed: string };

export type ClauseEntry = {
  /** As a finding cites it: '4.4', '§8', 'App2', 'AppA 6'. */
  clause: string;
  heading: string;
  says: string;
  served: Served[];
};

export type PolicyName = 'wessex' | 'keystone' | 'otw' | 'jtmat' | 'ludlow';

export type PolicyClauses = { policy: PolicyName; name: string; entries: ClauseEntry[] };

type Ask = Pick<ClauseEntry, 'says' | 'served'>;

/** The entries of one clause or heading, in the order of the document. */
export function under(clause: string, heading: string, all: Ask[]): ClauseEntry[] {
  return all.map((ask) => ({ clause, heading, ...ask }));
}

/** One thing asked, and everything that serves it. */
export function asks(says: string, ...served: Served[][]): Ask {
  return { says, served: served.flat() };
}

/** Page checks and pack lint, by id. */
export function checks(...ids: string[]): Served[] {
  return ids.map((check) => ({ check }));
}

/** A whole checklist, or those of its steps that are named. */
export function checklist(id: string, ...steps: string[]): Served[] {
  return steps.length === 0 ? [{ checklist: id }] : steps.map((step) => ({ checklist: id, step }));
}

/** Values of the policy's pack, by key. */
export function values(...keys: string[]): Served[] {
  return keys.map((value) => ({ value }));
}

/** Why nothing here answers this. */
export function notServed(reason: string): Served[] {
  return [{ notServed: reason }];
}
