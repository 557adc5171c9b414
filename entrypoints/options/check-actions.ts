/** What the options page does with checks. Wires switching, weighing and counting to the settings and to what was seen. */
import type { ReadonlySignal } from '@preact/signals';
import type { ChecksActions } from '../../components/options/checks/checks-view';
import type { OptionsView } from '../../components/options/settings-view';
import { changeSetting } from '../../src/rollout/settings-store';
import { countChecks } from './count-checks';
import type { ReplaySource } from './replay-source';

export function checkActions(view: ReadonlySignal<OptionsView | null>, source: ReplaySource): ChecksActions {
  return {
    switchCheck: (id, isOn) =>
      void changeSetting('checksOff', (off) => [...off.filter((one) => one !== id), ...(isOn ? [] : [id])]),
    changeSeverity: (id, severity) => void changeSetting('checkSeverity', (chosen) => withValue(chosen, id, severity)),
    changeShownTo: (id, shownTo) => void changeSetting('checkAudience', (chosen) => withValue(chosen, id, shownTo)),
    countChecks: async (onProgress, signal) => {
      const { school, settings } = view.value ?? {};
      if (!school || !settings) return { is: 'nothing' };
      return countChecks(school, settings, source, onProgress, signal);
    },
  };
}

/** Null takes it away, so that the check's own goes again. */
function withValue<Value>(
  chosen: Readonly<Record<string, Value>>,
  id: string,
  value: Value | null,
): Record<string, Value> {
  const { [id]: _, ...others } = chosen;
  return value === null ? others : { ...others, [id]: value };
}
