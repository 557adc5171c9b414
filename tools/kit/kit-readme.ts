/** The folder's own README: what each file is for, and which of them were never run where they are meant for. */
import type { Rollout } from './trust-schema';

const NOT_RUN = 'not run here';

export function kitReadme({ trust, version, groups }: Rollout): string {
  const named = groups.filter(({ id }) => id !== null);
  return `# Register Lens ${version} for ${trust.trust.name}

Begin with \`guide.html\`: one page, made to be printed. This folder was written by \`npm run kit\`; change \`trust.json\` and run it again rather than these files.

| what | for | run where it was made? |
| --- | --- | --- |
| \`signing-key.pem\` | signs the package. **Not for any web server**: into the trust's password store, twice | yes |
| \`chrome/*.crx\`, \`chrome/updates.xml\` | Chrome and Edge, for the web server | yes, in Chromium on Linux |
| \`chrome/policy.json\` | Chrome and Chromium on Linux | yes, in Chromium |
| \`chrome/google-admin.json\` | Google Admin console | ${NOT_RUN} |
| \`chrome/policy.reg\`, \`edge/policy.reg\`, \`*/remove.reg\` | Windows registry | ${NOT_RUN} |
| \`edge/policy.json\` | Edge on Linux | ${NOT_RUN} |
| \`edge/intune.ps1\`, \`edge/intune-remove.ps1\` | Intune: Chrome and Edge on Windows; the second takes it away | ${NOT_RUN} |
| \`admx/\` | Group Policy, and Intune's import of templates | ${NOT_RUN} |
| \`mac/*.mobileconfig\` | Jamf, Intune and others for macOS | ${NOT_RUN} |
| \`firefox/\` | Firefox; \`firefox/README.md\` says how it is signed | unsigned, in Firefox ESR on Linux |
| \`verify.sh\` | looks whether all is in place; \`--here\` looks at this computer too | yes |
| \`verify.ps1\` | the same for Windows | ${NOT_RUN} |

"Not run here": written, and checked for its form, on a computer without that system. Try it on one computer first.
${named.length === 0 ? '' : `\nFolders below: ${named.map(({ id, name }) => `\`${id}\` for ${name}`).join(', ')}. Files beside them go for everybody else.\n`}`;
}
