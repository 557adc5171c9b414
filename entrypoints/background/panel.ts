/** Opens the side panel. Owns the difference between browsers; must be called at once from a click or a command. */
import { browser } from 'wxt/browser';

export function openPanel(tab: { id?: number; windowId?: number } | undefined): void {
  const opening = import.meta.env.FIREFOX
    ? (browser as unknown as { sidebarAction: { open(): Promise<void> } }).sidebarAction.open()
    : tab?.windowId === undefined
      ? undefined
      : browser.sidePanel.open({ windowId: tab.windowId });
  opening?.catch((error: unknown) => console.error('Register Lens: the side panel could not be opened.', error));
}
