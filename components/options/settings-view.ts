/** What the options page shows and may change. Owns the shape; reading and writing settings is for the page. */
import type { SchoolCalendar } from '../../src/attendance';
import type { CalendarFile } from '../../src/rollout/calendar-file';
import type { FailedCheck } from '../../src/rollout/failed-checks';
import type { School } from '../../src/rollout/school';
import type { SettingName, SettingSource, Settings } from '../../src/rollout/settings';
import type { CaseworkActions } from './casework/casework-view';
import type { ChecksActions, CheckView, PutAway } from './checks/checks-view';
import type { DiagnosticsView } from './diagnostics-view';
import type { MapsActions, MapView } from './maps/maps-view';
import type { OwnPack, PackActions, PackView } from './pack/pack-view';
import type { Definitions, PolicyView } from './policy-view';

/** One time of the register as it goes for the school, with where it stands. */
export type TimeRow = {
  key: string;
  label: string;
  /** The value in force, '' where all are silent. */
  value: string;
  clause: string;
  from: 'pack' | 'school' | 'trust' | 'silent';
  /** Values per year group, where the policy has them. */
  byYear: string;
};

export type OptionsView = {
  /** Today in London. */
  today: string;
  settings: Settings;
  from: Record<SettingName, SettingSource>;
  problems: { setting: string; message: string }[];
  /** Labels, choices and bounds of the fields. */
  definitions: Definitions;
  policy: PolicyView;
  /** Null until it was looked at. */
  diagnostics: DiagnosticsView | null;
  packs: { id: string; name: string }[];
  /** The school that is being edited. */
  school: School | null;
  times: TimeRow[];
  /** The school's policy as a form; null where the pack it names is not there. */
  pack: PackView | null;
  ownPacks: OwnPack[];
  maps: MapView[];
  checks: CheckView[];
  /** "Kept until 31 December after the school year; …": what the setting of it comes to. */
  retentionRule: string;
  /** By the id of a check; null where it could not be read. */
  putAway: Readonly<Record<string, PutAway>> | null;
  schoolDays: number | null;
  calendarProblem: string | null;
  about: { version: string; browser: string };
  failedChecks: readonly FailedCheck[];
};

export type OptionsActions = PackActions &
  MapsActions &
  ChecksActions &
  CaseworkActions & {
    chooseSchool(id: string): void;
    addSchool(): void;
    removeSchool(id: string): void;
    changeSchool(change: Partial<School>): void;
    changeTime(key: string, value: string): void;
    changeBoundary(key: string, value: string): void;
    changeCalendar(calendar: SchoolCalendar | null): void;
    readCalendar(text: string): CalendarFile;
    changeRole(role: Settings['role']): void;
    changeNationalDefaults(isOn: boolean): void;
    addSite(address: string): Promise<string | null>;
    removeSite(site: string): void;
    /** Null when it is on the clipboard, otherwise why not. */
    copyText(text: string): Promise<string | null>;
    forgetFailedChecks(): void;
  };
