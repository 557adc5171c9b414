/** The officer's page. Wires the panel's sources and what is read of a whole school to the views; owns nothing of either. */
import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/styles/tokens.css';
import '../../components/styles/parts.css';
import '../../components/styles/pages.css';
import '../../components/styles/panel.css';
import '../../components/styles/panel-today.css';
import '../../components/styles/panel-pupil.css';
import '../../components/styles/panel-year.css';
import '../../components/styles/panel-cases.css';
import '../../components/styles/panel-forms.css';
import '../../components/styles/leave-effect.css';
import '../../components/styles/review.css';
import '../../components/styles/review-cohort.css';
import '../../components/styles/review-groups.css';
import '../../components/styles/review-import.css';
import '../../components/styles/review-pupil.css';
import '../../components/styles/review-print.css';
import type { LockedView } from '../../components/panel/access-view';
import { ImportFiles } from '../../components/review/import/import-files';
import type { PupilReviewEvents } from '../../components/review/pupil/pupil-events';
import { PupilReview } from '../../components/review/pupil/pupil-review';
import { ReviewApp } from '../../components/review/review-app';
import type { ReviewAccess, ReviewEvents, ReviewView } from '../../components/review/review-view';
import { dressLikeSystem } from '../../components/system-theme';
import { dayWords } from '../../src/attendance';
import { personSchema } from '../../src/casework/records';
import { accessActions, lastPerson } from '../sidepanel/actions/access-actions';
import type { Context } from '../sidepanel/actions/context';
import { openLetterPage, openPackPage } from '../sidepanel/actions/open-papers';
import { recordActions } from '../sidepanel/actions/pupil-records';
import { todayActions } from '../sidepanel/actions/today-actions';
import { choose, known, refresh, watchSources } from '../sidepanel/sources';
import { caseworkViewOf } from '../sidepanel/views/access-view-of';
import { cohortActions, startForPupil } from './cohort-actions';
import { cohortView, listSchool, readColumns } from './cohort-state';
import { importFiles } from './import-files';
import { knownAtLeave, leavePages, leaveView } from './leave-of';
import { keepNamesOfFile, tellOfFile } from './names-of-file';
import { knownOfPupil } from './pupil-on-pages';
import { pupilReviewOf } from './pupil-review-of';
import { pages, readSchool, seen, watchReview } from './review-data';
import { hashOf, type Route, routeOf } from './route';

const person = signal<LockedView['lastPerson']>(null);
const route = signal<Route>(routeOf(location.hash));
const leavePage = signal('');

const leave = computed(() => leaveView(known.value, pages.value, leavePage.value, seen.value));

const access = computed((): ReviewAccess => {
  const view = caseworkViewOf(known.value, { kept: null, lastPerson: person.value, indexing: null });
  if (view.state === 'starting') return { state: 'reading' };
  if (view.state !== 'open') return view;
  const { state, locksIn, mode, mustSaveRecovery } = view;
  return { state, locksIn, mode, mustSaveRecovery };
});

/** Why no name can be kept with casework now; null where it can. */
const whyNoNames = computed((): string | null => {
  if (access.value.state !== 'open') return 'Names are not kept while casework is locked.';
  return access.value.mustSaveRecovery ? 'Names are not kept before the recovery file of casework was saved.' : null;
});

const files = importFiles({
  settings: computed(() => known.value.settings),
  casework: { whyNot: whyNoNames, keep: keepNamesOfFile, tell: tellOfFile },
});

const view = computed(
  (): ReviewView => ({
    place: route.value.place,
    foot: [listSchool.value?.school.name, dayWords(known.value.today)].filter(Boolean).join(' · '),
    access: access.value,
    cohort: cohortView.value,
    leave: leave.value,
  }),
);

const context: Context = { known: () => known.value, choose, refresh };
const atLeave: Context = {
  ...context,
  known() {
    const page = leavePages(pages.value).find(({ tabId }) => isChosenPage(tabId));
    return page === undefined ? known.value : knownAtLeave(known.value, page, seen.value);
  },
};

const isChosenPage = (tabId: number): boolean => leave.value.state === 'request' && leave.value.page === String(tabId);

const events: ReviewEvents = {
  ...accessActions(context),
  ...cohortActions({ openPupil: (pupil) => goTo({ place: 'pupil', pupil }) }),
  go: (place) => goTo({ place, pupil: place === 'pupil' ? route.value.pupil : null }),
  openOptions: () => void browser.runtime.openOptionsPage(),
  chooseLeavePage(page) {
    leavePage.value = page;
  },
  async saveDecision(decision) {
    if (leave.value.state !== 'request' || leave.value.who === null)
      return { ok: false, why: 'The request is no longer open in a tab. What you wrote stays here.' };
    return recordActions(atLeave).addDecision(leave.value.who, decision);
  },
  openLeaveLetter(letter) {
    if (leave.value.state === 'request' && leave.value.who !== null) openLetterPage(leave.value.who, letter);
  },
  openPupilOfLeave() {
    if (leave.value.state === 'request' && leave.value.who !== null) goTo({ place: 'pupil', pupil: leave.value.who });
  },
};

function goTo(next: Route): void {
  if (hashOf(next) !== location.hash) location.hash = hashOf(next);
  route.value = next;
}

/** Of the pupil whom the address names, once theirs was read. */
const pupil = computed(() => {
  const { place, pupil: wanted } = route.value;
  const isOpen = place === 'pupil' && wanted !== null && known.value.pupil?.who === wanted;
  return isOpen ? pupilReviewOf(knownOfPupil(known.value, wanted, pages.value)) : null;
});

const today = todayActions(context);
const pupilEvents: PupilReviewEvents = {
  startChecklist: (checklist, [who = '']) => startForPupil(checklist, who),
  putOfferAway: today.putOfferAway,
  openEvidencePack: openPackPage,
  print: () => window.print(),
};

function App() {
  return (
    <ReviewApp
      view={view.value}
      events={events}
      pupil={pupil.value && <PupilReview view={pupil.value} events={pupilEvents} />}
      files={<ImportFiles view={files.view.value} events={files.events} />}
    />
  );
}

dressLikeSystem();
render(<App />, document.getElementById('app') as HTMLElement);
window.addEventListener('hashchange', () => {
  route.value = routeOf(location.hash);
});
void readColumns();
watchSources();
watchReview();

// the pupil that is shown is opened as the panel opens one: with everything that casework has of them
effect(() => {
  const { place, pupil } = route.value;
  const wanted =
    place === 'pupil' ? pupil : place === 'leave' && leave.value.state === 'request' ? leave.value.who : null;
  if (wanted !== null && known.value.ui.opened !== wanted) choose({ opened: wanted });
});

effect(() => {
  const school = listSchool.value?.school.id ?? null;
  const { role } = known.value.settings;
  if (school === null || role === 'teacher' || seen.peek()?.school === school) return;
  void readSchool(school);
});

effect(() => {
  void known.value.session;
  void lastPerson().then((stored) => {
    const parsed = personSchema.safeParse(stored);
    if (parsed.success && JSON.stringify(parsed.data) !== JSON.stringify(person.peek())) person.value = parsed.data;
  });
});
