/**
 * A request for leave as a page gives it. Owns its form, which is that of the library's own schema; a schema library for this
 * one object would be a third of all that the element loads.
 */
import { LEAVE_TYPES } from '../../pages/leave-types';
import type { LeaveAnswers, LeaveRequest, Pupil } from '../../pages/reading';
import { dateShape, sessionShape } from '../data/schemas';
import { exactlyOf, listOf, numberOf, objectOf, oneOf, optional, type Shape, text, word, yesOrNo } from '../data/shape';

const LONGEST = 2000;
const MOST_SESSIONS = 1000;

const words = text(`a text of at most ${LONGEST} characters`, (value) => value.length <= LONGEST);
/** Older than any date of a register. */
const birthday = text('a date, YYYY-MM-DD', (value) => /^\d{4}-\d{2}-\d{2}$/.test(value));
const hours = numberOf('hours, 0 to 168', (value) => value >= 0 && value <= 168);

function orNull<Value>(of: Shape<Value>): Shape<Value | null> {
  return (value, path, faults) => (value === undefined || value === null ? null : of(value, path, faults));
}

/** Not said at all is another thing than said to be nothing. */
function ifSaid<Value>(of: Shape<Value>): Shape<Value | null | undefined> {
  return (value, path, faults) => (value === undefined ? undefined : orNull(of)(value, path, faults));
}

const pupil = objectOf<Pupil>(
  {
    name: orNull(word),
    id: orNull(word),
    ids: optional(
      objectOf<NonNullable<Pupil['ids']>>(
        { mis: optional(word), upn: optional(word), admission: optional(word) },
        'numbers of the pupil',
      ),
    ),
    year: orNull(word),
    dateOfBirth: optional(birthday),
  },
  'a pupil: name, id and year',
);

const answers = exactlyOf<LeaveAnswers>(
  {
    travelBooked: optional(yesOrNo),
    licence: optional(oneOf('dated', 'undated', 'bopa', 'none')),
    educationHours: optional(
      exactlyOf<NonNullable<LeaveAnswers['educationHours']>>(
        { perDay: optional(hours), perWeek: optional(hours) },
        'hours: perDay and perWeek',
      ),
    ),
    setApart: optional(yesOrNo),
    occupational: optional(yesOrNo),
    officialLetter: optional(yesOrNo),
    metOn: optional(dateShape),
  },
  'answers of a form',
);

/** Whose request it is the page knows; left out it is nobody's in particular. */
export const requestShape = exactlyOf<LeaveRequest>(
  {
    key: optional(words),
    pupil: (value, path, faults) => pupil(value ?? {}, path, faults),
    type: orNull(oneOf(...LEAVE_TYPES)),
    from: orNull(dateShape),
    to: orNull(dateShape),
    sessions: optional(
      listOf(
        objectOf<NonNullable<LeaveRequest['sessions']>[number]>(
          { date: dateShape, session: sessionShape, code: word },
          'a session: date, session and code',
        ),
        MOST_SESSIONS,
        'a list of sessions',
      ),
    ),
    requestedOn: orNull(dateShape),
    reason: orNull(words),
    decision: ifSaid(oneOf('granted', 'refused')),
    decidedOn: ifSaid(dateShape),
    decidedBy: ifSaid(objectOf<{ role: string }>({ role: word }, 'somebody with a role')),
    answers: optional(answers),
  },
  'a request for leave',
);
