/**
 * What the request for leave that is open would make of the pupil's figures, for the officer's page and for the panel. Owns the
 * joining with what is known; the arithmetic is `review/leave-effect`'s.
 */
import type { EffectView } from '../../components/review/leave-view';
import { leaveEffect } from '../../src/review/leave-effect';
import { effectWords } from '../../src/review/leave-words';
import { standingOf } from '../../src/review/pupil-standing';
import type { Known } from '../sidepanel/known';
import { ownPupilMarks } from '../sidepanel/views/pupil-marks';
import { shownPupil } from '../sidepanel/views/pupil-shown';
import { rulesOf } from './rules-of';

/** `sessions`: so many are asked for; null where nobody can tell. `why`: why there is no effect. */
export type EffectKnown = { effect: EffectView | null; sessions: number | null; why: string };

/** Of the one request on the page that is in front. */
export function effectOfLeave(known: Known): EffectKnown {
  const { page, school, pupil, now, today } = known;
  const [request, ...others] = page.facts?.requests ?? [];
  const none = (why: keyof typeof WHY_NONE): EffectKnown => ({ effect: null, sessions: null, why: WHY_NONE[why] });
  if (request === undefined || others.length > 0 || school === null) return none('leaveDates');
  const { line, hasNotices, calendar } = rulesOf(school, yearOf(known, request.pupil), today);
  const schoolCalendar = school.calendar;
  const marks = ownPupilMarks(pupil?.history ?? null, { school: schoolCalendar, own: calendar }, now);
  if (marks.first === null) return none('marks');
  const { from, to, type } = request;
  const isComplete = pupil?.history?.complete ?? false;
  const isWhole = standingOf({ seen: marks, calendar, isComplete }).unread === 0;
  const effect = leaveEffect(
    marks.marks,
    { from, to, type },
    { calendar, schoolCalendar, today, line, hasNotices, isWhole },
  );
  if (typeof effect === 'string') return none(effect);
  return { effect: effectWords(effect, line), sessions: effect.sessions.length, why: '' };
}

/** As the page says it, else as it is known of the pupil who is open, so that both views count by the same days. */
function yearOf(known: Known, place: number): string | null {
  const shown = shownPupil(known);
  return known.page.facts?.pupils[place]?.year ?? (shown?.place === place ? shown.year : null);
}

const WHY_NONE = {
  marks: 'No mark of this pupil was read yet this year: open their attendance once.',
  leaveDates: 'The page does not say from when to when, or no school day lies between.',
  calendar: 'The school’s calendar does not reach these days: add its terms in the settings.',
} as const;
