/** Says of each promise whether it held, in a line. Owns the wording of `npm run soak`. */
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';

const saidBy = ({ stack, message, diff }: { stack?: string; message: string; diff?: string }): string =>
  [stack ?? message, diff].filter(Boolean).join('\n');

export default class HeldReporter implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const { state, errors } = test.result();
    const seconds = ((test.diagnostic()?.duration ?? 0) / 1000).toFixed(1);
    const name = test.fullName.replaceAll(' > ', ': ');
    if (state === 'passed') console.log(`held: ${name} (${seconds} s)`);
    else if (state === 'skipped') console.log(`left out: ${name}`);
    else console.log([`broken: ${name}`, ...(errors ?? []).map(saidBy)].join('\n'));
  }

  /** What kept a file from being run at all. */
  onTestModuleEnd(module: TestModule): void {
    for (const { stack, message } of module.errors())
      console.log(`broken: ${module.relativeModuleId}\n${stack ?? message}`);
  }

  /** What went wrong beside all tests, such as a runner that was lost. */
  onTestRunEnd(_: readonly TestModule[], errors: readonly SerializedError[], reason: string): void {
    for (const { stack, message } of errors) console.log(`broken: the run itself\n${stack ?? message}`);
    console.log(`The run ${reason}.`);
  }
}
