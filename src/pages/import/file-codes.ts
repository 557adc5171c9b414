/**
 * The codes of a file: each text once for mornings and once for afternoons. Owns the number that stands for a code while half a
 * million of them are held, and on which side of August 2024 a code exists.
 */
import { codeClass, type IsoDate, type Session } from '../../attendance';
import { type CodeMap, codeOf } from '../generic/code-words';
import { splitLateness } from '../generic/lateness';

export type FileCode = {
  code: string;
  /** Its place in `codes`. */
  index: number;
};

export type FileCodes = {
  /** '' is at 0: no mark. */
  codes: string[];
  /** Null where it is not understood. */
  of(shown: string, session: Session): FileCode | null;
  ofCode(code: string): FileCode;
  isCodeOn(code: FileCode, date: IsoDate): boolean;
};

const CHANGED_ON = '2024-08-19';

export function fileCodes(codeMap?: CodeMap): FileCodes {
  const codes = [''];
  const byCode = new Map<string, FileCode>([['', { code: '', index: 0 }]]);
  const byText = { AM: new Map<string, FileCode | null>(), PM: new Map<string, FileCode | null>() };
  const exists: { before: boolean; since: boolean }[] = [{ before: true, since: true }];

  function ofCode(code: string): FileCode {
    const known = byCode.get(code);
    if (known !== undefined) return known;
    const made: FileCode = { code, index: codes.push(code) - 1 };
    exists.push({ before: codeClass(code, '2024-08-18') !== null, since: codeClass(code, CHANGED_ON) !== null });
    byCode.set(code, made);
    return made;
  }

  function read(shown: string, session: Session): FileCode | null {
    const text = shown.trim();
    const reading = codeOf(text, session, codeMap);
    if (reading.kind === 'code') return ofCode(reading.code);
    if (reading.kind === 'none') return ofCode('');
    // "L 09:12" is an L
    const { mark } = splitLateness(text);
    const late = mark === text ? reading : codeOf(mark, session, codeMap);
    return late.kind === 'code' ? ofCode(late.code) : null;
  }

  return {
    codes,
    ofCode,
    of(shown, session) {
      const known = byText[session].get(shown);
      if (known !== undefined) return known;
      const code = read(shown, session);
      byText[session].set(shown, code);
      return code;
    },
    isCodeOn({ index }, date) {
      const known = exists[index];
      return known !== undefined && (date < CHANGED_ON ? known.before : known.since);
    },
  };
}
