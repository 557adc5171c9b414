/** That a letter was printed or copied, in the pupil's file. Owns the one record of this tab; the text is not kept. */
import type { KeptLetter } from '../../components/papers/papers-view';
import { now } from '../../src/clock';
import type { LetterKind } from '../../src/policy/checklist';
import { refusalOf, write } from '../sidepanel/actions/save';
import { momentWords } from '../sidepanel/views/pupil-moments';
import type { PaperSubject } from './paper-subject';

type Kept = { id: string; pupil: string; version: number };

export type LetterKeeper = {
  /** Once for each tab, however often it is printed. */
  keep(letter: LetterKind, subject: PaperSubject): Promise<KeptLetter>;
  takeOut(): Promise<KeptLetter>;
};

export function letterKeeper(): LetterKeeper {
  let kept: Kept | null = null;
  return {
    async keep(letter, { who, person, record }) {
      const id = crypto.randomUUID();
      const at = now();
      const entry = { kind: 'letters' as const, id, pupil: who, base: null, value: { letter, at, by: person } };
      const written = await write([...record, entry]);
      if (!written.ok)
        return { state: 'failed', why: `It is not noted among the pupil’s letters. ${refusalOf(written.why)}` };
      kept = { id, pupil: who, version: written.versions[id] ?? 1 };
      return { state: 'kept', words: `Noted among the pupil’s letters: ${momentWords(at)}.` };
    },
    async takeOut() {
      if (kept === null) return { state: 'not-yet' };
      const { id, pupil, version } = kept;
      const written = await write([{ kind: 'letters', id, pupil, base: version, value: null }]);
      if (!written.ok) return { state: 'failed', why: refusalOf(written.why) };
      kept = null;
      return { state: 'taken-out' };
    },
  };
}
