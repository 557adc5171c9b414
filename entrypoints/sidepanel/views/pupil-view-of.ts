/** The Pupil place: what the page and earlier pages show, and what casework holds of one pupil. Owns the joining of its parts. */
import type { PupilView } from '../../../components/panel/pupil-view';
import { penaltyWindow } from '../../../src/attendance';
import { isIndependent } from '../../../src/checks/penalty-case';
import { resolvePolicy } from '../../../src/policy/resolve';
import { ownCalendar } from '../../../src/review/own-calendar';
import type { Known } from '../known';
import { schoolOfPupil } from '../school-of';
import { figuresOf } from './pupil-figures-of';
import { pupilFileView } from './pupil-file-of';
import { pupilFindings } from './pupil-findings';
import { headroomSentences } from './pupil-headroom';
import { linesOf } from './pupil-lines';
import { ownPupilMarks } from './pupil-marks';
import { classWords, type ShownPupil, shownPupil } from './pupil-shown';

/** Null where no pupil is open. */
export function pupilViewOf(known: Known): PupilView | null {
  const shown = shownPupil(known);
  if (shown === null) return null;
  const { now, today } = known;
  const school = schoolOfPupil(known, shown.id);
  const schoolCalendar = school?.calendar ?? null;
  const calendar = ownCalendar(schoolCalendar, shown.year, today);
  const policy = school === null ? null : resolvePolicy(school.policy, { year: shown.year, on: today });
  const lines = policy === null ? [] : linesOf(policy);
  const marks = ownPupilMarks(known.pupil?.history ?? null, { school: schoolCalendar, own: calendar }, now);
  const hasMarks = marks.first !== null;
  const hasNotices = policy === null || !isIndependent(policy);
  const window =
    schoolCalendar !== null && hasNotices && hasMarks ? penaltyWindow(marks.marks, schoolCalendar, today) : null;
  return {
    id: shown.id,
    ...(shown.id === null ? { whyNoFile: whyNoFile(shown) } : {}),
    name: shown.name ?? 'A pupil without a name',
    sub: classWords(shown),
    figures: figuresOf(marks, lines),
    findings: pupilFindings(known.page, shown.place),
    pack: school?.pack.name ?? '',
    headroom: hasMarks ? headroomSentences(marks, lines, calendar, window) : [],
    year: hasMarks
      ? {
          marks: marks.marks,
          calendar,
          asOf: marks.asOf,
          onRollFrom: marks.onRollFrom,
          onRollTo: marks.onRollTo,
        }
      : null,
    weeks:
      window !== null && schoolCalendar !== null
        ? { marks: marks.marks, calendar: schoolCalendar, asOf: today, threshold: 'national threshold 10' }
        : null,
    file: pupilFileView(known, shown, { marks, policy, window, calendar: schoolCalendar }),
  };
}

function whyNoFile({ onPage }: ShownPupil): string {
  return onPage === null || onPage.ids.length === 0
    ? 'The page gives no id by which this pupil could be found again.'
    : 'By its ids on this page the pupil cannot be told apart from another one, or was erased a moment ago: load the page again.';
}
