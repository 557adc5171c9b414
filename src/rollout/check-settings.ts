/**
 * What the settings say of single checks: off, another severity, another audience. Owns how that is written and what it
 * means for a profile; the checks themselves are not known here.
 *
 * The audience that a check has by itself says for whom it is first. Somebody who sets another one says who is shown it and
 * nobody else: a check for "office" is then in no teacher's register and in no officer's list.
 */
import '../zod-jitless';
import * as z from 'zod/mini';
import type { Audience } from '../checks/check';
import type { Severity } from '../checks/finding';
import type { ROLES } from './role';

export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];
export const AUDIENCES = [
  'teacher',
  'office',
  'attendance officer',
  'leadership',
] as const satisfies readonly Audience[];

const AUDIENCE_OF: Readonly<Record<Role, (typeof AUDIENCES)[number]>> = {
  teacher: 'teacher',
  office: 'office',
  officer: 'attendance officer',
  head: 'leadership',
};

/** Check id → what it weighs here. */
export const severitiesSchema = z.record(z.string(), z.enum(SEVERITIES, `one of ${SEVERITIES.join(', ')}`));
/** Check id → who is shown it. */
export const audiencesSchema = z.record(z.string(), z.enum(AUDIENCES, `one of ${AUDIENCES.join(', ')}`));

/** What is set of checks, by the names of the settings. */
type OfChecks = {
  checksOff: string[];
  checkSeverity: z.output<typeof severitiesSchema>;
  checkAudience: z.output<typeof audiencesSchema>;
};
type Role = (typeof ROLES)[number];
type Source = 'managed' | 'user' | 'package' | 'default';

/** The settings of a run of checks in this profile: what is off, for everybody or for this role, and what weighs otherwise. */
export function checkSettingsOf({ checksOff, checkSeverity, checkAudience, role }: OfChecks & { role: Role }): {
  off: string[];
  severity: Record<string, Severity>;
} {
  const ofOthers = Object.keys(checkAudience).filter((id) => checkAudience[id] !== AUDIENCE_OF[role]);
  return { off: [...new Set([...checksOff, ...ofOthers])], severity: checkSeverity };
}

/** For whom a check is in this school. */
export function audienceOf(
  { id, audience }: { id: string; audience: Audience },
  { checkAudience }: Pick<OfChecks, 'checkAudience'>,
): Audience {
  return (Object.hasOwn(checkAudience, id) ? checkAudience[id] : undefined) ?? audience;
}

/** Browser policy may say it in lines, 'late-l-after-close=warning', since not every tool for it can write tables. */
export function fromLines(given: unknown): unknown {
  if (!Array.isArray(given) || !given.every((line) => typeof line === 'string')) return given;
  return Object.fromEntries(
    given.map((line) => {
      const [id = '', ...value] = line.split('=');
      return [id.trim(), value.join('=').trim()];
    }),
  );
}

/** Settings of checks that no check has the name of: they do nothing, and whoever wrote them should know. */
export function unknownChecks(
  { values, from }: { values: OfChecks; from: Readonly<Record<keyof OfChecks, Source>> },
  ids: ReadonlySet<string>,
): { setting: keyof OfChecks; from: Exclude<Source, 'default'>; message: string }[] {
  const named: Record<keyof OfChecks, string[]> = {
    checksOff: values.checksOff,
    checkSeverity: Object.keys(values.checkSeverity),
    checkAudience: Object.keys(values.checkAudience),
  };
  return (Object.keys(named) as (keyof OfChecks)[]).flatMap((setting) => {
    const source = from[setting];
    if (source === 'default') return [];
    return named[setting]
      .filter((id) => !ids.has(id))
      .map((id) => ({ setting, from: source, message: `no check is called '${id.slice(0, LONGEST_ID)}'` }));
  });
}

const LONGEST_ID = 80;
