/** Findings that somebody put away, as this page's script knows them. The background keeps them; a pupil without an id is remembered here only. */
import type { FindingView } from '../../components/finding-view';
import type { DismissChoice } from '../../components/overlay/overlay-view';
import { londonTime } from '../../src/attendance';
import type { Finding } from '../../src/checks/finding';
import { type Card, leftOf, membersOf } from '../../src/checks/gathered-finding';
import { now } from '../../src/clock';
import { askBackground } from '../../src/messaging/page-messages';

/** A page is not kept waiting longer than this for what was put away. */
const PATIENCE = 1500;

export class PutAway {
  private readonly known = new Map<string, boolean>();
  private readonly whileOpen = new Set<string>();
  /** Whose each finding is, as far as the pupil has an id. */
  private readonly pupils = new Map<string, string>();
  private readonly onLearnt: () => void;

  constructor(onLearnt: () => void) {
    this.onLearnt = onLearnt;
  }

  /**
   * The findings that are left. On a new page the answer is waited for, so that nothing flashes up that was put away;
   * later ones are shown at once and taken back if need be.
   */
  async without(cards: readonly Card[], school: string, waits: boolean): Promise<Card[]> {
    const findings = cards.flatMap(membersOf);
    for (const { key, subject } of findings) if (subject.pupil?.id != null) this.pupils.set(key, subject.pupil.id);
    const asked = findings.filter((finding) => finding.subject.pupil?.id != null && !this.known.has(finding.key));
    if (asked.length > 0) {
      const learning = this.learn(asked, school);
      if (waits) await Promise.race([learning, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
      else void learning.then((gone) => gone && this.onLearnt());
    }
    return leftOf(cards, ({ key }) => !this.whileOpen.has(key) && this.known.get(key) !== true);
  }

  async add(finding: FindingView, school: string, { reason, until }: DismissChoice): Promise<void> {
    // a card is put away with all that it says
    for (const { key, check } of [finding, ...finding.alike]) {
      const pupil = this.pupils.get(key);
      if (pupil === undefined) this.whileOpen.add(key);
      else {
        this.known.set(key, true);
        await askBackground('dismiss', { school, finding: key, pupil, check, reason, until });
      }
    }
    this.onLearnt();
  }

  forget(): void {
    this.known.clear();
  }

  /** True where one of them was put away. */
  private async learn(findings: readonly Finding[], school: string): Promise<boolean> {
    const keys = findings.map(({ key }) => key);
    for (const key of keys) this.known.set(key, false);
    const gone = await askBackground('dismissed', { school, findings: keys, on: londonTime(now()).date });
    for (const key of gone) this.known.set(key, true);
    return gone.length > 0;
  }
}
