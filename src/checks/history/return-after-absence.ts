/** Back after a long absence, and no welcome or help to catch up is logged. */
import { type AbsenceRun, addSchoolDays, codeClass, type Mark } from '../../attendance';
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays } from '../example';
import { isAbout } from '../log-words';
import { isOver, orUsual } from '../rule-number';

/** No policy says how long is long; this figure is ours, and a school can set its own. */
const USUAL_DAYS = 5;

/** After the first week back a welcome is no longer one. */
const DAYS_OF_WELCOME = 5;

export default defineCheck({
  on: 'pupil',
  id: 'return-after-absence',
  page: 'history',
  severity: 'info',
  audience: 'teacher',
  needs: ['mark', 'date', 'calendar', 'support'],
  title: 'Back after a long absence',
  policy: ({ policy }) => policy.rule('return-after-absence', 'return.days'),
  run({ facts, policy, calendar, history, now }, rule) {
    const limit = orUsual(rule, USUAL_DAYS);
    if (calendar === null || facts.runs === null)
      return isOver(facts.marks.filter(isAbsent).length / 2, limit) ? unknown('calendar') : null;
    const returns = facts.runs.flatMap((run) => {
      const back =
        isOver(run.days, limit) && isMeant(run, policy.own('return.codes')?.value) && firstDayBack(run, facts.marks);
      return back ? [{ run, back }] : [];
    });
    const latest = returns.at(-1);
    if (latest === undefined) return null;
    const { run, back } = latest;
    const until = addSchoolDays(back.date, DAYS_OF_WELCOME - 1, calendar);
    if (until !== null && until < now.date) return null;
    const support = history?.support;
    if (support === undefined) return unknown('support');
    if (support.some(({ on, kind }) => on >= run.from && on <= now.date && isAbout('welcome', kind))) return null;
    return breach({
      message: `Back ${back.date === now.date ? 'today' : `since ${back.date}`}, after ${run.days} school days away.`,
      action: 'Welcome them, list the work they missed, and log it.',
      policy: rule,
      at: { date: back.date, session: back.session },
      facts: { days: run.days, from: run.from, to: run.to, back: back.date },
      notes: facts.notes,
    });
  },
});

function isAbsent({ code, date }: Mark): boolean {
  const kind = codeClass(code, date);
  return kind === 'authorised' || kind === 'unauthorised';
}

/** Some policies mean absence for one reason only, as for health. */
function isMeant({ sessions }: AbsenceRun, codes: unknown): boolean {
  return !Array.isArray(codes) || sessions.some(({ code }) => codes.includes(code));
}

/** The first session in which the pupil is in school again; null while they are away, or until a mark says so. */
function firstDayBack({ to, sessions }: AbsenceRun, marks: readonly Mark[]): Mark | null {
  const last = sessions.at(-1);
  return (
    marks.find(
      (mark) =>
        (mark.date > to || (mark.date === to && mark.session === 'PM' && last?.session === 'AM')) &&
        codeClass(mark.code, mark.date) === 'present',
    ) ?? null
  );
}

const WEEK_ILL = onWeekdays('2026-11-13', 5, 'I I');
const BACK_TODAY = { ...WEEK_ILL, '2026-11-20': '/ \\' };

export const examples: PupilExample[] = [
  {
    policy: 'keystone',
    marks: BACK_TODAY,
    history: { support: [] },
    expect: { severity: 'info', says: 'Back today, after 5', facts: { days: 5, back: '2026-11-20' } },
    why: 'five days, back today',
  },
  {
    policy: 'keystone',
    marks: { ...WEEK_ILL, '2026-11-13': '/ I', '2026-11-20': '/ \\' },
    history: { support: [] },
    expect: null,
    why: 'four and a half days are not five',
  },
  {
    policy: 'ludlow',
    marks: { ...onWeekdays('2026-10-19', 5, 'I I'), '2026-11-02': 'I I', '2026-11-03': 'L \\' },
    now: '2026-11-04',
    history: { support: [] },
    expect: { says: 'since 2026-11-03', facts: { days: 6 } },
    why: 'half-term counts for nothing; late is back as well',
  },
  {
    policy: 'otw',
    marks: BACK_TODAY,
    history: { support: [{ on: '2026-11-20', kind: 'catch-up plan' }] },
    expect: null,
    why: 'logged today',
  },
  {
    policy: 'otw',
    marks: BACK_TODAY,
    history: { support: [{ on: '2026-11-20', kind: 'letter' }] },
    expect: {},
    why: 'a letter is no welcome',
  },
  {
    policy: 'wessex',
    marks: { ...onWeekdays('2026-11-02', 5, 'I I'), ...onWeekdays('2026-11-09', 10, '/ \\') },
    history: { support: [] },
    expect: null,
    why: 'back for two weeks',
  },
  { policy: 'wessex', marks: WEEK_ILL, history: { support: [] }, expect: null, why: 'not back yet' },
  {
    policy: 'wessex',
    marks: { ...WEEK_ILL, '2026-11-20': '. V' },
    history: { support: [] },
    expect: null,
    why: 'on a visit is not in school yet',
  },
  {
    policy: 'jtmat',
    school: { 'return.codes': ['I'] },
    marks: { ...onWeekdays('2026-11-13', 5, 'G G'), '2026-11-20': '/ \\' },
    history: { support: [] },
    expect: null,
    why: 'its policy speaks of absence for health',
  },
  { policy: 'jtmat', marks: BACK_TODAY, history: { support: [] }, expect: {}, why: 'back after illness' },
  {
    policy: 'keystone',
    marks: BACK_TODAY,
    expect: { outcome: 'indeterminate', missing: ['support'] },
    why: 'no log of support is known',
  },
  {
    policy: 'keystone',
    calendar: null,
    marks: BACK_TODAY,
    history: { support: [] },
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'days in a row need a calendar',
  },
];
