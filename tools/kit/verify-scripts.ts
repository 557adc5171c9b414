/**
 * Scripts that look whether a roll-out is as the kit made it: the files, what the trust's web server answers, what this
 * computer was told. Owns their text: one for a POSIX shell, one for PowerShell; both only look.
 */
import { quoted, script } from './intune-script';
import { ownKeys } from './registry-entries';
import { crxUrl, updatesJsonUrl, updatesXmlUrl, xpiName, xpiUrl } from './rollout-addresses';
import { SIGNATURE_FILES } from './signed-xpi';
import type { Rollout } from './trust-schema';

/** Where Linux browsers read policies. */
const POLICY_FOLDERS = [
  '/etc/opt/chrome/policies/managed',
  '/etc/chromium/policies/managed',
  '/etc/opt/edge/policies/managed',
];
const SUMS = 'SHA256SUMS';
/** It is the one file that a technician has to put another into the place of. */
const UNSIGNED = 'is not signed yet: Firefox needs it signed (firefox/README.md); Chrome and Edge do not';

export function verifyShell(rollout: Rollout): string {
  const { id, version, trust } = rollout;
  return `#!/bin/sh
# Looks whether the roll-out of Register Lens ${version} for this trust is as the kit made it. Changes nothing.
# sh verify.sh          the files here, and what the trust's web server answers
# sh verify.sh --here   also: whether this computer's policies (Linux) name the extension
cd "$(dirname "$0")" || exit 2
faults=0
xpi='firefox/${xpiName(rollout)}'
ok() { printf 'ok    %s\\n' "$1"; }
note() { printf 'note  %s\\n' "$1"; }
# the lines of ${SUMS} that grep chooses by what is given to it
sums_are_right() {
  grep "$@" ${SUMS} | sha256sum --quiet -c - 2>/dev/null || grep "$@" ${SUMS} | shasum -a 256 -c - >/dev/null 2>&1
}
fault() { printf 'FAULT %s\\n' "$1"; faults=$((faults + 1)); }

if sums_are_right -v "  $xpi$"
then ok 'the files are as the kit wrote them'
else fault 'files were changed or are missing: run sha256sum -c ${SUMS}'; fi
${signedShell(rollout)}

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

/** Firefox's package: as it was made, or the same with Mozilla's signature, which is then also what the server has. */
function signedShell(rollout: Rollout): string {
  const { version, trust } = rollout;
  const signature = SIGNATURE_FILES.map((name) => `-e '${name}'`).join(' ');
  return `
if sums_are_right "  $xpi\\$" >/dev/null
then note "$xpi ${UNSIGNED}"
elif [ ! -f "$xpi" ]
then fault "$xpi is missing"
elif ! grep -q ${signature} "$xpi"
then fault "$xpi was changed, and is not signed by Mozilla"
elif ! command -v unzip >/dev/null
then note "$xpi is signed; it was not looked into, since there is no unzip here"
else
  manifest=$(unzip -p "$xpi" manifest.json 2>/dev/null | tr -d ' \\t\\r\\n')
  case $manifest in
    *'"version":"${version}"'*) case $manifest in
      *'"id":"${trust.package.firefoxId}"'*) ok "$xpi is signed, and is ${version} of ${trust.package.firefoxId}" ;;
      *) fault "$xpi is signed for another id than ${trust.package.firefoxId}" ;;
    esac ;;
    *) fault "$xpi is signed, but is another version than ${version}" ;;
  esac
  served=$(mktemp)
  if curl -fsS --max-time 60 -o "$served" '${xpiUrl(rollout)}' && cmp -s "$served" "$xpi"
  then ok 'the Firefox package on the server is the one here'
  else fault '${xpiUrl(rollout)} is not the signed package here'; fi
  if curl -fsS --max-time 20 '${updatesJsonUrl(rollout)}' | cmp -s - firefox/updates.json
  then ok '${updatesJsonUrl(rollout)} is the file here'
  else fault '${updatesJsonUrl(rollout)} is not the file here'; fi
  rm -f "$served"
fi`;
}

export function verifyPowerShell(rollout: Rollout): string {
  const { id, version, trust } = rollout;
  const xpi = `firefox/${xpiName(rollout)}`;
  const keys = (['chrome', 'edge'] as const).map((browser) => `HKLM:\\${ownKeys(rollout, browser).install}`);
  return script([
    `# Looks whether the roll-out of Register Lens ${version} is as the kit made it. Changes nothing. Not run here.`,
    '# .\\verify.ps1         the files here, and what the web server answers',
    '# .\\verify.ps1 -Here   also: whether the registry of this computer names the extension',
    'param([switch]$Here)',
    'Set-Location -LiteralPath $PSScriptRoot',
    '$faults = 0',
    'function Ok($text) { Write-Output "ok    $text" }',
    'function Note($text) { Write-Output "note  $text" }',
    'function Fault($text) { Write-Output "FAULT $text"; $script:faults++ }',
    `$xpi = ${quoted(xpi)}`,
    '',
    `foreach ($line in Get-Content -LiteralPath '${SUMS}' -Encoding UTF8) {`,
    "  $sum, $file = $line -split '  ', 2",
    '  if ($file -eq $xpi) { $unsigned = $sum; continue }',
    '  if (-not (Test-Path -LiteralPath $file)) { Fault "$file is missing" }',
    '  elseif ((Get-FileHash -LiteralPath $file -Algorithm SHA256).Hash -ne $sum) { Fault "$file was changed" }',
    '}',
    "if ($faults -eq 0) { Ok 'the files are as the kit wrote them' }",
    '',
    'if (-not (Test-Path -LiteralPath $xpi)) { Fault "$xpi is missing" }',
    'elseif ((Get-FileHash -LiteralPath $xpi -Algorithm SHA256).Hash -eq $unsigned) {',
    `  Note "$xpi ${UNSIGNED}"`,
    '} else {',
    '  try {',
    '    Add-Type -AssemblyName System.IO.Compression.FileSystem',
    '    $zip = [IO.Compression.ZipFile]::OpenRead((Resolve-Path -LiteralPath $xpi).ProviderPath)',
    '    try {',
    '      $names = @($zip.Entries | ForEach-Object { $_.FullName })',
    "      $reader = New-Object IO.StreamReader($zip.GetEntry('manifest.json').Open())",
    '      $manifest = $reader.ReadToEnd() | ConvertFrom-Json',
    '    } finally { $zip.Dispose() }',
    `    $isSigned = @($names | Where-Object { @(${SIGNATURE_FILES.map(quoted).join(', ')}) -contains $_ }).Count -gt 0`,
    '    if (-not $isSigned) { Fault "$xpi was changed, and is not signed by Mozilla" }',
    `    elseif ($manifest.version -ne ${quoted(version)}) { Fault "$xpi is signed, but is another version than ${version}" }`,
    `    elseif ($manifest.browser_specific_settings.gecko.id -ne ${quoted(trust.package.firefoxId)}) { Fault "$xpi is signed for another id" }`,
    `    else { Ok "$xpi is signed, and is ${version}" }`,
    '  } catch { Fault "$xpi was changed, and is no package" }',
    '}',
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
