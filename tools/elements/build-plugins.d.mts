import type { Plugin } from 'vite';

/** Leaves the worked examples of checks out of what is built. */
export function withoutExamples(): Plugin;

/** Leaves out of policies that ship what an element does not look up. */
export function policyExcerpts(options: { isWhole: boolean }): Plugin;
