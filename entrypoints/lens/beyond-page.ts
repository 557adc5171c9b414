/**
 * What the background says of the page that is read: checks that need more than the page. Owns asking again only when the
 * reading or the minute is another; until an answer comes, nothing is claimed.
 */
import { londonTime } from '../../src/attendance';
import { now } from '../../src/clock';
import { askBackground } from '../../src/messaging/page-messages';
import type { BeyondPage } from '../../src/messaging/protocol';
import type { PageReading } from '../../src/pages/reading';

/** Tells this loading of the page from all others. */
const LOADED = Math.random();

export class BeyondThePage {
  private readonly onAnswer: () => void;
  private readonly onError: (error: unknown) => void;
  private asked: { reading: PageReading; at: string } | null = null;
  private answer: BeyondPage | null = null;
  private isAsking = false;

  constructor(onAnswer: () => void, onError: (error: unknown) => void) {
    this.onAnswer = onAnswer;
    this.onError = onError;
  }

  /** What was answered of this page; null while nothing was. An earlier answer stands until the next one comes. */
  of(reading: PageReading, school: string): BeyondPage | null {
    const { date, time } = londonTime(now());
    const at = `${date} ${time}`;
    const isNews = this.asked?.reading !== reading || this.asked.at !== at;
    // one question at a time: a page that goes on changing is asked about again when the answer is there
    if (isNews && !this.isAsking) {
      this.asked = { reading, at };
      void this.ask(reading, school);
    }
    return this.answer;
  }

  /** What was answered last. */
  get said(): BeyondPage | null {
    return this.answer;
  }

  /** Another page, or other settings: what was said goes for neither. */
  forget(): void {
    this.asked = null;
    this.answer = null;
  }

  private async ask(reading: PageReading, school: string): Promise<void> {
    this.isAsking = true;
    try {
      const answer = await askBackground('findings', { school, reading, loaded: LOADED });
      // forgotten meanwhile: it was about another page
      if (this.asked?.reading === reading) this.answer = answer;
    } catch (error) {
      this.onError(error);
    } finally {
      this.isAsking = false;
    }
    this.onAnswer();
  }
}
