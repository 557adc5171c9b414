/** What would go because it was kept long enough. Owns the words of the look before. */
import type { PurgePreview as PurgeView } from '../../../components/panel/data-view';
import type { RecordKind } from '../../../src/casework/records';
import type { PurgePreview } from '../../../src/casework/retention';
import { counted } from '../../../src/papers/paper-days';

/** One, and several. */
const KINDS: Readonly<Record<RecordKind | 'marksSeen', [string, string]>> = {
  pupils: ['pupil’s details', 'pupils’ details'],
  notes: ['note', 'notes'],
  contacts: ['contact', 'contacts'],
  cases: ['case', 'cases'],
  decisions: ['leave decision', 'leave decisions'],
  notices: ['notice', 'notices'],
  flags: ['flag', 'flags'],
  supports: ['entry of support', 'entries of support'],
  letters: ['letter entry', 'letter entries'],
  events: ['history entry', 'history entries'],
  marksSeen: ['year of marks', 'years of marks'],
};

/** "note", "notes": so many of a kind, without the number. */
export const kindWords = (kind: keyof typeof KINDS, count: number): string => KINDS[kind][count === 1 ? 0 : 1];

export function purgeView({ counts, of, pupils, stay }: PurgePreview): PurgeView {
  const rows = (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((kind) => {
    const count = counts[kind];
    // open ones never go
    return count > 0 ? [{ kind: `${kind === 'cases' ? 'closed ' : ''}${kindWords(kind, count)}`, count }] : [];
  });
  const whole = pupils > 0 ? `Of ${counted(pupils, 'pupil')} nothing would be left.` : '';
  return { rows, pupils: of, stays: [whole, stayWords(stay)].filter(Boolean).join(' ') };
}

function stayWords(stay: PurgePreview['stay']): string {
  if (stay.length === 0) return '';
  const open = stay.filter(({ why }) => why === 'open-case').length;
  const reasons = [
    open > 0 && `${open} for an open case`,
    open < stay.length && `${stay.length - open} for a notice in force`,
  ];
  const whole = stay.length === 1 ? 'stays whole' : 'stay whole';
  return `${counted(stay.length, 'pupil')} ${whole}: ${reasons.filter(Boolean).join(', ')}.`;
}
