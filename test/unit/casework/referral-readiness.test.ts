import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/attendance';
import { calendarOfYear } from '../../../src/attendance';
import { noticesBefore } from '../../../src/casework/notices-before';
import type { NoticeEntry, Support } from '../../../src/casework/records';
import { type ReadinessItem, type ReferralSources, referralReadiness } from '../../../src/casework/referral-readiness';
import { at, calendar, marks, officer, record } from './made-up';

const TODAY = '2026-11-20';
/** Every school day from 3 September to 19 November, present but for what is given. */
function year(days: Record<string, string>): Mark[] {
  const all: Record<string, string> = {};
  for (let day = Date.parse('2026-09-03'); day < Date.parse(TODAY); day += 86_400_000) {
    const date = new Date(day).toISOString().slice(0, 10);
    const isSchool = new Date(day).getUTCDay() % 6 !== 0 && (date < '2026-10-24' || date > '2026-11-02');
    if (isSchool) all[date] = days[date] ?? '/ \\';
  }
  return marks(all);
}
const TEN = { '2026-11-09': 'O O', '2026-11-10': 'O O', '2026-11-11': 'O O', '2026-11-12': 'O O', '2026-11-13': 'G G' };
const notice = (more: Partial<NoticeEntry> = {}): NoticeEntry => ({
  kind: 'notice-to-improve',
  parent: 'Parent 1',
  issuedOn: '2026-10-05',
  from: '2026-10-05',
  to: '2026-11-06',
  state: 'not-met',
  ...more,
});
const meeting: Support = { kind: 'meeting', words: 'Talked about buses', from: '2026-09-28', to: null };
const file = (notices = [notice()], supports = [meeting]): NonNullable<ReferralSources['file']> => ({
  supports: supports.map((one, index) => record('supports', one, `s${index}`)),
  letters: [record('letters', { letter: 'below-90', at: at('2026-10-01'), by: officer })],
  notices: notices.map((one, index) => record('notices', one, `n${index}`)),
});
const readiness = (more: Partial<ReferralSources> = {}) =>
  referralReadiness({
    marks: year(TEN),
    complete: true,
    calendar,
    ownCalendar: more.calendar === undefined ? calendar : more.calendar,
    today: TODAY,
    dateOfBirth: '2013-04-05',
    schoolType: 'academy',
    capYears: 3,
    deadline: { days: 10, of: 'school-days' },
    file: file(),
    ...more,
  });
const item = (id: ReadinessItem['id'], more: Partial<ReferralSources> = {}) =>
  readiness(more).items.find((one) => one.id === id);

describe('a referral', () => {
  it('is ready where every point is', () => {
    const { items, isReady, words } = readiness();
    expect(items.filter(({ state }) => state !== 'ready')).toEqual([]);
    expect({ isReady, words }).toEqual({ isReady: true, words: '10 of 10 ready' });
    expect(item('threshold')?.words).toBe('10 settled sessions in ten school weeks, met on Fri 13 Nov');
    expect(item('deadline')?.words).toBe('by Fri 27 Nov');
  });

  it('wants every N settled, and names them', () => {
    const open = { marks: year({ ...TEN, '2026-11-13': 'G N', '2026-11-16': 'N \\' }) };
    expect(item('no-open-n', open)).toMatchObject({
      state: 'missing',
      sessions: [
        { date: '2026-11-13', session: 'PM' },
        { date: '2026-11-16', session: 'AM' },
      ],
    });
    expect(item('threshold', open)).toMatchObject({ state: 'missing', words: '9 of 10 settled sessions, and 2 N' });
    expect(item('certificate', open)?.state).toBe('missing');
  });

  it('wants a mark for every session, and tells what is empty from what was never seen', () => {
    const empty = year({ ...TEN, '2026-11-16': '/  ' }).map((mark) =>
      mark.date === '2026-11-16' && mark.session === 'PM' ? { ...mark, code: '' } : mark,
    );
    expect(item('no-missing-marks', { marks: empty })).toMatchObject({
      state: 'missing',
      sessions: [{ session: 'PM' }],
    });
    const unseen = { marks: year(TEN).filter(({ date }) => date !== '2026-11-17'), complete: false };
    expect(item('no-missing-marks', unseen)).toMatchObject({
      state: 'unknown',
      words: '2 sessions on no page seen yet',
    });
    expect(item('certificate', unseen)?.state).toBe('unknown');
    expect(item('no-missing-marks', { ...unseen, complete: true })?.state).toBe('missing');
  });

  it('wants none for a day that was closed to the pupil’s year group', () => {
    const closed = { ...calendar, closed: [...calendar.closed, { date: '2026-11-17', years: ['8'] }] };
    const unseen = { marks: year(TEN).filter(({ date }) => date !== '2026-11-17'), complete: false, calendar: closed };
    expect(item('no-missing-marks', unseen)?.state).toBe('unknown');
    const own = { ...unseen, ownCalendar: calendarOfYear(closed, '8', '2026-09-01') };
    expect([item('no-missing-marks', own)?.state, item('certificate', own)?.state]).toEqual(['ready', 'ready']);
  });

  it('is not known to be under the threshold while marks are missing', () => {
    const eight = { ...TEN, '2026-11-13': '/ \\' };
    expect(item('threshold', { marks: year(eight), complete: false })?.state).toBe('unknown');
    expect(item('threshold', { marks: year(eight) })).toMatchObject({
      state: 'missing',
      words: '8 of 10 settled sessions',
    });
    expect(item('deadline', { marks: year(eight) })?.state).toBe('missing');
  });

  it('wants support, letters and the end of a notice to improve', () => {
    expect(item('support', { file: file([], []) })?.state).toBe('missing');
    expect(item('support', { file: file([], [{ ...meeting, from: '2026-03-02', to: '2026-03-02' }]) })?.state).toBe(
      'missing',
    );
    expect(item('letters', { file: { ...file(), letters: [] } })?.state).toBe('missing');
    expect(item('notice-to-improve', { file: file([]) })?.state).toBe('missing');
    expect(item('notice-to-improve', { file: file([notice({ state: 'open', to: '2026-11-27' })]) })?.words).toBe(
      'runs until Fri 27 Nov',
    );
    expect(item('notice-to-improve', { file: file([notice({ state: 'open' })]) })?.words).toContain('record whether');
    expect(item('notice-to-improve', { file: file([notice({ state: 'met' })]) })?.state).toBe('missing');
  });

  it('is for compulsory school age, and for no independent school', () => {
    expect(item('available', { dateOfBirth: '2008-04-05' })?.state).toBe('missing');
    expect(item('available', { dateOfBirth: null })?.state).toBe('unknown');
    expect(item('available', { schoolType: 'independent' })?.state).toBe('missing');
  });

  it('says what it cannot know: while locked, without a calendar, without a deadline', () => {
    const locked = readiness({ file: null }).items.filter(({ words }) => words === 'casework is locked');
    expect(locked.map(({ id }) => id)).toEqual(['support', 'letters', 'notice-to-improve', 'notices-before']);
    expect(item('threshold', { calendar: null })?.state).toBe('unknown');
    expect(item('deadline', { deadline: null })?.state).toBe('unknown');
    expect(readiness({ deadline: null })).toMatchObject({ isReady: false, words: '9 of 10 ready, 1 not known' });
  });

  it('is late where the local authority’s time has passed', () => {
    expect(item('deadline', { deadline: { days: 3, of: 'days' } })).toMatchObject({
      state: 'missing',
      words: 'was to be there by Mon 16 Nov',
    });
  });
});

describe('notices before', () => {
  const penalty = (issuedOn: string, more: Partial<NoticeEntry> = {}): NoticeEntry => ({
    ...notice({ kind: 'penalty-notice', issuedOn, state: 'paid', ...more }),
  });
  const state = (...all: NoticeEntry[]) => noticesBefore(all, 3, TODAY).state;

  it('make another the second, or leave none, for each parent', () => {
    expect(noticesBefore([], 3, TODAY).words).toContain('the first');
    expect(noticesBefore([penalty('2025-01-15')], 3, TODAY).words).toContain('would be the second');
    expect(state(penalty('2025-01-15'), penalty('2026-05-20'))).toBe('missing');
    expect(state(penalty('2025-01-15'), penalty('2026-05-20', { parent: 'Parent 2' }))).toBe('ready');
  });

  it('are for the local authority to judge where they are exactly as old, or older than the framework', () => {
    expect(state(penalty('2023-11-20'))).toBe('unknown');
    expect(state(penalty('2024-03-11'))).toBe('unknown');
    expect(state(penalty('2023-11-19'))).toBe('ready');
  });

  it('do not count where they were withdrawn, or were notices to improve', () => {
    expect(state(penalty('2025-01-15', { state: 'withdrawn' }), penalty('2026-05-20'), notice())).toBe('ready');
  });
});
