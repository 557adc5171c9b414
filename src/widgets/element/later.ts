/**
 * What an element needs and has to load first. Owns that it is loaded once as long as the same is asked for, that what did not
 * come is asked for again, and that an answer to an earlier question is nobody's any more.
 */
import { NotLoaded } from './part';

export class Later<Value> {
  readonly #onNews: () => void;
  #asked: string | null = null;
  #value: Value | null = null;
  #error: unknown = null;
  #isLoading = false;
  /** It did not come, that was told, and the next who asks may try again. */
  #mayTryAgain = false;

  constructor(onNews: () => void) {
    this.#onNews = onNews;
  }

  /** Null while it is being loaded. Whoever asks again after it did not come loads it again. @throws what the loading threw */
  of(question: unknown, load: () => Promise<Value>): Value | null {
    const asked = JSON.stringify(question) ?? '';
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.#value = null;
      this.#error = null;
      this.#load(asked, load);
    } else if (this.#mayTryAgain) this.#load(asked, load);
    // whoever hears of an error asks at once, to show it
    else this.#mayTryAgain = !this.#isLoading && this.#error instanceof NotLoaded;
    if (this.#error !== null) throw this.#error;
    return this.#value;
  }

  #load(asked: string, load: () => Promise<Value>): void {
    this.#mayTryAgain = false;
    this.#isLoading = true;
    load().then(
      (value) => this.#take(asked, value, null),
      (error: unknown) => this.#take(asked, null, error),
    );
  }

  #take(asked: string, value: Value | null, error: unknown): void {
    if (asked !== this.#asked) return;
    this.#isLoading = false;
    this.#value = value;
    this.#error = error;
    this.#onNews();
  }
}
