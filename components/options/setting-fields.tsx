/** Fields of the settings, made from their definitions: label, choices and bounds are nobody else's. Owns what each type looks like. */
import type { ChoiceDefinition, NumberSetting, SwitchSetting } from '../../src/rollout/setting-definition';
import { NumberField } from './casework/number-field';
import { Locked } from './locked';

type FieldProps<Definition, Value> = {
  definition: Definition;
  value: Value;
  isLocked: boolean;
  onChange(value: Value): void;
};

/** One of a few, each with what it means. */
export function ChoiceSettingField<Value extends string>({
  definition: { key, title, choices },
  value,
  isLocked,
  onChange,
}: FieldProps<ChoiceDefinition<Value>, Value>) {
  return (
    <>
      {isLocked && <Locked setting={key} />}
      <fieldset disabled={isLocked}>
        <legend class="rl-unseen">{title}</legend>
        {choices.map((choice) => (
          <label key={choice.value} class="choice">
            <input
              type="radio"
              name={key}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
            />
            <span>
              <b>{choice.label}</b>
              <br />
              <span class="rl-12 rl-2">{choice.what}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
}

/** A whole number within its bounds; `remark` is said behind the unit. */
export function NumberSettingField({
  definition: { key, title, label, from, to, unit },
  value,
  isLocked,
  onChange,
  remark,
}: FieldProps<NumberSetting, number> & { remark?: string }) {
  return (
    <>
      {isLocked && <Locked setting={key} />}
      <fieldset class="row" disabled={isLocked}>
        <NumberField
          label={label ?? title}
          unit={remark === undefined ? unit : `${unit}; ${remark}`}
          from={from}
          to={to}
          value={value}
          onChange={(typed) => typed !== null && onChange(typed)}
        />
      </fieldset>
    </>
  );
}

/** On or off, with what it does. */
export function SwitchSettingField({
  definition: { key, title, description },
  value,
  isLocked,
  onChange,
}: FieldProps<SwitchSetting, boolean>) {
  return (
    <>
      {isLocked && <Locked setting={key} />}
      <fieldset disabled={isLocked}>
        <label class="choice">
          <input type="checkbox" checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />
          <span>
            <b>{title}</b>
            <br />
            <span class="rl-12 rl-2">{description}</span>
          </span>
        </label>
      </fieldset>
    </>
  );
}
