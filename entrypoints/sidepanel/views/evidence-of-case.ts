/** What is known of a case's pupil that may prove a step. Owns the gathering; what counts as proof is casework's. */

import type { OpenRecord } from '../../../src/casework/records';
import type { EvidenceSources } from '../../../src/casework/step-evidence';
import type { Known, KnownCasework } from '../known';

/** Null where the pupil's file is not open: nothing is offered then. */
export function sourcesOf(known: Known, casework: KnownCasework, record: OpenRecord<'cases'>): EvidenceSources | null {
  const file = casework.files.get(record.pupil);
  if (file === undefined) return null;
  const isShown = known.pupil?.who === record.pupil;
  const history = isShown ? known.pupil?.history : known.absentSeen.get(record.pupil);
  return {
    file,
    marks: history ? { marks: history.marks, complete: history.complete } : null,
    checks: null,
  };
}
