/**
 * A page that draws its grid anew takes it away for a moment. Owns for how long what stood by it stays where it was;
 * what that is, it does not know.
 */
const HOLD = 300;

/**
 * Whether a grid is away, and only for a moment yet; to be asked whenever places are. `onEnd` is called when it has been
 * away for too long, that what stood by it may go.
 */
export function gridHold(onEnd: () => void): (grid: Element | null) => boolean {
  let goneAt = 0;
  return (grid) => {
    const now = performance.now();
    if (grid === null || grid.isConnected) goneAt = 0;
    else if (goneAt === 0) {
      goneAt = now;
      setTimeout(onEnd, HOLD);
    }
    return now - goneAt < HOLD && goneAt > 0;
  };
}
