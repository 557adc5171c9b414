/** What the diagnostics show beyond the settings. Owns the shape, in words and numbers; nothing in it is about a pupil. */

export type HostLine = {
  site: string;
  /** By policy, by a person, by the trust's package. */
  from: 'managed' | 'user' | 'package' | 'default';
  isAllowed: boolean;
  /** Whether the browser has our script for it. */
  hasScript: boolean;
  /** When a page of it last answered; null: none has. */
  answered: string | null;
  /** 'register, 28 of 30 rows, Fri 20 Nov 2026, 09:12'; null: nothing was read. */
  read: string | null;
};

export type MapLine = { id: string; by: string; isOff: boolean; site: string | null; last: string | null };

export type DiagnosticsView = {
  extensionId: string;
  hosts: readonly HostLine[];
  /** Maps that were given to a page, and those of the trust and of this profile. */
  maps: readonly MapLine[];
  /** '12 MB used; the browser keeps it'. */
  storage: string;
  /** 'Fri 20 Nov 2026, 16:02', or why that is not known. */
  lastBackup: string;
};
