/** A button that asks for a file and shows its name. Owns the hidden input; reading the file is for others. */
import { useRef } from 'preact/hooks';

type FilePickProps = { label: string; accept: string; file: File | null; onFile(file: File): void };

export function FilePick({ label, accept, file, onFile }: FilePickProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <p class="file-pick">
      <button type="button" class="rl-btn sm" onClick={() => input.current?.click()}>
        {label}
      </button>{' '}
      <span class="rl-12 rl-2">{file ? file.name : 'no file chosen'}</span>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          event.currentTarget.value = ''; // the same file may be chosen again
          if (chosen) onFile(chosen);
        }}
      />
    </p>
  );
}
