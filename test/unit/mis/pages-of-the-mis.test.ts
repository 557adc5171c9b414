/** The pages of the demonstration MIS answer, and show what is expected of a reader there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkRules } from '../../../src/policy/packs/wessex/check-rules';
import { type ExpectedOther, expectedOther } from '../../mis/expected-other';
import { AttendanceBook } from '../../mis/school/attendance-book';
import { defaultNow, startClock } from '../../mis/school/clock';
import { plantedAbsences, plantedSignOuts } from '../../mis/school/planted-absences';
import { plantedAmendments } from '../../mis/school/planted-amendments';
import { assessmentWindow, plantedLeave } from '../../mis/school/planted-leave';
import { buildSchool } from '../../mis/school/school';
import { type Mis, startMis } from '../../mis/server';
import { officePages } from '../../mis/start/office-pages';

const seed = 20260903;
const book = new AttendanceBook(buildSchool(seed), startClock(defaultNow), seed);
const pages = expectedOther(book);
/** By path, what the server sends: every page is asked for once. */
const texts = new Map<string, string>();
let mis: Mis;

/** Meridian's texts come as JSON, the framed register from its own address. */
function addressOf(path: string): string {
  if (path === '/shapes/classic') return '/shapes/classic/marks.asp?class=8-Oak&d=20&m=11&y=2026&ses=AM';
  return path.replace(/^\/meridian\//, '/meridian/api/');
}

async function ask(path: string): Promise<void> {
  const response = await fetch(mis.url + addressOf(path));
  expect(response.status, path).toBe(200);
  const text = await response.text();
  texts.set(path, text.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"'));
}

const sent = (path: string): string => texts.get(path) ?? '';

beforeAll(async () => {
  mis = await startMis();
  for (const path of new Set([
    '/',
    ...officePages.map(({ path: office }) => office),
    ...pages.map(({ path: page }) => page),
  ]))
    await ask(path);
}, 60_000);

afterAll(() => mis.close());

function names(page: ExpectedOther): string[] {
  const pupils = [...(page.rows ?? []), ...(page.records ?? [])].map(({ pupil }) => pupil as { name: string });
  return pupils.map(({ name }) => name);
}

/** Quillboard prints surname and forename in two cells. */
function isPrinted(name: string, text: string): boolean {
  return text.includes(name) || name.split(', ').every((part) => text.includes(`>${part}<`));
}

describe('a page with an expected reading', () => {
  it('has an address and a name of its own', () => {
    expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
    expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
    expect(mis.expected.map(({ id }) => id)).toEqual(expect.arrayContaining(pages.map(({ id }) => id)));
  });

  it.each(pages.map((page) => [page.path, page] as const))(
    '%s answers and names everybody expected',
    async (path, page) => {
      const text = await sent(path);
      expect(names(page).filter((name) => !isPrinted(name, text))).toEqual([]);
      for (const { group } of page.registers ?? []) expect(text).toContain(group);
      expect(page.kind === null || names(page).length > 0 || (page.registers ?? []).length > 0).toBe(true);
    },
  );

  it('can be reached from the start page, or from a list that can', () => {
    const all = ['/', ...officePages.map(({ path }) => path)].map(sent).join('\n');
    const unreached = pages.filter(({ path }) => !all.includes(`"${path}"`));
    expect(unreached.map(({ path }) => path)).toEqual([]);
  });
});

describe('the links of all pages', () => {
  it('lead somewhere', async () => {
    const links = [...texts.values()].flatMap((text) => [...text.matchAll(/(?:href|src)="(\/[^"]*)"/g)]);
    const byKind = new Map<string, string>();
    // One pupil's page is like another's, and one register like the next.
    for (const [, link = ''] of links) if (!texts.has(link)) byKind.set(link.replace(/\d.*/, ''), link);
    const answers = await Promise.all(
      [...byKind.values()].map(async (link) => [link, (await fetch(mis.url + link)).status] as const),
    );
    expect(answers.length).toBeGreaterThan(20);
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
  }, 30_000);
});

describe('what is planted by hand', () => {
  const amendments = pages.find(({ id }) => id === 'almanac-amendments')?.records ?? [];

  it('stands in the log of changed marks, with its gaps as empty places', () => {
    for (const planted of plantedAmendments) {
      const name = `${planted.surname}, ${planted.forename}`;
      const entry = amendments.find(
        (one) => (one.pupil as { name: string }).name === name && one.date === planted.date,
      );
      expect(entry, name).toMatchObject({ reason: planted.reason, name: planted.name, position: planted.position });
      expect(entry?.amendedOn).toBe(planted.amendedOn === '' ? null : planted.amendedOn);
    }
  });

  it('stands in the registers too: a log and its register agree', () => {
    for (const entry of amendments) {
      const pupil = book.school.pupils.get((entry.pupil as { id: string }).id);
      const later = amendments.filter((one) => one.date === entry.date && one.session === entry.session);
      const same = later.filter((one) => (one.pupil as { id: string }).id === pupil?.id);
      if (!pupil || same.length > 1) continue;
      const mark = book.mark(pupil, entry.date as string, entry.session as 'AM' | 'PM');
      expect(mark?.code, `${pupil.surname} ${entry.date}`).toBe(entry.amended);
    }
  });

  it('names checks that the policy of this school has a word on', () => {
    const planted = [...plantedAmendments, ...plantedLeave, ...plantedAbsences, ...plantedSignOuts];
    const checks = new Set<string>(planted.flatMap((one) => one.checks));
    expect([...checks].filter((check) => !(`checks.${check}` in checkRules))).toEqual([]);
    expect(checks.size).toBe(26);
  });

  it('has a request inside the assessments, and one filed after its first day', () => {
    const breaking = (check: string) => plantedLeave.filter(({ checks }) => checks.some((one) => one === check));
    for (const { request } of breaking('leave-assessment-window'))
      expect(request.from >= assessmentWindow.from && request.to <= assessmentWindow.to).toBe(true);
    for (const { request } of breaking('leave-retrospective')) expect(request.receivedOn > request.from).toBe(true);
    expect(breaking('leave-assessment-window').length + breaking('leave-retrospective').length).toBe(2);
  });

  it('is about pupils who are absent where the list says so, and present where they were signed out', () => {
    const codeOfThisMorning = ({ form, surname, forename }: (typeof plantedAbsences)[number]) => {
      const pupil = book.school.forms
        .find((one) => one.name === form)
        ?.pupils.find((one) => one.surname === surname && one.forename === forename);
      return pupil && book.mark(pupil, '2026-11-20', 'AM')?.code;
    };
    expect(plantedAbsences.filter((one) => !['N', 'I'].includes(codeOfThisMorning(one) ?? ''))).toEqual([]);
    expect(plantedSignOuts.filter((one) => codeOfThisMorning(one) !== '/')).toEqual([]);
    const silent = plantedAbsences.filter(({ checks }) => checks.includes('fda-no-contact-at-close'));
    expect(silent.filter((one) => codeOfThisMorning(one) !== 'N')).toEqual([]);
  });
});
