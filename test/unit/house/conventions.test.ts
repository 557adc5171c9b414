/** What the house asks of every file, as far as no linter asks it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checksText } from '../../../tools/docs/checks-text';
import { seededTruth } from '../../mis/server';
import { truthText } from '../../mis/truth-file';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(file));
const text = (file: string) => readFileSync(file, 'utf8');
const code = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const shipped = code.filter((file) => /^(src|components|entrypoints)\//.test(file));
const where = (all: readonly string[], pattern: RegExp) => all.filter((file) => pattern.test(text(file)));

describe('every file', () => {
  it('is named in kebab-case, and by what it is', () => {
    const bad = code.filter(
      (file) =>
        !/^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|tsx|mjs)$/.test(path.basename(file)) ||
        /(^|[/-])(utils?|helpers?|manager|common|misc)([.-]|$)/.test(file),
    );
    expect(bad).toEqual([]);
  });

  it('of the product says at its head what it owns', () => {
    expect(shipped.filter((file) => !text(file).startsWith('/**'))).toEqual([]);
  });

  it('leaves nothing for later', () => {
    const marks = new RegExp(['TO', 'DO|FIX', 'ME|X', 'XX|\\b(it|test|describe)\\.(only|todo)\\b'].join(''));
    expect(where(code, marks)).toEqual([]);
  });

  it('is no longer than one idea takes', () => {
    const long = [...code, ...files.filter((file) => file.endsWith('.css'))]
      .map((file) => [file, text(file).split('\n').length] as const)
      .filter(([, lines]) => lines > 400);
    expect(long).toEqual([]);
  });
});

describe('tests that run many files in one process', () => {
  it('replace nothing in it: only those of test/components find everything fresh', () => {
    const sharing = code.filter((file) => /^test\/(?!components\/|unit\/house\/)/.test(file));
    expect(where(sharing, /\bvi\.\w+\(/)).toEqual([]);
  });
});

describe('the product', () => {
  it('asks the time in one place only', () => {
    expect(where(shipped, /\bDate\.now\(|new Date\(\)|performance\.timeOrigin/)).toEqual(['src/clock.ts']);
  });

  it('speaks to no network', () => {
    expect(where(shipped, /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/)).toEqual([]);
  });

  it('evaluates no code and inserts no markup', () => {
    expect(where(shipped, /\beval\(|new Function\(|innerHTML|outerHTML|insertAdjacentHTML|dangerouslySet/)).toEqual([]);
  });
});

describe('what is generated', () => {
  it('truth.json says what the seeded school plants', () => {
    expect(text('test/mis/truth.json')).toBe(truthText(seededTruth()));
  });
});

describe('docs/checks.md', () => {
  it('is what the files of the checks say (written anew by `npm run docs`)', async () => {
    expect(text('docs/checks.md')).toBe(await checksText(process.cwd()));
  });
});

describe('what is committed', () => {
  it('names no path of a machine', () => {
    const texts = files.filter(
      (file) => /\.(ts|tsx|mjs|cjs|json|md|css|html|yml)$/.test(file) && file !== 'package-lock.json',
    );
    expect(where(texts, new RegExp(['/wo', 'rk/|/ho', 'me/[a-z]|/ro', 'ot/'].join('')))).toEqual([]);
  });

  it('pins every platform package, so that `npm ci` works on any machine (mended by `npm run lock`)', () => {
    const { packages } = JSON.parse(text('package-lock.json')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });
});
