/**
 * The officer's view of the pupil that is opened: marks seen, policy and calendar of their school, casework. Owns the joining;
 * the arithmetic is `src/review`'s.
 */
import { penaltyWindow, type SchoolCalendar } from '../../src/attendance';
import { offeredChecklists, offersByChecklist } from '../../src/casework/offered-checklists';
import type { PupilFile } from '../../src/casework/read-records';
import { referralReadiness } from '../../src/casework/referral-readiness';
import { checkBeyondPage } from '../../src/checks/check-reading';
import { isIndependent } from '../../src/checks/penalty-case';
import type { History } from '../../src/checks/pupil-history';
import type { HistoryReading, Pupil } from '../../src/pages/reading';
import { type PolicyView, resolvePolicy } from '../../src/policy/resolve';
import { ownCalendar } from '../../src/review/own-calendar';
import type { PrintedFigures, PupilReviewInput } from '../../src/review/pupil-input';
import { type PupilReviewView, pupilReview } from '../../src/review/pupil-review';
import { checkSettingsOf } from '../../src/rollout/check-settings';
import type { Known, KnownSchool } from '../sidepanel/known';
import { schoolOfPupil } from '../sidepanel/school-of';
import { pupilCases } from '../sidepanel/views/pupil-cases-of';
import { linesOf } from '../sidepanel/views/pupil-lines';
import { ownPupilMarks, type PupilMarks } from '../sidepanel/views/pupil-marks';
import { classWords, type ShownPupil, shownPupil } from '../sidepanel/views/pupil-shown';
import { offerView } from '../sidepanel/views/today-view-of';

/** Null where no pupil is open, or theirs is still being read. */
export function pupilReviewOf(known: Known): PupilReviewView | null {
  const shown = shownPupil(known);
  if (shown === null) return null;
  const { now, today } = known;
  const school = schoolOfPupil(known, shown.id);
  const schoolCalendar = school?.calendar ?? null;
  const calendar = ownCalendar(schoolCalendar, shown.year, today);
  const policy = school === null ? null : resolvePolicy(school.policy, { year: shown.year, on: today });
  const history = known.pupil?.history ?? null;
  const seen = ownPupilMarks(history, { school: schoolCalendar, own: calendar }, now);
  return pupilReview({
    id: shown.id,
    name: shown.name ?? 'A pupil without a name',
    sub: classWords(shown),
    year: shown.year,
    seen,
    isComplete: history?.complete ?? false,
    ahead: history?.marks.filter(({ date }) => date > today) ?? [],
    calendar,
    schoolCalendar,
    policy,
    packName: school?.pack.name ?? '',
    lines: policy === null ? [] : linesOf(policy),
    today,
    printed: printedOf(history, seen.yearFrom),
    casework: caseworkOf(known, shown, { school, own: calendar, policy, seen, history }),
  });
}

/** The latest figure that a page printed of this school year. */
function printedOf(history: History | null, yearFrom: string): PrintedFigures | null {
  const latest = (history?.before ?? [])
    .filter(({ on }) => on >= yearFrom)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);
  return latest === undefined ? null : { printed: latest.printed, mis: null, on: latest.on, from: null };
}

type Joined = {
  school: KnownSchool | null;
  own: SchoolCalendar | null;
  policy: PolicyView | null;
  seen: PupilMarks;
  history: History | null;
};

/** Null while locked, and where nothing can be kept of the pupil. */
function caseworkOf(known: Known, shown: ShownPupil, joined: Joined): PupilReviewInput['casework'] {
  const { casework } = known;
  if (casework === null || shown.id === null) return null;
  const { file } = shown;
  return {
    cases: file === null ? [] : pupilCases(known, casework, file),
    offers: offersFor(known, shown, joined, shown.id),
    readiness: readinessOf(known, shown, joined, file),
  };
}

/** What the pupil's record gives rise to, as the checks of a pupil's page say it. */
function offersFor(known: Known, shown: ShownPupil, { school, history }: Joined, id: string) {
  if (school === null || history === null) return [];
  const { now, today, casework, settings } = known;
  const pupil: Pupil = {
    name: shown.name,
    id,
    year: shown.year,
    ...(shown.dateOfBirth === null ? {} : { dateOfBirth: shown.dateOfBirth }),
  };
  const findings = checkBeyondPage(pageOf(pupil, now), {
    policy: school.policy,
    calendar: school.calendar,
    now,
    history: () => ({ ...history, pupil }),
    settings: checkSettingsOf(settings),
  });
  const offers = offeredChecklists({
    findings,
    own: school.own,
    national: school.national,
    cases: [...(casework?.cases ?? []), ...(shown.file?.cases ?? [])],
    nameOf: () => id,
    today,
  }).filter(({ checklist, pupil: of }) => of === id && !known.ui.putAway.has(`${checklist.id} ${of}`));
  return offersByChecklist(offers).map(({ checklist: { id: checklist, title, trigger, clause }, offers: some }) =>
    offerView(checklist, title, [trigger, clause && `clause ${clause}`].filter(Boolean).join(', '), some),
  );
}

/** A page that shows this pupil and no mark: everything comes from what was seen before. */
function pageOf(pupil: Pupil, readAt: string): HistoryReading {
  return {
    kind: 'history',
    mis: null,
    url: '',
    school: null,
    group: null,
    readAt,
    coverage: { found: 1, read: 1, total: 1, unread: [] },
    from: null,
    to: null,
    rows: [{ key: pupil.id ?? '', pupil, cells: [] }],
  };
}

/** Null where no unauthorised session stands in the ten school weeks: there is nothing to refer. */
function readinessOf(
  { today }: Known,
  { dateOfBirth }: ShownPupil,
  { school, own, policy, seen }: Joined,
  file: PupilFile | null,
) {
  const calendar = school?.calendar ?? null;
  if (calendar === null || policy === null || isIndependent(policy)) return null;
  if (penaltyWindow(seen.marks, calendar, today).total === 0) return null;
  const years = policy.get('penalty.capYears')?.value;
  const type = policy.get('school.type')?.value;
  const { items, words } = referralReadiness({
    marks: seen.marks,
    complete: seen.isWhole,
    calendar,
    ownCalendar: own,
    today,
    dateOfBirth,
    schoolType: typeof type === 'string' && type !== '' ? type : null,
    capYears: typeof years === 'number' ? years : null,
    deadline: school?.school.referralDeadline ?? null,
    file,
  });
  return { words, points: items.map(({ title, state, words: said }) => ({ title, state, words: said })) };
}
