/** Draws the panel with made-up data, and types and presses in it as a person would. */
import { act } from 'preact/test-utils';
import { PanelApp } from '../../../components/panel/panel-app';
import type { CaseworkView, PanelEvents, PanelView } from '../../../components/panel/panel-view';
import { type Screen, show } from '../screen';
import { eventsThat, open, report, view } from './made-up';

export type PanelScreen = Screen & {
  asked: [string, ...unknown[]][];
  again(place: PanelView['place'], casework?: CaseworkView, more?: Partial<PanelView>): Promise<void>;
  /** The only words that are announced. */
  said(): string;
};

export async function panel(
  place: PanelView['place'],
  {
    casework = open,
    answers = {},
    more = {},
  }: { casework?: CaseworkView; answers?: Partial<PanelEvents>; more?: Partial<PanelView> } = {},
): Promise<PanelScreen> {
  const { events, asked } = eventsThat(answers);
  const drawn = (at: PanelView['place'], now: CaseworkView, rest: Partial<PanelView>) => (
    <PanelApp
      report={report}
      onShow={() => undefined}
      onTeach={() => undefined}
      casework={{ view: view(at, now, rest), events }}
    />
  );
  const screen = await show(drawn(place, casework, more));
  return {
    ...screen,
    asked,
    press: (name) => settled(() => screen.button(name).click()),
    again: (at, now = casework, rest = more) => screen.draw(drawn(at, now, rest)),
    said: () => screen.all('.said [role=status]')[0]?.textContent ?? '',
  };
}

export async function type(field: HTMLElement | undefined, words: string): Promise<void> {
  await act(() => {
    (field as HTMLInputElement).value = words;
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Presses a key where the focus is, or on an element. */
export async function key(name: string, on: Element = document.activeElement ?? document.body): Promise<void> {
  await act(() => {
    on.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  });
}

export async function send(inForm: HTMLElement | undefined | null): Promise<void> {
  await settled(() => inForm?.closest('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
}

/** Does something, and waits until what it promised has been drawn. */
function settled(action: () => void): Promise<void> {
  return act(async () => {
    action();
    await new Promise((done) => setTimeout(done));
  });
}

/** A promise that a test settles when it likes. */
export function later<Result>(): { promise: Promise<Result>; settle(result: Result): Promise<void> } {
  let resolve: (result: Result) => void = () => undefined;
  const promise = new Promise<Result>((done) => {
    resolve = done;
  });
  return { promise, settle: (result) => act(async () => resolve(result)) };
}
