/** A button that asks for a file and reads it in the page. Owns the hidden input; what the text means is for others. */
import { useRef } from 'preact/hooks';

export function FileButton({
  label,
  accept,
  onText,
  onFailure,
}: {
  label: string;
  accept: string;
  onText(text: string, file: string): void;
  onFailure(file: string): void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="rl-btn" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          const field = event.currentTarget;
          const file = field.files?.[0];
          if (!file) return;
          file.text().then(
            (text) => onText(text, file.name),
            () => onFailure(file.name),
          );
          field.value = ''; // the same file may be chosen again after it was mended
        }}
      />
    </>
  );
}
