/** The text of a package's `trust.js`. Owns that form, for the kit that writes it; the extension only runs it. */

/** One line of script that holds these settings, by the names and in the forms of a browser policy. */
export function packageScript(values: Readonly<Record<string, unknown>>): string {
  return `globalThis.registerLensTrust = ${JSON.stringify(values)};\n`;
}
