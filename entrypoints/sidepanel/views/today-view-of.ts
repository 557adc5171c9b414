/** Today's place: whom to call, what is offered, what is due. Owns the order and the words around what `src/casework` says. */

import type { TimerView } from '../../../components/panel/cases-view';
import type { CallingView, DueRow, OfferView, TodayView } from '../../../components/panel/today-view';
import type { Mark } from '../../../src/attendance';
import { progressOf } from '../../../src/casework/case-progress';
import { dayTag } from '../../../src/casework/due-words';
import { type CallingRow, callingList } from '../../../src/casework/first-day-calling';
import { missingTimer } from '../../../src/casework/missing-timer';
import type { NextCall } from '../../../src/casework/next-call';
import { type Offered, offersByChecklist } from '../../../src/casework/offered-checklists';
import { type Contact, NO_PUPIL, type OpenRecord } from '../../../src/casework/records';
import { checklist } from '../../../src/policy/checklists';
import type { Known, KnownCasework } from '../known';
import { offersOnPage } from '../offers';
import type { OpenNs } from '../open-ns';
import { calendarOf } from '../school-of';
import { nameOfCase } from './case-words';
import { nsViewOf } from './ns-view-of';

/** Overdue and today's all, and so many of the next. */
const MOST_NEXT = 6;

export function todayViewOf(known: Known, casework: KnownCasework, ns: OpenNs | null = null): TodayView {
  const { counts } = known;
  return {
    calling: callingViewOf(known, casework),
    offers: offersByChecklist(offersOnPage(known))
      // the calling list begins these by itself, with the first attempt
      .filter(({ checklist: { kind } }) => kind !== 'first-day' || known.absent.length === 0)
      .map(({ checklist: { id, title, trigger, clause }, offers }) =>
        offerView(id, title, [trigger, clause && `clause ${clause}`].filter(Boolean).join(', '), offers),
      ),
    ns: nsViewOf(known, ns),
    due: {
      words: [counts.overdue > 0 && `${counts.overdue} overdue`, counts.today > 0 && `${counts.today} today`]
        .filter(Boolean)
        .join(', '),
      rows: dueRows(known, casework),
      openCases: counts.open,
    },
    timers: timersOf(known, casework),
  };
}

/** Null where no page of today said who is absent. */
function callingViewOf({ absent, absentSeen, now, school }: Known, casework: KnownCasework): CallingView | null {
  if (absent.length === 0 || school === null) return null;
  const checklists = [...school.own, ...school.national];
  const { rows, words } = callingList(
    absent
      .filter((one) => one.school === school.school.id)
      .map(({ who, name, group, year, session, code, reason, channel, wasIn }) => ({
        pupil: who,
        name: name ?? 'A pupil without a name',
        group: group ?? (year === null ? '' : `Year ${year}`),
        session,
        code,
        reason,
        channel,
        wasIn,
        marks: marksSeenOf(absentSeen.get(who ?? '')?.marks),
        file: (who && casework.files.get(who)) || null,
      })),
    { now, calendar: school.calendar, checklists },
  );
  const order = checklists.find(({ kind }) => kind === 'first-day')?.clause;
  return {
    words: rows.length === 0 ? 'nobody without a reason' : `${rows.length} without a reason`,
    order: order === undefined ? '' : `order: clause ${order}`,
    rows: rows.flatMap((row) => (row.pupil === null ? [] : [callingRow(row, row.pupil)])),
    dropped: [unlogged(rows), words].filter(Boolean).join(' '),
  };
}

/** Of whom nothing can be kept, they are to be called all the same. */
function unlogged(rows: readonly CallingRow[]): string {
  const names = rows.filter(({ pupil }) => pupil === null).map(({ name }) => name);
  return names.length === 0
    ? ''
    : `Call too, though it cannot be logged here, since the page gives no id: ${names.join(', ')}.`;
}

const marksSeenOf = (marks: readonly Mark[] | undefined): readonly Mark[] => marks ?? [];

function callingRow(row: CallingRow, pupil: string): CallingView['rows'][number] {
  const { name, group, day, tries, stands, flag, next, contactsHeld, caseId } = row;
  return {
    pupil,
    name,
    group,
    day: day ?? 1,
    tries: tries.map(({ what, time }) => ({ what, time })),
    stands,
    flag,
    next: nextStep(next),
    contactsHeld,
    caseId,
  };
}

const CHANNEL_OF: Record<NextCall['kind'], Contact['channel'] | 'tell' | null> = {
  text: 'text',
  email: 'email',
  call: 'phone',
  tell: 'tell',
  'note-reason': 'phone',
  wait: null,
};

function nextStep({ kind, words, contact }: NextCall): CallingView['rows'][number]['next'] {
  const channel = CHANNEL_OF[kind];
  return channel === null ? null : { words, channel, contact };
}

export function offerView(id: string, title: string, why: string, offers: readonly Offered[]): OfferView {
  return {
    checklist: id,
    title,
    pupils: offers.flatMap(({ pupil, shown }) =>
      pupil === null
        ? []
        : [{ id: pupil, name: pupil === NO_PUPIL ? 'the school' : (shown?.name ?? 'a pupil without a name') }],
    ),
    why,
  };
}

function dueRows(known: Known, casework: KnownCasework): DueRow[] {
  const { now, settings, today } = known;
  const byId = new Map(casework.cases.map((one) => [one.id, one]));
  const dated = [...known.due].filter(({ due }) => due !== '').sort((a, b) => (a.due < b.due ? -1 : 1));
  const later = dated.filter(({ due }) => due > today).slice(0, MOST_NEXT);
  return [...dated.filter(({ due }) => due <= today), ...later].flatMap(({ id, due }) => {
    const record = byId.get(id);
    if (record === undefined) return [];
    const calendar = calendarOf(settings, record.value.school);
    const tag = dayTag(due, now, calendar);
    if (tag === null) return [];
    const steps = checklist(record.value.pack, record.value.checklist);
    const { current } = progressOf(record.value, steps, now, calendar);
    const number = current === null ? '' : `, step ${current.number}`;
    return [
      {
        caseId: id,
        due: tag,
        what: current?.step.text ?? 'Choose how it ended',
        who: `${nameOfCase(record, casework)} · ${record.value.title}${number}`,
      },
    ];
  });
}

export function timersOf({ now }: Known, casework: KnownCasework): TimerView[] {
  return casework.cases.flatMap((record) => {
    const timer = timerOf(record, now);
    if (timer === null) return [];
    const { words, minutesLeft } = timer;
    return [{ caseId: record.id, name: nameOfCase(record, casework), ...words, isOver: (minutesLeft ?? 0) < 0 }];
  });
}

function timerOf({ value }: OpenRecord<'cases'>, now: string): ReturnType<typeof missingTimer> {
  const steps = checklist(value.pack, value.checklist);
  return steps === null ? null : missingTimer(value, steps, now);
}
