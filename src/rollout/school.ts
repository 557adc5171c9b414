/**
 * A school as the settings know it: how to recognise it, which policy goes for it, its calendar. Owns the record and how a
 * page is matched to one; which values the policy has is `policy`'s.
 */
import '../zod-jitless';
import * as z from 'zod/mini';
import { statedSchema } from '../policy/pack-schema';

const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'a date, YYYY-MM-DD'));
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time, HH:MM'));

export const calendarSchema = z.object({
  terms: z.array(
    z.object({
      from: isoDate,
      to: isoDate,
      name: z.optional(z.string()),
      half: z.optional(z.union([z.literal(1), z.literal(2)])),
    }),
  ),
  closed: z.array(
    z.union([
      isoDate,
      z.object({
        date: isoDate,
        session: z.optional(z.enum(['AM', 'PM'])),
        years: z.optional(z.array(z.string())),
        kind: z.optional(z.enum(['inset', 'holiday', 'bank-holiday', 'closure'])),
      }),
    ]),
  ),
  bankHolidays: z.optional(z.array(isoDate)),
  assessments: z.optional(
    z.array(
      z.object({
        from: isoDate,
        to: isoDate,
        kind: z.enum(['statutory', 'public', 'internal']),
        years: z.optional(z.array(z.string())),
      }),
    ),
  ),
});

/** What minutes late are counted from in this school's MIS; unset until somebody says. */
export const minutesLateFromSchema = z.union([z.enum(['sessionStart', 'lateAfter']), time]);

export const schoolSchema = z.object({
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1, 'the name of the school')),
  country: z._default(z.enum(['England', 'Wales', 'Scotland', 'Northern Ireland']), 'England'),
  type: z.optional(z.string()),
  /** How a page is known to be this school's; all left empty, every page that is turned on is. */
  knownBy: z._default(
    z.object({
      hosts: z._default(z.array(z.string()), []),
      paths: z._default(z.array(z.string()), []),
      texts: z._default(z.array(z.string()), []),
    }),
    { hosts: [], paths: [], texts: [] },
  ),
  yearGroups: z._default(z.array(z.string()), []),
  /** The name of a pack that ships, or of one among the settings' packs. */
  pack: z.string(),
  minutesLateFrom: z.optional(minutesLateFromSchema),
  /** Values of the school's own, by the pack's keys: 'am.close'. */
  overrides: z._default(z.record(z.string(), statedSchema), {}),
  calendar: z._default(z.nullable(calendarSchema), null),
  localAuthority: z.optional(z.string()),
  /** Offices that steps of checklists speak of; people at home are never among them. */
  contacts: z.optional(
    z.array(
      z.object({
        /** The words of a step that it goes with: 'local authority'. */
        when: z.string().check(z.minLength(3), z.maxLength(60)),
        name: z.string().check(z.maxLength(80)),
        phone: z.optional(z.string().check(z.maxLength(40))),
        email: z.optional(z.string().check(z.maxLength(120))),
      }),
    ),
  ),
  /** The local authority's own clock for a penalty-notice referral: so many days from when the threshold was met. */
  referralDeadline: z.optional(
    z.object({ days: z.int().check(z.minimum(1), z.maximum(365)), of: z.enum(['school-days', 'days']) }),
  ),
  /** Every request for leave is decided here, and none in the MIS alone: what is not here was not granted. */
  keepsLeave: z.optional(z.boolean()),
  /** The school's own codes: what its MIS shows → national code, '/\\' for present in either session, '' for no mark. */
  codeMap: z.optional(
    z.record(
      z.string().check(z.minLength(1), z.maxLength(60)),
      z.string().check(z.regex(/^(?:[A-Z#/\\]\d?|\/\\)?$/, 'a national code in capitals')),
    ),
  ),
});

export type School = z.output<typeof schoolSchema>;

export type SchoolMatch = { kind: 'one'; school: School } | { kind: 'several'; schools: School[] } | { kind: 'none' };

/**
 * Which school a page belongs to. Some MISs serve every school of a trust from one host: a page that fits two schools, or
 * none where there are some, is for a person to decide.
 */
export function schoolOfPage(
  schools: readonly School[],
  page: { url: string; text: string },
  chosenId: string | undefined,
): SchoolMatch {
  const fitting = schools.filter((school) => fits(school, page));
  if (fitting.length === 1 && fitting[0]) return { kind: 'one', school: fitting[0] };
  const chosen = (fitting.length > 0 ? fitting : schools).find((school) => school.id === chosenId);
  if (chosen) return { kind: 'one', school: chosen };
  if (schools.length === 0) return { kind: 'none' };
  return { kind: 'several', schools: fitting.length > 1 ? fitting : [...schools] };
}

function fits({ knownBy }: School, page: { url: string; text: string }): boolean {
  const url = new URL(page.url);
  const { hosts, paths, texts } = knownBy;
  if (hosts.length > 0 && !hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`)))
    return false;
  if (paths.length > 0 && !paths.some((path) => url.pathname.startsWith(path))) return false;
  return texts.length === 0 || texts.some((text) => page.text.includes(text));
}
