/** That a backup is due, and that a profile may not last. Owns two quiet lines; what they say is not known here. */
import { LinkButton } from './parts';

/** `words` null: nothing is due. */
export function BackupReminder({ words, onData }: { words: string | null; onData(): void }) {
  if (words === null) return null;
  return (
    <p class="rl-13 rl-2 reminder" data-part="backup-reminder">
      {words} <LinkButton onPress={onData}>Make a backup in Data</LinkButton>
    </p>
  );
}

/** `words` null: nothing speaks against keeping casework here. */
export function ProfileWarning({ words }: { words: string | null }) {
  if (words === null) return null;
  return (
    <p class="rl-13 rl-wrn reminder" data-part="profile-warning">
      {words}
    </p>
  );
}
