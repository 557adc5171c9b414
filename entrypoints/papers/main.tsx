/** The page of papers. Wires what is known of a pupil to the pack or letter; nothing of it is shown while casework is locked. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/styles/tokens.css';
import '../../components/styles/parts.css';
import '../../components/styles/pages.css';
import '../../components/styles/papers.css';
import '../../components/styles/letter.css';
import '../../components/styles/paper-bar.css';
import { PapersApp } from '../../components/papers/papers-app';
import type { PapersEvents, PapersView } from '../../components/papers/papers-view';
import { dressLikeSystem } from '../../components/system-theme';
import { onDatabaseChanged } from '../../src/casework/changes';
import { now, shiftClock } from '../../src/clock';
import { askBackground } from '../../src/messaging/messages';
import { onVaultSession, vaultSession } from '../../src/messaging/vault-session';
import { evidencePack } from '../../src/papers/evidence-pack';
import { letterText } from '../../src/papers/letters/fill-letter';
import type { ResolvedSettings } from '../../src/rollout/settings';
import { onSettingsChanged, readSettings } from '../../src/rollout/settings-store';
import { database, forgetSeal } from '../sidepanel/databases';
import { askedPaper } from './asked-paper';
import { letterKeeper } from './keep-letter';
import { letterDesk } from './letter-desk';
import { packInput } from './pack-input';
import { type PaperSubject, readSubject } from './paper-subject';

type LetterView = Extract<PapersView, { state: 'letter' }>;

const asked = askedPaper(location.search);
const view = signal<PapersView>({ state: 'reading' });
const keeper = letterKeeper();
const desk = letterDesk(show, readAgain);
let subject: PaperSubject | null = null;
let settings: ResolvedSettings | null = null;
let kept: LetterView['kept'] = { state: 'not-yet' };
/** Of several readings the last one counts: an earlier one may have begun before casework was locked. */
let readings = 0;

function App() {
  return <PapersApp view={view.value} events={events} />;
}

const events: PapersEvents = {
  ...desk.events,
  print: () => window.print(),
  copyText: () => void copyText(),
  takeOut: () => void keeper.takeOut().then(keptAs),
  openPanel: () => void askBackground('open-panel', null),
};

async function copyText(): Promise<void> {
  if (view.value.state !== 'letter') return;
  try {
    await navigator.clipboard.writeText(letterText(view.value.letter));
  } catch (error) {
    keptAs({ state: 'failed', why: `The browser did not allow the copying: ${String(error)}` });
    return;
  }
  await keepLetter();
}

async function keepLetter(): Promise<void> {
  if (asked?.paper !== 'letter' || subject === null || kept.state === 'kept') return;
  keptAs(await keeper.keep(asked.letter, subject));
}

function keptAs(now: LetterView['kept']): void {
  kept = now;
  show();
}

/** Reads everything again: somebody unlocked or locked, wrote, or set something. */
async function read(): Promise<void> {
  readings += 1;
  const reading = readings;
  await shiftInTests();
  const [session, resolved] = await Promise.all([vaultSession(), readSettings()]);
  if (reading !== readings) return;
  settings = resolved;
  if (asked === null) return nothing('This address asks for no paper. Open it from the side panel.');
  if (resolved.values.role === 'teacher' || session === null) {
    // only then: whoever types while all is read again goes on typing
    subject = null;
    desk.clear();
  }
  if (resolved.values.role === 'teacher') return nothing('A teacher’s profile keeps no casework.');
  if (session === null) {
    forgetSeal();
    view.value = { state: 'locked', words: 'The paper is shown here as soon as casework is unlocked.' };
    return;
  }
  const found = await readSubject(asked.pupil, session, resolved.values, now());
  if (reading !== readings) return;
  subject = found;
  show();
}

function nothing(words: string): void {
  view.value = { state: 'nothing', words };
}

function show(): void {
  if (subject === null || settings === null || asked === null) {
    if (view.value.state !== 'locked') nothing('The pupil’s school is not among the settings.');
    return;
  }
  if (asked.paper === 'pack') {
    const pack = evidencePack(packInput(subject, browser.runtime.getManifest().version));
    if (pack === null) nothing('No mark of this pupil was seen yet. Open their attendance in your MIS first.');
    else view.value = { state: 'pack', pack };
    return;
  }
  view.value = { ...desk.view({ letter: asked.letter, subject, settings }), kept };
}

/** Demonstration and test builds only. */
async function shiftInTests(): Promise<void> {
  if (!__TEST_BUILD__) return;
  const { clockShift } = await browser.storage.local.get('clockShift');
  if (typeof clockShift === 'number') shiftClock(clockShift);
}

function readAgain(): void {
  read().catch((error: unknown) => {
    console.error('Register Lens: the paper could not be made.', error);
    subject = null;
    nothing('Casework could not be read. Nothing was changed.');
  });
}

dressLikeSystem();
render(<App />, document.getElementById('app') as HTMLElement);
onVaultSession(readAgain);
onSettingsChanged(readAgain);
onDatabaseChanged(database(), readAgain);
window.addEventListener('afterprint', () => void keepLetter());
readAgain();
