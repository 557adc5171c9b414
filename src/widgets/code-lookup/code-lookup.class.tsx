/** `<code-lookup>`: what a national code means, counts as, and when it is used. Owns what it takes and tells. */
import { FLAG, WORD } from '../data/schemas';
import { LensElement } from '../element/lens-element';
import ownCss from './code-lookup.css?inline';
import { type CodeFact, factOf } from './find-codes';
import { Lookup } from './lookup-view';

type Data = { code?: string; search?: boolean };

/**
 * What a national attendance code means, what it counts as, and when to use it; with a box to look codes up in.
 *
 * @tag code-lookup
 * @prop {string} code - The code, or a word, to begin with.
 * @prop {boolean} search - Whether there is a box to type in; "false" in an attribute takes it away. Left out: true.
 * @csspart search - The box.
 * @csspart list - The codes that were found.
 * @csspart code - One of them.
 * @fires {CustomEvent<{ code: string; name: string; counts: string; when: string }>} lens-code - Somebody looked a code up, and this one was found.
 */
export class CodeLookup extends LensElement {
  static override takes = {
    code: WORD,
    search: FLAG,
  };
  static override styles = [ownCss];
  static override needsData = false;

  declare code: string | undefined;
  declare search: boolean | undefined;

  /** The facts of a code, for a page's own use; undefined for what is no code. */
  static factOf(code: string): CodeFact | undefined {
    return factOf(code);
  }

  protected view(given: Record<string, unknown>): unknown {
    const { code = '', search = true } = given as Data;
    return <Lookup code={code} hasSearch={search} onFound={(fact) => this.tellNews('lens-code', fact)} />;
  }
}
