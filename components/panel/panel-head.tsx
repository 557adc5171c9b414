/** The panel's first line: sign, lock and menu. Owns what stands in it; locking is for others. */
import { LensSign } from '../shape';
import { Icon } from './icons';
import { MenuButton, type MenuItem } from './menu-button';
import type { CaseworkView } from './panel-view';

type PanelHeadProps = {
  casework: CaseworkView | null;
  menu: readonly MenuItem[];
  onLock(): void;
  children: preact.ComponentChildren;
};

export function PanelHead({ casework, menu, onLock, children }: PanelHeadProps) {
  const isOpen = casework?.state === 'open';
  return (
    <header class="rl-phead">
      <div class="r1">
        <span class="glyph">
          <LensSign />
        </span>
        <h1 class="nm">Register Lens</h1>
        <span class="sp" />
        <span class="rl-12 rl-2">{lockWords(casework)}</span>
        {isOpen && casework.mode === 'passphrase' && (
          <button type="button" class="rl-ib" aria-label="Lock now" onClick={onLock}>
            <Icon name="lock" />
          </button>
        )}
        {menu.length > 0 && <MenuButton label="More" items={menu} />}
      </div>
      {children}
    </header>
  );
}

function lockWords(casework: CaseworkView | null): string {
  switch (casework?.state) {
    case 'open':
      return casework.locksIn;
    case 'locked':
      return 'Locked';
    case 'reading':
      return 'Opening…';
    default:
      return '';
  }
}
