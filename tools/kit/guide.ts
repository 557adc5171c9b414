/**
 * The guide of one page for one trust: what to put where, what is then seen, whom to ask. Owns its words; the long form is
 * the project's docs/rollout.md. Made without anything from elsewhere, so that it opens from any folder.
 */
import { GUIDE_STYLE } from './guide-style';
import { Html, html } from './html';
import { crxName, UPDATES_JSON, UPDATES_XML, updatesXmlUrl, xpiName } from './rollout-addresses';
import type { Rollout } from './trust-schema';

const NOT_RUN = html`<span class="no">not run here</span>`;

export function guideText(rollout: Rollout): string {
  const { trust, version, id, groups } = rollout;
  const title = `Register Lens for ${trust.trust.name}`;
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}: roll-out guide</title>
<style>${new Html(GUIDE_STYLE)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>Roll-out guide, package ${version}. It reads registers on ${trust.mis.map((address) => address.replace('https://', '')).join(', ')} and nowhere else, changes nothing there and sends nothing anywhere.</p>
</header>
<main>
<h2>1. Once: the key, and the files on your web server</h2>
<p>Keep <code>signing-key.pem</code> where the trust keeps its passwords, twice, and nowhere on the web server. Without it there is no update, ever: another key is another extension, without the notes of this one.</p>
<p>Put these files under <code>${trust.package.servedAt}/</code>, as they are:
<code>chrome/${UPDATES_XML}</code>, <code>chrome/${crxName(rollout)}</code>, and for Firefox the signed <code>${xpiName(rollout)}</code> with <code>firefox/${UPDATES_JSON}</code> (<code>firefox/README.md</code>). Then run <code>sh verify.sh</code> or <code>verify.ps1</code>.</p>
<h2>2. The policy, by the tool that you have</h2>
<table>
<thead><tr><th scope="col">Tool</th><th scope="col">What to do</th><th scope="col"></th></tr></thead>
<tbody>
<tr><th scope="row">Google Admin</th><td>Apps &amp; extensions → Users &amp; browsers → Add by ID: <code>${id}</code>, from a custom URL: <code>${updatesXmlUrl(rollout)}</code>. Force install. Policy for extensions: <code>chrome/google-admin.json</code>.</td><td>${NOT_RUN}</td></tr>
<tr><th scope="row">Group Policy</th><td><code>admx/</code> into the central store; Computer configuration → Register Lens. Or <code>chrome/policy.reg</code>, <code>edge/policy.reg</code>.</td><td>${NOT_RUN}</td></tr>
<tr><th scope="row">Intune</th><td>Scripts → <code>edge/intune.ps1</code> (Chrome and Edge), 64-bit, as SYSTEM. Macs: the profiles in <code>mac/</code>.</td><td>${NOT_RUN}</td></tr>
<tr><th scope="row">Jamf</th><td>Configuration profiles → Upload: <code>mac/chrome.mobileconfig</code>, <code>mac/edge.mobileconfig</code>.</td><td>${NOT_RUN}</td></tr>
<tr><th scope="row">Firefox</th><td><code>firefox/policies.json</code> as <code>firefox/README.md</code> says.</td><td></td></tr>
<tr><th scope="row">Linux</th><td><code>chrome/policy.json</code> into <code>/etc/opt/chrome/policies/managed/</code> (Chromium: <code>/etc/chromium/policies/managed/</code>; Edge: <code>edge/policy.json</code> into <code>/etc/opt/edge/policies/managed/</code>).</td><td></td></tr>
</tbody>
</table>
${groupsPart(rollout)}
<div class="columns">
<section>
<h2>3. What you see when it works</h2>
<ol>
<li><code>chrome://policy</code> (<code>edge://policy</code>, <code>about:policies</code>) has a section “${trust.package.name}”, all values OK.</li>
<li>${trust.package.name} is in the toolbar and cannot be removed. Its options say “Set by your trust”${versionLine(rollout)}.</li>
<li>A register of yours has the strip at its edge: “… of … pupils read”. Nobody pressed anything.</li>
</ol>
</section>
<section>
<h2>4. When it does not</h2>
<ul>
<li>Not installed on Windows: packages from outside the store need a computer that is joined to a domain or enrolled.</li>
<li>Installed, nothing on the register: options → Diagnostics says which address does not answer, and what of the policy was ignored and why. Copy it as text; no pupil is in it.</li>
<li>Settings missing just after the first start: they come some seconds after the extension.</li>
<li>Another policy blocks its host: <code>runtime_blocked_hosts</code> wins; allow the MIS there.</li>
</ul>
</section>
<section>
<h2>5. Changes and updates</h2>
<p>Settings in a policy change without a restart. To switch a check or a page map off everywhere, add it to <code>checksOff</code> or <code>mapsOff</code> under <code>policy</code> in trust.json and run the kit again: only the policy files change. For a new package count <code>revision</code> up; browsers take it within a day, and notes stay.</p>
</section>
<section>
<h2>6. Before taking it away</h2>
<p>Who keeps casework makes a backup first: panel → More → Data → Make a backup. A browser that loses the policy removes the extension and its data. The same file brings the notes into another installation.</p>
</section>
</div>
</main>
<footer>Questions: ${trust.trust.contact}. Chrome and Edge id <code>${id}</code>, Firefox id <code>${trust.package.firefoxId}</code>. ${groups.length === 1 ? 'One policy for everybody.' : `${groups.length} policies.`} “Not run here”: made and checked for form by the kit, on a computer without that system.</footer>
</body>
</html>
`;
  return page.text;
}

function versionLine({ groups }: Rollout): string {
  const { policyName, policyVersion } = groups[0]?.values ?? {};
  return policyName ? `, ${String(policyName)}${policyVersion ? `, version ${String(policyVersion)}` : ''}` : '';
}

function groupsPart({ groups }: Rollout): Html {
  if (groups.length < 2) return html``;
  const named = groups.filter(({ id }) => id !== null);
  return html`<p>Everybody gets the files above. For these groups or organisational units take the files of the same names in the folders called: ${named.map(
    ({ id, name }, index) => html`${index > 0 ? '; ' : ''}${name}: <code>${id ?? ''}</code>`,
  )}.</p>`;
}
