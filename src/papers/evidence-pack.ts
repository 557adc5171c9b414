/**
 * The evidence pack of one pupil for the local authority: what a person takes to print and sign. Owns which parts it has and in
 * which order; each part is a file of `evidence/`. It sends nothing and decides nothing.
 */
import { figuresBlock, type Scope, scopeOf } from './evidence/attendance-figures';
import {
  attachmentTable,
  contactTable,
  decisionTable,
  letterTable,
  noticeTable,
  supportTable,
  timelineTable,
} from './evidence/casework-tables';
import type { EvidenceBlock, RulesBlock, SignatureBlock } from './evidence/evidence-blocks';
import type { EvidenceInput } from './evidence/evidence-input';
import { type EvidencePage, fillPages } from './evidence/page-fill';
import { windowBlock, windowOf } from './evidence/penalty-weeks';
import { readinessBlock } from './evidence/readiness-box';
import { unauthorisedTable } from './evidence/unauthorised-table';
import { certificates } from './evidence/year-certificate';
import { dayAndTime, dayWithYear } from './paper-days';
import { roleWords, yearWords } from './people-words';

export type { EvidenceInput } from './evidence/evidence-input';

export type EvidencePack = {
  title: string;
  school: string;
  pupil: string;
  preparedFor: string;
  preparedAt: string;
  about: { term: string; words: string }[];
  pages: EvidencePage[];
  /** At the foot of every page, beside its number. */
  foot: { about: string; made: string };
};

const NO_NAME = '[……]';
const SIGNED: SignatureBlock = { kind: 'signature', words: 'Headteacher: name' };

/** The pack, page by page; null where no mark has been seen, since there is nothing to show for. */
export function evidencePack(input: EvidenceInput): EvidencePack | null {
  const scope = scopeOf(input);
  if (scope === null) return null;
  const pupil = input.pupil.name ?? NO_NAME;
  const { school, localAuthority, at, by, onRollSince, rules } = input;
  const class_ = [yearWords(input.pupil.year), input.pupil.group].filter((part) => part).join(', ');
  return {
    title: 'Attendance evidence pack',
    school,
    pupil,
    preparedFor: `Prepared for ${localAuthority === null ? 'the local authority attendance team' : `${localAuthority}, attendance team`}`,
    preparedAt: dayAndTime(at),
    about: [
      { term: 'Pupil', words: pupil },
      { term: 'Year and form', words: class_ || NO_NAME },
      { term: 'On roll since', words: onRollSince === null ? NO_NAME : dayWithYear(onRollSince) },
      { term: 'Prepared by', words: capital(roleWords(by)) },
    ],
    pages: pagesOf(input, scope),
    foot: {
      about: `${pupil} · ${school} · handle as personal data`,
      made: `Rule set ${rules.ruleSet} · prepared on this computer`,
    },
  };
}

function pagesOf(input: EvidenceInput, scope: Scope): EvidencePage[] {
  const window = windowOf(input, scope);
  const rest: readonly EvidenceBlock[] = [
    contactTable(input),
    letterTable(input),
    decisionTable(input),
    noticeTable(input),
    timelineTable(input),
    attachmentTable(input),
  ];
  const years = certificates(input, scope.upTo);
  const laidOut = (next: string) => {
    const summary = [
      readinessBlock(input, scope),
      figuresBlock(scope, input.isComplete),
      windowBlock(input, scope, window),
      unauthorisedTable(input, window),
      supportTable(input),
      rulesBlock(input, next),
    ];
    const isOnePage = fillPages([[...summary, SIGNED]]).length === 1;
    const signedYears = years.map((one): EvidenceBlock[] => [one, SIGNED]);
    // a summary that goes on to a second page shares it with what was done, and they are signed together
    return fillPages(
      isOnePage ? [[...summary, SIGNED], ...signedYears, rest] : [[...summary, ...rest, SIGNED], ...signedYears],
    );
  };
  // the line that says what stands where changes no page: it is one line, whatever it says
  return laidOut(whereItStands(laidOut('')));
}

/** "In these pages: certificate of marks (2), contact log (3), documents to attach (4)." */
function whereItStands(pages: readonly EvidencePage[]): string {
  const named = (block: EvidenceBlock): string =>
    block.kind === 'certificate' ? 'certificate of marks' : block.kind === 'table' ? block.title : '';
  const wanted = ['certificate of marks', 'Contact log', 'Requests for leave', 'Documents to attach'];
  const found = wanted.flatMap((name) => {
    const page = pages.find(({ blocks }) => blocks.some((block) => named(block) === name));
    return page ? [`${name.toLowerCase()} (${page.number})`] : [];
  });
  return `In these pages: ${found.join(', ')}.`;
}

function rulesBlock({ rules }: EvidenceInput, next: string): RulesBlock {
  const clauses = rules.clauses.length === 0 ? 'no clause was used' : rules.clauses.join(', ');
  return {
    kind: 'rules',
    policy: `${rules.policyName}: ${clauses}.${rules.policyNote ? ` ${rules.policyNote}` : ''}`,
    national: `${rules.national.join('; ')}.`,
    next,
  };
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
