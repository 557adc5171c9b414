/** Looks at this browser for the diagnostics: permissions, scripts, what was heard of sites, storage, backup. Reads only. */
import { browser } from 'wxt/browser';
import type { DiagnosticsView, HostLine, MapLine } from '../../components/options/diagnostics-view';
import { openDatabase } from '../../src/casework/database';
import { backupFacts } from '../../src/casework/durability';
import { recordSeal } from '../../src/casework/sealed-records';
import { bytesOf, vaultSession } from '../../src/messaging/vault-session';
import { shippedMaps } from '../../src/pages/maps';
import { hasProfileLasted } from '../../src/rollout/profile-age';
import type { ResolvedSettings } from '../../src/rollout/settings';
import { readSiteNews, type SiteNews } from '../../src/rollout/site-news';
import { hasScriptOn, hasSite } from '../../src/rollout/sites';
import { momentShown } from './policy-shown';

const BY = { shipped: 'ships', trust: 'trust', taught: 'taught or imported here' } as const;
const MEGABYTE = 1024 * 1024;

export async function lookAtBrowser(settings: ResolvedSettings): Promise<DiagnosticsView> {
  const news = await readSiteNews();
  const [hosts, storage, lastBackup] = await Promise.all([hostsOf(settings, news), storageWords(), backupWords()]);
  return { extensionId: browser.runtime.id, hosts, maps: mapsOf(settings, news), storage, lastBackup };
}

function hostsOf({ values, from }: ResolvedSettings, news: Record<string, SiteNews>): Promise<HostLine[]> {
  return Promise.all(
    values.sites.map(async (site): Promise<HostLine> => {
      const { answeredAt, read } = news[site] ?? {};
      const isAllowed = await hasSite(site);
      return {
        site,
        from: from.sites,
        isAllowed,
        hasScript: isAllowed && (await hasScriptOn(site)),
        answered: answeredAt === undefined ? null : momentShown(answeredAt),
        read: read === undefined ? null : `${read.kind}, ${read.read} of ${read.found} rows, ${momentShown(read.at)}`,
      };
    }),
  );
}

/** Of those that ship only the ones that were used or switched off: the others are no news. */
function mapsOf({ values }: ResolvedSettings, news: Record<string, SiteNews>): MapLine[] {
  return [...values.maps, ...shippedMaps].flatMap(({ id, by }) => {
    const given = Object.entries(news).flatMap(([site, { maps }]) => (maps[id] ? [{ site, at: maps[id] }] : []));
    const [last] = given.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
    const isOff = values.mapsOff.includes(id);
    if (last === undefined && by === 'shipped' && !isOff) return [];
    return [{ id, by: BY[by], isOff, site: last?.site ?? null, last: last ? momentShown(last.at) : null }];
  });
}

async function storageWords(): Promise<string> {
  try {
    const [{ usage = 0, quota = 0 }, hasLasted] = await Promise.all([navigator.storage.estimate(), hasProfileLasted()]);
    const kept = hasLasted
      ? 'this profile was still here when the browser was opened again'
      : 'nothing shows yet that this profile lasts';
    return `${megabytes(usage)} used of ${megabytes(quota)}; ${kept}`;
  } catch (error) {
    return `the browser does not say (${String(error)})`;
  }
}

const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(bytes < 10 * MEGABYTE ? 1 : 0)} MB`;

/** Only an open vault can say it: what was written down of backups is sealed like all else. */
async function backupWords(): Promise<string> {
  const session = await vaultSession();
  if (session === null) return 'known while casework is unlocked';
  const database = openDatabase();
  try {
    const seal = recordSeal(database, { id: session.keyId, bytes: bytesOf(session.key) });
    const { lastBackup } = await backupFacts(database, seal);
    return lastBackup === null ? 'none was made' : momentShown(lastBackup);
  } catch (error) {
    console.error('Register Lens: when the last backup was made could not be read.', error);
    return 'could not be read';
  } finally {
    database.close();
  }
}
