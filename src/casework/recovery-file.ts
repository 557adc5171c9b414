/**
 * The file that opens a vault whose passphrase was forgotten. Owns its shape and its text; it holds the key itself, so whoever
 * has the file and the database can read everything: it says so to whoever opens it.
 */
import '../zod-jitless';
import * as z from 'zod/mini';

const schema = z.object({
  format: z.literal('register-lens recovery file'),
  version: z.literal(1),
  /** Which vault it opens. */
  vault: z.string().check(z.minLength(1), z.maxLength(80)),
  /** Which of the vault's recovery files it is: a new one voids those before. */
  id: z.string().check(z.minLength(1), z.maxLength(80)),
  key: z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/)),
  made: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  keep: z.string().check(z.maxLength(1000)),
});
export type RecoveryFile = z.output<typeof schema>;

const KEEP =
  'Whoever has this file and this computer can read all notes and cases. Keep it where the school keeps its keys, not on this computer.';

/** Longer than any recovery file. */
const MOST_CHARACTERS = 4000;

export function recoveryFileOf(vault: string, id: string, key: Uint8Array, made: string): RecoveryFile {
  const text = btoa(String.fromCharCode(...key));
  return { format: 'register-lens recovery file', version: 1, vault, id, key: text, made, keep: KEEP };
}

/** What is written to disk. */
export function recoveryFileText(file: RecoveryFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Null where the text is no recovery file. */
export function parseRecoveryFile(text: string): RecoveryFile | null {
  if (text.length > MOST_CHARACTERS) return null;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export function keyInRecoveryFile({ key }: RecoveryFile): Uint8Array {
  return Uint8Array.from(atob(key), (character) => character.charCodeAt(0));
}
