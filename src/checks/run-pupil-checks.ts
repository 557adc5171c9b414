/**
 * Runs the checks that look at one pupil's whole record. Owns what they are given: facts made once a pupil, the history that
 * the caller knows, the policy in force today.
 */
import { londonTime } from '../attendance';
import type { MarkedSession, MarksReading, PupilRow } from '../pages/reading';
import type { Check, PupilCheck, PupilSubject, Verdict } from './check';
import { PupilFacts } from './facts';
import type { Finding } from './finding';
import { findingOf } from './finding-of-verdict';
import { PUPIL_LACKS } from './missing-of-pupil';
import { policyCacheOf } from './policy-cache';
import type { History } from './pupil-history';
import type { RunOptions } from './run';
import { safely } from './safely';

/** Prepares them for a reading; the answer gives one row's findings, in no order. */
export function preparePupilChecks(
  reading: MarksReading,
  checks: readonly Check[],
  options: RunOptions,
): (row: PupilRow) => Finding[] {
  const { settings, calendar = null, history } = options;
  const off = new Set(settings?.off);
  const running = checks.filter(
    (check): check is PupilCheck => check.on === 'pupil' && check.page === reading.kind && !off.has(check.id),
  );
  const now = londonTime(options.now);
  const policies = policyCacheOf(options.policy, options.national);
  return (row) => (running.length === 0 ? [] : findingsOf(row));

  function findingsOf(row: PupilRow): Finding[] {
    const subject = subjectOf(row);
    const isOutsideCompulsoryAge = subject.facts.isOfCompulsoryAge(now.date) === false;
    const found: Finding[] = [];
    for (const check of running) {
      if (check.compulsoryAgeOnly && isOutsideCompulsoryAge) continue;
      const answer = safely(check, options, () => check.evaluate(subject));
      if (answer === null) continue;
      for (const verdict of Array.isArray(answer) ? answer : [answer]) {
        if (verdict === null) continue;
        const place = { policy: subject.policy, row, cell: verdict.at?.cell ?? null, session: placeOf(verdict) };
        found.push(findingOf(check, verdict, place, settings?.severity?.[check.id], PUPIL_LACKS));
      }
    }
    return found;
  }

  function subjectOf(row: PupilRow): PupilSubject {
    const known = typeof history === 'function' ? history(row.pupil) : historyOf(row, history ?? null);
    return {
      row,
      reading,
      policy: policies.view(row.pupil.year, now.date),
      policyOn: (date) => policies.view(row.pupil.year, date),
      facts: new PupilFacts(row, reading, known, calendar, now),
      history: known,
      calendar,
      now,
    };
  }

  /** One pupil's history is nobody else's: it goes to the row with its id, or to the only row there is. */
  function historyOf({ pupil }: PupilRow, given: History | null): History | null {
    if (given === null || reading.rows.length === 1) return given;
    return pupil.id !== null && pupil.id === given.pupil.id ? given : null;
  }
}

function placeOf({ at }: NonNullable<Verdict>): MarkedSession | null {
  return at === undefined ? null : { date: at.date ?? null, session: at.session ?? null, lesson: null };
}
