/** Prints what the demonstration found. Owns the layout of two small tables. */
import type { PageReport } from '../../src/messaging/protocol';
import type { Comparison } from './compare';

type Row = { title: string; report: PageReport; comparison: Comparison };

export function printPages(rows: Row[], toErrorStream: boolean): void {
  const say = toErrorStream ? console.error : console.log;
  const width = Math.max(...rows.map(({ title }) => title.length));
  say(`\n${'Page'.padEnd(width)}  Pupils read  Planted  Missed  False`);
  for (const { title, report, comparison } of rows) {
    const read = `${report.pupils.read} of ${report.pupils.found}`;
    say(
      `${title.padEnd(width)}  ${read.padStart(11)}  ${String(comparison.planted).padStart(7)}  ${String(comparison.missed.length).padStart(6)}  ${String(comparison.false.length).padStart(5)}`,
    );
    for (const fault of comparison.missed) say(`  missed: ${fault}`);
    for (const fault of comparison.false) say(`  false:  ${fault}`);
  }
}

export function printFindings(title: string, report: PageReport): void {
  console.log(`\n${title}\n${report.title} · ${report.state} · ${report.coverage}`);
  for (const { number, severity, who, message } of report.findings)
    console.log(`  ${String(number).padStart(2)}  ${severity.padEnd(7)}  ${who.padEnd(46)}  ${message}`);
  for (const line of report.unknown) console.log(`      ${'not sure'.padEnd(7)}  ${line}`);
}
