import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/pages/read-page';
import { FRIDAY_MORNING, SILENT_ADDRESS } from './fixture';
import { comparePage } from './many-makes-compare';
import { type MadePage, parsePage } from './many-makes-page';
import { FRIDAY_AM, table } from './page';
import { showPage } from './show-fixture';

const files = import.meta.glob<string>('./many-makes/*.html', { query: '?raw', import: 'default', eager: true });

const pages = Object.entries(files)
  .map(([path, file]) => [path.slice(path.lastIndexOf('/') + 1, -'.html'.length), file] as const)
  .sort(([one], [other]) => (one < other ? -1 : 1));

/** Frames have something to read only when they are loaded. */
async function show(html: string): Promise<void> {
  showPage(html);
  const frames = [...document.querySelectorAll('iframe')];
  await Promise.all(frames.map((frame) => new Promise((load) => frame.addEventListener('load', load, { once: true }))));
}

describe('pages of many makes', () => {
  it.each(pages)('%s: nothing is read wrongly, and what a person reads is read', async (name, file) => {
    const page = parsePage(name, file);
    await show(page.html);
    const readings = readPage(document, { url: SILENT_ADDRESS + page.query, now: FRIDAY_MORNING });
    const { wrongs, unread } = comparePage(page, readings);
    expect(wrongs, `read wrongly in many-makes/${name}.html`).toEqual([]);
    expect(unread.length, sayUnread(page, unread)).toBe(page.unread);
  });
});

/** What is said of a register of four pupils when this is expected of it. */
function verdictOn(expected: string) {
  const marks = table(
    ['Pupil', 'Mark'],
    [
      ['Amy Ash', '/'],
      ['Ben Cole', 'L'],
      ['Dev Dunn', 'N'],
      ['Eve Fox', '/'],
    ],
  );
  const page = parsePage('made-here', `${FRIDAY_AM}${marks}\n<!-- expected: ${expected}-->\n`);
  showPage(page.html);
  return comparePage(page, readPage(document, { url: SILENT_ADDRESS, now: FRIDAY_MORNING }));
}

const REST = 'Ben Cole | L\nDev Dunn | N\nEve Fox | /\n';

describe('an expectation', () => {
  it('is met by what a person reads', () => {
    expect(verdictOn(`register\npupil | 2026-11-20 AM\nAmy Ash | /\n${REST}`)).toEqual({ wrongs: [], unread: [] });
  });

  it.each([
    ['another mark', 'register', 'Amy Ash | N', 'AM', 'Amy Ash 2026-11-20 AM: expected N, got / saved'],
    [
      'a mark that is not plain',
      'register',
      'Amy Ash | ?',
      'AM',
      'Amy Ash 2026-11-20 AM: expected no claim, got / saved',
    ],
    ['a mark that is not on the page', 'register', 'Amy Ash |', 'AM', 'Amy Ash 2026-11-20 AM: expected nothing there'],
    ['a pupil who is not on the page', 'register', 'Ann Ash | /', 'AM', 'no such pupil: Amy Ash'],
    ['an id', 'register', 'Amy Ash #7 | /', 'AM', undefined],
    ['another session', 'register', 'Amy Ash | /', 'PM', 'Amy Ash 2026-11-20 AM: expected nothing there'],
    ['another kind of page', 'history', 'Amy Ash | /', 'AM', 'read as register, expected history'],
  ])('tells of %s', (_, kind, amy, session, wrong) => {
    const { wrongs, unread } = verdictOn(`${kind}\npupil | 2026-11-20 ${session}\n${amy}\n${REST}`);
    expect(wrongs[0] ?? unread[0]).toContain(wrong ?? 'id of Amy Ash: expected 7, got null');
  });

  it('tells of a register where none is', () => {
    expect(verdictOn('none ').wrongs[0]).toContain('no register, but Amy Ash 2026-11-20 AM: got / saved');
  });

  it('leaves open what may be read or left', () => {
    const optional = verdictOn(
      `register\npupil | 2026-11-20 AM | PM\nAmy Ash | (/) | (\\)\n${REST.replaceAll('\n', ' |\n')}`,
    );
    expect(optional).toEqual({ wrongs: [], unread: [] });
  });

  it.each([
    ['no kind', 'page\npupil | 2026-11-20 AM\nAmy Ash | /\n'],
    ['an unknown word', 'register undread=3\npupil | 2026-11-20 AM\nAmy Ash | /\n'],
    ['no pupils', 'register '],
    ['pupils where no register is', 'none\npupil | 2026-11-20 AM\nAmy Ash | /\n'],
    ['a cell too few', 'register\npupil | 2026-11-20 AM | PM\nAmy Ash | /\n'],
    ['a heading without a day', 'register\npupil | AM\nAmy Ash | /\n'],
    ['a day that is none', 'history\nAmy Ash | AM\n20/11/2026 | /\n'],
    ['words for a mark', 'register\npupil | 2026-11-20 AM\nAmy Ash | late\n'],
    ['minutes without a sign', 'register\npupil | 2026-11-20 AM\nAmy Ash | L 12\n'],
    ['a table without rows', 'register\npupil | 2026-11-20 AM\n'],
  ])('with %s is refused', (_, expected) => {
    expect(() => verdictOn(expected)).toThrow('The expectation of made-here.html is broken');
  });
});

function sayUnread({ name, unread: said }: MadePage, unread: readonly string[]): string {
  const now = unread.length === 0 ? 'now the word goes' : `now it should say unread=${unread.length}`;
  const first = [...unread.slice(0, 4), ...(unread.length > 4 ? ['…'] : [])];
  return [`many-makes/${name}.html says ${said === 0 ? 'that all is read' : `unread=${said}`}: ${now}`, ...first].join(
    '\n',
  );
}
