/**
 * Owns what the office knows this morning, written by hand: who rang or wrote, who was signed out. Each line names the checks it is wrong
 * under (policy matrix, section B, D). Nothing here changes a mark; the marks of this morning stand in the registers already.
 */

import type { PersonName } from './names.ts';

export type AbsenceCheckId =
  | 'fda-no-contact-at-close'
  | 'fda-channel-not-accepted'
  | 'fda-after-cutoff'
  | 'fda-detail-missing'
  | 'fda-daily-followup'
  | 'signout-incomplete';

export interface SignOut {
  /** HH:MM, or nothing where the sheet was left empty; also below. */
  at: string;
  by: string;
  reason: string;
  backAt: string;
}

export interface Notice {
  /** HH:MM */
  reportedAt: string;
  channel: string;
  reason: string;
  returnOn: string;
}

export interface PlantedAbsence extends PersonName {
  form: string;
  notice: Notice;
  signedOut: SignOut | null;
  checks: readonly AbsenceCheckId[];
}

export const noNotice: Notice = { reportedAt: '', channel: '', reason: '', returnOn: '' };

function person(form: string, who: string): PersonName & { form: string } {
  const [surname = '', forename = ''] = who.split(', ');
  return { form, surname, forename };
}

/** Nobody at home has said a word; a quarter of an hour has gone since registers closed. */
function silent(form: string, who: string, ...more: AbsenceCheckId[]): PlantedAbsence {
  return { ...person(form, who), notice: noNotice, signedOut: null, checks: ['fda-no-contact-at-close', ...more] };
}

/** "08:12, Online form, Tonsillitis, 2026-11-24" */
function told(form: string, who: string, notice: string, ...checks: AbsenceCheckId[]): PlantedAbsence {
  const [reportedAt = '', channel = '', reason = '', returnOn = ''] = notice.split(',').map((part) => part.trim());
  return { ...person(form, who), notice: { reportedAt, channel, reason, returnOn }, signedOut: null, checks };
}

/** "09:19, Mother, Sick in registration, " */
function left(form: string, who: string, sheet: string, ...checks: AbsenceCheckId[]): PlantedAbsence {
  const [at = '', by = '', reason = '', backAt = ''] = sheet.split(',').map((part) => part.trim());
  return { ...person(form, who), notice: noNotice, signedOut: { at, by, reason, backAt }, checks };
}

export const plantedAbsences: readonly PlantedAbsence[] = [
  silent('8 Birch', 'Iqbal-Marsh, Yusuf'),
  silent('8 Birch', 'Jessop, Lottie'),
  // Away since yesterday, when nobody was reached either.
  silent('8 Birch', 'Rashleigh, Theo', 'fda-daily-followup'),
  silent('8 Hazel', 'Kirby, Olive'),
  silent('8 Rowan', 'Quinn, Zofia'),
  told(
    '8 Elm',
    'Iqbal-Marsh, Lily',
    '08:55, Telephone, Poorly,',
    'fda-channel-not-accepted',
    'fda-after-cutoff',
    'fda-detail-missing',
  ),
  told('8 Birch', 'Langstone, Ava', '08:02, E-mail, Influenza, 2026-11-24', 'fda-channel-not-accepted'),
  told('8 Birch', 'Mensa-Grove, Ama', '08:50, Online form, Glandular fever, 2026-11-30', 'fda-after-cutoff'),
  told('8 Hazel', 'Kirby, Lena', '07:55, E-mail, Ear infection, 2026-11-23', 'fda-channel-not-accepted'),
  told('8 Birch', 'Corley, Ethan', '08:12, Online form, Sickness bug, 2026-11-23'),
  told('8 Beech', 'Cotter, Leo', '08:05, Online form, Chest infection, 2026-11-23'),
  left('8 Maple', 'Gill, Nina', '09:19, , Sick in registration,', 'signout-incomplete'),
  left('8 Ash', 'Chowdhury, Tegan', '09:21, Mother, High temperature,'),
];

/** Present this morning, and out of the building since: on the sheet at reception only. */
export const plantedSignOuts: readonly PlantedAbsence[] = [
  left('8 Birch', 'Lund, Freya', '09:10, Mother, Dentist,', 'signout-incomplete'),
  left('8 Birch', 'Abiola, Temi', '09:13, , ,', 'signout-incomplete'),
  left('8 Birch', 'Nettlefold, Archie', '09:04, Father, Blood test, 09:24'),
];
