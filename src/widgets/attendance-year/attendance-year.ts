/** Registers `<attendance-year>`, unless the page has one already. Owns nothing else: the class is `attendance-year.class.tsx`. */
import { register } from '../element/register';
import { AttendanceYear } from './attendance-year.class';

register('attendance-year', AttendanceYear);

declare global {
  interface HTMLElementTagNameMap {
    'attendance-year': AttendanceYear;
  }
}

export { AttendanceYear };
