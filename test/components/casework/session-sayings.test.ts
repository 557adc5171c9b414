import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heard, heardBoth, type Saying, type Sayings } from '../../../src/casework/session-sayings';

const at = (minute: number, page: string, code: string): Saying => ({
  code,
  seen: { at: minute, kind: 'register', page },
});
const heardAll = (...all: Saying[]): Sayings | undefined =>
  all.reduce<Sayings | undefined>((before, one) => heard(before, one), undefined);
const said = (sayings: Sayings | undefined) => sayings?.map(({ code, seen }) => `${seen.page} ${code}`);

describe('what pages say of one session', () => {
  it('stands as the newest says, and the other page’s last saying is the dissent', () => {
    expect(said(heardAll(at(1, 'register', '/'), at(2, 'history', 'L')))).toEqual(['history L', 'register /']);
    expect(said(heardAll(at(1, 'register', '/'), at(2, 'history', 'L'), at(3, 'register', 'U')))).toEqual([
      'register U',
      'history L',
    ]);
  });

  it('is settled by the older page, once it shows the mark that stands', () => {
    expect(said(heardAll(at(1, 'register', '/'), at(2, 'history', 'L'), at(3, 'register', 'L')))).toEqual([
      'register L',
    ]);
  });

  it('is no disagreement where a page amends its own mark', () => {
    expect(said(heardAll(at(1, 'register', '/'), at(2, 'register', 'L')))).toEqual(['register L']);
  });

  it.each(['N', ''])('is no disagreement where the older saying was %j, which waits for another', (waiting) => {
    expect(said(heardAll(at(1, 'register', waiting), at(2, 'history', 'I')))).toEqual(['history I']);
    expect(said(heardAll(at(1, 'register', 'I'), at(2, 'history', waiting)))).toEqual([
      `history ${waiting}`,
      'register I',
    ]);
  });

  it('is not remembered of a page that agrees, so that its later silence is no disagreement', () => {
    expect(said(heardAll(at(1, 'register', '/'), at(2, 'history', '/')))).toEqual(['register /']);
    expect(said(heardAll(at(1, 'register', '/'), at(2, 'history', '/'), at(3, 'register', 'L')))).toEqual([
      'register L',
    ]);
  });

  it('keeps one dissent of each of several pages, and drops those that come to agree', () => {
    const three = [at(1, 'register', '/'), at(2, 'history', 'L'), at(3, 'week', 'U')];
    expect(said(heardAll(...three))).toEqual(['week U', 'history L', 'register /']);
    expect(said(heardAll(...three, at(4, 'register', 'L')))).toEqual(['register L', 'week U']);
  });

  it('counts a page of another kind at the same address as another page', () => {
    const history: Saying = { code: 'L', seen: { at: 2, kind: 'history', page: 'index' } };
    expect(heardAll(at(1, 'index', '/'), history)).toHaveLength(2);
  });

  it('takes what comes late for what it was: it does not win over newer sayings', () => {
    expect(said(heardAll(at(5, 'history', 'L'), at(2, 'register', '/')))).toEqual(['history L', 'register /']);
    expect(said(heardAll(at(5, 'register', 'L'), at(2, 'register', '/')))).toEqual(['register L']);
  });

  it('is the very same list where nothing is new', () => {
    const before = heardAll(at(1, 'register', '/'), at(2, 'history', 'L')) as Sayings;
    expect(heard(before, at(3, 'history', 'L'))).toBe(before);
    expect(heard(before, at(1, 'history', 'U'))).toBe(before);
  });
});

describe('any order of sayings', () => {
  const saying = fc
    .record({ minute: fc.nat(30), page: fc.constantFrom('a', 'b', 'c'), code: fc.constantFrom('/', 'L', 'U', 'N', '') })
    .map(({ minute, page, code }) => at(minute, page, code));

  it('leaves one saying a page at most, the newest first, and no dissent that agrees or waits', () => {
    fc.assert(
      fc.property(fc.array(saying, { minLength: 1 }), (all) => {
        const [standing, ...dissents] = heardAll(...all) as Sayings;
        const pages = [standing, ...dissents].map(({ seen }) => seen.page);
        expect(new Set(pages).size).toBe(pages.length);
        for (const { code, seen } of dissents) {
          expect(['', 'N', standing.code]).not.toContain(code);
          expect(seen.at).toBeLessThanOrEqual(standing.seen.at);
        }
      }),
    );
  });

  it('is the same joined with itself', () => {
    fc.assert(
      fc.property(fc.array(saying, { minLength: 1 }), (all) => {
        const sayings = heardAll(...all) as Sayings;
        expect(said(heardBoth(sayings, sayings))).toEqual(said(sayings));
      }),
    );
  });
});
