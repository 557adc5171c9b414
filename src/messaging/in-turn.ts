/** One after another, over all windows and the background. Owns the lock's use; where there are no locks, this window's own order. */

const last = new Map<string, Promise<unknown>>();

export async function inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  if (navigator.locks) return await navigator.locks.request(`register-lens ${name}`, work);
  const turn = (last.get(name) ?? Promise.resolve()).then(work, work);
  last.set(name, turn);
  return turn;
}
