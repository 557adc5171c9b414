/** Owns the school as it stands before anybody saves anything: roll, term marks, the marks written by hand, the planted faults. */

import { type Amendment, amendmentsOf } from './amendments.ts';
import { isSchoolDay, sessionNames } from './calendar.ts';
import { clockMinutes } from './clock.ts';
import type { Entry } from './entry.ts';
import { handWrittenMarks, handWrittenWeek } from './hand-written-marks.ts';
import { type LeaveRequest, leaveRequestsOf, parentName } from './leave-requests.ts';
import { attendanceOfficer, type PersonName } from './names.ts';
import { plantedAmendments } from './planted-amendments.ts';
import { type Fault, plantedFaults } from './planted-faults.ts';
import { plantedLeave } from './planted-leave.ts';
import { buildForms, type Form, listName, type Pupil } from './roll.ts';
import { termOf } from './term-marks.ts';
import { TermSheet } from './term-sheet.ts';

export interface PlantedFault extends Fault {
  pupil: string;
}

export interface School {
  forms: readonly Form[];
  formBySlug: ReadonlyMap<string, Form>;
  pupils: ReadonlyMap<string, Pupil>;
  sheets: ReadonlyMap<string, TermSheet>;
  faults: readonly PlantedFault[];
  amendments: readonly Amendment[];
  leaveRequests: readonly LeaveRequest[];
}

function findForm(forms: readonly Form[], name: string): Form {
  const form = forms.find((candidate) => candidate.name === name);
  if (!form) throw new Error(`no form ${name}`);
  return form;
}

/** The first of that name in the form: where two pupils share it, the other one stays clean. */
export function findPupil(form: Form, name: PersonName): Pupil {
  const pupil = form.pupils.find((candidate) => listName(candidate) === listName(name));
  if (!pupil) throw new Error(`no ${listName(name)} in ${form.name}`);
  return pupil;
}

function sheetOf(sheets: Map<string, TermSheet>, pupil: string): TermSheet {
  const sheet = sheets.get(pupil);
  if (!sheet) throw new Error(`no sheet for ${pupil}`);
  return sheet;
}

function entryFrom(code: string, arrival: string, comment: string, tutor: string): Entry {
  const office = !['/', '\\', 'L', 'N'].includes(code);
  return {
    code,
    arrival: clockMinutes(arrival),
    comment,
    recordedBy: office ? attendanceOfficer.name : tutor,
    planned: false,
  };
}

function writeByHand(forms: readonly Form[], sheets: Map<string, TermSheet>): void {
  const week = findForm(forms, handWrittenWeek.form);
  const usual = new TermSheet(week.tutor);
  for (const pupil of week.pupils) {
    for (const date of handWrittenWeek.days) {
      for (const session of sessionNames) sheetOf(sheets, pupil.id).set(date, session, usual.get(date, session));
    }
  }
  for (const mark of handWrittenMarks) {
    const form = findForm(forms, mark.form);
    const entry = entryFrom(mark.code, mark.arrival, mark.comment, form.tutor);
    sheetOf(sheets, findPupil(form, mark).id).set(mark.date, mark.session, entry);
  }
}

function plant(forms: readonly Form[], sheets: Map<string, TermSheet>): PlantedFault[] {
  return plantedFaults.map((fault) => {
    const form = findForm(forms, fault.form);
    const pupil = findPupil(form, fault).id;
    if (!isSchoolDay(fault.date)) throw new Error(`a fault on a day without school: ${fault.date}`);
    const entry = fault.code === null ? null : entryFrom(fault.code, fault.arrival, fault.comment, form.tutor);
    sheetOf(sheets, pupil).set(fault.date, fault.session, entry);
    return { ...fault, pupil };
  });
}

/** After everything that is worked out of the sheets: what was changed by hand must bring no requests or entries of its own. */
function plantAmendments(forms: readonly Form[], sheets: Map<string, TermSheet>): Amendment[] {
  return plantedAmendments.map(({ form: name, surname, forename, checks: _, ...entry }) => {
    const form = findForm(forms, name);
    const pupil = findPupil(form, { surname, forename }).id;
    sheetOf(sheets, pupil).set(entry.date, entry.session, entryFrom(entry.amended, '', '', form.tutor));
    return { pupil, ...entry };
  });
}

function plantLeave(forms: readonly Form[]): LeaveRequest[] {
  return plantedLeave.map(({ form: name, surname, forename, request }) => {
    const pupil = findPupil(findForm(forms, name), { surname, forename });
    return { ...request, pupil: pupil.id, parent: parentName(pupil, 'M') };
  });
}

export function buildSchool(seed: number): School {
  const forms = buildForms(seed);
  const pupils = new Map(forms.flatMap((form) => form.pupils.map((pupil) => [pupil.id, pupil])));
  const sheets = new Map<string, TermSheet>();
  for (const form of forms) for (const pupil of form.pupils) sheets.set(pupil.id, termOf(pupil, form.tutor, seed));
  writeByHand(forms, sheets);
  const faults = plant(forms, sheets);
  const amendments = amendmentsOf(pupils, sheets, seed);
  const leaveRequests = leaveRequestsOf(pupils, sheets, seed);
  return {
    forms,
    formBySlug: new Map(forms.map((form) => [form.slug, form])),
    pupils,
    sheets,
    faults,
    amendments: [...amendments, ...plantAmendments(forms, sheets)],
    leaveRequests: [...leaveRequests, ...plantLeave(forms)],
  };
}
