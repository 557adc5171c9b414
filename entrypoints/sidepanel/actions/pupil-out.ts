/**
 * Everything of one pupil as a file, and its erasing. Owns that nobody else writes meanwhile, and that open windows forget
 * the random name of whoever was erased. Too long for a message, so that the panel does it itself.
 */
import { browser } from 'wxt/browser';
import type { Outcome, Run } from '../../../components/panel/outcome';
import { erasePupil } from '../../../src/casework/erase-pupil';
import { exportPupil } from '../../../src/casework/export-pupil';
import { summaryText } from '../../../src/casework/pupil-summary';
import { copyAfter } from '../../../src/casework/second-copy';
import { now } from '../../../src/clock';
import { forgetAbsent } from '../../../src/messaging/absent-today';
import { factsOfTab, keepFacts } from '../../../src/messaging/page-facts';
import { zipOf } from '../../../src/papers/sheets/zip';
import { installationId } from '../../../src/rollout/installation';
import { database, device, sealOf, secondCopy, whileNobodyWrites } from '../databases';
import type { Known } from '../known';
import { forgetConflictsOf } from './data-conflicts';
import { countDue } from './data-work';
import { refusalOf } from './save';
import { saveFile } from './save-file';

const schoolsOf = ({ settings }: Known): string[] => settings.schools.map(({ id }) => id);

/** To be read by people, and the same for programs. The name of the file names nobody. */
export async function savePupil(known: Known, pupil: string, run: Run): Promise<Outcome> {
  const { session, today } = known;
  if (session === null) return { ok: false, why: refusalOf('locked') };
  run.progress(0, null, 'Gathering');
  const place = { database: database(), lock: await device(), seal: sealOf(session) };
  const by = { person: session.person, at: now(), installation: await installationId(), schools: schoolsOf(known) };
  if (run.signal.aborted) return { ok: false, why: 'Stopped. Nothing was exported.' };
  const exported = await whileNobodyWrites(async () => {
    const made = await exportPupil(place, pupil, by);
    await copyAfter(database(), secondCopy(), made.written).catch(copyLater);
    return made;
  });
  const files = [
    { name: 'pupil.txt', text: summaryText(exported.summary) },
    { name: 'pupil.json', text: exported.json },
  ];
  saveFile(`register-lens-pupil-${today}.zip`, await zipOf(files), 'application/zip');
  return { ok: true, say: 'Exported as a file, which is not sealed: keep it where nobody else reads it.' };
}

function copyLater(error: unknown): void {
  console.error('Register Lens: the second copy could not be written now; it is brought up to date later.', error);
}

export async function eraseEverything(known: Known, pupil: string, run: Run): Promise<Outcome> {
  const { session } = known;
  if (session === null) return { ok: false, why: refusalOf('locked') };
  run.progress(0, null, 'Erasing');
  const keys = { seal: sealOf(session), lock: await device() };
  const by = { person: session.person, at: now() };
  if (run.signal.aborted) return { ok: false, why: 'Stopped. Nothing was erased.' };
  const erased = await whileNobodyWrites(() =>
    erasePupil(database(), secondCopy(), keys, { pupil, schools: schoolsOf(known), by }),
  );
  if (!erased.ok) return { ok: false, why: refusalOf(erased.why) };
  await forgetName(pupil);
  await forgetConflictsOf(pupil, keys.seal);
  // the badge counted the cases that went
  await countDue();
  const copy = erased.isCopyDone
    ? ''
    : ' The second copy could not be written now; it is erased there within the hour.';
  return { ok: true, say: `Everything of this pupil was erased.${copy}` };
}

/** What is written of the pupil from now on must not come under the name that was erased. */
async function forgetName(pupil: string): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    const facts = id === undefined ? null : await factsOfTab(id);
    if (id === undefined || facts === null || !facts.pupils.some(({ who }) => who === pupil)) continue;
    const pupils = facts.pupils.map((one) => (one.who === pupil ? { ...one, who: null } : one));
    await keepFacts(id, { ...facts, pupils });
  }
  await forgetAbsent(pupil);
}
