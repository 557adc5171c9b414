/**
 * `npm run score:pages [-- NAME] [-- --accept]`: reads every page with a known reading in Chromium and says how much of
 * it was right. Owns the table and the exit code: any wrong cell, or fewer right ones than kept, is a failure.
 */
import { fallsBelow, type PageScore, readBaseline, scorePages, writeBaseline } from './score/score';

const isAccepted = process.argv.includes('--accept');
const wanted = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '';
const MOST_SHOWN = 5;

console.log(
  `${'page'.padEnd(44)} ${'kind'.padEnd(11)} ${'right'.padStart(6)} ${'wrong'.padStart(6)} unread   rows     ms`,
);
const scores = await scorePages(
  (id) => id.includes(wanted),
  (score) => {
    console.log(line(score));
    for (const says of score.wrongs.slice(0, MOST_SHOWN)) console.log(`    ✗ ${says}`);
    if (score.wrongs.length > MOST_SHOWN) console.log(`    ✗ … and ${score.wrongs.length - MOST_SHOWN} more`);
  },
);
const sum = (figure: 'right' | 'wrong' | 'unread' | 'rows' | 'milliseconds') =>
  scores.reduce((total, score) => total + score[figure], 0);
console.log(
  line({
    id: `${scores.length} pages`,
    kind: '',
    right: sum('right'),
    wrong: sum('wrong'),
    unread: sum('unread'),
    rows: sum('rows'),
    milliseconds: sum('milliseconds'),
    wrongs: [],
  }),
);

const hasWrong = scores.some(({ wrong }) => wrong > 0);
if (isAccepted && wanted === '') {
  writeBaseline(scores);
  console.log('Kept as the baseline: test/pages/score.json.');
} else {
  const fallen = fallsBelow(scores, readBaseline());
  for (const says of fallen) console.log(`fallen  ${says}`);
  if (fallen.length > 0) process.exitCode = 1;
}
if (hasWrong) process.exitCode = 1;

function line({ id, kind, right, wrong, unread, rows, milliseconds }: PageScore): string {
  const number = (value: number, width = 6) => String(value).padStart(width);
  return `${id.padEnd(44)} ${kind.padEnd(11)} ${number(right)} ${number(wrong)} ${number(unread)} ${number(rows)} ${milliseconds.toFixed(1).padStart(6)}`;
}
