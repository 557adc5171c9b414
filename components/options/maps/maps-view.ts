/** What the options page shows of page maps and may do with them. Owns that shape and the words for what a map corrects. */
import type { PageMap } from '../../../src/pages/map-schema';
import type { MapProblem } from '../../../src/pages/maps/parse-map';

export type MapView = {
  map: PageMap;
  isOff: boolean;
  /** By the trust's browser policy, which nobody changes here. */
  isOffByPolicy: boolean;
  /** Taught or imported on this computer: it can be removed here. */
  isOwn: boolean;
};

export type MapsActions = {
  switchMap(id: string, isOn: boolean): void;
  /** What a file says, before anything is kept. */
  readMap(text: string): { ok: true; map: PageMap } | { ok: false; problems: readonly MapProblem[] };
  /** Null when it is kept, otherwise why not. */
  addMap(map: PageMap): Promise<string | null>;
  removeMap(id: string): void;
};

const KINDS: Readonly<Record<NonNullable<PageMap['page']>['kind'], string>> = {
  register: 'a register',
  history: 'a pupil’s history',
  amendments: 'a log of changes',
  leave: 'requests for leave',
  cohort: 'a list of pupils',
  absences: 'a list of absences',
};

/** What a map changes in how pages are read, in a few words each; none where it only holds facts. */
export function correctionsOf({ page, codes, codesAreOwn, date, session, group }: PageMap): string[] {
  const wholePage = [date && 'the date', session && 'the session', group && 'the group'].filter(Boolean);
  const count = Object.keys(codes ?? {}).length;
  return [
    page ? `where the rows and columns of ${KINDS[page.kind]} are` : '',
    wholePage.length > 0 ? `where the page says ${wholePage.join(', ')}` : '',
    count > 0 ? `what ${count === 1 ? 'one text stands' : `${count} texts stand`} for` : '',
    codesAreOwn ? 'what letters mean: none counts as a national code by itself' : '',
  ].filter((words) => words !== '');
}

/** The addresses a map is for: 'https://*.arbor.sc'. */
export function addressesOf({ match: { origins, paths = [], queries = [] } }: PageMap): string[] {
  return origins.flatMap((origin) =>
    (paths.length > 0 ? paths : ['']).flatMap((path) =>
      (queries.length > 0 ? queries : ['']).map((query) => origin + path + (query ? `?${query}` : '')),
    ),
  );
}
