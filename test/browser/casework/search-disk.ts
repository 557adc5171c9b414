/** Looks for texts in whatever a browser left on the disk. Owns the searching: UTF-8 and UTF-16, in every file, whatever it is. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** "text: file", for each text found in each file under a folder. */
export function foundOnDisk(folder: string, texts: readonly string[]): string[] {
  const wanted = texts.flatMap((text) =>
    (['utf8', 'utf16le'] as const).map((encoding) => ({ text, bytes: Buffer.from(text, encoding) })),
  );
  return filesIn(folder).flatMap((file) => {
    const content = contentOf(file);
    return wanted
      .filter(({ bytes }) => content.includes(bytes))
      .map(({ text }) => `${text}: ${path.relative(folder, file)}`);
  });
}

/** Which of the texts were found at all. */
export const textsFound = (found: readonly string[], texts: readonly string[]): string[] =>
  texts.filter((text) => found.some((one) => one.startsWith(`${text}: `)));

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Empty for what went meanwhile: a running browser tidies up. */
function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
