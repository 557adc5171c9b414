/** Says that a setting comes from the trust's browser policy and cannot be changed here, and which policy that is. */
import { useContext } from 'preact/hooks';
import { PolicyShown } from './policy-view';

export function Locked({ setting }: { setting: string }) {
  const { name, since } = useContext(PolicyShown);
  const which = [name, since && `since ${since}`].filter(Boolean).join(', ');
  return (
    <span class="locked rl-12">
      <svg class="ic" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <rect x="3" y="7" width="10" height="7" rx="1" />
        <path d="M5 7V5a3 3 0 0 1 6 0v2" />
      </svg>
      <span>
        Set by your trust’s browser policy ({setting}){which && `: ${which}`}
      </span>
    </span>
  );
}
