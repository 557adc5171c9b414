/** A policy past its review, without a date, never approved, or resting on rules that were replaced. */
import { isValid, lightFormat, parseISO } from 'date-fns';
import type { IsoDate } from '../../attendance';
import { silent, stated } from '../../policy/pack';
import { defineLint, wordsOf } from './lint-check';
import type { LintExample } from './lint-example';

export default defineLint({
  id: 'lint-policy-age',
  severity: 'warning',
  title: 'Policy out of date',
  run({ stated, on }) {
    const review = stated('meta.reviewBy');
    const status = stated('meta.status');
    const cites = stated('meta.cites');
    const reviewBy = isDate(review?.value) ? review.value : null;
    const replaced = replacedRules(wordsOf(cites));
    const reasons: { key: string; says: string }[] = [];
    if (reviewBy !== null && reviewBy < on)
      reasons.push({ key: 'meta.reviewBy', says: `its review was due by ${asPrinted(reviewBy)}` });
    if (status?.value === 'undated') reasons.push({ key: 'meta.status', says: 'it has no date' });
    else if (status?.value === 'draft') reasons.push({ key: 'meta.status', says: 'it is a draft' });
    if (reviewBy === null) reasons.push({ key: 'meta.reviewBy', says: 'it names no day of review' });
    if (replaced.length > 0)
      reasons.push({ key: 'meta.cites', says: `it rests on rules that were replaced (${replaced.join(', ')})` });
    const [first] = reasons;
    if (first === undefined) return [];
    const keys = [...new Set(reasons.map(({ key }) => key))];
    return [
      {
        what: [reviewBy ?? 'unset', status?.value ?? 'unset', ...replaced].join(' '),
        keys,
        message: `This policy may be out of date: ${reasons.map(({ says }) => says).join('; ')}.`,
        action: 'Have it reviewed, and set its new review date here.',
        cites: stated(first.key),
        facts: { reviewBy, status: status?.value ?? null, replaced },
      },
    ];
  },
});

/** The year since which an edition is no longer replaced: the Regulations and guidance in force from 19 August 2024. */
const IN_FORCE_SINCE: Record<string, number> = {
  Regs: 2024,
  'Working together': 2024,
  KCSIE: 2024,
  'Safeguarding children': 2023,
};

/** A policy that cites the old rules beside the new ones knows of both. */
function replacedRules(cites: readonly string[]): string[] {
  const dated = cites.flatMap((cite) => {
    const year = /\b\d{4}\b/.exec(cite)?.[0];
    return year === undefined ? [] : [{ cite, name: cite.replace(year, '').trim(), year: Number(year) }];
  });
  return dated
    .filter(({ name }) => {
      const since = IN_FORCE_SINCE[name];
      return since !== undefined && !dated.some((other) => other.name === name && other.year >= since);
    })
    .map(({ cite }) => cite);
}

const isDate = (value: unknown): value is IsoDate =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isValid(parseISO(value));

const asPrinted = (date: IsoDate): string => lightFormat(parseISO(date), 'dd/MM/yyyy');

const policy = (status: string, reviewBy: string | null, cites: string[] = []) => ({
  'meta.status': stated(status, 'cover'),
  'meta.reviewBy': reviewBy === null ? silent : stated(reviewBy, 'cover'),
  'meta.cites': stated(cites, '1'),
});

export const examples: LintExample[] = [
  { pack: policy('approved', '2026-09-01'), on: '2026-09-02', expect: { severity: 'warning' }, why: 'a day too late' },
  { pack: policy('approved', '2026-09-01'), on: '2026-09-01', expect: null, why: 'the review is due today' },
  {
    pack: policy('undated', null),
    expect: { severity: 'warning', keys: ['meta.status', 'meta.reviewBy'] },
    why: 'nobody can tell how old it is',
  },
  { pack: policy('draft', '2027-09-01'), expect: { severity: 'warning' }, why: 'nobody has approved it' },
  { pack: policy('approved', null), expect: { severity: 'warning' }, why: 'no date of review' },
  { pack: policy('approved', 'Summer 2027'), expect: { severity: 'warning' }, why: 'a season is no day' },
  {
    pack: policy('approved', '2027-09-01', ['2006 Regs']),
    expect: { severity: 'warning', keys: ['meta.cites'] },
    why: 'T-41: replaced by the 2024 Regulations',
  },
  { pack: policy('approved', '2027-09-01', ['2006 Regs', '2024 Regs']), expect: null, why: 'cites what replaced them' },
  { pack: policy('approved', '2027-09-01', ['Equality Act 2010']), expect: null, why: 'old and still in force' },
];
