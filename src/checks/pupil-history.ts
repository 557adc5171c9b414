/**
 * What is known of a pupil beyond the page that is open: marks seen, leave, contacts, plans. Owns that shape; where it comes
 * from is the caller's. A missing key is "not known", an empty list "known to be none".
 */
import type { Instant, IsoDate, Mark } from '../attendance';
import type { LeaveRequest, Printed, Pupil } from '../pages/reading';

export type Notice = {
  issuedOn: IsoDate;
  parent: string;
  state: 'paid' | 'unpaid' | 'prosecuted' | 'withdrawn';
};

export type Plan = {
  kind: string;
  from: IsoDate;
  to: IsoDate | null;
  reviewOn?: IsoDate | null;
  outcome?: string | null;
};

export type History = {
  pupil: Pupil;
  /** Marks known from other pages and days; those of the page that is read win. */
  marks: Mark[];
  /** False: marks may be missing, so every count is "at least". */
  complete: boolean;
  leave?: LeaveRequest[];
  contacts?: { at: Instant; channel: string; reached: boolean; reason?: string }[];
  support?: { on: IsoDate; kind: string }[];
  /** A member of staff saw the child. */
  sightings?: { on: IsoDate }[];
  /** Typed by a person; nothing about earlier notices rests on anything else. */
  notices?: Notice[];
  /** Notices to improve. */
  nti?: { from: IsoDate; to: IsoDate; contents: string[] }[];
  plans?: Plan[];
  flags?: ('inform-contact' | 'first-day-visit' | 'weekly-check-in' | 'ehc-plan')[];
  /** How many emergency contacts are held. */
  contactsHeld?: number;
  lessons?: { date: IsoDate; lesson: string; code: string }[];
  /** Figures printed at earlier dates. */
  before?: { on: IsoDate; printed: Printed }[];
};
