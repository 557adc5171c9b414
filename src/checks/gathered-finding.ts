/**
 * A card: a finding with those that say the same beside it. Owns the shape, and how cards lose members and come apart; which
 * findings belong together is said in `said-alike.ts`, which no page loads.
 */
import type { Finding } from './finding';

/** The finding that leads, and the others of the card, worst first, each with its own key, clause and action. */
export type GatheredFinding = Finding & { alike: Finding[] };

/** A finding that may lead a card. */
export type Card = Finding & { alike?: Finding[] };

/** The findings of a card, the leading one first. */
export const membersOf = ({ alike = [], ...lead }: Card): Finding[] => [lead, ...alike];

/** The cards with those findings only that are left; where the leading one is gone, the next worst leads. */
export function leftOf(cards: readonly Card[], isLeft: (finding: Finding) => boolean): GatheredFinding[] {
  return cards.flatMap((card) => {
    const [lead, ...alike] = membersOf(card).filter(isLeft);
    return lead === undefined ? [] : [{ ...lead, alike }];
  });
}
