/**
 * A button that opens a small form in its place. Owns where the focus goes: to the form's first control when it opens, back
 * to the button when it closes.
 */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

type OpenFormProps = {
  label: ComponentChildren;
  /** Where the label alone does not say what it is about. */
  name?: string;
  class?: string;
  /** What the form is called. */
  title?: string;
  children(close: () => void): ComponentChildren;
};

export function OpenForm({ label, name, title, class: looks = 'rl-btn sm', children }: OpenFormProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Opener isOpen={isOpen} looks={looks} label={label} name={name} onPress={() => setOpen(!isOpen)} />
      {isOpen && (
        <FormBox title={title} onClose={() => setOpen(false)}>
          {children(() => setOpen(false))}
        </FormBox>
      )}
    </>
  );
}

function Opener({
  isOpen,
  looks,
  label,
  name,
  onPress,
}: {
  isOpen: boolean;
  looks: string;
  label: ComponentChildren;
  name?: string;
  onPress(): void;
}) {
  const button = useRef<HTMLButtonElement>(null);
  useFocusBack(isOpen, button);
  return (
    <button ref={button} type="button" class={looks} aria-expanded={isOpen} aria-label={name} onClick={onPress}>
      {label}
    </button>
  );
}

/** Gives the focus back to the opener once what it opened has closed. */
export function useFocusBack(isOpen: boolean, button: { current: HTMLElement | null }): void {
  const hasBeen = useRef(false);
  useLayoutEffect(() => {
    if (hasBeen.current && !isOpen) button.current?.focus();
    hasBeen.current = isOpen;
  }, [isOpen, button]);
}

/** The box a form stands in; Escape closes it, and what was typed is the form's to keep. */
export function FormBox({
  title,
  onClose,
  children,
}: {
  title?: string;
  onClose(): void;
  children: ComponentChildren;
}) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    box.current?.querySelector<HTMLElement>('input:not([hidden]), select, textarea, button')?.focus();
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape works from every control inside
    <div
      ref={box}
      class="box"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      {title && <p class="rl-13 title">{title}</p>}
      {children}
    </div>
  );
}
