/** Hands something to the person as a file. Owns the passing link; nothing leaves the computer. */

/** So long the browser may take to begin with a large file. */
const TAKEN_BY = 60_000;

export function saveFile(name: string, content: string | Blob | Uint8Array<ArrayBuffer>, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN_BY);
}
