/**
 * What an element needs and has to load first. Owns that it is loaded once as long as the same is asked for, and that an
 * answer to an earlier question is nobody's any more.
 */
import { Wrong } from './wrong';

export class Later<Value> {
  readonly #onNews: () => void;
  #asked: string | null = null;
  #value: Value | null = null;
  #error: unknown = null;

  constructor(onNews: () => void) {
    this.#onNews = onNews;
  }

  /** Null while it is being loaded. @throws what the loading threw */
  of(question: unknown, load: () => Promise<Value>): Value | null {
    const asked = JSON.stringify(question) ?? '';
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.#value = null;
      this.#error = null;
      load().then(
        (value) => this.#take(asked, value, null),
        (error: unknown) => this.#take(asked, null, error),
      );
    }
    if (this.#error !== null) throw this.#error;
    return this.#value;
  }

  #take(asked: string, value: Value | null, error: unknown): void {
    if (asked !== this.#asked) return;
    this.#value = value;
    this.#error = error instanceof TypeError ? new Wrong(notLoaded(error)) : error;
    this.#onNews();
  }
}

/** A module that does not come is a TypeError in every browser. */
const notLoaded = ({ message }: TypeError) =>
  ({ path: 'a part of Register Lens', message: `could not be loaded: ${message}`, from: 'none' }) as const;
