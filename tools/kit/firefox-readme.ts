/** The steps for Firefox: signing, and where the policy goes. Owns their words. */
import { UPDATES_JSON, updatesJsonUrl, xpiName, xpiUrl } from './rollout-addresses';
import type { Rollout } from './trust-schema';

export function firefoxReadme(rollout: Rollout): string {
  const { trust, version } = rollout;
  const { firefoxId } = trust.package;
  return `# Firefox: Register Lens ${version} for ${trust.trust.name}

\`${xpiName(rollout)}\` here is **not signed yet**. Firefox takes no package without Mozilla's signature; only Firefox ESR can be told to.

## Sign it, as your own and not in the store ("unlisted")

1. Sign in at https://addons.mozilla.org/developers/ with an account that belongs to the trust, not to a person.
2. Submit a new add-on (later: a new version of it). Where it asks how to distribute: **On your own**.
3. Upload \`${xpiName(rollout)}\`. Its id is \`${firefoxId}\`: the account that signs it first owns that id.
4. Where it asks for source code: yes; the archive that \`npm run package\` wrote (\`register-lens-…-sources.zip\`), whose README says how it is built.
5. Some minutes later download the signed file and save it here in the place of \`${xpiName(rollout)}\`: \`verify.sh\` then says that it is signed, and a later run of the kit leaves it.
6. Put the signed file at \`${xpiUrl(rollout)}\`, with \`${UPDATES_JSON}\` at \`${updatesJsonUrl(rollout)}\`.

Each new version is signed in the same way, under the same account.

## The policy

Put \`policies.json\` (for a group: the one in its folder)

- on Windows into the folder \`distribution\` beside \`firefox.exe\`,
- on a Mac into \`Firefox.app/Contents/Resources/distribution\`,
- on Linux into \`/etc/firefox/policies\`,

or give the same settings by Group Policy: Mozilla's own template installs (\`ExtensionSettings\`, text of the same name in \`policies.json\`), the one in \`admx/\` has the settings.
A computer that has a \`policies.json\` already needs one file with both contents: \`ExtensionSettings\` and \`3rdparty\` take several extensions.

Start Firefox anew. \`about:policies\` lists both; \`about:addons\` shows the extension, installed by the organisation.

## Firefox ESR without a signature

\`policies-unsigned-esr.json\` also switches the question for a signature off, for **every** extension. It is for a trial on a computer of your own, not for schools.
`;
}
