/**
 * One request for leave as a form or a panel of labelled values. Owns where in the page it stands and whose it is; what it
 * says is for `leave-reading.ts`.
 */

import { allDatePartsIn } from '../generic/dates';
import type { PageFacts } from '../generic/page-facts';
import { containsAcross, parentAcross } from '../generic/page-roots';
import { type ReadMemory, rowKeyOf } from '../generic/read-memory';
import type { SightMemory } from '../generic/text';
import { type LabelledValue, labelledValues } from './labelled-values';
import { pupilOfForm } from './leave-pupil';
import { leaveRecord } from './leave-reading';
import {
  isAboutLeave,
  isOfOthers,
  isOfStaff,
  type LeaveRole,
  leaveRoleOf,
  mentionsLeave,
  speaksOfPupils,
} from './leave-words';
import type { RecordCandidate, RecordReader, RecordSearch } from './record-reader';
import { pageTitles, titlesOver } from './record-titles';

type Asked = LabelledValue & { role: LeaveRole };
type Form = { element: Element; titles: string; isOfPupils: boolean };

const FORMS = 'form, dl, fieldset, [role=form], [role=dialog]';
const MOST_FORMS = 30;
const MOST_STARTS = 20;
const LONGEST_FORM = 20_000;

/** Every single request that the page shows. */
export function leaveForms(search: RecordSearch): RecordCandidate[] {
  return formsOnce(search).map((form) => ({
    kind: 'leave',
    element: form.element,
    grid: null,
    reader: (page, memory) => formReader(form, page, memory),
  }));
}

/** A form inside a form that speaks of leave is found twice. */
function formsOnce(search: RecordSearch): Form[] {
  const all = rootsOf(search).flatMap((root) => formsIn(root, search));
  return all.filter(
    ({ element }, index) => !all.slice(0, index).some((other) => containsAcross(other.element, element)),
  );
}

/** The whole page where its titles speak of leave; else forms that do. */
function rootsOf(search: RecordSearch): Element[] {
  const { main } = search.roots;
  if (mentionsLeave(pageTitles(search))) return 'body' in main ? [main.body] : [...main.children];
  return search.roots
    .queryAll(FORMS)
    .slice(0, MOST_FORMS)
    .filter(({ textContent }) => {
      const text = textContent ?? '';
      return text.length < LONGEST_FORM && mentionsLeave(text.toLowerCase());
    });
}

function askedIn(element: Element, sight: SightMemory): Asked[] {
  return labelledValues(element, sight).flatMap((value) => {
    const role = leaveRoleOf(value.label, value.group);
    return role ? [{ ...value, role }] : [];
  });
}

/** Around each first day the smallest element with all that belongs to it. */
function formsIn(root: Element, search: RecordSearch): Form[] {
  const { sight } = search.memory;
  const asked = askedIn(root, sight);
  const from = asked.filter(({ role }) => role === 'from');
  const starts = from.length > 0 ? from : asked.filter(({ role }) => role === 'dates');
  return starts.slice(0, MOST_STARTS).flatMap((start) => {
    const element = aroundOne(start, starts, asked, root);
    const own = asked.filter((value) => containsAcross(element, value.element));
    const form = formOf(element, start, own, search);
    return form ? [form] : [];
  });
}

function aroundOne(start: Asked, starts: readonly Asked[], asked: readonly Asked[], root: Element): Element {
  const others = starts.filter((other) => other !== start);
  let element = start.element;
  for (let at: Element | null = element; at !== null && containsAcross(root, at); at = parentAcross(at)) {
    const here = at;
    if (others.some((other) => containsAcross(here, other.element))) break;
    const count = (around: Element) => asked.filter((value) => containsAcross(around, value.element)).length;
    if (count(here) > count(element) || here === start.element) element = here;
  }
  return element;
}

function formOf(element: Element, start: Asked, own: readonly Asked[], search: RecordSearch): Form | null {
  const has = (role: LeaveRole) => own.some((value) => value.role === role);
  // a search has dates, a type and a status; only a request has a reason or the day it was made
  if (!has('reason') && !has('requested')) return null;
  if (start.role === 'dates' && !has('type') && !has('decision')) return null;
  // "From" may be whoever wrote
  if (start.role === 'from' && !has('to') && start.face.shown !== '' && allDatePartsIn(start.face.shown).length === 0)
    return null;
  const values = labelledValues(element, search.memory.sight);
  const labels = values.map(({ label, group }) => `${group} ${label}`).join(' · ');
  const [first] = values;
  const titles = [titlesOver(start.element, search), first ? titlesOver(first.element, search) : ''].join(' · ');
  if (isOfOthers(titles) || isOfStaff(labels) || own.some(offersStaffLeave)) return null;
  if (!isAboutLeave(titles) && !(mentionsLeave(labels) && speaksOfPupils(labels))) return null;
  const isOfPupils = speaksOfPupils(`${labels} ${titles}`) || own.some(({ role }) => role === 'class');
  return { element, titles, isOfPupils };
}

function offersStaffLeave({ role, element }: Asked): boolean {
  if (role !== 'type') return false;
  const select = element.matches('select') ? element : element.querySelector('select');
  return isOfStaff((select?.textContent ?? '').toLowerCase());
}

function formReader(
  { element, titles, isOfPupils }: Form,
  page: PageFacts,
  memory: ReadMemory,
): RecordReader<'leave'> | null {
  if (!isOfPupils && page.pupil.id === null && page.pupil.year === null) return null;
  const key = rowKeyOf(memory, `leave form ${titles}`);
  return {
    kind: 'leave',
    element,
    rows: [{ index: 0, elements: [element] }],
    total: null,
    read() {
      const values = labelledValues(element, memory.sight);
      const asked = askedIn(element, memory.sight);
      const placesOf = (role: LeaveRole) =>
        asked
          .filter((value) => value.role === role)
          .map(({ label, face, element: at }) => ({ label, shown: face.shown, element: at }));
      const received = /\b(?:received|requested|submitted|made)(?: on)?:? (.{6,40})/.exec(titles)?.[1] ?? '';
      return leaveRecord(
        key,
        element,
        pupilOfForm(values, titles, page, memory.sight),
        placesOf,
        page,
        received.split(' · ')[0],
      );
    },
  };
}
