/** Ill up to the last minute before a holiday, or from the first after one. What follows depends on the policy. */
import { besideHoliday, schoolDaysOf, sessionsOn } from '../../attendance';
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { evidenceGround } from '../illness';

export default defineCheck({
  on: 'pupil',
  id: 'illness-next-to-holiday',
  page: 'history',
  severity: 'info',
  audience: 'attendance officer',
  needs: ['mark', 'date', 'calendar'],
  title: 'Illness beside a holiday',
  policy: ({ policy }) => policy.rule('illness-next-to-holiday'),
  run({ facts, policy, calendar }, inWords) {
    const ill = facts.marksOf('I');
    if (ill.length === 0) return null;
    if (calendar === null) return unknown('calendar');
    const beside = ill.flatMap(({ date, session }) => {
      const side = besideHoliday(date, calendar);
      if (side === null) return [];
      const sessions = sessionsOn(date, schoolDaysOf(calendar));
      const edge = side === 'before' ? sessions.at(-1) : sessions[0];
      return session === edge ? [{ date, session, side }] : [];
    });
    const latest = beside.at(-1);
    if (latest === undefined) return null;
    const ground = evidenceGround(policy, 'holiday');
    const day = latest.side === 'before' ? 'the last day before a holiday' : 'the first day after a holiday';
    return breach({
      message: `Ill on ${day}, ${latest.date}.${beside.length > 1 ? ` So it was ${beside.length} times this year.` : ''}`,
      action:
        ground === null
          ? 'Nothing follows from this alone. The policy asks for evidence only where there is real doubt.'
          : 'Ask for evidence of the illness. Leave the code as it is: elsewhere the policy asks on doubt or a pattern only.',
      policy: ground ?? inWords,
      at: { date: latest.date, session: latest.session, cell: facts.cellOf(latest) },
      facts: { side: latest.side, dates: beside.map(({ date }) => date) },
      notes: facts.notes,
    });
  },
});

export const examples: PupilExample[] = [
  {
    policy: 'jtmat',
    marks: { '2026-10-23': '/ I' },
    expect: { says: 'Ask for evidence', facts: { side: 'before' } },
    why: 'T-21: one section asks for evidence beside a holiday; never O of its own accord',
  },
  {
    policy: 'wessex',
    marks: { '2026-11-02': 'I /' },
    expect: { severity: 'info', says: 'only where there is real doubt', facts: { side: 'after' } },
    why: 'on doubt only; T-53',
  },
  {
    policy: 'ludlow',
    year: '5',
    marks: { '2026-10-23': 'I I', '2026-11-02': 'I I' },
    expect: { says: '2 times', facts: { dates: ['2026-10-23', '2026-11-02'] } },
    why: 'both sides of half-term: one finding, about the later',
  },
  { policy: 'jtmat', marks: { '2026-10-23': 'I /' }, expect: null, why: 'came back before the holiday' },
  { policy: 'jtmat', marks: { '2026-11-02': '/ I' }, expect: null, why: 'came in after it' },
  {
    policy: 'jtmat',
    marks: { '2026-11-13': 'I I', '2026-11-16': 'I I' },
    expect: null,
    why: 'a weekend is no holiday',
  },
  { policy: 'jtmat', marks: { '2026-10-23': 'M M' }, expect: null, why: 'law trap 14: M is an appointment' },
  {
    policy: 'otw',
    calendar: null,
    marks: { '2026-10-23': 'I I' },
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'holidays need a calendar',
  },
  { policy: 'otw', calendar: null, marks: { '2026-10-23': '/ \\' }, expect: null, why: 'no illness' },
];
