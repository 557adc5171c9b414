/** Owns the start page's links to the pages of the four products that are neither a register nor a history. */

import type { SystemId } from '../systems.ts';

export interface OfficePage {
  system: SystemId;
  path: string;
  title: string;
}

const almanac: readonly [path: string, title: string][] = [
  ['/almanac/amendments', 'changed marks'],
  ['/almanac/leave', 'requests for leave'],
  ['/almanac/leave/LR0501', 'one request for leave'],
  ['/almanac/attendance', 'attendance of a year group'],
  ['/almanac/registers', 'registers taken and not taken'],
  ['/almanac/absences', 'absent this morning'],
  ['/almanac/absences/signed-out', 'signed out today'],
];

const meridian: readonly [path: string, title: string][] = [
  ['/meridian/amendments', 'changed marks'],
  ['/meridian/leave', 'requests for leave'],
  ['/meridian/leave/LR0501', 'one request for leave'],
  ['/meridian/students', 'attendance of a year group'],
];

const quill: readonly [path: string, title: string][] = [
  ['/quill/amendments', 'changed marks'],
  ['/quill/leave', 'requests for leave'],
  ['/quill/attendance', 'attendance of a year group'],
  ['/quill/absences', 'first day absence'],
];

const daybook: readonly [path: string, title: string][] = [
  ['/daybook/changes', 'changed marks'],
  ['/daybook/leave', 'requests for leave'],
  ['/daybook/leave/LR0501', 'one request for leave'],
  ['/daybook/attendance', 'attendance of a year group'],
  ['/daybook/absences', 'not in school this morning'],
];

function pagesOf(system: SystemId, links: readonly [path: string, title: string][]): OfficePage[] {
  return links.map(([path, title]) => ({ system, path, title }));
}

export const officePages: readonly OfficePage[] = [
  ...pagesOf('almanac', almanac),
  ...pagesOf('meridian', meridian),
  ...pagesOf('quill', quill),
  ...pagesOf('daybook', daybook),
];
