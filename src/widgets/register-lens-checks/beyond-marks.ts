/** What goes beyond the marks of one register: a pupil's whole record, and lists. Loaded where a table is one of these. */
export { checkBeyondPage } from '../../checks/check-reading';
export { recordsView } from '../../overlay/records-view';
