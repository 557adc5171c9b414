/** What casework holds of the pupil that is shown. Owns the gathering; each list has its words elsewhere. */
import type { PupilFileView } from '../../../components/panel/pupil-view';
import type { PenaltyWindow, SchoolCalendar } from '../../../src/attendance';
import { offersByChecklist } from '../../../src/casework/offered-checklists';
import type { PupilFile } from '../../../src/casework/read-records';
import type { PolicyView } from '../../../src/policy/resolve';
import type { Known, KnownPage } from '../known';
import { offersOnPage } from '../offers';
import { closedCases, pupilCases } from './pupil-cases-of';
import { historyLines } from './pupil-history-words';
import { letterChoices } from './pupil-letter-choices';
import {
  contactLines,
  decisionLines,
  flagLines,
  letterLines,
  noteLines,
  noticeLines,
  supportLines,
} from './pupil-lists';
import type { PupilMarks } from './pupil-marks';
import type { ShownPupil } from './pupil-shown';
import { offerView } from './today-view-of';

type FileParts = {
  marks: PupilMarks;
  policy: PolicyView | null;
  window: PenaltyWindow | null;
  /** Of the pupil's own school. */
  calendar: SchoolCalendar | null;
};

/** Null while locked, and where nothing can be kept of the pupil. */
export function pupilFileView(
  known: Known,
  shown: ShownPupil,
  { marks, policy, window, calendar }: FileParts,
): PupilFileView | null {
  const { today, page, casework } = known;
  if (casework === null || shown.id === null) return null;
  const file = shown.file ?? emptyFile(shown.id);
  return {
    today,
    flags: flagLines(file, today),
    cases: pupilCases(known, casework, file),
    closedCases: closedCases(file),
    offers: offersFor(known, shown),
    notes: noteLines(file),
    contacts: contactLines(file),
    contactsHeld: file.pupils[0]?.value.contactsHeld ?? null,
    decisions: decisionLines(file),
    request: requestOf(page, shown.place),
    conditions: requestsOf(page, shown.place).length === 1 ? (page.report?.conditions ?? []) : [],
    notices: noticeLines(file),
    supports: supportLines(file, today),
    letters: letterLines(file),
    letterChoices: policy === null ? [] : letterChoices({ marks, file, policy, window, today, calendar }),
    history: historyLines(file.events),
    damaged: file.damaged.length,
  };
}

function offersFor(known: Known, { id, name }: ShownPupil): PupilFileView['offers'] {
  const own = offersOnPage(known).filter(({ pupil }) => pupil !== null && pupil === id);
  return offersByChecklist(own).map(({ checklist: { id: checklist, title, trigger, clause }, offers }) => {
    const view = offerView(
      checklist,
      title,
      [trigger, clause && `clause ${clause}`].filter(Boolean).join(', '),
      offers,
    );
    return { ...view, pupils: view.pupils.map((one) => ({ ...one, name: name ?? one.name })) };
  });
}

/** A page with one request is about it; a list may have several of one pupil. */
function requestsOf({ facts }: KnownPage, place: number | null) {
  if (facts === null || place === null || facts.requests.length !== 1) return [];
  return facts.requests.filter(({ pupil }) => pupil === place);
}

function requestOf(page: KnownPage, place: number | null): PupilFileView['request'] {
  const [request] = requestsOf(page, place);
  if (request === undefined) return null;
  const { type, from, to, requestedOn } = request;
  return { type: type ?? '', from: from ?? '', to: to ?? '', requestedOn: requestedOn ?? '' };
}

function emptyFile(pupil: string): PupilFile {
  return {
    pupil,
    damaged: [],
    pupils: [],
    notes: [],
    contacts: [],
    cases: [],
    decisions: [],
    notices: [],
    flags: [],
    supports: [],
    letters: [],
    events: [],
  };
}
