/** Registers `<leave-check>`, unless the page has one already. Owns nothing else: the class is `leave-check.class.tsx`. */
import { register } from '../element/register';
import { LeaveCheck } from './leave-check.class';

register('leave-check', LeaveCheck);

declare global {
  interface HTMLElementTagNameMap {
    'leave-check': LeaveCheck;
  }
}

export { LeaveCheck };
