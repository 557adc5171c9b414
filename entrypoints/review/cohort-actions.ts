/** What a person does with the list: chooses, starts one checklist for many, takes it out. Owns which records that makes. */
import type { Outcome, Run } from '../../components/panel/outcome';
import type { CohortEvents } from '../../components/review/cohort-view';
import type { RecordChange } from '../../src/casework/records';
import { startCase } from '../../src/casework/start-case';
import { now } from '../../src/clock';
import { counted } from '../../src/papers/paper-days';
import { csvOf } from '../../src/papers/sheets/csv';
import type { Checklist } from '../../src/policy/checklist';
import { type CohortRow, nameOf } from '../../src/review/cohort-row';
import { cohortSheet, cohortText } from '../../src/review/cohort-sheet';
import { COLUMNS } from '../../src/review/cohort-sort';
import { recordOfPupil } from '../sidepanel/actions/context';
import { doing, tellHistory } from '../sidepanel/actions/data-work';
import { openPackPage } from '../sidepanel/actions/open-papers';
import { refusalOf, write } from '../sidepanel/actions/save';
import { saveFile } from '../sidepanel/actions/save-file';
import type { KnownSchool } from '../sidepanel/known';
import { schoolOfPupil } from '../sidepanel/school-of';
import { known } from '../sidepanel/sources';
import {
  chooseCohort,
  chosen,
  cohortView,
  listSchool,
  namesToKeep,
  schoolRules,
  scopeRows,
  showColumn,
  shownRows,
} from './cohort-state';
import { keepNames } from './keep-names';
import { knownOfPupil } from './pupil-on-pages';
import { names, pages, readAgain, seen, stopReading } from './review-data';
import { limitWords } from './rules-of';

type Go = { openPupil(who: string): void };

export function cohortActions({ openPupil }: Go): CohortEvents {
  return {
    chooseSchool: (school) => chooseCohort({ school, scope: null, selected: new Set() }),
    chooseScope: (scope) => chooseCohort({ scope, selected: new Set() }),
    chooseFilter: (filter) => chooseCohort({ filter }),
    find: (find) => chooseCohort({ find }),
    sort(column) {
      const { sort } = chosen.value;
      chooseCohort({ sort: { column, descending: sort.column === column && !sort.descending } });
    },
    showColumn,
    showGroups: (by) =>
      chooseCohort({
        groups: by === null ? null : { forOthers: true, isExplained: false, ...chosen.value.groups, by },
      }),
    groupsForOthers(forOthers) {
      const { groups } = chosen.value;
      if (groups !== null) chooseCohort({ groups: { ...groups, forOthers } });
    },
    explainGroup(isExplained) {
      const { groups } = chosen.value;
      if (groups !== null) chooseCohort({ groups: { ...groups, isExplained } });
    },
    stopReading,
    readAgain,
    select: (selected) => chooseCohort({ selected }),
    openPupil(key) {
      const who = rowOf(key)?.who;
      if (who) openPupil(who);
    },
    openPack(key) {
      const who = rowOf(key)?.who;
      if (who) openPackPage(who);
    },
    previewStart(id) {
      const { start, running, unknown } = sortedOut(id);
      return { start: start.map(nameOf), running: running.map(nameOf), unknown: unknown.map(nameOf) };
    },
    startChecklist: (id, run) => startForAll(id, run),
    keepNames: (run) => keepNames(namesToKeep.value, run),
    async copyRows() {
      const rows = selectedRows();
      return doing({ signal: new AbortController().signal, progress: () => undefined }, async (work) => {
        await tellHistory(work, 'exported', `Copied from the list: ${counted(rows.length, 'pupil')}`);
        await navigator.clipboard.writeText(cohortText(rows, sheetAsked()));
        return {
          ok: true,
          say: `${counted(rows.length, 'pupil')} copied. The text names them: mind where it is pasted.`,
        };
      });
    },
    saveRows: (run) =>
      doing(run, async (work) => {
        const rows = selectedRows();
        const file = csvOf(cohortSheet(rows, sheetAsked()));
        await tellHistory(work, 'exported', `List of pupils (.csv): ${counted(rows.length, 'pupil')}`);
        saveFile(`register-lens-pupils-${known.value.today}.csv`, file, 'text/csv;charset=utf-8');
        return {
          ok: true,
          say: `${counted(rows.length, 'pupil')} saved. The file names pupils: keep it where nobody else reads it.`,
        };
      }),
  };
}

const rowOf = (key: string): CohortRow | undefined => scopeRows.value.find((row) => row.key === key);

/** In the order in which they stand; those that the filter hides come last. */
function selectedRows(): CohortRow[] {
  const { selected } = chosen.value;
  const shown = shownRows.value.filter(({ key }) => selected.has(key));
  const isShown = new Set(shown.map(({ key }) => key));
  return [...shown, ...scopeRows.value.filter(({ key }) => selected.has(key) && !isShown.has(key))];
}

function sheetAsked() {
  const { title, words } = cohortView.value;
  const rules = schoolRules.value;
  return {
    columns: COLUMNS.filter((column) => !chosen.value.hidden.has(column)),
    line: rules?.line ?? { at: 90, reach: 'at' as const },
    nLimit: rules === null ? null : limitWords(rules),
    above: [[listSchool.value?.school.name, title].filter(Boolean).join(': '), words],
  };
}

const checklistOf = (id: string, { own, national }: KnownSchool): Checklist | undefined =>
  [...own, ...national].find((one) => one.id === id);

/** Who has it open already gets no second one; who has no id can be given none. */
function sortedOut(id: string): { start: (CohortRow & { who: string })[]; running: CohortRow[]; unknown: CohortRow[] } {
  const running = new Set(
    (known.value.casework?.cases ?? [])
      .filter(({ value }) => value.closed === null && value.checklist === id)
      .map(({ pupil }) => pupil),
  );
  const rows = selectedRows();
  return {
    start: rows.filter((row): row is CohortRow & { who: string } => row.who !== null && !running.has(row.who)),
    running: rows.filter(({ who }) => who !== null && running.has(who)),
    unknown: rows.filter(({ who }) => who === null),
  };
}

/** Each pupil's is kept by itself: what was started stays started though a later one fails, or somebody stops it. */
async function startForAll(id: string, run: Run): Promise<Outcome> {
  const { start, running, unknown } = sortedOut(id);
  const left = running.length + unknown.length;
  const started = await startFor(
    id,
    start.map(({ who }) => who),
    listSchool.value,
    run,
  );
  if (!started.ok) return started;
  chooseCohort({ selected: new Set() });
  return { ok: true, say: `${started.say}${left > 0 ? ` ${left} left out.` : ''}` };
}

/** From the pupil's own view, which offers only what is not running: under their school's policy, whatever list is open. */
export function startForPupil(id: string, who: string): Promise<Outcome> {
  const school = schoolOfPupil(knownOfPupil(known.value, who, pages.value), who);
  return startFor(id, [who], school, { signal: new AbortController().signal, progress: () => undefined });
}

async function startFor(id: string, pupils: readonly string[], school: KnownSchool | null, run: Run): Promise<Outcome> {
  const { session } = known.value;
  const checklist = school === null ? undefined : checklistOf(id, school);
  if (session === null) return { ok: false, why: refusalOf('locked') };
  if (school === null || checklist === undefined) return { ok: false, why: 'The policy no longer has this checklist.' };
  const by = { person: session.person, now: now(), calendar: school.calendar };
  let done = 0;
  for (const who of pupils) {
    run.progress(done, pupils.length, 'Starting');
    if (run.signal.aborted) return { ok: false, why: `Stopped. Started for ${done} of ${pupils.length}.` };
    const begun = { id: crypto.randomUUID(), pupil: who, school: school.school.id, pack: school.pack.id, checklist };
    const written = await write([...recordFor(who, school), startCase(begun, by)]);
    if (!written.ok) return { ok: false, why: `Started for ${done} of ${pupils.length}. ${refusalOf(written.why)}` };
    done += 1;
  }
  return { ok: true, say: `Started for ${counted(done, 'pupil')}: ${checklist.title}.` };
}

/** The first record of a pupil whom casework does not have yet: as a page shows them, else by their ids alone. */
function recordFor(who: string, school: KnownSchool): RecordChange[] {
  if (names.value.has(who)) return [];
  const state = known.value;
  const facts = pages.value.find(({ facts: one }) => one.pupils.some((shown) => shown.who === who))?.facts ?? null;
  const made = recordOfPupil({ ...state, page: { ...state.page, facts }, school }, who);
  const ids = seen.value?.pupils.get(who)?.ids;
  if (made.length > 0 || ids === undefined) return made;
  const value = {
    name: null,
    year: null,
    group: null,
    school: school.school.id,
    ids: ids.slice(0, 12).map(({ kind, id }) => ({ kind, id })),
  };
  return [{ kind: 'pupils', id: who, pupil: who, base: null, value }];
}
