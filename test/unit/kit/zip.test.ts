import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBuiltPackage } from '../../../tools/kit/package-files';
import { zipped } from '../../../tools/kit/zip';
import { newFolder } from './made-up-trust';

const FILES: [string, string][] = [
  ['manifest.json', '{"version":"0.1.0"}'],
  ['trust.js', 'globalThis.registerLensTrust = {};\n'],
  ['chunks/b.js', 'b'.repeat(5000)],
  ['chunks/a.js', '// é'],
  ['10', 'ten'],
  ['9', 'nine'],
];

/** A built package in a folder of its own, with the files written in this order and at this time. */
function built(files: readonly [string, string][], at: number): string {
  const folder = newFolder();
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    utimesSync(file, at, at);
  }
  return folder;
}

const packed = (folder: string) => Buffer.from(zipped(readBuiltPackage(folder).files));

describe('an archive of a built package', () => {
  it('is the same byte for byte, in whatever order its files were written and whatever their dates', () => {
    const one = packed(built(FILES, 1_700_000_000));
    const other = packed(built([...FILES].reverse(), 1_900_000_000));
    expect(one.equals(other)).toBe(true);
    const changed = packed(built([...FILES, ['chunks/c.js', '']], 1_700_000_000));
    expect(one.equals(changed)).toBe(false);
  });

  it('has every file as it was, in the order of their names, all of the first of January 2020', () => {
    const archive = packed(built(FILES, 1_700_000_000));
    const inside = unzipSync(new Uint8Array(archive));
    expect(
      Object.fromEntries(Object.entries(inside).map(([name, text]) => [name, Buffer.from(text).toString()])),
    ).toEqual(Object.fromEntries(FILES));
    const headers = headersOf(archive);
    expect(headers.map(({ name }) => name)).toEqual([
      '9',
      '10',
      'chunks/a.js',
      'chunks/b.js',
      'manifest.json',
      'trust.js',
    ]);
    expect(new Set(headers.map(({ time, date }) => `${time} ${date}`))).toEqual(
      new Set([`0 ${((2020 - 1980) << 9) | (1 << 5) | 1}`]),
    );
  });
});

/** What stands in the archive's own list of its files. */
function headersOf(archive: Buffer): { name: string; time: number; date: number }[] {
  const found: { name: string; time: number; date: number }[] = [];
  const sign = Buffer.from([0x50, 0x4b, 1, 2]);
  for (let at = archive.indexOf(sign); at >= 0; at = archive.indexOf(sign, at + 46)) {
    const name = archive.toString('utf8', at + 46, at + 46 + archive.readUInt16LE(at + 28));
    found.push({ name, time: archive.readUInt16LE(at + 12), date: archive.readUInt16LE(at + 14) });
  }
  return found;
}
