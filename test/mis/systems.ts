/** Owns the list of products: their names, shapes, addresses, and what each is able to show. */

import type { SessionName } from './school/calendar.ts';
import { dateWords, ukDate } from './school/calendar.ts';
import type { Form, Pupil } from './school/roll.ts';

export type SystemId = 'almanac' | 'meridian' | 'quill' | 'daybook';
export type Shape = 'table' | 'ag-grid' | 'datatable' | 'cards';

export interface System {
  id: SystemId;
  name: string;
  shape: Shape;
  strapline: string;
  home: string;
  registerPath(form: Form, date: string, session: SessionName): string;
  historyPath(pupil: Pupil): string;
  /** Minutes late instead of the time of arrival: an arrival before the late-after time leaves no trace. */
  showsMinutes: boolean;
  /** Words instead of letters: / and \ are both "Present", and a look-alike letter is taken for the code it looks like. */
  showsWords: boolean;
  /** School days before the register's own that its page shows. */
  earlierDays: number;
}

export const almanac: System = {
  id: 'almanac',
  name: 'Almanac',
  shape: 'table',
  strapline: 'Server-rendered table with a drop-down for each pupil',
  home: '/almanac',
  registerPath: (form, date, session) => `/almanac/register?date=${date}&session=${session}&form=${form.slug}`,
  historyPath: (pupil) => `/almanac/pupils/${pupil.id}/attendance`,
  showsMinutes: true,
  showsWords: false,
  earlierDays: 4,
};

export const meridian: System = {
  id: 'meridian',
  name: 'Meridian',
  shape: 'ag-grid',
  strapline: 'Single-page app on AG Grid, virtual rows, pushState routes',
  home: '/meridian/registers',
  registerPath: (form, date, session) => `/meridian/registers/${form.slug}/${date}/${session}`,
  historyPath: (pupil) => `/meridian/pupils/${pupil.id}/attendance`,
  showsMinutes: false,
  showsWords: false,
  earlierDays: 4,
};

export const quill: System = {
  id: 'quill',
  name: 'Quillboard',
  shape: 'datatable',
  strapline: 'DataTables with paging and boxes that save themselves',
  home: '/quill',
  registerPath: (form, date, session) => `/quill/register?reg=${form.slug}&date=${ukDate(date)}&session=${session}`,
  historyPath: (pupil) => `/quill/pupil/${pupil.id}`,
  showsMinutes: true,
  showsWords: false,
  earlierDays: 0,
};

export const daybook: System = {
  id: 'daybook',
  name: 'Daybook',
  shape: 'cards',
  strapline: 'Pupil cards with icons and words, no table',
  home: '/daybook',
  registerPath: (form, date, session) =>
    `/daybook/registration/${form.slug.toLowerCase()}/${date}/${session === 'AM' ? 'morning' : 'afternoon'}`,
  historyPath: (pupil) => `/daybook/pupils/${pupil.id}`,
  showsMinutes: true,
  showsWords: true,
  earlierDays: 0,
};

export const systems: readonly System[] = [almanac, meridian, quill, daybook];

/** Fri 20 Nov 2026, AM */
export function sessionTitle(date: string, session: SessionName): string {
  const w = dateWords(date);
  return `${w.shortDay} ${w.number} ${w.shortMonth} ${w.year}, ${session}`;
}
