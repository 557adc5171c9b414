/** Holds what the extension says about a page against what was planted there. Owns the comparison; knows no policy. */
import type { PageReport } from '../../src/messaging/protocol';
import type { TruthPage } from '../../test/mis/truth-file';

export type Comparison = {
  planted: number;
  /** Planted, and not said. */
  missed: string[];
  /** Said, and not planted. */
  false: string[];
};

/** Breaches that are shown, breaches that only the panel lists, and what could not be decided: each must be exactly as planted. */
export function compareWithTruth(page: TruthPage, report: PageReport): Comparison {
  const planted = new Set(
    page.planted.map(({ check, pupil, date, session, outcome, shown }) =>
      [outcome === 'breach' ? (shown ? 'shown' : 'panel') : 'undecided', check, pupil ?? '', date, session].join(' '),
    ),
  );
  const said = new Set([
    ...report.findings.map(({ key, elsewhere }) => `${elsewhere ? 'panel' : 'shown'} ${subject(key)}`),
    ...report.undecided.map((key) => `undecided ${subject(key)}`),
  ]);
  return {
    planted: planted.size,
    missed: [...planted].filter((fault) => !said.has(fault)),
    false: [...said].filter((fault) => !planted.has(fault)),
  };
}

/** Check, pupil, date and session: the first four parts of a finding's key. */
function subject(key: string): string {
  return key.split('|').slice(0, 4).join(' ');
}
