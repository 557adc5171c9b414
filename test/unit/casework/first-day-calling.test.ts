import { describe, expect, it } from 'vitest';
import { toldContact } from '../../../src/casework/contact-log';
import { type AbsentToday, callingList } from '../../../src/casework/first-day-calling';
import type { Contact, Flag } from '../../../src/casework/records';
import { at, calendar, caseOf, checklist, contact, marks, officer, record, step } from './made-up';

const TODAY = '2026-11-20';
const NOW = at(TODAY, '09:30');
const firstDay = checklist(
  [step('form', { means: ['form'] }), step('text', { means: ['text', 'email'] }), step('phone', { means: ['phone'] })],
  { id: 'xx-first-day', kind: 'first-day', clause: '5.2' },
);

const file = (contacts: Contact[] = [], flags: Flag[] = [], contactsHeld: number | null = 2): AbsentToday['file'] => ({
  pupils: [
    record('pupils', {
      name: 'Amy Ash',
      year: '8',
      group: null,
      school: 'thornmere',
      ids: [],
      ...(contactsHeld === null ? {} : { contactsHeld }),
    }),
  ],
  contacts: contacts.map((one, index) => record('contacts', one, `c${index}`)),
  flags: flags.map((flag, index) => record('flags', flag, `f${index}`)),
  cases: [],
  decisions: [],
});
const absent = (name: string, more: Partial<AbsentToday> = {}): AbsentToday => ({
  pupil: name,
  name,
  group: '8 Birch',
  session: 'AM',
  code: 'N',
  reason: null,
  channel: null,
  wasIn: false,
  marks: marks({ '2026-11-19': '/ \\' }),
  file: file(),
  ...more,
});
const list = (all: AbsentToday[], own: typeof calendar | null = calendar, of: typeof firstDay | null = firstDay) =>
  callingList(all, { now: NOW, calendar: own, checklists: of === null ? [] : [of] });
const next = (
  contacts: Contact[],
  flags: Flag[] = [],
  held: number | null = 2,
  of: typeof firstDay | null = firstDay,
) => list([absent('Amy', { file: file(contacts, flags, held) })], calendar, of).rows[0]?.next;

const text = contact(TODAY, '09:17', { channel: 'text' });
const one = contact(TODAY, '09:22');
const two = contact(TODAY, '09:25', { contact: 2 });

describe('what comes next for a pupil', () => {
  it('follows the checklist: a message, then the contacts one after another, then the DSL', () => {
    expect(next([])?.words).toBe('Text contact 1');
    expect(next([text])).toMatchObject({ kind: 'call', contact: 1, words: 'Call contact 1' });
    expect(next([text, one])).toMatchObject({ kind: 'call', contact: 2 });
    expect(next([text, one, two])).toMatchObject({
      kind: 'tell',
      tell: 'DSL',
      words: 'Tell the DSL: no contact answers',
    });
    expect(next([text, one, two, toldContact('DSL', officer, at(TODAY, '09:28'))])?.kind).toBe('wait');
  });

  it('begins with a call where the policy has it first, or none is known', () => {
    expect(next([], [], 2, null)?.words).toBe('Call contact 1');
    const either = checklist([step('call', { means: ['phone', 'text'] })], { kind: 'first-day' });
    expect(next([], [], 2, either)?.words).toBe('Call contact 1');
  });

  it('never ends while it is not known how many contacts are held', () => {
    expect(next([text, one, two], [], null)?.words).toBe('Call contact 3');
  });

  it('is the DSL at once where nobody can be called', () => {
    expect(next([], [], 0)?.words).toBe('Tell the DSL: no contact is held');
  });

  it('counts today only, and no call to somebody else', () => {
    expect(next([contact('2026-11-19', '09:22'), { ...one, contact: null }])?.words).toBe('Text contact 1');
  });

  it('is to note the reason once somebody was reached', () => {
    expect(next([{ ...one, reached: true }])?.kind).toBe('note-reason');
  });

  it('is first to tell whom a flag names, and never says why', () => {
    const flag: Flag = { flag: 'first-day-visit', tell: 'DSL', until: null };
    expect(next([], [flag])).toMatchObject({ kind: 'tell', words: 'Tell the DSL: to be acted on from the first day' });
    expect(next([toldContact('DSL', officer, at(TODAY, '09:20'))], [flag])?.words).toBe('Text contact 1');
    const inform: Flag = { flag: 'inform-contact', tell: 'the social worker', until: null };
    expect(next([], [inform])?.words).toBe('Text contact 1');
    expect(next([text], [inform])?.words).toBe('Tell the social worker');
    expect(next([], [{ ...flag, until: '2026-11-19' }])?.words).toBe('Text contact 1');
  });
});

describe('the order of calling', () => {
  const dayThree = marks({ '2026-11-17': '/ \\', '2026-11-18': 'N N', '2026-11-19': 'O N' });

  it('is by flag, then by day of absence, then who was tried longest ago', () => {
    const { rows } = list([
      absent('Tried', { file: file([text]) }),
      absent('Not tried'),
      absent('Day 3', { marks: dayThree }),
      absent('Flagged', { file: file([], [{ flag: 'inform-contact', tell: 'DSL', until: null }]) }),
    ]);
    expect(rows.map(({ name }) => name)).toEqual(['Flagged', 'Day 3', 'Not tried', 'Tried']);
    expect(rows[0]?.flag).toBe('Tell the DSL');
  });

  it('shows the day, from the first session without a reason', () => {
    expect(list([absent('Amy', { marks: dayThree })]).rows[0]).toMatchObject({
      day: 3,
      from: '2026-11-18',
      isDayAtLeast: false,
    });
    expect(list([absent('Amy', { marks: marks({ '2026-11-18': 'N N', '2026-11-19': 'O N' }) })]).rows[0]).toMatchObject(
      {
        day: 3,
        isDayAtLeast: true,
      },
    );
    expect(list([absent('Amy')], null).rows[0]?.day).toBeNull();
  });

  it('shows what was tried today, and how it stands', () => {
    expect(list([absent('Amy', { file: file([text, one]) })]).rows[0]).toMatchObject({
      tries: [
        { what: 'Text', time: '09:17' },
        { what: 'Phone 1', time: '09:22' },
      ],
      stands: 'no reply',
    });
    expect(list([absent('Amy')]).rows[0]?.stands).toBe('No attempt yet');
  });

  it('knows the open case of the first day', () => {
    const own = file();
    own?.cases.push(record('cases', caseOf({ checklist: 'xx-first-day' }), 'case-7'));
    expect(list([absent('Amy', { file: own })]).rows[0]?.caseId).toBe('case-7');
  });
});

describe('who needs no call', () => {
  const dropped = (more: Partial<AbsentToday>) => list([absent('Amy', more)]).dropped[0]?.why ?? null;

  it('has a reason, on the page or in the log, or leave', () => {
    expect(dropped({ reason: 'Ill' })).toBe('reason-known');
    expect(dropped({ file: file([{ ...one, reached: true, reason: 'Ill' }]) })).toBe('reason-known');
    const leave = file();
    leave?.decisions.push(
      record('decisions', {
        ...{ type: 'sport', from: '2026-11-19', to: '2026-11-20', requestedOn: null, decision: 'granted' as const },
        ...{ decidedOn: null, decidedBy: null, reason: '', conditions: [] },
      }),
    );
    expect(dropped({ file: leave })).toBe('leave-granted');
  });

  it('is in school, or is not surely without a reason', () => {
    expect(dropped({ wasIn: true })).toBe('in-school');
    expect(dropped({ code: null })).toBe('unsure');
    expect(dropped({ code: 'O' })).toBe('unsure');
    expect(list([absent('Amy', { code: 'O', reason: '' })]).rows).toHaveLength(1);
    expect(list([absent('Amy', { code: '' })]).rows).toHaveLength(1);
    expect(list([absent('Amy', { code: 'I' })])).toMatchObject({ rows: [], dropped: [] });
  });

  it('is not dropped because somebody else was told', () => {
    expect(dropped({ file: file([toldContact('DSL', officer, at(TODAY, '09:20'))]) })).toBeNull();
  });

  it('is said in one line', () => {
    const form = { reason: 'Ill', channel: 'Online form' };
    expect(list([absent('Amy', form), absent('Ben', form)]).words).toBe(
      '2 others reported by online form: no call needed.',
    );
    expect(list([absent('Amy', form), absent('Ben', { reason: 'Ill' })]).words).toBe(
      '2 others with a reason: no call needed.',
    );
    expect(list([]).words).toBe('');
  });
});

describe('words in the place of a reason', () => {
  const said = (reason: string, channel: string | null = null) => list([absent('Amy', { reason, channel })]);

  it.each([['No reason yet provided'], ['Unknown'], ['not given'], ['ill?']])('%s is none: a call is due', (reason) => {
    expect(said(reason).rows).toHaveLength(1);
  });

  it('a voicemail that was left is no report', () => {
    expect(said('', 'Voicemail left').rows).toHaveLength(1);
  });

  it('a reason is one', () => {
    expect(said('Sick bug', 'Telephone').rows).toEqual([]);
  });

  it('nobody of whom it is not sure is left out in silence', () => {
    const { rows, words } = list([absent('Amy', { code: null }), absent('Ben', { code: 'O' })]);
    expect(rows).toEqual([]);
    expect(words).toBe('Not sure about Amy, Ben: look at the mark in the MIS.');
  });
});
