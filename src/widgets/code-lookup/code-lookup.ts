/** Registers `<code-lookup>`, unless the page has one already. Owns nothing else: the class is `code-lookup.class.tsx`. */
import { register } from '../element/register';
import { CodeLookup } from './code-lookup.class';

register('code-lookup', CodeLookup);

declare global {
  interface HTMLElementTagNameMap {
    'code-lookup': CodeLookup;
  }
}

export { CodeLookup };
