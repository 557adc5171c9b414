/** Registers `<attendance-meter>`, unless the page has one already. Owns nothing else: the class is `attendance-meter.class.tsx`. */
import { register } from '../element/register';
import { AttendanceMeter } from './attendance-meter.class';

register('attendance-meter', AttendanceMeter);

declare global {
  interface HTMLElementTagNameMap {
    'attendance-meter': AttendanceMeter;
  }
}

export { AttendanceMeter };
