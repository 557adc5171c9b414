/** Owns running the demonstration MIS from a terminal: npx tsx test/mis/main.ts [--port 4173] [--now 2026-11-20T09:26:00Z] [--seed 1] */

import { parseArgs } from 'node:util';
import { startMis } from './server.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4173' }, now: { type: 'string' }, seed: { type: 'string' } },
});

const mis = await startMis({
  port: Number(values.port),
  ...(values.now === undefined ? {} : { now: values.now }),
  ...(values.seed === undefined ? {} : { seed: Number(values.seed) }),
});

process.stdout.write(`${mis.url}/\n`);
