/** The document with the reference of all elements as the manifest has it. */
export function withReference(document: string, manifest: object): string;
