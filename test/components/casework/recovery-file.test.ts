import { describe, expect, it } from 'vitest';
import {
  keyInRecoveryFile,
  parseRecoveryFile,
  recoveryFileOf,
  recoveryFileText,
} from '../../../src/casework/recovery-file';

const key = Uint8Array.from({ length: 32 }, (_, index) => index * 7);
const file = recoveryFileOf('vault 1', 'file 1', key, '2026-11-20');

describe('a recovery file', () => {
  it('is read again as it was written', () => {
    const read = parseRecoveryFile(recoveryFileText(file));
    expect(read).toEqual(file);
    expect(keyInRecoveryFile(file)).toEqual(key);
  });

  it.each([
    ['an empty file', ''],
    ['a text', 'keep this'],
    ['a file that was cut short', recoveryFileText(file).slice(0, -20)],
    ['a key that was cut short', recoveryFileText({ ...file, key: file.key.slice(0, 20) })],
    ['another format', recoveryFileText(file).replace('register-lens', 'other')],
    ['a version that is not known', recoveryFileText(file).replace('"version": 1', '"version": 2')],
    ['a file far too long', recoveryFileText(file) + ' '.repeat(10_000)],
  ])('is not %s', (_, text) => {
    expect(parseRecoveryFile(text)).toBeNull();
  });
});
