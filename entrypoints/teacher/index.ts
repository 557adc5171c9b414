/** Comes to a page with the script that draws a lesson, and lends it what it takes to make a map and read by it. Wiring only. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { dateCandidates, markCandidates, nameCandidates, saidOf, saysWhen } from '../../src/pages/teach/candidates';
import { deriveMap } from '../../src/pages/teach/derive-map';
import { findAgain, pinTo } from '../../src/pages/teach/find-again';
import { previewOf } from '../../src/pages/teach/preview';
import { shownMarks } from '../../src/pages/teach/shown-marks';
import { offerTeacher } from '../../src/pages/teach/teacher';

export default defineUnlistedScript({
  main() {
    offerTeacher({
      deriveMap,
      previewOf,
      shownMarks,
      nameCandidates,
      markCandidates,
      dateCandidates,
      saidOf,
      saysWhen,
      pinTo,
      findAgain,
    });
  },
});
