/** Holds what the extension says about a page against what was planted there. Owns the comparison; knows no policy. */
import { checks } from '../../src/checks/check-reading';
import type { PageReport } from '../../src/messaging/protocol';
import type { ListPage, TruthPage } from '../../test/mis/truth-file';

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
  // faults of registers were planted; what a pupil's whole record says is compared for the officer
  const said = new Set(
    [
      ...report.findings.map(({ key, elsewhere }) => [elsewhere ? 'panel' : 'shown', key] as const),
      ...report.undecided.map((key) => ['undecided', key] as const),
    ]
      .filter(([, key]) => ofRegisters.has(key.split('|')[0] ?? ''))
      .map(([where, key]) => `${where} ${subject(key)}`),
  );
  return {
    planted: planted.size,
    missed: [...planted].filter((fault) => !said.has(fault)),
    false: [...said].filter((fault) => !planted.has(fault)),
  };
}

const ofRegisters = new Set(checks.flatMap(({ id, page }) => (page === 'register' ? [id] : [])));

/**
 * Breaches of the compared checks, leading a card or standing in one, must be those that were planted. What was planted as
 * open must be undecided; of what else is undecided nothing is said, since more is open than was planted.
 */
export function compareList(page: ListPage, report: PageReport): Comparison {
  const planted = (isOpen: boolean) =>
    page.planted
      .filter(({ outcome }) => (outcome === 'indeterminate') === isOpen)
      .map(({ check, pupil }) => `${check} ${pupil}`);
  const breaches = new Set(planted(false));
  const open = new Set(planted(true));
  const said = new Set(
    report.findings
      .flatMap(({ key, alike = [] }) => [key, ...alike.map((other) => other.key)])
      .filter((key) => page.compared.includes(key.split('|')[0] ?? ''))
      .map(checkAndPupil),
  );
  const undecided = new Set(report.undecided.map(checkAndPupil));
  return {
    planted: breaches.size + open.size,
    missed: [
      ...[...breaches].filter((fault) => !said.has(fault)),
      ...[...open].filter((fault) => !undecided.has(fault)).map((fault) => `undecided ${fault}`),
    ],
    false: [...said].filter((fault) => !breaches.has(fault)),
  };
}

function checkAndPupil(key: string): string {
  return key.split('|').slice(0, 2).join(' ');
}

/** Check, pupil, date and session: the first four parts of a finding's key. */
function subject(key: string): string {
  return key.split('|').slice(0, 4).join(' ');
}
