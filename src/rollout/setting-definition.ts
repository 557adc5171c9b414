/** What is written down of one setting. Owns the shape; the list of them is `setting-definitions.ts`. */

type Common = {
  /** Its name in a policy, flat: no dots, no groups. */
  key: string;
  /** A few words that stand by themselves. */
  title: string;
  /** What its field in the options page is called, where a heading there says the rest. */
  label?: string;
  /** One or two sentences for whoever writes the policy. */
  description: string;
  /** Who may need to set it. */
  who: string;
  section: SettingSection;
};

export type SettingSection = 'policy' | 'schools' | 'sites' | 'checks' | 'profile' | 'casework' | 'letters';

export type TextSetting = Common & {
  type: 'string';
  default: string;
  example: string;
  longest: number;
  /** The only values, where there is a choice; each with what it is called and what it means. */
  choices?: readonly { value: string; label: string; what: string }[];
};

/** A text of which only a few are taken. */
export type ChoiceDefinition<Value extends string = string> = Pick<TextSetting, 'key' | 'title'> & {
  choices: readonly { value: Value; label: string; what: string }[];
};

/** Whole numbers only. */
export type NumberSetting = Common & {
  type: 'number';
  default: number;
  example: number;
  from: number;
  to: number;
  unit: string;
};

export type SwitchSetting = Common & { type: 'boolean'; default: boolean; example: boolean };

export type ListSetting = Common & {
  type: 'list';
  default: readonly [];
  example: readonly string[];
  /** How an entry is written: by itself, as one line of JSON, or as a name and a value with = between them. */
  entry: 'text' | 'json' | 'name=text' | 'name=json';
  mostEntries: number;
  longestEntry: number;
};

export type SettingDefinition = TextSetting | NumberSetting | SwitchSetting | ListSetting;
