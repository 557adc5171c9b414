/** How one page was read: what was right, wrong and left unread. Owns the counting; does not know what is compared. */

export type Tally = {
  right: number;
  wrong: number;
  /** Left unread, or read as unsure: never a fault. */
  unread: number;
  /** What was claimed and is not so, in words. */
  wrongs: string[];
};

export function newTally(): Tally {
  return { right: 0, wrong: 0, unread: 0, wrongs: [] };
}

export function addWrong(tally: Tally, says: string): void {
  tally.wrong += 1;
  tally.wrongs.push(says);
}
