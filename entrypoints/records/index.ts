/** Comes to a page that may hold lists of amendments, leave, absences or cohorts, and lets the reader there read them too. Wiring only. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { people } from '../../src/pages/generic/people';
import { mergeRecords } from '../../src/pages/merge-records';
import { findReader } from '../../src/pages/page-reader';
import { findRecords } from '../../src/pages/records/find-records';

export default defineUnlistedScript({
  main() {
    findReader()?.take({ findRecords, people, mergeRecords });
  },
});
