/**
 * The officer's page: a list of pupils, one pupil, a request for leave, files. Owns which part is shown in which state; what
 * stands in a part is its own. While casework is locked there are counts and the way in, and no name.
 */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useKeptFocus } from '../options/keep-focus';
import { DraftsContext } from '../panel/drafts';
import { Icon } from '../panel/icons';
import { LockedDue, Unlock } from '../panel/locked';
import { Empty, Section } from '../panel/parts';
import { SaveRecovery } from '../panel/save-recovery';
import { Speaker } from '../panel/say';
import { SetUpCasework } from '../panel/set-up';
import { Trouble } from '../panel/trouble';
import { LensSign } from '../shape';
import { CohortPlace } from './cohort';
import { CohortCounts } from './cohort-counts';
import { LeavePlace } from './leave';
import type { ReviewAccess, ReviewEvents, ReviewPlace, ReviewView } from './review-view';

type ReviewProps = {
  view: ReviewView;
  events: ReviewEvents;
  /** The parts that others make: null while there is nothing to show. */
  pupil: ComponentChildren;
  files: ComponentChildren;
};

const TABS: readonly { place: ReviewPlace; words: string }[] = [
  { place: 'cohort', words: 'Cohort' },
  { place: 'pupil', words: 'Pupil' },
  { place: 'leave', words: 'Leave' },
  { place: 'files', words: 'Files' },
];

export function ReviewApp({ view, events, pupil, files }: ReviewProps) {
  const drafts = useRef(new Map<string, string>());
  const root = useRef<HTMLElement>(null);
  useKeptFocus(root);
  const { access, place } = view;
  const isOpen = access.state === 'open';
  return (
    <DraftsContext.Provider value={drafts.current}>
      <div class="rl rl-review" data-place={place}>
        <Speaker>
          <ReviewHead view={view} events={events} />
          <main ref={root}>
            {isOpen && access.mustSaveRecovery && (
              <div class="rl-panel">
                <SaveRecovery onSave={events.saveRecoveryFile} />
              </div>
            )}
            {isOpen ? (
              <Place view={view} events={events} pupil={pupil} files={files} />
            ) : (
              <Closed access={access} view={view} events={events} />
            )}
          </main>
        </Speaker>
      </div>
    </DraftsContext.Provider>
  );
}

function ReviewHead({ view: { access, place, foot }, events }: Pick<ReviewProps, 'view' | 'events'>) {
  const isOpen = access.state === 'open';
  const until = isOpen ? access.locksIn.toLowerCase() : access.state === 'locked' ? 'locked' : '';
  return (
    <header class="bar">
      <span class="glyph">
        <LensSign />
      </span>
      <b>Register Lens</b>
      {access.state !== 'teacher' && (
        <nav aria-label="Officer’s view">
          {TABS.map((tab) => (
            <a
              key={tab.place}
              href={`#${tab.place}`}
              class={tab.place === place ? 'on' : ''}
              aria-current={tab.place === place ? 'page' : undefined}
              onClick={(event) => {
                event.preventDefault();
                events.go(tab.place);
              }}
            >
              {tab.words}
            </a>
          ))}
        </nav>
      )}
      <span class="end rl-12 rl-2">
        {foot}
        {until !== '' && <span class="locks">{foot === '' ? until : ` · ${until}`}</span>}
      </span>
      {isOpen && access.mode === 'passphrase' && (
        <button type="button" class="rl-ib" aria-label="Lock now" onClick={events.lock}>
          <Icon name="lock" />
        </button>
      )}
    </header>
  );
}

function Place({ view, events, pupil, files }: ReviewProps) {
  switch (view.place) {
    case 'cohort':
      return <CohortPlace view={view.cohort} events={events} />;
    case 'leave':
      return <LeavePlace view={view.leave} events={events} />;
    case 'pupil':
      return <div class="part">{pupil ?? <Empty>Choose a pupil in the list under Cohort first.</Empty>}</div>;
    case 'files':
      return <div class="part">{files ?? <Empty>Files cannot be read here yet.</Empty>}</div>;
  }
}

type ClosedProps = { access: ReviewAccess; view: ReviewView; events: ReviewEvents };

function Closed({ access, view, events }: ClosedProps) {
  switch (access.state) {
    case 'teacher':
      return (
        <div class="part">
          <h1>The officer’s view</h1>
          <Empty>
            This profile is a teacher’s: it keeps no marks and no casework. An attendance officer, the office or the
            headteacher sees lists of pupils here.
          </Empty>
          <button type="button" class="rl-btn" onClick={events.openOptions}>
            Options
          </button>
        </div>
      );
    case 'none':
      return (
        <div class="part">
          <CohortCounts view={view.cohort} />
          <div class="rl-panel">
            <SetUpCasework mode={access.mode} isModeFixed={access.isModeFixed} onSetUp={events.setUp} />
          </div>
        </div>
      );
    case 'locked':
      return (
        <div class="part">
          <CohortCounts view={view.cohort} />
          <div class="rl-panel">
            <Unlock locked={access} events={events} />
            <LockedDue locked={access} />
          </div>
        </div>
      );
    case 'trouble':
      return (
        <div class="part rl-panel">
          <Trouble trouble={access} onRestore={events.restoreFromCopy} />
        </div>
      );
    default:
      return (
        <div class="part rl-panel">
          <Section title="Casework">
            <Empty>Being opened…</Empty>
          </Section>
        </div>
      );
  }
}
