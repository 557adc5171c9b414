/** The worked examples of every check, by its id: built into a file of their own, since the product does not ship them. */
type CheckFile = { default?: { id: string }; examples?: unknown[] };

const files = import.meta.glob<CheckFile>(
  [
    './checks/register/*.ts',
    './checks/history/*.ts',
    './checks/amendments/*.ts',
    './checks/leave/*.ts',
    './checks/cohort/*.ts',
    './checks/absences/*.ts',
    './checks/pack/*.ts',
  ],
  { eager: true },
);

export const checkExamples: Record<string, unknown[]> = Object.fromEntries(
  Object.values(files)
    .flatMap(({ default: check, examples }) => (check && examples ? [[check.id, examples] as const] : []))
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
