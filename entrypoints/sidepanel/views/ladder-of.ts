/** An open case as a ladder: its steps with what became of them, and its exits. Owns the words around `src/casework`. */
import type { ExitView, LadderView, StepMeans, StepView } from '../../../components/panel/cases-view';
import { dayWords, londonTime, type SchoolCalendar } from '../../../src/attendance';
import { type ExitProgress, progressOf, type StepProgress } from '../../../src/casework/case-progress';
import { SKIP_REASONS } from '../../../src/casework/case-steps';
import { dueTag, dueWhy } from '../../../src/casework/due-words';
import { type CaseRound, NO_PUPIL, type OpenRecord, type StepState } from '../../../src/casework/records';
import { type EvidenceSources, proofOfExit, proofOfStep } from '../../../src/casework/step-evidence';
import { mailLink, newMailLink } from '../../../src/papers/mail-link';
import { phoneLink } from '../../../src/papers/phone-link';
import type { Checklist, ChecklistStep, Means } from '../../../src/policy/checklist';
import { checklist as checklistOf } from '../../../src/policy/checklists';
import type { Known, KnownCasework, KnownSchool } from '../known';
import { calendarOf, schoolWith } from '../school-of';
import { ownerOf, personWords } from './case-words';
import { sourcesOf } from './evidence-of-case';

export function ladderOf(known: Known, casework: KnownCasework, record: OpenRecord<'cases'>): LadderView {
  const { value, pupil } = record;
  const checklist = checklistOf(value.pack, value.checklist);
  const school = schoolWith(known, value.school);
  const calendar = calendarOf(known.settings, value.school);
  const progress = progressOf(value, checklist, known.now, calendar);
  const sources = sourcesOf(known, casework, record);
  const file = casework.files.get(pupil);
  const of: Of = { known, record, sources, school, calendar };
  const isOtherPack = school !== null && value.pack !== school.pack.id;
  const note =
    checklist === null
      ? 'The policy no longer has this checklist: choose how the case ended.'
      : (checklist.note ?? null);
  return {
    note,
    clause: checklist === null ? '' : `clause ${checklist.clause}`,
    ...(isOtherPack || progress.unknownSteps.length > 0
      ? { packNote: 'The policy was changed since this case was started; it goes on as it was begun.' }
      : {}),
    steps: checklist === null ? [] : progress.steps.map((step) => stepView(step, checklist, of)),
    ...(value.rounds === undefined ? {} : { rounds: value.rounds.map((one, at) => roundView(one, at + 1, checklist)) }),
    exits: progress.exits.map((exit) => exitView(exit, of)),
    contactsHeld: file?.pupils[0]?.value.contactsHeld ?? null,
    hasEvidencePack: pupil !== NO_PUPIL,
  };
}

type Of = {
  known: Known;
  record: OpenRecord<'cases'>;
  sources: EvidenceSources | null;
  /** The case's own, whatever page is open. */
  school: KnownSchool | null;
  calendar: SchoolCalendar | null;
};

/** "Round 1: 4 steps, ended Mon 16 Nov" */
function roundView({ until, steps }: CaseRound, number: number, checklist: Checklist | null) {
  const all = Object.entries(steps).sort(([, a], [, b]) => Date.parse(a.at) - Date.parse(b.at));
  const textOf = (id: string) => checklist?.steps.find((step) => step.id === id)?.text.replace(/\.$/, '') ?? id;
  const count = all.length === 1 ? '1 step' : `${all.length} steps`;
  return {
    words: `Round ${number}: ${count}, ended ${dayWords(londonTime(until).date)}`,
    lines: all.map(([id, outcome]) => {
      const what = outcome.state === 'done' ? '' : `, ${outcome.state.replace('-', ' ')}`;
      return `${textOf(id)}${what}: ${outcomeWords(outcome)}`;
    }),
  };
}

function stepView(progress: StepProgress, checklist: Checklist, of: Of): StepView {
  const { known, record, sources, school, calendar } = of;
  const { step, number, state, due, outcome, canAct, canReopen, repeats } = progress;
  const proof = sources === null || !canAct ? null : proofOfStep(record.value, checklist, step, sources, known.now);
  return {
    id: step.id,
    number,
    text: step.text,
    clause: step.clause ?? checklist.clause,
    state,
    meta: metaOf(progress, checklist),
    due: canAct ? dueTag(due, known.now, calendar) : null,
    owner: ownerOf(step.owner, step.ownerWords),
    dueWhy: canAct ? dueWhy(step, due, checklist) : '',
    stage: step.stage ?? null,
    onlyIf: step.onlyIf ?? null,
    decides: step.decides ?? null,
    asks: step.asks ?? null,
    means: canAct ? (step.means ?? []).flatMap((means) => meansOf(means, step, school)) : [],
    proof: proof?.words ?? null,
    times: repeats && outcome !== null ? `done ${outcome.times ?? 1} ${outcome.times === 1 ? 'time' : 'times'}` : null,
    canAct,
    canReopen,
    skipReasons: [...SKIP_REASONS],
  };
}

/** "Tue 10 Nov 15:42 by AB, attendance officer: met in person". */
function outcomeWords({ at, by, words }: StepState): string {
  const { date, time } = londonTime(at);
  return `${dayWords(date)} ${time} by ${personWords(by)}${words ? `: ${words}` : ''}`;
}

function metaOf({ outcome, due, state }: StepProgress, checklist: Checklist): string {
  if (outcome !== null) return outcomeWords(outcome);
  if (state !== 'waiting' || due.waitsFor === null) return '';
  const before = checklist.steps.findIndex(({ id }) => id === due.waitsFor);
  return before < 0 ? '' : `after step ${before + 1}`;
}

const WORDS: Record<Means, string> = {
  phone: 'Call',
  text: 'Text',
  email: 'Email',
  letter: 'Letter…',
  meeting: 'Meeting',
  visit: 'Visit',
  copy: 'Copy',
  form: 'Form',
};

/** Offices by their number or address; whoever is at home is logged, and neither is kept here. */
function meansOf(kind: Means, step: ChecklistStep, school: KnownSchool | null): StepMeans[] {
  const text = step.text.toLowerCase();
  const office = school?.school.contacts?.find(({ when }) => text.includes(when.toLowerCase()));
  const words = office === undefined ? WORDS[kind] : `${WORDS[kind]} ${office.name}`;
  switch (kind) {
    case 'phone':
      return [{ kind, words, href: phoneLink(office?.phone ?? ''), channel: 'phone' }];
    case 'email':
      return [
        {
          kind,
          words,
          href: mailLink(office?.email ?? '', 'attendance') ?? newMailLink('attendance'),
          channel: 'email',
        },
      ];
    case 'text':
    case 'meeting':
    case 'visit':
      return [{ kind, words: WORDS[kind], href: null, channel: kind }];
    default:
      return [{ kind, words: WORDS[kind], href: null, channel: null }];
  }
}

function exitView({ exit, canChoose }: ExitProgress, { known, record, sources }: Of): ExitView {
  const proof = sources === null ? null : proofOfExit(record.value, exit, sources, known.now);
  return {
    id: exit.when,
    when: exit.when,
    leadsTo: leadsTo(exit.to, record),
    kind: exit.kind,
    proof: proof?.words ?? null,
    canChoose,
  };
}

function leadsTo(to: string, { value }: OpenRecord<'cases'>): string {
  if (to === 'close') return 'closes the case';
  if (to === 'watch') return 'closes the case, to be looked at again';
  const checklist = checklistOf(value.pack, value.checklist);
  if (to.startsWith('step:')) {
    const place = checklist?.steps.findIndex(({ id }) => id === to.slice('step:'.length)) ?? -1;
    return place < 0 ? 'goes on' : `goes on with step ${place + 1}`;
  }
  return `goes on with “${checklistOf(value.pack, to)?.title ?? to}”`;
}
