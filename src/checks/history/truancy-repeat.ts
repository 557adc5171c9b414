/** Absent without explanation once more, after a letter that warned of truancy. */
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays } from '../example';
import { dayOf, isAbout } from '../log-words';
import type { History } from '../pupil-history';

export default defineCheck({
  on: 'pupil',
  id: 'truancy-repeat',
  page: 'history',
  severity: 'warning',
  audience: 'attendance officer',
  needs: ['mark', 'date', 'calendar', 'contacts'],
  title: 'Truancy after a warning',
  compulsoryAgeOnly: true,
  policy: ({ policy }) => policy.rule('truancy-repeat', 'truancy.ladder'),
  run({ facts, history, policy, now }, rule) {
    const unexplained = facts.marksOf('O', 'N');
    const letter = warningLetters(history)
      .filter((on) => facts.yearFrom <= on && on <= now.date)
      .at(-1);
    if (letter === undefined) {
      // a second time takes absences on two days
      const isOnceAtMost = unexplained[0]?.date === unexplained.at(-1)?.date;
      return isOnceAtMost || history?.contacts !== undefined ? null : unknown('contacts');
    }
    if (!unexplained.some(({ date }) => date > letter)) return null;
    const runs = facts.runsOf('NO');
    if (runs === null) return unknown('calendar');
    // what had begun when the letter went out is what it was about
    const again = runs.filter(({ from }) => from > letter);
    const [first] = again.flatMap(({ sessions }) => sessions);
    if (first === undefined) return null;
    const sessions = again.flatMap((run) => run.sessions);
    const hasLadder = policy.own('truancy.ladder') !== null;
    return breach({
      message: `${sessions.length} unexplained session${sessions.length === 1 ? '' : 's'} from ${first.date}, after the truancy letter of ${letter}.`,
      action: `Judge whether it was truancy again. If so, ${hasLadder ? 'the head considers the next step' : 'pastoral staff look into it'}; the DSL, where safety is in question.`,
      policy: rule,
      at: { date: first.date, session: first.session },
      facts: { letter, sessions: sessions.length, from: first.date },
      notes: [...(sessions.some(({ code }) => code === 'N') ? (['provisional'] as const) : []), ...facts.notes],
    });
  },
});

/** Days on which a truancy letter went out, from the log of contacts or of support; oldest first. */
function warningLetters(history: History | null): string[] {
  const sent = (history?.contacts ?? []).filter(
    ({ channel, reason }) => isAbout('truancy', channel, reason) && isAbout('letter', channel, reason),
  );
  const logged = (history?.support ?? []).filter(({ kind }) => isAbout('truancy', kind) && isAbout('letter', kind));
  return [...sent.map(dayOf), ...logged.map(({ on }) => on)].sort();
}

const WARNED: PupilExample['history'] = {
  contacts: [{ at: '2026-10-12T10:00:00Z', channel: 'letter', reached: true, reason: 'truancy' }],
};

export const examples: PupilExample[] = [
  {
    policy: 'wessex',
    marks: { '2026-10-08': 'O O', '2026-10-09': '/ \\', '2026-11-18': '/ O', '2026-11-19': '/ \\' },
    history: WARNED,
    expect: { severity: 'warning', says: 'considers', facts: { sessions: 1, letter: '2026-10-12' } },
    why: 'T-28, law trap 19: part of a day, and the head considers',
  },
  {
    policy: 'ludlow',
    marks: { '2026-11-18': 'N N', '2026-11-19': '/ \\' },
    history: WARNED,
    expect: { notes: ['provisional'] },
    why: 'law trap 15: N may still be explained',
  },
  {
    policy: 'keystone',
    marks: { '2026-11-18': 'O O' },
    history: WARNED,
    expect: { says: 'pastoral' },
    why: 'unauthorised, and its policy has no ladder for truancy',
  },
  {
    policy: 'jtmat',
    marks: { '2026-11-18': 'O O' },
    history: WARNED,
    expect: { says: 'pastoral' },
    why: 'a pastoral check only',
  },
  {
    policy: 'wessex',
    marks: onWeekdays('2026-10-08', 4, 'O O'),
    history: WARNED,
    expect: null,
    why: 'the absence that the letter was about goes on over its day',
  },
  {
    policy: 'wessex',
    marks: { '2026-10-12': '/ O' },
    history: WARNED,
    expect: null,
    why: 'the very day of the letter',
  },
  {
    policy: 'wessex',
    marks: { '2026-11-18': 'I I', '2026-11-19': 'U G' },
    history: WARNED,
    expect: null,
    why: 'explained, late, on holiday: none of it unexplained',
  },
  {
    policy: 'wessex',
    marks: { '2026-11-18': 'O O' },
    history: { support: [{ on: '2026-10-12', kind: 'truancy warning letter' }] },
    expect: {},
    why: 'the letter stands in the log of support',
  },
  {
    policy: 'wessex',
    marks: { '2026-10-08': 'O O', '2026-11-18': 'O O' },
    history: { contacts: [] },
    expect: null,
    why: 'no letter yet: the first time',
  },
  { policy: 'otw', marks: { '2026-11-18': 'O O' }, history: WARNED, expect: null, why: 'its policy is silent' },
  {
    policy: 'wessex',
    marks: { '2026-10-08': 'O O', '2026-11-18': 'O O' },
    expect: { outcome: 'indeterminate', missing: ['contacts'] },
    why: 'whether a letter was sent is not known',
  },
  {
    policy: 'wessex',
    calendar: null,
    marks: { '2026-11-18': 'O O' },
    history: WARNED,
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'one absence or two: that takes school days',
  },
  {
    policy: 'wessex',
    year: '13',
    marks: { '2026-11-18': 'O O' },
    history: WARNED,
    expect: null,
    why: 'no legal process',
  },
];
