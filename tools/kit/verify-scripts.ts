/**
 * Scripts that look whether a roll-out is as the kit made it: the files, what the trust's web server answers, what this
 * computer was told. Owns their text: one for a POSIX shell, one for PowerShell; both only look.
 */
import { quoted, script } from './intune-script';
import { ownKeys } from './registry-entries';
import { crxUrl, updatesXmlUrl } from './rollout-addresses';
import type { Rollout } from './trust-schema';

/** Where Linux browsers read policies. */
const POLICY_FOLDERS = [
  '/etc/opt/chrome/policies/managed',
  '/etc/chromium/policies/managed',
  '/etc/opt/edge/policies/managed',
];
const SUMS = 'SHA256SUMS';

export function verifyShell(rollout: Rollout): string {
  const { id, version, trust } = rollout;
  return `#!/bin/sh
# Looks whether the roll-out of Register Lens ${version} for this trust is as the kit made it. Changes nothing.
# sh verify.sh          the files here, and what the trust's web server answers
# sh verify.sh --here   also: whether this computer's policies (Linux) name the extension
cd "$(dirname "$0")" || exit 2
faults=0
ok() { printf 'ok    %s\\n' "$1"; }
fault() { printf 'FAULT %s\\n' "$1"; faults=$((faults + 1)); }

if sha256sum --quiet -c ${SUMS} 2>/dev/null || shasum -a 256 -c ${SUMS} >/dev/null 2>&1
then ok 'the files are as the kit wrote them'
else fault 'files were changed or are missing: run sha256sum -c ${SUMS}'; fi

if grep -q '${id}' chrome/policy.json && grep -q '${id}' chrome/updates.xml
then ok 'policy and update file name the extension ${id}'
else fault 'policy and update file do not both name ${id}'; fi

answer=$(curl -fsS --max-time 20 '${updatesXmlUrl(rollout)}') || answer=''
case $answer in
  '') fault '${updatesXmlUrl(rollout)} does not answer' ;;
  *'${id}'*'version="${version}"'*) ok '${updatesXmlUrl(rollout)} offers ${version}' ;;
  *'${id}'*) fault '${updatesXmlUrl(rollout)} offers another version than ${version}' ;;
  *) fault '${updatesXmlUrl(rollout)} does not name this extension' ;;
esac

served=$(mktemp)
trap 'rm -f "$served"' EXIT
if curl -fsS --max-time 60 -o "$served" '${crxUrl(rollout)}' && cmp -s "$served" 'chrome/register-lens-${version}.crx'
then ok 'the package on the server is the one here'
else fault '${crxUrl(rollout)} is not the package here'; fi

if [ "$1" = '--here' ]
then
  if cat ${POLICY_FOLDERS.map((folder) => `${folder}/*.json`).join(' ')} 2>/dev/null | grep -q '${id}'
  then ok 'a policy on this computer names the extension'
  else fault 'no policy on this computer names the extension'; fi
fi

if [ "$faults" -eq 0 ]; then echo 'Everything is as it should be.'; else echo "$faults faults. Questions: ${shellWords(trust.trust.contact)}"; exit 1; fi
`;
}

export function verifyPowerShell(rollout: Rollout): string {
  const { id, version, trust } = rollout;
  const keys = (['chrome', 'edge'] as const).map((browser) => `HKLM:\\${ownKeys(rollout, browser).install}`);
  return script([
    `# Looks whether the roll-out of Register Lens ${version} is as the kit made it. Changes nothing. Not run here.`,
    '# .\\verify.ps1         the files here, and what the web server answers',
    '# .\\verify.ps1 -Here   also: whether the registry of this computer names the extension',
    'param([switch]$Here)',
    'Set-Location -LiteralPath $PSScriptRoot',
    '$faults = 0',
    'function Ok($text) { Write-Output "ok    $text" }',
    'function Fault($text) { Write-Output "FAULT $text"; $script:faults++ }',
    '',
    `foreach ($line in Get-Content -LiteralPath '${SUMS}' -Encoding UTF8) {`,
    "  $sum, $file = $line -split '  ', 2",
    '  if (-not (Test-Path -LiteralPath $file)) { Fault "$file is missing" }',
    '  elseif ((Get-FileHash -LiteralPath $file -Algorithm SHA256).Hash -ne $sum) { Fault "$file was changed" }',
    '}',
    "if ($faults -eq 0) { Ok 'the files are as the kit wrote them' }",
    '',
    `$address = ${quoted(updatesXmlUrl(rollout))}`,
    'try {',
    '  $answer = (Invoke-WebRequest -UseBasicParsing -TimeoutSec 20 -Uri $address).Content',
    '  if ($answer -is [byte[]]) { $answer = [Text.Encoding]::UTF8.GetString($answer) }',
    `  if ($answer -notlike ${quoted(`*${id}*`)}) { Fault "$address does not name this extension" }`,
    `  elseif ($answer -notlike ${quoted(`*version="${version}"*`)}) { Fault "$address offers another version than ${version}" }`,
    `  else { Ok "$address offers ${version}" }`,
    '} catch { Fault "$address does not answer" }',
    '',
    'if ($Here) {',
    `  $found = @(${keys.map(quoted).join(', ')}) | Where-Object { Test-Path -LiteralPath $_ }`,
    "  if ($found) { Ok 'the registry of this computer names the extension' }",
    "  else { Fault 'the registry of this computer does not name the extension' }",
    '}',
    '',
    "if ($faults -eq 0) { Write-Output 'Everything is as it should be.'; exit 0 }",
    'Write-Output "$faults faults. Questions:"',
    `Write-Output ${quoted(trust.trust.contact)}`,
    'exit 1',
  ]);
}

/** Within double quotes of a shell. */
const shellWords = (text: string): string => text.replace(/[\\"$`!]/g, '\\$&');
