/** `register-lens check page.html --policy ludlow`: what a policy says of a page that was saved. Owns what is said, and the exit code. */
import { checkReading } from '../../src/checks/check-reading';
import { type Asked, commandOf, Refused, USAGE } from './asked';
import { type Checked, findingsText, plain } from './findings-text';
import { readSavedPage } from './saved-page';

declare const __VERSION__: string;

const NOTHING = 0;
const FOUND = 1;
const NOT_READ = 2;

async function main(args: string[]): Promise<number> {
  try {
    const command = commandOf(args);
    if (command.kind === 'check') return await check(command.asked);
    process.stdout.write(command.kind === 'help' ? USAGE : `${__VERSION__}\n`);
    return NOTHING;
  } catch (error) {
    const said = error instanceof Refused ? error.message : `It failed: ${String(error)}`;
    process.stderr.write(`${said.split('\n').map(plain).join('\n')}\n`);
    return NOT_READ;
  }
}

async function check(asked: Asked): Promise<number> {
  const { page, policyName, policy, calendar, now, url, isJson } = asked;
  const readings = await readSavedPage(page, now, url);
  const checked = readings.map((reading): Checked => {
    const findings = checkReading(reading, { policy: { trust: policy }, calendar, now });
    return { reading, findings };
  });
  if (isJson) print(JSON.stringify({ page, policy: policyName, now, readings: checked.map(asJson) }, null, 2));
  else if (checked.length > 0) print(findingsText(checked));
  if (!checked.some(({ reading }) => reading.coverage.read > 0)) {
    const why = checked[0]?.reading.coverage.unread[0]?.why ?? 'no register, history, log or list was found in it';
    throw new Refused(`${page} could not be read: ${why}.`);
  }
  if (checked.some(({ findings }) => findings.some(({ outcome }) => outcome === 'breach'))) return FOUND;
  const unread = checked.find(({ reading: { coverage } }) => coverage.read < coverage.found);
  if (unread) {
    const { found, read, unread: rows } = unread.reading.coverage;
    throw new Refused(
      `${found - read} of ${found} rows of ${page} could not be read: ${rows[0]?.why ?? 'not known why'}.`,
    );
  }
  return NOTHING;
}

function asJson({ reading, findings }: Checked) {
  const { kind, group, url, coverage } = reading;
  return { kind, group, url, coverage, findings };
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

process.exitCode = await main(process.argv.slice(2));
