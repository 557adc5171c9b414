/** The least version of each browser that the extension runs in. Owned here for manifests, templates and update manifests alike. */

/** Storage buckets, in which the second copy lies, came with it. */
export const LEAST_CHROMIUM = '122';
