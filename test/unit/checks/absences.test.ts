import { describe, expect, it } from 'vitest';
import { absenceChecks } from '../../../src/checks/absences';
import { EXAMPLE_CALENDAR } from '../../../src/checks/example';
import type { History } from '../../../src/checks/pupil-history';
import type { RunOptions } from '../../../src/checks/run';
import { runRecordChecks } from '../../../src/checks/run-record-checks';
import type { AbsenceRow, AbsencesReading, Pupil } from '../../../src/pages/reading';
import { policyPacks } from '../../../src/policy/packs';

type Pack = keyof typeof policyPacks;

const pupil = (id: string | null, name = 'Ash, Amy', year = '4'): Pupil => ({ name, id, year });

const listOf = (day: string, rows: (Partial<AbsenceRow> & { pupil: Pupil })[]): AbsencesReading => ({
  kind: 'absences',
  mis: null,
  url: 'https://mis.example/absences',
  school: null,
  group: null,
  readAt: `${day}T12:00:00Z`,
  coverage: { found: rows.length, read: rows.length, total: null, unread: [] },
  rows: rows.map((row, index) => ({ key: `row:${index + 1}`, date: day, session: 'AM', code: 'N', ...row })),
});

function findings(pack: Pack, now: string, reading: AbsencesReading, history: RunOptions['history'] = null) {
  return runRecordChecks(reading, absenceChecks, {
    policy: { trust: policyPacks[pack] },
    national: policyPacks.national,
    now,
    calendar: EXAMPLE_CALENDAR,
    history,
  });
}

function found(check: string, ...told: Parameters<typeof findings>) {
  return findings(...told).filter((one) => one.check === check && one.outcome === 'breach');
}

const known = (id: string, more: Partial<History>): History => ({
  pupil: pupil(id),
  marks: [],
  complete: true,
  ...more,
});

describe('the timer of a pupil missing in school', () => {
  const minutes = (day: string, since: string, now: string) =>
    found('fda-missing-in-school', 'ludlow', now, listOf(day, [{ pupil: pupil('1'), missingSince: since }])).map(
      ({ facts, action }) => [facts.minutes, facts.since, action.startsWith('Tell the parents now')],
    );

  it.each([
    ['in winter', '2026-11-20', '2026-11-20T10:00:00Z', '2026-11-20T10:09:59Z', [9, '10:00', false]],
    ['in winter', '2026-11-20', '2026-11-20T10:00:00Z', '2026-11-20T10:10:00Z', [10, '10:00', true]],
    ['in summer', '2026-06-12', '2026-06-12T10:00:00+01:00', '2026-06-12T09:09:59Z', [9, '10:00', false]],
    ['in summer', '2026-06-12', '2026-06-12T10:00:00+01:00', '2026-06-12T09:10:00Z', [10, '10:00', true]],
    ['over the hour', '2026-11-20', '2026-11-20T10:55:30Z', '2026-11-20T11:05:29Z', [9, '10:55', false]],
    ['over the hour', '2026-11-20', '2026-11-20T10:55:30Z', '2026-11-20T11:05:30Z', [10, '10:55', true]],
    ['at once', '2026-11-20', '2026-11-20T10:00:00Z', '2026-11-20T10:00:00Z', [0, '10:00', false]],
  ])('counts whole minutes %s: %s %s at %s', (_, day, since, now, expected) => {
    expect(minutes(day, since, now)).toEqual([expected]);
  });

  it('keeps its key while it runs, so that a dismissal lasts', () => {
    const reading = listOf('2026-11-20', [{ pupil: pupil('1'), missingSince: '2026-11-20T10:00:00Z' }]);
    const keys = ['10:03', '10:30'].map(
      (time) => found('fda-missing-in-school', 'ludlow', `2026-11-20T${time}:00Z`, reading)[0]?.key,
    );
    expect(keys[0]).toBe(keys[1]);
  });
});

describe("the close of the morning register, on London's clock", () => {
  const isDue = (now: string) =>
    found('fda-no-contact-at-close', 'wessex', now, listOf(now.slice(0, 10), [{ pupil: pupil('1') }])).length === 1;

  it('is 09:15 in winter and in summer', () => {
    expect([isDue('2026-11-20T09:15:59Z'), isDue('2026-11-20T09:16:00Z')]).toEqual([false, true]);
    expect([isDue('2026-06-12T08:15:59Z'), isDue('2026-06-12T08:16:00Z')]).toEqual([false, true]);
  });

  it('counts a contact on the day that London has it', () => {
    const reading = listOf('2026-06-12', [{ pupil: pupil('1') }]);
    const reachedAt = (at: string) => () => known('1', { contacts: [{ at, channel: 'phone', reached: true }] });
    const due = (at: string) =>
      found('fda-no-contact-at-close', 'wessex', '2026-06-12T09:00:00Z', reading, reachedAt(at)).length;
    expect([due('2026-06-11T22:59:00Z'), due('2026-06-11T23:01:00Z')]).toEqual([1, 0]);
  });
});

describe('two pupils of one name', () => {
  const now = '2026-11-20T10:00:00Z';
  const called = known('1', {
    contacts: [{ at: '2026-11-20T09:40:00Z', channel: 'phone', reached: true }],
    flags: ['first-day-visit'],
  });
  const who = (check: string, reading: AbsencesReading, history: RunOptions['history']) =>
    found(check, 'jtmat', now, reading, history).map(({ subject }) => subject.pupil?.id);

  it('never have each other’s calls or lists', () => {
    const reading = listOf('2026-11-20', [{ pupil: pupil('1') }, { pupil: pupil('2') }]);
    for (const history of [called, ({ id }: Pupil) => (id === '1' ? called : null)]) {
      expect(who('fda-no-contact-at-close', reading, history)).toEqual(['2']);
      expect(who('fda-safeguarding-day-1', reading, history)).toEqual(['1']);
    }
  });

  it('are not taken for one another where a row has no id', () => {
    const reading = listOf('2026-11-20', [{ pupil: pupil('1') }, { pupil: pupil(null) }]);
    expect(who('fda-no-contact-at-close', reading, called)).toEqual([null]);
    const all = findings('jtmat', now, reading, called).filter(({ subject }) => subject.pupil?.id === null);
    expect(all.find(({ check }) => check === 'fda-safeguarding-day-1')).toMatchObject({
      outcome: 'indeterminate',
      missing: ['flags'],
    });
  });

  it('stand apart by their keys, which hold no name', () => {
    const reading = listOf('2026-11-20', [{ pupil: pupil(null) }, { pupil: pupil(null) }]);
    const keys = found('fda-no-contact-at-close', 'jtmat', now, reading).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
    expect(keys.join()).not.toContain('Ash');
  });
});

describe('a row with several findings', () => {
  const day = '2026-11-20';
  const history = known('1', {
    marks: [
      { date: '2026-11-17', session: 'PM', code: '\\' },
      ...['2026-11-18', '2026-11-19'].flatMap((date) => [
        { date, session: 'AM' as const, code: 'N' },
        { date, session: 'PM' as const, code: 'N' },
      ]),
    ],
    contacts: [],
    contactsHeld: 2,
    flags: ['inform-contact', 'first-day-visit'],
  });

  it('has the errors first, then by id, row by row', () => {
    const reading = listOf(day, [
      { pupil: pupil('2'), code: 'I', reportedAt: '09:40', channel: 'E-mail', reason: 'Flu', returnOn: '2026-11-23' },
      { pupil: pupil('1') },
    ]);
    const list = findings('otw', `${day}T11:00:00Z`, reading, ({ id }) => (id === '1' ? history : null));
    expect(list.map(({ check, severity }) => `${check} ${severity}`)).toEqual([
      'fda-after-cutoff info',
      'fda-channel-not-accepted info',
      'fda-daily-followup error',
      'fda-no-contact-at-close error',
      'fda-no-contact-day-3 error',
      'fda-safeguarding-day-1 error',
      'fda-yot-notify warning',
    ]);
  });

  it('says nowhere why a pupil is on a list, who is told, or what the parents wrote', () => {
    const reading = listOf(day, [
      { pupil: pupil('1') },
      { pupil: pupil('2'), code: 'I', reportedAt: '09:40', channel: 'E-mail', reason: 'Glandular fever, unwell' },
      { pupil: pupil('3'), code: null, signedOut: { at: '', by: 'Aunt Jo', reason: 'Hospital', backAt: '' } },
    ]);
    const packs: Pack[] = ['wessex', 'keystone', 'otw', 'jtmat', 'ludlow'];
    const list = packs.flatMap((pack) =>
      findings(pack, `${day}T11:00:00Z`, reading, ({ id }) => (id === '1' ? history : null)),
    );
    const shown = list.map(({ message, action, facts, sources }) => JSON.stringify([message, action, facts, sources]));
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter((text) => /social|youth|\byot\b|Ash|fever|Hospital|Aunt/i.test(text))).toEqual([]);
  });
});
