/**
 * The version of the reader that page maps ask for. Owns the number alone, in a file of its own: scripts of pages compare
 * it and must not take the schema of maps with them.
 */

/** Counts up when a map can say something that older readers would not understand. */
export const READER_VERSION = 1;
