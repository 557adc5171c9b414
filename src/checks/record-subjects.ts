/**
 * What a check of a list is given: one entry of an amendment log, one leave request, one row of a report or of the day's
 * absences, each with all that is known of its pupil. Owns these shapes; knows neither the page nor the browser.
 */
import type { IsoDate, LondonTime, SchoolCalendar } from '../attendance';
import type {
  AbsenceRow,
  AbsencesReading,
  AmendmentEntry,
  CohortReading,
  CohortRow,
  LeaveRequest,
  Pupil,
} from '../pages/reading';
import type { RegisterTimes } from '../policy/register-times';
import type { PolicyView } from '../policy/resolve';
import type { PupilFacts } from './facts';
import type { History } from './pupil-history';

/** All that is known of the pupil a record is about. */
export type RecordedPupil = {
  pupil: Pupil;
  /**
   * What is derived of the pupil's marks. They come from `history` alone, and from the figures that a report prints: where
   * `history` is null there are no marks, which means that they are not known.
   */
  facts: PupilFacts;
  history: History | null;
};

type Common = {
  /** In force on the day the record is about, for the pupil's year; a request and a report: today. */
  policy: PolicyView;
  policyOn(date: IsoDate): PolicyView;
  calendar: SchoolCalendar | null;
  now: LondonTime;
};

/** One change of a register, with the whole log that shows it. */
export type EntrySubject = Common &
  RecordedPupil & {
    entry: AmendmentEntry;
    /** Every entry of the page, this one among them; it alone where nothing else is known. */
    log: readonly AmendmentEntry[];
    /** Of the session that was changed; null where the page does not say which. */
    times: RegisterTimes | null;
  };

/** One request for leave. */
export type RequestSubject = Common & RecordedPupil & { request: LeaveRequest };

/** One pupil of a report. `facts` fall back on what the report prints of the pupil. */
export type CohortRowSubject = Common & RecordedPupil & { row: CohortRow; reading: CohortReading };

/** A report as a whole, with all its pupils. */
export type CohortSubject = Common & {
  reading: CohortReading;
  pupils: readonly (RecordedPupil & { row: CohortRow })[];
};

/** One row of the day's absences, of who signed in or out, of who has a pass. */
export type AbsenceSubject = Common &
  RecordedPupil & {
    row: AbsenceRow;
    reading: AbsencesReading;
    /** Of the row's session; null where the page does not say which. */
    times: RegisterTimes | null;
  };
