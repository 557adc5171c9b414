/** `npm run bench`: every speed that is promised, as medians of many runs. `--runs N` for fewer or more. */
import { benchCasework } from './casework-bench';
import { benchChecks } from './checks-bench';
import { benchExtension } from './extension-bench';
import { type Figure, printFigures } from './figure';
import { benchImport } from './import-bench';
import { benchLeave } from './leave-bench';
import { benchMarks } from './marks-bench';
import { benchPage } from './page-bench';
import { benchReading } from './reading-bench';
import { benchReview } from './review-bench';

const RUNS = 15;
const asked = process.argv.indexOf('--runs');
const runs = asked < 0 ? RUNS : Number(process.argv[asked + 1]);

const figures: Figure[] = [
  ...benchMarks(runs),
  ...(await benchChecks(runs)),
  ...(await benchPage(runs)),
  ...(await benchExtension(runs)),
  ...(await benchLeave(runs)),
  ...(await benchCasework(runs)),
  ...(await benchReview(runs)),
  ...(await benchReading(runs)),
  ...(await benchImport(runs)),
];
printFigures(figures);
