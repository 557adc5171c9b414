/** What a person does in Today: logs a call, tells somebody, starts checklists. Owns which records that makes. */
import type { Attempt, TodayEvents } from '../../../components/panel/today-view';
import { toldContact } from '../../../src/casework/contact-log';
import type { Contact, RecordChange } from '../../../src/casework/records';
import { startCase } from '../../../src/casework/start-case';
import { now } from '../../../src/clock';
import type { Checklist } from '../../../src/policy/checklist';
import type { Known } from '../known';
import { offersOnPage } from '../offers';
import { schoolWith } from '../school-of';
import { type Context, recordOfPupil } from './context';
import { refusalOf, save } from './save';

export function todayActions({ known, choose }: Context): TodayEvents {
  return {
    openPupil: (pupil) => choose({ place: 'pupil', opened: pupil }),
    openCase: (openCase) => choose({ place: 'cases', openCase, filter: { role: '', step: '', due: '' } }),
    addContact: (pupil, attempt) => logAttempt(known(), pupil, attempt),
    async told(pupil, caseId, words) {
      const { session } = known();
      if (session === null) return { ok: false, why: refusalOf('locked') };
      const value = toldContact(words, session.person, now(), caseId ?? undefined);
      const entry: RecordChange = { kind: 'contacts', id: crypto.randomUUID(), pupil, base: null, value };
      return save([...recordOfPupil(known(), pupil), entry], `Noted: ${words} was told.`);
    },
    async startChecklist(id, pupils) {
      const state = known();
      const { session, school } = state;
      if (session === null || school === null) return { ok: false, why: refusalOf('locked') };
      const checklist = [...school.own, ...school.national].find((one) => one.id === id);
      if (checklist === undefined) return { ok: false, why: 'The policy no longer has this checklist.' };
      const offers = offersOnPage(state);
      const changes = pupils.flatMap((pupil) => {
        const offer = offers.find((one) => one.checklist.id === id && one.pupil === pupil);
        const start = { id: crypto.randomUUID(), pupil, school: school.school.id, pack: school.pack.id, checklist };
        const about = offer && { startsOn: offer.startsOn, sessions: offer.sessions, checks: offer.checks };
        const by = { person: session.person, now: now(), calendar: school.calendar };
        return [...recordOfPupil(state, pupil), startCase({ ...start, ...about }, by)];
      });
      return save(
        changes,
        pupils.length === 1 ? `Started: ${checklist.title}.` : `Started for ${pupils.length} pupils.`,
      );
    },
    putOfferAway: (checklist, pupils) =>
      choose({ putAway: new Set([...known().ui.putAway, ...pupils.map((pupil) => `${checklist} ${pupil}`)]) }),
  };
}

/** An attempt to reach the family. The first one of an absence begins its first-day case, so that the list goes on tomorrow. */
export async function logAttempt(state: Known, pupil: string, attempt: Attempt): ReturnType<TodayEvents['addContact']> {
  const { session } = state;
  if (session === null) return { ok: false, why: refusalOf('locked') };
  const { channel, contact, reached, reason, seen } = attempt;
  const begun = attempt.caseId === null ? beginFirstDay(state, pupil) : [];
  const caseId = attempt.caseId ?? begun[0]?.id;
  const value: Contact = {
    at: now(),
    channel,
    contact,
    reached,
    by: session.person,
    ...(reason.trim() === '' ? {} : { reason: reason.trim().slice(0, 200) }),
    ...(seen ? { seen } : {}),
    ...(caseId === undefined ? {} : { caseId }),
  };
  const entry: RecordChange = { kind: 'contacts', id: crypto.randomUUID(), pupil, base: null, value };
  return save([...recordOfPupil(state, pupil), ...begun, entry], reached ? 'Logged: reached.' : 'Logged: no answer.');
}

/** Only for a pupil who is on today's list and has no first-day case yet. */
function beginFirstDay(state: Known, pupil: string): RecordChange<'cases'>[] {
  const { session, absent, casework, today } = state;
  const missing = absent.find(({ who }) => who === pupil);
  const school = missing === undefined ? null : schoolWith(state, missing.school);
  if (school === null || session === null || missing === undefined) return [];
  const checklist = firstDayOf([...school.own, ...school.national]);
  const isOpen = casework?.cases.some(
    ({ pupil: of, value }) => of === pupil && value.closed === null && value.checklist === checklist?.id,
  );
  if (checklist === undefined || isOpen) return [];
  const sessions = [{ date: today, session: missing.session }];
  const by = { person: session.person, now: now(), calendar: school.calendar };
  const start = { id: crypto.randomUUID(), pupil, school: school.school.id, pack: school.pack.id, checklist, sessions };
  return [startCase({ ...start, startsOn: today }, by)];
}

const firstDayOf = (checklists: readonly Checklist[]): Checklist | undefined =>
  checklists.find(({ kind }) => kind === 'first-day');
