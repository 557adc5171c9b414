/** The marks of a pupil's page that somebody made, up to today. Owns which cells those are; judges no code. */
import type { IsoDate, LondonTime } from '../attendance';
import type { Cell, PupilRow } from '../pages/reading';

export type MadeMark = Cell & { code: string };

export type MadeSessionMark = MadeMark & { date: IsoDate; session: 'AM' | 'PM' };

type Made = {
  today: IsoDate;
  ofLessons: MadeMark[];
  ofSessions: MadeSessionMark[];
  byCode: Map<string, MadeSessionMark[]>;
};

/** Several checks ask for the same row, one after the other; a changed row is another object. */
const made = new WeakMap<object, Made>();

/** Lesson marks: cells with a code that a person entered, for a lesson. */
export function madeLessonMarks(row: Pick<PupilRow, 'cells'>, now: LondonTime): readonly MadeMark[] {
  return madeIn(row, now).ofLessons;
}

/**
 * Session marks with a date: cells with a code that a person entered. Preselected and uncertain ones are none, neither are
 * sessions to come, which an MIS may have filled in beforehand, nor lessons (law: only two sessions a day count).
 */
export function madeSessionMarks(row: Pick<PupilRow, 'cells'>, now: LondonTime): readonly MadeSessionMark[] {
  return madeIn(row, now).ofSessions;
}

/** Those of them that are one code. */
export function madeSessionMarksOf(
  code: string,
  row: Pick<PupilRow, 'cells'>,
  now: LondonTime,
): readonly MadeSessionMark[] {
  return madeIn(row, now).byCode.get(code) ?? [];
}

function madeIn(row: Pick<PupilRow, 'cells'>, { date: today }: LondonTime): Made {
  const known = made.get(row);
  if (known?.today === today) return known;
  const answer: Made = { today, ofLessons: [], ofSessions: [], byCode: new Map() };
  for (const cell of row.cells) {
    if (!cell.code || (cell.state !== 'saved' && cell.state !== 'edited') || (cell.date ?? today) > today) continue;
    if (cell.lesson !== null) answer.ofLessons.push(cell as MadeMark);
    else if (cell.date !== null && cell.session !== null) {
      const mark = cell as MadeSessionMark;
      answer.ofSessions.push(mark);
      const ofCode = answer.byCode.get(mark.code);
      if (ofCode) ofCode.push(mark);
      else answer.byCode.set(mark.code, [mark]);
    }
  }
  made.set(row, answer);
  return answer;
}
