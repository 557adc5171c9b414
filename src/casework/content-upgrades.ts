/**
 * What older versions put into a record, as this one reads it. Owns the steps from one schema version to the next. They are
 * taken when a record is opened, and kept when it is written next: a database is never rewritten as a whole.
 */
import type { RecordKind } from './records';

export type Upgrade = {
  kind: RecordKind;
  /** The first version that does not need it. */
  to: number;
  change: (value: Record<string, unknown>) => Record<string, unknown>;
};

/** Oldest first. Casework began with version 3, and nothing in it has changed since. */
const UPGRADES: readonly Upgrade[] = [];

/** `value` as it was written by a program of version `from`. */
export function upgraded(kind: RecordKind, from: number, value: unknown, upgrades = UPGRADES): unknown {
  const due = upgrades.filter((one) => one.kind === kind && from < one.to);
  if (due.length === 0 || typeof value !== 'object' || value === null) return value;
  return due.reduce((sum, { change }) => change(sum), value as Record<string, unknown>);
}
