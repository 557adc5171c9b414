/** Every kind of check over a whole reading. Owns the order of the findings. */
import type { MarksReading } from '../pages/reading';
import type { Check } from './check';
import { compareFindings, type Finding } from './finding';
import { prepareRun, type RunOptions } from './run';
import { preparePupilChecks } from './run-pupil-checks';
import { atOnce, type Steps } from './steps';

/** The findings of a whole reading: those of the page first, then row by row, each row's worst first. */
export function runChecks(reading: MarksReading, checks: readonly Check[], options: RunOptions): Finding[] {
  return atOnce(stepsOfChecks(reading, checks, options));
}

/** The same, row by row. */
export function* stepsOfChecks(reading: MarksReading, checks: readonly Check[], options: RunOptions): Steps<Finding[]> {
  const run = prepareRun(reading, checks, options);
  const ofPupil = preparePupilChecks(reading, checks, options);
  const found = run.page();
  for (const row of reading.rows) {
    const ofMarks = run.row(row);
    const more = ofPupil(row);
    found.push(...(more.length === 0 ? ofMarks : [...ofMarks, ...more].sort(compareFindings)));
    yield undefined;
  }
  return found;
}
