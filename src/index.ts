/** The headless face: what other programs may rely on. Plain data in, plain data out, no side effects. */
export * from './attendance';
