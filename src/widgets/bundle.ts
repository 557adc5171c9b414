/** Registers all elements at once. Owns the list of them; what is loaded on demand elsewhere is in the one file here. */
import './attendance-meter/attendance-meter';
import './attendance-year/attendance-year';
import './code-lookup/code-lookup';
import './escalation-checklist/escalation-checklist';
import './leave-check/leave-check';
import './penalty-window/penalty-window';
import './register-lens-checks/register-lens-checks';
