/** What somebody asked of the command. Owns its options and the words for what is wrong with them. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { SchoolCalendar } from '../../src/attendance';
import { now as clockNow } from '../../src/clock';
import type { PolicyPack } from '../../src/policy/pack';
import { policyPacks } from '../../src/policy/packs';
import { parsePolicyPack } from '../../src/policy/parse-pack';
import { calendarSchema } from '../../src/rollout/school';

export const USAGE = `Usage: register-lens check <page> --policy <name or file> [options]

  <page>              a page of an MIS that was saved: .html, .htm, .mhtml
  --policy <policy>   ${Object.keys(policyPacks).join(', ')}, or a policy pack as a JSON file
  --calendar <file>   the school's calendar as a JSON file: terms, closed, bankHolidays
  --now <moment>      the moment to check for, ISO 8601 with an offset or Z; left out: now
  --url <address>     where the page was saved from; left out: as the page says itself
  --json              findings as JSON
  --help, --version

Exit code: 0 nothing found, 1 something found, 2 the page, a row of it, or what was asked, could not be read.
`;

export type Asked = {
  page: string;
  policyName: string;
  policy: PolicyPack;
  calendar: SchoolCalendar | null;
  now: string;
  url: string | null;
  isJson: boolean;
};

/** Something that a person can put right; its message says what. */
export class Refused extends Error {}

export type Command = { kind: 'help' } | { kind: 'version' } | { kind: 'check'; asked: Asked };

const OPTIONS = {
  policy: { type: 'string' },
  calendar: { type: 'string' },
  now: { type: 'string' },
  url: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** @throws Refused */
export function commandOf(args: readonly string[]): Command {
  const { values, positionals } = parsed(args);
  if (values.help || args.length === 0) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [verb, page, ...more] = positionals;
  if (verb !== 'check') throw new Refused(`'${verb ?? ''}' is no command: there is only 'check'.\n\n${USAGE}`);
  if (page === undefined || more.length > 0)
    throw new Refused(`One page at a time: register-lens check <page> --policy <name>`);
  if (values.policy === undefined)
    throw new Refused('Which policy? --policy with one of the names in --help, or a file.');
  return {
    kind: 'check',
    asked: {
      page,
      policyName: values.policy,
      policy: policyOf(values.policy),
      calendar: values.calendar === undefined ? null : calendarIn(values.calendar),
      now: momentOf(values.now),
      url: values.url ?? null,
      isJson: values.json ?? false,
    },
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Refused(error instanceof Error ? error.message : String(error));
  }
}

function policyOf(name: string): PolicyPack {
  if (Object.hasOwn(policyPacks, name)) return policyPacks[name as keyof typeof policyPacks];
  if (!name.endsWith('.json'))
    throw new Refused(
      `No policy '${name}' ships: there are ${Object.keys(policyPacks).join(', ')}. Or give a .json file.`,
    );
  const pack = parsePolicyPack(jsonIn(name));
  if (pack.ok) return pack.pack;
  throw new Refused(`${name} is no policy pack:\n${lines(pack.problems)}`);
}

function calendarIn(file: string): SchoolCalendar {
  const calendar = calendarSchema.safeParse(jsonIn(file));
  if (calendar.success) return calendar.data;
  const problems = calendar.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
  throw new Refused(`${file} is no calendar:\n${lines(problems)}`);
}

const lines = (problems: readonly { path: string; message: string }[]): string =>
  problems.map(({ path, message }) => `  ${path}: ${message}`).join('\n');

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Refused(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function momentOf(given: string | undefined): string {
  if (given === undefined) return clockNow();
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(given) && !Number.isNaN(Date.parse(given))) return given;
  throw new Refused(`--now '${given}' is no moment: ISO 8601 with an offset or Z, such as 2026-11-20T09:26:00Z`);
}
