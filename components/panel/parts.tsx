/** Small parts that every place of the panel uses. Owns their look in words of HTML; knows no place. */
import type { ComponentChildren } from 'preact';
import type { DueTag, Words } from './outcome';

/** A section with its heading, a few words beside it, and something at the right. */
export function Section({
  title,
  meta,
  right,
  children,
  name,
}: {
  title: string;
  meta?: ComponentChildren;
  right?: ComponentChildren;
  children?: ComponentChildren;
  name?: string;
}) {
  return (
    <section class="rl-sec" data-part={name}>
      <div class="rl-sh">
        <h2>{title}</h2>
        {meta && <span class="m">{meta}</span>}
        {right && <span class="r">{right}</span>}
      </div>
      {children}
    </section>
  );
}

/** A sentence with its weighty words. */
export function Rich({ words }: { words: Words }) {
  return <>{words.map((part, index) => (typeof part === 'string' ? part : <b key={index}>{part.b}</b>))}</>;
}

const TONES = { over: ' e', today: ' w', later: '' } as const;

export function Due({ due }: { due: DueTag }) {
  return <span class={`rl-tag${TONES[due.tone]}`}>{due.words}</span>;
}

export function LinkButton({
  children,
  onPress,
  ...rest
}: {
  children: ComponentChildren;
  onPress(): void;
  'aria-expanded'?: boolean;
  'aria-label'?: string;
}) {
  return (
    <button type="button" class="link" onClick={onPress} {...rest}>
      {children}
    </button>
  );
}

export function Empty({ children }: { children: ComponentChildren }) {
  return <p class="empty rl-13">{children}</p>;
}

/** "1 note", "3 notes" */
export const countOf = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
