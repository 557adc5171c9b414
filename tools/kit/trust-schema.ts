/**
 * What a trust writes down for its roll-out: `trust.json`. Owns its form; what a setting may hold is the settings' own, and
 * what must agree between the parts is `read-trust.ts`.
 */
import '../../src/zod-jitless';
import * as z from 'zod/mini';

const shortName = z
  .string('a text')
  .check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'small letters and digits, joined by hyphens'), z.maxLength(40));
const line = (most: number) =>
  z.string('a text').check(
    z.minLength(1, 'a text that is not empty'),
    z.maxLength(most, `at most ${most} characters`),
    z.refine((text) => !/[\p{Cc}\u2028\u2029]/u.test(text), 'one line, without control characters'),
  );

/** Everywhere `https`, but for servers on this computer, which tests use. */
const SAFE = /^(?:https:\/\/[a-z0-9.-]+(?::\d{1,5})?|http:\/\/(?:127\.0\.0\.1|localhost)(?::\d{1,5})?)/;
const mis = z
  .string('a text')
  .check(
    z.regex(
      /^(?:https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+|http:\/\/(?:127\.0\.0\.1|localhost))$/,
      'an address without path or port, such as https://elmvale.mis.example or https://*.mis.example',
    ),
  );
const folder = z
  .string('a text')
  .check(
    z.regex(new RegExp(`${SAFE.source}(?:/[A-Za-z0-9._~-]+)*$`), 'an https address without a slash at its end'),
    z.maxLength(200),
  );
/** As browsers take it in `runtime_blocked_hosts`: a port would have them throw the whole setting away. */
const blockedHost = z
  .string('a text')
  .check(
    z.regex(
      /^(?:https?|\*):\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*$/,
      'an address without path or port, in small letters, such as https://parents.mis.example or *://*.mis.example',
    ),
  );
/** Which settings there are, and what each may hold, is looked at behind this. */
const values = z.record(z.string(), z.unknown(), 'settings by their names');

export const trustSchema = z.strictObject(
  {
    format: z.literal(1, 'the number 1'),
    trust: z.strictObject({
      id: shortName,
      name: line(120),
      /** Who answers when something does not work; printed on the guide. */
      contact: line(200),
    }),
    package: z.strictObject({
      /** As the browser's list of extensions shows it. */
      name: line(45),
      /** Counts up with each package: browsers install nothing that is not newer. */
      revision: z.int('a whole number').check(z.minimum(1, '1 or more'), z.maximum(65_535, 'at most 65535')),
      /** Where the trust's web server offers the package and the update files. */
      servedAt: folder,
      /** Firefox tells extensions apart by this; the trust's own, since the store's belongs to the store. */
      firefoxId: z
        .string('a text')
        .check(z.regex(/^[A-Za-z0-9._-]{1,60}@[A-Za-z0-9.-]{1,60}$/, 'in the form of a mail address'), z.maxLength(80)),
      /** Lets people turn the extension on for further sites, by one click on the site. */
      otherSites: z._default(z.boolean('true or false'), false),
    }),
    /** Exactly where the package may read pages. */
    mis: z.array(mis, 'a list of addresses').check(z.minLength(1, 'at least one address'), z.maxLength(50)),
    /** Settings inside the package: they go for everybody until a policy or a person says otherwise. */
    bakedIn: z._default(values, {}),
    /** Settings by browser policy: nobody can change them, and they change without a new package. */
    policy: z._default(values, {}),
    /** Who gets something else by policy than everybody: an organisational unit, a security group. */
    groups: z._default(
      z
        .array(z.strictObject({ id: shortName, name: line(80), policy: values }), 'a list of groups')
        .check(z.maxLength(20)),
      [],
    ),
    /** Addresses on which the extension is kept from running even where it may: for the browser's own policy. */
    blockedHosts: z._default(z.array(blockedHost, 'a list of addresses').check(z.maxLength(100)), []),
  },
  'an object with format, trust, package, mis, bakedIn, policy, groups',
);

export type Trust = z.output<typeof trustSchema>;

/** What a part of the trust gets by policy: its values as policy writes them. */
export type PolicyValue = string | number | boolean | string[];
export type PolicyGroup = {
  /** Null for what goes for everybody. */
  id: string | null;
  name: string;
  values: Record<string, PolicyValue>;
};

/** All that the writers need, in the form they write. */
export type Rollout = {
  trust: Trust;
  /** The version of the trust's package: the store's and the trust's revision. */
  version: string;
  /** In Chrome and Edge; in Firefox `trust.package.firefoxId`. */
  id: string;
  groups: PolicyGroup[];
};
