/** Owns which pages the truth names. What stands on each is found from the planted list, never by applying a policy. */

import type { AttendanceBook } from './school/attendance-book.ts';
import { closedDays, type SessionName, terms } from './school/calendar.ts';
import { type Form, fullName, type Pupil, schoolName } from './school/roll.ts';
import { findPupil } from './school/school.ts';
import { type System, type SystemId, sessionTitle, systems } from './systems.ts';
import type { HistoryPage, RegisterPage, Truth, TruthPage } from './truth-file.ts';
import { listsOf } from './truth-lists.ts';
import { historyFaults, registerFaults } from './truth-of-page.ts';

interface RegisterChoice {
  form: string;
  date: string;
  session: SessionName;
  note: string;
}

const registerChoices: readonly RegisterChoice[] = [
  { form: '8 Birch', date: '2026-11-20', session: 'AM', note: 'main register, faults' },
  { form: '10 Elm', date: '2026-11-20', session: 'AM', note: 'not taken' },
  { form: '9 Maple', date: '2026-11-20', session: 'AM', note: 'not taken, everybody preselected present' },
  { form: '9 Rowan', date: '2026-11-19', session: 'PM', note: 'yesterday afternoon, faults' },
  { form: '7 Hazel', date: '2026-11-20', session: 'AM', note: 'clean' },
];

const faultyPupil: Readonly<Record<SystemId, { surname: string; forename: string }>> = {
  almanac: { surname: 'Blackmoor', forename: 'Tyler' },
  meridian: { surname: 'Chaudhry', forename: 'Zainab' },
  quill: { surname: 'Corley', forename: 'Ethan' },
  daybook: { surname: 'Dunmore', forename: 'Phoebe' },
};

const cleanPupil = { surname: 'Okparra', forename: 'Chidi' };

function formNamed(book: AttendanceBook, name: string): Form {
  const form = book.school.forms.find((candidate) => candidate.name === name);
  if (!form) throw new Error(`no form ${name}`);
  return form;
}

function registerPage(book: AttendanceBook, system: System, choice: RegisterChoice): RegisterPage {
  const { date, session } = choice;
  const form = formNamed(book, choice.form);
  return {
    system: system.id,
    shape: system.shape,
    kind: 'register',
    title: `${system.name}: ${form.name}, ${sessionTitle(date, session)}: ${choice.note}`,
    path: system.registerPath(form, date, session),
    pupils: form.pupils.length,
    date,
    session,
    taken: book.isTaken(form, date, session),
    today: date === book.clock.london().date,
    planted: registerFaults(book, system, form, date, session),
  };
}

function historyPage(book: AttendanceBook, system: System, pupil: Pupil, note: string): HistoryPage {
  return {
    system: system.id,
    shape: system.shape,
    kind: 'history',
    title: `${system.name}: attendance of ${fullName(pupil)}, ${pupil.form}: ${note}`,
    path: system.historyPath(pupil),
    pupils: 1,
    pupil: pupil.id,
    date: null,
    session: null,
    taken: null,
    today: null,
    marks: book.history(pupil).filter((mark) => mark.entry !== null && !mark.future).length,
    planted: historyFaults(book, system, pupil),
  };
}

export function truthOf(book: AttendanceBook, now: string): Truth {
  const birch = formNamed(book, '8 Birch');
  const pages = systems.flatMap((system): TruthPage[] => [
    ...registerChoices.map((choice) => registerPage(book, system, choice)),
    historyPage(book, system, findPupil(birch, faultyPupil[system.id]), 'faults'),
    historyPage(book, system, findPupil(birch, cleanPupil), 'clean'),
  ]);
  const calendar = { terms, closed: closedDays };
  return {
    now,
    school: schoolName,
    policy: 'wessex',
    // the log of changed marks goes by it: what is not explained in five school days becomes O
    own: { nLimit: { value: 5, unit: 'school days' } },
    minutesLateFrom: 'lateAfter',
    calendar,
    pages,
    lists: listsOf(book),
  };
}
