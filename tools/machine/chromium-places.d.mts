/** Program files, by `process.platform`. */
export const CHROMIUM_PLACES: Readonly<Record<string, readonly string[]>>;
