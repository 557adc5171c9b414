/** Registers `<escalation-checklist>`, unless the page has one already. Owns nothing else: the class is `escalation-checklist.class.tsx`. */
import { register } from '../element/register';
import { EscalationChecklist } from './escalation-checklist.class';

register('escalation-checklist', EscalationChecklist);

declare global {
  interface HTMLElementTagNameMap {
    'escalation-checklist': EscalationChecklist;
  }
}

export { EscalationChecklist };
