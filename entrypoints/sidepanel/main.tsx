/** The side panel. Wires what is known to the views and what a person does to casework; owns nothing of either. */
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
import type { LockedView } from '../../components/panel/access-view';
import type { KeptView } from '../../components/panel/data-view';
import { PanelApp } from '../../components/panel/panel-app';
import type { PanelEvents, PanelView } from '../../components/panel/panel-view';
import { dressLikeSystem } from '../../components/system-theme';
import { dayWords, londonTime } from '../../src/attendance';
import { onDatabaseChanged } from '../../src/casework/changes';
import { FINDABLE_KINDS } from '../../src/casework/findable-kinds';
import { personSchema } from '../../src/casework/records';
import { askBackground, askPage } from '../../src/messaging/messages';
import { effectOfLeave } from '../review/leave-effect-of';
import { openReview } from '../review/open-review';
import { accessActions, lastPerson } from './actions/access-actions';
import { casesActions } from './actions/cases-actions';
import type { Context } from './actions/context';
import { dataActionsLater } from './actions/data-later';
import { pupilActions } from './actions/pupil-actions';
import { todayActions } from './actions/today-actions';
import { database } from './databases';
import { askProfile, durability, lookForBackup } from './durability';
import { followNs, openNs, watchNs } from './open-ns';
import { followSession, makeAnewSoon, search, searchProgress } from './search';
import { choose, known, refresh, watchSources } from './sources';
import { caseworkViewOf } from './views/access-view-of';
import { pupilViewOf } from './views/pupil-view-of';

const person = signal<LockedView['lastPerson']>(null);
const kept = signal<KeptView | null>(null);
const indexed = signal(0);
/** Comes when somebody is in Data. */
let dataViews: Promise<typeof import('./views/data-view-of')> | undefined;

const view = computed((): PanelView => {
  const state = known.value;
  const { now, today, school, ui } = state;
  void indexed.value;
  return {
    place: ui.place,
    footer: {
      school: school?.school.name ?? null,
      day: dayWords(today),
      policy: school?.pack.name ?? null,
      time: londonTime(now).time,
    },
    pupil: pupilViewOf(state),
    durability: durability.value,
    casework: caseworkViewOf(state, {
      kept: kept.value,
      lastPerson: person.value,
      indexing: searchProgress(),
      ns: openNs.value,
    }),
  };
});

const context: Context = { known: () => known.value, choose, refresh };
const events: PanelEvents = {
  ...accessActions(context),
  ...todayActions(context),
  ...casesActions(context),
  ...pupilActions(context),
  ...dataActionsLater(context),
  go: (place) => choose({ place }),
  openOptions: () => void browser.runtime.openOptionsPage(),
  openReview: () => void openReview(),
  search,
  openHit: ({ kind, id }) => (kind === 'case' ? events.openCase(id) : events.openPupil(id)),
};

function App() {
  const { report: said, tabId, facts } = known.value.page;
  // with what casework knows, which the page is not told
  const isOpen = known.value.casework !== null && facts !== null && facts.conditions.length > 0;
  const report = said !== null && isOpen ? { ...said, conditions: facts.conditions } : said;
  return (
    <PanelApp
      report={report}
      effect={isOpen ? effectOfLeave(known.value).effect : null}
      onTeach={() => {
        if (tabId !== null) askBackground('teach', { tabId, frameId: null }).catch(console.error);
      }}
      onShow={(number) => tabId !== null && void askPage(tabId, 'show-finding', { number })}
      casework={{ view: view.value, events }}
    />
  );
}

dressLikeSystem();
// asked for first: the answers come while it is drawn
watchSources();
render(<App />, document.getElementById('app') as HTMLElement);
void askProfile();
effect(() => {
  const { session } = known.value;
  if (session === null) void offerLastPerson();
  followNs(() => known.value);
  followSession(session, () => {
    indexed.value += 1;
  });
});

/** Whoever unlocked it last need not type their initials again. */
async function offerLastPerson(): Promise<void> {
  const parsed = personSchema.safeParse(await lastPerson());
  if (parsed.success && JSON.stringify(parsed.data) !== JSON.stringify(person.peek())) person.value = parsed.data;
}
watchNs(() => known.value);
onDatabaseChanged(database(), () => makeAnewSoon(known.value.session), FINDABLE_KINDS);

/** What was asked for is drawn first. */
const LOOK_FOR_BACKUP_AFTER = 300;
let looking: ReturnType<typeof setTimeout> | undefined;
effect(() => {
  const state = known.value;
  clearTimeout(looking);
  looking = setTimeout(() => {
    lookForBackup(state).catch((error: unknown) =>
      console.error('Register Lens: when the last backup was made could not be read.', error),
    );
  }, LOOK_FOR_BACKUP_AFTER);
});

// what Data shows takes reading of its own: only while it is open, and anew with everything else
effect(() => {
  const state = known.value;
  const isWanted = state.casework !== null && state.ui.place === 'data';
  if (state.session === null) kept.value = null;
  if (isWanted) dataViews ??= import('./views/data-view-of');
  if (!isWanted && state.session !== null) return;
  // locked, it forgets what it had opened
  dataViews
    ?.then(({ readKept }) => readKept(state))
    .then(
      (read) => {
        if (known.value.session !== null) kept.value = read;
      },
      (error: unknown) => console.error('Register Lens: what is kept could not be counted.', error),
    );
});
