/** An afternoon register saved before the afternoon began, or before that year group's lunch was over. */
import { breach, defineCheck, unknown } from '../check';
import type { RegisterExample } from '../example';

const KEYS = ['pm.opens', 'pm.sessionStart', 'lunch'];

export default defineCheck({
  on: 'register',
  id: 'pm-register-too-early',
  page: 'register',
  severity: 'warning',
  audience: 'teacher',
  needs: ['clock', 'saved', 'savedAt', 'session', 'date', 'year'],
  title: 'Afternoon register taken too early',
  national: 'register.when',
  policy({ marking, policy }) {
    if (marking.session !== 'PM') return null;
    const starts = KEYS.flatMap((key) => {
      const rule = policy.own(key);
      // lunch has a beginning and an end
      return rule ? { rule, time: String([rule.value].flat().at(-1)) } : [];
    });
    if (starts.length === 0) return KEYS.some((key) => policy.needsYear(key)) ? 'year' : null;
    return starts.reduce((latest, start) => (start.time > latest.time ? start : latest));
  },
  run({ reading, marking, now }, start) {
    if (reading.taken === 'unsaved') return null;
    if (marking.date === null) return unknown('date');
    // on a later day the time of saving is of an unknown day
    if (marking.date !== now.date) return null;
    if (start === 'year') return unknown('year');
    const { taken, savedAt } = reading;
    // saved by now: before the start whenever that was
    const at = savedAt ?? (taken === 'saved' && now.time < start.time ? now.time : null);
    if (at === null) return unknown(taken === null ? 'saved' : 'savedAt');
    if (at >= start.time) return null;
    return breach({
      message: `PM marks saved at ${at}, before ${start.time}.`,
      action: `Take the register again from ${start.time}.`,
      policy: start.rule,
      facts: { savedAt: at, start: start.time },
    });
  },
});

export const examples: RegisterExample[] = [
  { policy: 'wessex', session: 'PM', savedAt: '13:40', at: '14:05', expect: {}, why: 'lunch ends 13:55' },
  { policy: 'wessex', session: 'PM', savedAt: '13:55', at: '14:05', expect: null, why: 'when lunch ends' },
  { policy: 'otw', session: 'PM', savedAt: '12:58', at: '13:10', expect: {}, why: 'the afternoon opens at 13:00' },
  { policy: 'jtmat', session: 'PM', savedAt: '13:49', at: '14:00', expect: {}, why: 'T-09: 13:50 is the start' },
  { policy: 'ludlow', year: '3', session: 'PM', savedAt: '12:56', at: '13:30', expect: null, why: 'Year 3: 12:55' },
  { policy: 'ludlow', year: '6', session: 'PM', savedAt: '13:29', at: '13:35', expect: {}, why: 'Year 6: 13:30' },
  { policy: 'wessex', session: 'PM', at: '13:30', expect: {}, why: 'saved, and it is not yet 13:55' },
  { policy: 'wessex', session: 'AM', savedAt: '08:50', at: '09:05', expect: null, why: 'of the afternoon only' },
  { policy: 'wessex', session: 'PM', taken: 'unsaved', at: '13:30', expect: null, why: 'not saved' },
  { policy: 'keystone', session: 'PM', savedAt: '12:00', at: '13:30', expect: null, why: 'silent' },
  {
    policy: 'wessex',
    session: 'PM',
    at: '14:20',
    expect: { outcome: 'indeterminate', missing: ['savedAt'] },
    why: 'saved when?',
  },
  {
    policy: 'ludlow',
    year: null,
    session: 'PM',
    savedAt: '13:02',
    at: '13:30',
    expect: { outcome: 'indeterminate', missing: ['year'] },
    why: 'lunch depends on the year group',
  },
];
