/** Tells when casework was locked, from whatever window. Owns that it is surely locked by then. */
import { onVaultSession, vaultSession } from '../../../src/messaging/vault-session';

export function whenLocked(forget: () => void): void {
  onVaultSession(() => {
    vaultSession().then((session) => {
      if (session === null) forget();
    }, console.error);
  });
}
