/** The checks of an amendment log. Owns their list. */
import type { Check } from '../check';
import amendBeforeClose from './amend-before-close';
import amendBoilerplateReason from './amend-boilerplate-reason';
import amendFieldMissing from './amend-field-missing';
import amendNToOEarly from './amend-n-to-o-early';
import amendReasonMissing from './amend-reason-missing';
import amendToRetrospectiveLeave from './amend-to-retrospective-leave';
import amendToUnauthorisedNoNotice from './amend-to-unauthorised-no-notice';
import amendTooLate from './amend-too-late';
import amendUToL from './amend-u-to-l';
import retentionTooShort from './retention-too-short';

export const amendmentChecks: readonly Check[] = [
  amendReasonMissing,
  amendFieldMissing,
  amendBoilerplateReason,
  amendBeforeClose,
  amendTooLate,
  amendUToL,
  amendToRetrospectiveLeave,
  amendToUnauthorisedNoNotice,
  amendNToOEarly,
  retentionTooShort,
];
