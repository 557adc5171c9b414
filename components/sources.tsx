/** A policy's value and the national one, side by side and never merged. Owns how the two are set apart. */
import type { SourceView } from './finding-view';

export function Sources({ policy, national }: { policy: SourceView | null; national: SourceView | null }) {
  if (policy === null && national === null) return null;
  return (
    <div class={`rl-src${policy === null || national === null ? ' one' : ''}`}>
      {policy && <Source kind="Your policy" source={policy} />}
      {national && <Source kind="National" source={national} />}
    </div>
  );
}

function Source({ kind, source }: { kind: string; source: SourceView }) {
  return (
    <div>
      <p class="k">{kind}</p>
      {source.value && <p class="v">{source.value}</p>}
      {source.text && <p class="t">{source.text}</p>}
      <p class="c">{source.clause}</p>
    </div>
  );
}
