/** Reads the page that this script is in, and writes what a policy says of it. Serve it beside register-lens.js. */
import { checkReading, policyPacks, readPage } from './register-lens.js';

const now = '2026-11-20T09:45:00Z';
const list = document.getElementById('findings');
for (const reading of readPage(document, { url: location.href, now })) {
  const findings = checkReading(reading, { policy: { trust: policyPacks.wessex }, calendar: null, now });
  for (const { outcome, message } of findings)
    if (outcome === 'breach') list.append(Object.assign(document.createElement('li'), { textContent: message }));
}
