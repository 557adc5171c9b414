/**
 * The side panel: this page's findings, and beside them casework in three places. Owns which part is shown in which state.
 * Without `casework` it is a teacher's panel, which has this page and nothing else; so is one whose role is not known yet.
 */
import { useRef } from 'preact/hooks';
import type { PageReport } from '../../src/messaging/protocol';
import { useKeptFocus } from '../options/keep-focus';
import type { EffectView } from '../review/leave-view';
import { BackupReminder, ProfileWarning } from './backup-reminder';
import { CasesPlace } from './cases-place';
import { DataPlace } from './data-place';
import { DraftsContext } from './drafts';
import { LockedDue, Unlock } from './locked';
import { PanelHead } from './panel-head';
import { PanelTabs, panelIdOf, type Tab, tabIdOf } from './panel-tabs';
import type { CaseworkView, PanelEvents, PanelView, Place } from './panel-view';
import { Empty, Section } from './parts';
import { PupilPlace } from './pupil-place';
import { SaveRecovery } from './save-recovery';
import { Speaker } from './say';
import { SearchBox } from './search-box';
import { SetUpCasework } from './set-up';
import { ThisPage } from './this-page';
import { TodayCasework } from './today-place';
import { Trouble } from './trouble';

type PageProps = {
  report: PageReport | null;
  effect?: EffectView | null;
  onShow(number: number): void;
  onTeach(): void;
};
type PanelProps = PageProps & { casework?: { view: PanelView; events: PanelEvents } };

export function PanelApp({ casework, ...page }: PanelProps) {
  const drafts = useRef(new Map<string, string>());
  const root = useRef<HTMLElement>(null);
  useKeptFocus(root);
  return (
    <DraftsContext.Provider value={drafts.current}>
      <main class="rl rl-panel" ref={root}>
        <Speaker>
          {casework && !hasPageOnly(casework.view.casework) ? (
            <OfficePanel {...casework} page={page} />
          ) : (
            <>
              <PanelHead casework={null} menu={[]} onLock={() => undefined}>
                {null}
              </PanelHead>
              <div class="place">
                <ThisPage {...page} />
                {casework && <PolicyAwaited casework={casework.view.casework} />}
              </div>
              {casework && <Footer footer={casework.view.footer} />}
            </>
          )}
        </Speaker>
      </main>
    </DraftsContext.Provider>
  );
}

function hasPageOnly({ state }: CaseworkView): boolean {
  return state === 'teacher' || state === 'starting';
}

function PolicyAwaited({ casework }: { casework: CaseworkView }) {
  if (casework.state !== 'starting' || !casework.isPolicyAwaited) return null;
  return (
    <p class="empty rl-13" role="status">
      Looking whether your trust has set this up …
    </p>
  );
}

type OfficeProps = { view: PanelView; events: PanelEvents; page: PageProps };

function OfficePanel({ view, events, page }: OfficeProps) {
  const { casework } = view;
  // what Data shows needs the key
  const place: Place = view.place === 'data' && casework.state !== 'open' ? 'today' : view.place;
  const menu = [
    ...(casework.state === 'open'
      ? [{ words: 'Data: backup, files, retention', onPress: () => events.go('data') }]
      : []),
    { words: 'Open the officer’s view', onPress: events.openReview },
    { words: 'Teach this page', onPress: page.onTeach },
    { words: 'Options', onPress: events.openOptions },
  ];
  return (
    <>
      <PanelHead casework={casework} menu={menu} onLock={events.lock}>
        <PanelTabs tabs={tabsOf(casework)} place={place} onGo={events.go} />
      </PanelHead>
      {casework.state === 'open' && (
        <>
          <SearchBox onSearch={events.search} onOpen={events.openHit} />
          {casework.indexing && (
            <p class="rl-12 rl-2 indexing">
              Getting ready to search: {casework.indexing.done} of {casework.indexing.of}
            </p>
          )}
        </>
      )}
      {casework.state === 'open' && casework.mustSaveRecovery && <SaveRecovery onSave={events.saveRecoveryFile} />}
      {place === 'data' ? (
        <div class="place">
          <PlaceOf place={place} view={view} events={events} page={page} />
        </div>
      ) : (
        <div class="place" key={place} role="tabpanel" id={panelIdOf(place)} aria-labelledby={tabIdOf(place)}>
          <PlaceOf place={place} view={view} events={events} page={page} />
        </div>
      )}
      <Footer footer={view.footer} />
    </>
  );
}

function tabsOf(casework: CaseworkView): Tab[] {
  const open =
    casework.state === 'open' ? casework.cases.open : casework.state === 'locked' ? casework.counts.open : undefined;
  return [
    { place: 'today', words: 'Today' },
    { place: 'pupil', words: 'Pupil' },
    { place: 'cases', words: 'Cases', count: open },
  ];
}

function PlaceOf({ place, view, events, page }: OfficeProps & { place: Place }) {
  const { casework, pupil } = view;
  const closed = <Closed casework={casework} warning={view.durability?.warning ?? null} events={events} />;
  switch (place) {
    case 'today':
      return (
        <>
          <ThisPage {...page} />
          {casework.state === 'open' ? <TodayCasework today={casework.today} events={events} /> : closed}
          {casework.state === 'open' && (
            <BackupReminder words={view.durability?.reminder ?? null} onData={() => events.go('data')} />
          )}
        </>
      );
    case 'pupil':
      return (
        <PupilPlace
          key={pupil?.id ?? pupil?.name}
          pupil={pupil}
          mustSaveRecovery={casework.state === 'open' && casework.mustSaveRecovery}
          closed={closed}
          events={events}
        />
      );
    case 'cases':
      return casework.state === 'open' ? <CasesPlace cases={casework.cases} events={events} /> : closed;
    case 'data':
      if (casework.state !== 'open') return closed;
      return casework.data === null ? (
        <Empty>Being read…</Empty>
      ) : (
        <DataPlace
          data={casework.data}
          warning={view.durability?.warning ?? null}
          changing={casework.changing}
          events={events}
          onBack={() => events.go('today')}
        />
      );
  }
}

type ClosedProps = { casework: CaseworkView; warning: string | null; events: PanelEvents };

/** What stands in place of casework while nobody may read it. */
function Closed({ casework, warning, events }: ClosedProps) {
  switch (casework.state) {
    case 'reading':
      return (
        <Section title="Casework">
          <p class="empty rl-13">Being opened…</p>
        </Section>
      );
    case 'none':
      return (
        <>
          <SetUpCasework mode={casework.mode} isModeFixed={casework.isModeFixed} onSetUp={events.setUp} />
          <ProfileWarning words={warning} />
        </>
      );
    case 'locked':
      return (
        <>
          <LockedDue locked={casework} />
          <Unlock locked={casework} events={events} />
        </>
      );
    case 'trouble':
      return <Trouble trouble={casework} onRestore={events.restoreFromCopy} />;
    default:
      return null;
  }
}

function Footer({ footer: { school, day, policy, time } }: { footer: PanelView['footer'] }) {
  return (
    <footer class="foot">
      <span>{[school, day, policy && `policy ${policy}`].filter(Boolean).join(' · ')}</span>
      <span>{time}</span>
    </footer>
  );
}
