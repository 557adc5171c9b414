/** Which paper an address asks for. Owns its reading: what it says is nobody's word. */
import { LETTER_KINDS, type LetterKind } from '../../src/policy/checklist';

export type AskedPaper = { paper: 'pack'; pupil: string } | { paper: 'letter'; letter: LetterKind; pupil: string };

const RANDOM_NAME = /^[0-9a-zA-Z-]{8,80}$/;

/** Null where it asks for nothing that there is. */
export function askedPaper(search: string): AskedPaper | null {
  const asked = new URLSearchParams(search);
  const pack = asked.get('pack');
  if (pack !== null) return RANDOM_NAME.test(pack) ? { paper: 'pack', pupil: pack } : null;
  const letter = LETTER_KINDS.find((kind) => kind === asked.get('letter'));
  const pupil = asked.get('pupil') ?? '';
  return letter !== undefined && RANDOM_NAME.test(pupil) ? { paper: 'letter', letter, pupil } : null;
}
