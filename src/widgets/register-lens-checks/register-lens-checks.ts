/** Registers `<register-lens-checks>`, unless the page has one already. Owns nothing else: the class is `register-lens-checks.class.tsx`. */
import { register } from '../element/register';
import { RegisterLensChecks } from './register-lens-checks.class';

register('register-lens-checks', RegisterLensChecks);

declare global {
  interface HTMLElementTagNameMap {
    'register-lens-checks': RegisterLensChecks;
  }
}

export { RegisterLensChecks };
