/** What a person chose in the list: whom, which, in what order, which columns. Owns these choices and what follows from them. */
import { computed, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { CohortView } from '../../components/review/cohort-view';
import { dayWords, londonTime } from '../../src/attendance';
import { yearWords } from '../../src/papers/people-words';
import { type CohortFilter, filterChips, filtered } from '../../src/review/cohort-filters';
import { type GroupBy, groupLines } from '../../src/review/cohort-groups';
import { type CohortRow, isBelow, isPartlyRead } from '../../src/review/cohort-row';
import { COLUMNS, type CohortColumn, type CohortSort, lineBefore, sorted } from '../../src/review/cohort-sort';
import { cellWords, columnWords } from '../../src/review/cohort-words';
import type { KnownSchool } from '../sidepanel/known';
import { schoolOf, schoolWith } from '../sidepanel/school-of';
import { known } from '../sidepanel/sources';
import { cohortRows } from './cohort-of';
import { differOf } from './differ-of';
import { namesOnPage } from './names-on-page';
import type { OpenPage } from './open-pages';
import { names, pages, seen } from './review-data';
import { limitWords, rulesOf } from './rules-of';

type Chosen = {
  /** Null: the only one, or that of the page that is open. */
  school: string | null;
  /** Null: a list that is open, else everybody. */
  scope: string | null;
  filter: CohortFilter;
  find: string;
  sort: CohortSort;
  hidden: ReadonlySet<CohortColumn>;
  selected: ReadonlySet<string>;
  groups: { by: GroupBy; forOthers: boolean; isExplained: boolean } | null;
};

export const chosen = signal<Chosen>({
  school: null,
  scope: null,
  filter: 'all',
  find: '',
  sort: { column: 'headroom', descending: false },
  hidden: new Set(),
  selected: new Set(),
  groups: null,
});

export function chooseCohort(change: Partial<Chosen>): void {
  chosen.value = { ...chosen.value, ...change };
}

const KEPT_COLUMNS = 'reviewColumnsHidden';
const ALL = 'all';

export async function readColumns(): Promise<void> {
  const { [KEPT_COLUMNS]: stored } = await browser.storage.local.get(KEPT_COLUMNS);
  if (!Array.isArray(stored)) return;
  chooseCohort({ hidden: new Set(COLUMNS.filter((column) => column !== 'pupil' && stored.includes(column))) });
}

export function showColumn(column: CohortColumn, isShown: boolean): void {
  const hidden = new Set(chosen.value.hidden);
  if (isShown) hidden.delete(column);
  else hidden.add(column);
  chooseCohort({ hidden });
  browser.storage.local.set({ [KEPT_COLUMNS]: [...hidden] }).catch((error: unknown) => {
    console.error('Register Lens: the choice of columns could not be kept.', error);
  });
}

/** The school whose pupils are listed. */
export const listSchool = computed((): KnownSchool | null => {
  const state = known.value;
  const asked = chosen.value.school ?? lists.value[0]?.facts.school ?? null;
  return asked === null ? (state.school ?? schoolOf(state.settings, null)) : schoolWith(state, asked);
});

/** Pages with several pupils. */
const lists = computed(() => pages.value.filter(({ facts }) => facts.pupils.length > 1));

const scopeNow = computed((): string => {
  const { scope } = chosen.value;
  const school = listSchool.value?.school.id;
  const open = lists.value.filter(({ facts }) => facts.school === school);
  if (scope?.startsWith('tab:') && !open.some(({ tabId }) => scope === `tab:${tabId}`)) return ALL;
  return scope ?? (open[0] ? `tab:${open[0].tabId}` : ALL);
});

export const pageNow = computed(
  (): OpenPage | null => lists.value.find(({ tabId }) => scopeNow.value === `tab:${tabId}`) ?? null,
);

/** Names of the open page that casework does not have; nobody where none can be kept now. */
export const namesToKeep = computed(() => {
  const { casework, vault } = known.value;
  const isSafe = vault.state === 'made' && (vault.mode !== 'passphrase' || vault.isRecoverySaved);
  return casework === null || !isSafe || pageNow.value === null ? [] : namesOnPage(pageNow.value, names.value);
});

/** Everybody of the school of whom a mark was seen. */
const everybody = computed((): CohortRow[] => rowsFor(null));

function rowsFor(page: OpenPage | null): CohortRow[] {
  const school = listSchool.value;
  if (school === null) return [];
  return cohortRows({ known: known.value, school, seen: seen.value, names: names.value, pages: pages.value }, page);
}

export const scopeRows = computed((): CohortRow[] => {
  const scope = scopeNow.value;
  if (pageNow.value !== null) return rowsFor(pageNow.value);
  const [kind, ...rest] = scope.split(':');
  const name = rest.join(':');
  if (kind === 'year') return everybody.value.filter(({ year }) => year === name);
  if (kind === 'group') return everybody.value.filter(({ group }) => group === name);
  return everybody.value;
});

export const shownRows = computed((): CohortRow[] => {
  const { filter, find, sort } = chosen.value;
  return sorted(filtered(scopeRows.value, filter, find), sort);
});

export const schoolRules = computed(() => {
  const school = listSchool.value;
  return school === null ? null : rulesOf(school, null, known.value.today);
});

const LINE = { at: 90, reach: 'at' } as const;

/** What follows from whom the list is of, and not from its order. */
const standing = computed(() => {
  const rows = scopeRows.value;
  const rules = schoolRules.value;
  const school = listSchool.value;
  const line = rules?.line ?? LINE;
  const nLimit = rules === null ? null : limitWords(rules);
  const isOpen = known.value.casework !== null;
  return {
    isOpen,
    line,
    nLimit,
    words: coverWords(rows, pageNow.value),
    scopes: isOpen ? scopesOf() : [],
    chips: filterChips(rows, { line: line.at, nLimit, isLocked: !isOpen }),
    checklists: [...(school?.own ?? []), ...(school?.national ?? [])]
      .filter(({ about }) => about === 'pupil')
      .map(({ id, title }) => ({ value: id, words: title })),
  };
});

/** Worked out only where it is asked for. */
const differNow = computed((): NonNullable<CohortView['groups']>['differ'] => {
  const school = listSchool.value;
  if (school === null) return null;
  const scope = titleOf(scopeNow.value, pageNow.value);
  return { group: differOf(scopeRows.value, { known: known.value, school, seen: seen.value }), scope };
});

export const cohortView = computed((): CohortView => {
  const { filter, find, sort, hidden, selected, groups } = chosen.value;
  const { settings } = known.value;
  const { isOpen, line, nLimit, words, scopes, chips, checklists } = standing.value;
  const rows = scopeRows.value;
  const shown = shownRows.value;
  const before = lineBefore(shown, sort);
  const below = shown.filter(isBelow).length;
  const school = listSchool.value;
  return {
    title: titleOf(scopeNow.value, pageNow.value),
    words,
    schools: settings.schools.map(({ id, name }) => ({ value: id, words: name })),
    school: school?.school.id ?? '',
    scopes,
    scope: scopeNow.value,
    reading: seen.value?.state === 'reading' ? { done: seen.value.done, of: seen.value.of } : null,
    unfinished: UNFINISHED[seen.value?.state ?? 'read'],
    chips,
    filter,
    find,
    columns: COLUMNS.map((column) => ({
      column,
      words: columnWords(column, line, nLimit),
      isShown: !hidden.has(column),
    })),
    sort,
    rows: isOpen ? shown : [],
    isPartly: shown.some(isPartlyRead),
    line:
      before === null
        ? null
        : {
            before,
            words: sort.descending
              ? `${line.at} % · above: absent sessions left before it · below: at the line or under it, ${below} pupils`
              : `${line.at} % · above: at the line or under it, ${below} ${below === 1 ? 'pupil' : 'pupils'} · below: absent sessions left before it`,
          },
    cell: cellWords,
    selected,
    groups:
      groups === null
        ? null
        : {
            by: groups.by,
            forOthers: groups.forOthers,
            lines: groupLines(rows, groups.by, groups.forOthers),
            differ: groups.isExplained ? differNow.value : null,
          },
    unkept: namesToKeep.value.length,
    checklists,
  };
});

const UNFINISHED = {
  reading: '',
  read: '',
  stopped: 'The reading was stopped: these are not all pupils whose marks were seen.',
  failed: 'Not all marks could be read: these are not all pupils whose marks were seen.',
} as const;

function titleOf(scope: string, page: OpenPage | null): string {
  if (page !== null) return page.title;
  const [kind, ...rest] = scope.split(':');
  if (kind === 'year') return yearWords(rest.join(':')) ?? 'Everything seen';
  return kind === 'group' ? rest.join(':') : 'Everything seen';
}

/** "164 pupils, 162 read · from ‘Attendance by pupil’, 09:31 · at this school, 3 Sep to 20 Nov AM, from admission" */
function coverWords(rows: readonly CohortRow[], page: OpenPage | null): string {
  const scopes = rows.flatMap(({ figures }) => figures?.scope ?? []);
  const read = rows.filter(({ figures }) => figures?.source === 'marks').length;
  const from = scopes.map((scope) => scope.from.date).sort()[0];
  const last = scopes
    .map(({ to }) => `${to.date} ${to.session}`)
    .sort()
    .at(-1);
  const day = (date: string): string => dayWords(date).slice(4);
  const [to = '', session = ''] = last?.split(' ') ?? [];
  return [
    `${rows.length} ${rows.length === 1 ? 'pupil' : 'pupils'}${read === rows.length ? '' : `, marks read of ${read}`}`,
    page === null
      ? 'from every page that was read'
      : `as the page showed them at ${londonTime(page.facts.readAt).time}`,
    from === undefined
      ? ''
      : `at this school, ${day(from)} to ${day(to)} ${session}${scopes.some(({ isFromAdmission }) => isFromAdmission) ? ', from admission' : ''}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

const collator = new Intl.Collator('en-GB', { numeric: true });

function scopesOf(): CohortView['scopes'] {
  const school = listSchool.value?.school.id;
  const rows = everybody.value;
  const some = (pick: (row: CohortRow) => string | null): string[] =>
    [...new Set(rows.map(pick).filter((one) => one !== null))].sort(collator.compare);
  const open = lists.value.filter(({ facts }) => facts.school === school);
  return [
    { label: 'Open pages', choices: open.map(({ tabId, title }) => ({ value: `tab:${tabId}`, words: title })) },
    { label: 'Everything seen', choices: [{ value: ALL, words: `Everything seen (${rows.length})` }] },
    {
      label: 'Years',
      choices: some(({ year }) => year).map((year) => ({ value: `year:${year}`, words: yearWords(year) ?? year })),
    },
    { label: 'Forms', choices: some(({ group }) => group).map((group) => ({ value: `group:${group}`, words: group })) },
  ].filter(({ choices }) => choices.length > 0);
}
