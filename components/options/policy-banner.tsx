/** The head of the options page: whose policy is at work here, and which settings could not be used and what goes instead. */
import type { PolicyFault } from '../../src/rollout/receive-policy';
import type { PolicyView } from './policy-view';

type BannerProps = { policy: PolicyView; problems: readonly { setting: string; message: string }[] };

export function PolicyBanner({ policy, problems }: BannerProps) {
  return (
    <>
      <p class="policy-banner rl-13" role="status">
        {policyWords(policy)}
      </p>
      {problems.length > 0 && (
        <div role="alert" class="problems">
          <p>
            <b>Some settings could not be used:</b>
          </p>
          <ul>
            {problems.map(({ setting, message }) => (
              <li key={setting + message}>
                {setting}: {message}. {insteadWords(policy.faults.find(({ key }) => key === setting)?.used)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function policyWords({ state, name, since, keys, ofPackage }: PolicyView): string {
  if (state === 'waiting') return 'Looking whether your trust has set this up …';
  const parts = [
    state === 'received'
      ? `Your trust’s browser policy${name && ` (${name})`} sets ${count(keys.length)}, as it is since ${since}. What it sets is locked.`
      : '',
    ofPackage.length > 0 ? `The package of your trust brings ${count(ofPackage.length)}, which you may change.` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

const count = (settings: number): string => `${settings} ${settings === 1 ? 'setting' : 'settings'}`;

/** What goes in the place of a value that could not be used. */
export function insteadWords(used: PolicyFault['used'] | undefined): string {
  if (used === 'last-good') return 'What it was last goes on.';
  if (used === 'rest') return 'What is right of it is used.';
  return 'It is left out.';
}
