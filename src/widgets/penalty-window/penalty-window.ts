/** Registers `<penalty-window>`, unless the page has one already. Owns nothing else: the class is `penalty-window.class.tsx`. */
import { register } from '../element/register';
import { PenaltyWindowElement } from './penalty-window.class';

register('penalty-window', PenaltyWindowElement);

declare global {
  interface HTMLElementTagNameMap {
    'penalty-window': PenaltyWindowElement;
  }
}

export { PenaltyWindowElement };
