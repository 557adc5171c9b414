/** What comes of something that a person did in the panel. Owns the shapes; who does it, and how, is not known here. */

/** `say` is announced once; `why` is shown beside what was typed, which stays on the screen. */
export type Outcome<More = unknown> = ({ ok: true; say?: string } & More) | { ok: false; why: string };

/** Answers when it is really done: a note is on the disk, a file is saved. Never rejects. */
export type Doing<More = unknown> = Promise<Outcome<More>>;

/** A long action tells how far it is, and stops when it is asked to; what it answers then is shown as any other answer. */
export type Run = { signal: AbortSignal; progress(done: number, of: number | null, words?: string): void };

/** A sentence with its weighty words: `['The 3 from week 3 drop out on ', { b: 'Mon 7 Dec' }]`. */
export type Words = readonly (string | { b: string })[];

/** One of several to choose from. */
export type Choice = { value: string; words: string };

/** When something is due, in words: "1 day over", "Today", "Mon 23 Nov". */
export type DueTag = { words: string; tone: 'over' | 'today' | 'later' };
