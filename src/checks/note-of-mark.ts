/** Whether somebody wrote something beside a mark. Owns that reading of a cell's comment; judges no words. */
import type { Cell } from '../pages/reading';

/** 'not shown': the page has no place for notes, so that nothing follows from their absence. */
export function noteOf({ comment, hasComment }: Pick<Cell, 'comment' | 'hasComment'>): 'given' | 'none' | 'not shown' {
  if (comment || hasComment) return 'given';
  return comment === '' || hasComment === false ? 'none' : 'not shown';
}
