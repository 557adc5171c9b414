/** What is measured inside the page. Owns the stopwatch; served beside the library. */
import * as lens from '/register-lens.js';

const NOW = '2026-11-20T09:26:00Z';

/** Every cell's text once, and nothing else: as little as anybody who looks at all marks can do. */
function barePass() {
  let length = 0;
  for (const cell of document.querySelectorAll('td')) length += cell.textContent.length;
  return length;
}

function readAndCheck() {
  const [reading] = lens.readPage(document, { url: location.href, now: NOW });
  const findings = lens.checkReading(reading, {
    policy: { trust: lens.policyPacks.wessex },
    calendar: null,
    now: NOW,
  });
  return { pupils: reading.rows.length, findings: findings.length };
}

function countNodes() {
  const walker = document.createTreeWalker(document);
  let count = 1;
  while (walker.nextNode()) count += 1;
  return count;
}

function milliseconds(work) {
  const from = performance.now();
  work();
  return performance.now() - from;
}

globalThis.bench = {
  size: () => ({ nodes: countNodes(), ...readAndCheck() }),
  /** Turn about, so that whatever else goes on hits both alike. */
  readAgainstBare: (rounds) =>
    Array.from({ length: rounds }, () => ({ bare: milliseconds(barePass), ours: milliseconds(readAndCheck) })),
  readAgainstAxe: async (rounds) => {
    const runs = [];
    for (let round = 0; round < rounds; round += 1) {
      const from = performance.now();
      await globalThis.axe.run(document, { resultTypes: ['violations'] });
      const axe = performance.now() - from;
      runs.push({ axe, ours: milliseconds(readAndCheck) });
    }
    return runs;
  },
};
