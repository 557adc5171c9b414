/** What the options page may change of casework. Owns the shape; the settings themselves stand in the view of the page. */
import type { School } from '../../../src/rollout/school';
import type { Settings } from '../../../src/rollout/settings';

export type CaseworkSetting =
  | 'vaultMode'
  | 'lockAfterMinutes'
  | 'lockAfterHours'
  | 'retentionTerms'
  | 'backupReminderDays';

export type CaseworkActions = {
  changeCasework<Name extends CaseworkSetting>(name: Name, value: Settings[Name]): void;
  /** Why an office cannot be kept, or null. */
  officeProblem(office: NonNullable<School['contacts']>[number]): string | null;
};
