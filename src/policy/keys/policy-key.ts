/**
 * What a policy value is: its key, where people look for it, and the form it takes.
 * Owns the shape; which keys there are is in the files beside it. Knows no pack.
 */

export type KeyKind =
  | 'time'
  | 'number'
  | 'percent'
  | 'days'
  | 'boolean'
  | 'choice'
  | 'text'
  | 'list'
  | 'bands'
  | 'table';

export type PolicyKey = {
  /** As in the policy matrix, joined by dots: 'am.close'. */
  key: string;
  section: string;
  label: string;
  kind: KeyKind;
  unit?: string;
  /** For a choice all there are; for a time or a number the words that may stand in its place ('asap'). */
  choices?: readonly string[];
  help?: string;
};

type Row = [key: string, label: string, kind: KeyKind, more?: Pick<PolicyKey, 'unit' | 'choices' | 'help'>];

/** The keys of one section, in the order people read them. */
export function keysIn(section: string, rows: readonly Row[]): PolicyKey[] {
  return rows.map(([key, label, kind, more]) => ({ key, section, label, kind, ...more }));
}
