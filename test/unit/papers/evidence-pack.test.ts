import { describe, expect, it } from 'vitest';
import { calendarOfYear } from '../../../src/attendance';
import type { EvidenceBlock } from '../../../src/papers/evidence/evidence-blocks';
import { type EvidenceInput, evidencePack } from '../../../src/papers/evidence-pack';
import { autumn, finlay, marks, muchWritten } from './finlay';

function blocksOf<Kind extends EvidenceBlock['kind']>(input: EvidenceInput, kind: Kind) {
  const blocks = evidencePack(input)?.pages.flatMap((page) => page.blocks) ?? [];
  return blocks.filter((block): block is Extract<EvidenceBlock, { kind: Kind }> => block.kind === kind);
}
const tableOf = (input: EvidenceInput, title: string) =>
  blocksOf(input, 'table')
    .filter((table) => table.title === title)
    .flatMap(({ rows }) => rows.map(({ cells }) => cells));
const settled = {
  ...finlay,
  marks: marks.map((one) => ({ ...one, code: one.code === 'N' || one.code === '' ? '/' : one.code })),
};

describe('the figures of an evidence pack', () => {
  it('say what they cover and leave out what was not marked', () => {
    const [figures] = blocksOf(finlay, 'figures');
    expect(figures?.title).toBe('Attendance at this school, 9 Sep to 20 Nov 2026 AM');
    expect(figures?.figures.map(({ figure, words }) => `${figure} ${words}`)).toEqual([
      '79 of 92 sessions attended',
      '85.9 % attendance',
      '5 authorised',
      '6 unauthorised',
      '2 N, provisional',
    ]);
    expect(figures?.note).toBe(
      'Possible sessions leave out 1 session not marked (Wed 14 Oct PM). L: 2, counted as attended.',
    );
  });

  it('count a school session that no page has shown as unmarked, up to the last session and no further', () => {
    const gap = marks.filter(({ date }) => date !== '2026-10-21');
    const [figures] = blocksOf({ ...finlay, marks: gap, isComplete: false }, 'figures');
    expect(figures?.note).toContain('Not every mark of this period was seen on this computer');
    expect(figures?.note).toContain('3 sessions without a mark seen (Wed 14 Oct PM and Wed 21 Oct AM and PM)');
  });

  it('begin with the school year, not with marks of the year before', () => {
    const before = [{ date: '2026-07-10', session: 'AM' as const, code: 'O' }, ...marks];
    const [figures] = blocksOf({ ...finlay, onRollSince: '2023-09-04', marks: before }, 'figures');
    expect(figures?.title).toMatch(/^Attendance at this school, 2 Sep to 20 Nov 2026/);
    expect(figures?.figures[3]?.figure).toBe('6');
  });

  it('lack no mark of a day that was closed to the pupil’s year group alone, and neither does the certificate', () => {
    const calendar = { ...autumn, closed: [...autumn.closed, { date: '2026-10-21', years: ['8'] }] };
    const input = { ...finlay, calendar, marks: marks.filter(({ date }) => date !== '2026-10-21') };
    const own = { ...input, ownCalendar: calendarOfYear(calendar, '8', '2026-09-01') };
    const unmarked = (of: EvidenceInput) => [blocksOf(of, 'figures')[0]?.note, blocksOf(of, 'certificate')[0]?.note];
    expect(unmarked(own)).toEqual(unmarked(finlay).map((words) => words?.replace('79 of 92', '77 of 90')));
    expect(unmarked({ ...input, ownCalendar: calendar }).join()).toContain('3 sessions');
    expect(blocksOf(own, 'window')).toEqual(blocksOf(finlay, 'window'));
  });

  it('are not made of nothing', () => {
    expect(evidencePack({ ...finlay, marks: [] })).toBeNull();
  });
});

describe('the ten school weeks', () => {
  it('give the sum, the threshold and how it was counted', () => {
    const [window] = blocksOf(finlay, 'window');
    expect(window?.title).toBe('Unauthorised sessions in ten school weeks, 7 Sep to 20 Nov 2026');
    expect(window?.sum).toBe('6 settled and 2 provisional: 8 in all.');
    expect(window?.against).toBe(
      'The national threshold is 10, at which a school must consider a penalty notice case by case.',
    );
    expect(window?.notes).toContain(
      'A school week is any week with at least one session. Half term, 26 to 30 Oct, is skipped. Mon 2 Nov was an INSET day; its week counts.',
    );
    expect(window?.notes.at(-1)).toBe(
      'If no new ones come, these drop out: the 3 from week 3 on Mon 7 Dec and the one from week 6 on Mon 11 Jan; later 4 more.',
    );
  });

  it('show the skipped week as a gap between the seventh and the eighth', () => {
    const [window] = blocksOf(finlay, 'window');
    expect(window?.weeks.map((week) => (week.kind === 'gap' ? week.words : week.codes.join('')))).toEqual([
      '',
      '',
      'OOU',
      '',
      '',
      'O',
      'GG',
      'half term',
      '',
      'NN',
      '',
    ]);
  });

  it('call a break between terms a holiday', () => {
    const later = { ...finlay, marks: [...marks, { date: '2027-01-08', session: 'PM' as const, code: '\\' }] };
    const [window] = blocksOf(later, 'window');
    expect(window?.weeks.flatMap((week) => (week.kind === 'gap' ? [week.words] : []))).toEqual([
      'half term',
      'holiday',
    ]);
  });

  it('say "at least" where marks or weeks are missing, and "consider" where the threshold is met', () => {
    expect(blocksOf({ ...finlay, isComplete: false }, 'window')[0]?.sum).toMatch(/8 in all, at least\.$/);
    const more = marks.map((one) => (one.date === '2026-11-18' ? { ...one, code: 'O' } : one));
    const [met] = blocksOf({ ...finlay, marks: more }, 'window');
    expect(met?.sum).toBe('8 settled and 2 provisional: 10 in all.');
    expect(met?.against).toMatch(/must consider a penalty notice case by case\. Reached on Wed 18 Nov PM\.$/);
  });

  it('are not counted without a calendar', () => {
    const [window] = blocksOf({ ...finlay, calendar: null }, 'window');
    expect(window?.weeks).toEqual([]);
    expect(window?.sum).toContain('calendar is not set');
  });
});

describe('the sessions one by one', () => {
  it('say what the register and the log say, else what the code means', () => {
    const rows = tableOf(finlay, 'These sessions one by one');
    expect(rows.map((cells) => cells.slice(1, 5).join(' '))).toEqual([
      'Tue 22 Sep AM O No other code fits. 2 contacts that day, nobody reached',
      'Tue 22 Sep PM O No other code fits. 2 contacts that day, nobody reached',
      'Wed 23 Sep AM U Arrived 09:41, register closed 09:15',
      'Fri 16 Oct PM O No other code fits. 1 contact that day, nobody reached',
      'Fri 23 Oct AM G Leave asked for Thu 8 Oct, refused Mon 12 Oct',
      'Fri 23 Oct PM G Leave asked for Thu 8 Oct, refused Mon 12 Oct',
      'Fri 13 Nov AM N Reason not yet known. 2 contacts that day, parent reached. Settle by Fri 20 Nov',
      'Fri 13 Nov PM N Reason not yet known. 2 contacts that day, parent reached. Settle by Fri 20 Nov',
    ]);
    expect(rows.map((cells) => cells[5])).toEqual(['3', '3', '3', '6', '7', '7', '9', '9']);
  });
});

describe('the box at the top', () => {
  it('names what has to be settled first', () => {
    const [box] = blocksOf(finlay, 'readiness');
    expect(box?.isReady).toBe(false);
    expect(box?.head).toBe('Not ready to send: 2 sessions are still N and 1 has no mark.');
    expect(box?.words).toContain('Settle Wed 14 Oct PM and Fri 13 Nov AM and PM first.');
    expect(box?.points.map(({ state }) => state)).toEqual(['Missing', 'Not known', 'Ready']);
    expect(box?.points[2]?.words).toBe('A notice is possible; Support was offered; Letters were sent; Notices before.');
  });

  it('says ready only where everything that was asked for is there', () => {
    const ready = [{ title: 'Support was offered', state: 'ready' as const, words: '' }];
    expect(blocksOf({ ...settled, readiness: ready }, 'readiness')[0]).toMatchObject({
      isReady: true,
      head: 'Ready to send.',
    });
    for (const readiness of [[], [...ready, { title: 'Letters', state: 'unknown' as const, words: 'locked' }]])
      expect(blocksOf({ ...settled, readiness }, 'readiness')[0]?.isReady).toBe(false);
    expect(
      blocksOf({ ...settled, readiness: [{ title: 'Letters', state: 'missing', words: '' }] }, 'readiness')[0]?.head,
    ).toBe('Not ready to send: 1 thing is missing.');
    expect(blocksOf({ ...settled, readiness: ready, isComplete: false }, 'readiness')[0]?.isReady).toBe(false);
  });
});

describe('the certificate of marks', () => {
  const [certificate] = blocksOf(finlay, 'certificate');
  const week = (monday: string) => certificate?.weeks.find((one) => one.monday === monday)?.cells ?? [];

  it('has the whole school year, ten half-days a week', () => {
    expect(certificate?.weeks[0]?.words).toBe('31 Aug');
    expect(certificate?.weeks.at(-1)?.words).toBe('19 Jul');
    expect(certificate?.weeks.every(({ cells }) => cells.length === 10)).toBe(true);
    expect(certificate?.weeks.map(({ monday }) => monday)).not.toContain('2026-10-26');
  });

  it('tells apart not on roll, no school, no mark, and what is still to come', () => {
    expect(
      week('2026-09-07')
        .map(({ state }) => state)
        .slice(2, 5),
    ).toEqual(['off-roll', 'off-roll', 'present']);
    expect(
      week('2026-11-02')
        .map(({ state }) => state)
        .slice(0, 3),
    ).toEqual(['closed', 'closed', 'present']);
    expect(week('2026-10-12')[5]).toEqual({ code: '', state: 'blank' });
    expect(week('2026-11-16').slice(8)).toEqual([
      { code: '/', state: 'present' },
      { code: '', state: 'to-come' },
    ]);
    expect(
      week('2026-11-09')
        .map(({ code, state }) => `${code} ${state}`)
        .slice(6),
    ).toEqual(['R authorised', '\\ present', 'N provisional', 'N provisional']);
  });

  it('has a key with how often each code stands there', () => {
    expect(certificate?.key.map(({ code }) => code)).toEqual(['/', '\\', 'L', 'I', 'M', 'R', 'G', 'N', 'O', 'U']);
    expect(certificate?.key.reduce((sum, { sessions }) => sum + sessions, 0)).toBe(92);
    expect(certificate?.note).toBe('79 of 92 possible sessions attended. 1 session without a mark.');
  });

  it('is there for the year before too, where its marks are', () => {
    const both = {
      ...finlay,
      onRollSince: null,
      marks: [{ date: '2026-07-10', session: 'AM' as const, code: 'O' }, ...marks],
    };
    expect(blocksOf(both, 'certificate').map(({ title }) => title)).toEqual([
      'Certificate of marks, school year 2026 to 2027',
      'Certificate of marks, school year 2025 to 2026',
    ]);
  });
});

describe('what casework adds', () => {
  it('names people by role, never by initials', () => {
    expect(JSON.stringify(evidencePack(finlay))).not.toMatch(/"(RO|AB|HT)"|\b(RO|AB|HT)\b/);
  });

  it('leaves out what a parent said on a day whose code speaks of illness, religion or a sanction', () => {
    const said = tableOf(finlay, 'Contact log').map((cells) => cells[5]);
    expect(said).toEqual(['', '', 'see the code of that day', '', 'bus was late', '', 'overslept. Child seen']);
    expect(JSON.stringify(evidencePack(finlay))).not.toContain('tonsillitis');
    const leave = finlay.decisions.map((one) => ({ ...one, type: 'religious', reason: 'Yom Kippur' }));
    expect(JSON.stringify(evidencePack({ ...finlay, decisions: leave }))).not.toContain('Yom Kippur');
  });

  it('has no place for notes and flags, even where they are passed in', () => {
    const more = { ...finlay, notes: [{ text: 'PRIVATE' }], flags: [{ flag: 'inform-contact', tell: 'PRIVATE' }] };
    expect(JSON.stringify(evidencePack(more))).not.toContain('PRIVATE');
  });

  it('puts everything in order of time, steps that were done too', () => {
    const days = tableOf(finlay, 'All in order of time').map(([on, what]) => `${on} ${what}`);
    expect(days[0]).toBe('Tue 22 Sep 2026 Text: nobody reached');
    expect(days).toContain('Tue 10 Nov 2026 Talk with the parent about reasons and next steps');
    expect(days.at(-1)).toBe('Tue 17 Nov 2026 Support plan: Morning bus and breakfast club');
  });

  it('has the steps of rounds that ended before a case began again', () => {
    const [first, ...others] = finlay.cases;
    if (first === undefined) throw new Error('Finlay has a case');
    const by = { initials: 'AB', role: 'office' as const };
    const [id = ''] = Object.keys(first.stepWords);
    const at = '2026-10-01T09:40:00Z';
    const round = {
      until: at,
      by,
      exit: 'No reason yet',
      steps: { [id]: { state: 'done' as const, at, by } },
      dueSet: {},
    };
    const again = { ...finlay, cases: [{ ...first, case: { ...first.case, rounds: [round] } }, ...others] };
    const days = tableOf(again, 'All in order of time').map(([on, what]) => `${on} ${what}`);
    expect(days).toContain(`Thu 1 Oct 2026 ${first.stepWords[id]}`);
  });

  it('names no sum of money', () => {
    expect(JSON.stringify(evidencePack(finlay))).not.toMatch(/£|pound/);
  });
});

describe('the pages', () => {
  it('are numbered, and the first says where things stand', () => {
    const pack = evidencePack(finlay);
    expect(pack?.pages.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(blocksOf(finlay, 'rules')[0]?.next).toBe(
      'In these pages: certificate of marks (4), contact log (2), requests for leave (2), documents to attach (3).',
    );
  });

  it('hold every row once and in order, however much was written', () => {
    const log = tableOf(muchWritten, 'Contact log');
    expect(log).toHaveLength(90);
    const pages = evidencePack(muchWritten)?.pages ?? [];
    const parts = pages.flatMap(({ blocks }) =>
      blocks.filter((one) => one.kind === 'table' && one.title === 'Contact log'),
    );
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.map((part) => part.kind === 'table' && part.isContinued)).toEqual([
      false,
      ...parts.slice(1).map(() => true),
    ]);
  });

  it('keep to one page and a certificate where little was written', () => {
    const little = {
      ...settled,
      marks: settled.marks.map((one) => ({ ...one, code: one.session === 'AM' ? '/' : '\\' })),
      contacts: [],
      supports: [],
      letters: [],
      decisions: [],
      cases: [],
      readiness: [],
    };
    const pages = evidencePack(little)?.pages.map(({ blocks }) => blocks.map(({ kind }) => kind)) ?? [];
    expect(pages[0]?.at(-1)).toBe('signature');
    expect(pages[1]).toEqual(['certificate', 'signature']);
    expect(pages).toHaveLength(3);
  });

  it('end where one row is longer than a page', () => {
    const endless = { ...finlay, contacts: [{ ...finlay.contacts[4], reason: 'word '.repeat(4000) }] } as EvidenceInput;
    expect(tableOf(endless, 'Contact log')).toHaveLength(1);
  });

  it('leave blanks where a name or a day is not known', () => {
    const unknown = { ...finlay, pupil: { name: null, year: null, group: null }, onRollSince: null, calendar: autumn };
    expect(
      evidencePack(unknown)
        ?.about.map(({ words }) => words)
        .slice(0, 3),
    ).toEqual(['[……]', '[……]', '[……]']);
  });
});
