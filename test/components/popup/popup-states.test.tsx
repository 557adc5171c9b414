import { describe, expect, it, vi } from 'vitest';
import { PopupApp, type PopupView } from '../../../components/popup/popup-app';
import { show } from '../screen';

const press = vi.fn();
const open = (view: PopupView) =>
  show(
    <PopupApp
      view={view}
      onTurnOn={press}
      onTurnOff={press}
      onPanel={press}
      onTeach={press}
      onOptions={press}
      onReview={null}
    />,
  );
const site = 'https://mis.example';

describe('the popup, where a trust decides', () => {
  it('says nothing of “off” while the policy may still come', async () => {
    const popup = await open({ kind: 'waiting' });
    expect(popup.text()).toContain('Looking whether your trust has set this up');
    expect(popup.all('button').map((one) => one.textContent)).toEqual(['School, policy and calendar']);
  });

  it('offers no other site than those of the policy', async () => {
    const popup = await open({ kind: 'not-ours', site });
    expect(popup.text()).toContain('This is not one of them');
    expect(popup.text()).not.toContain('Turn on');
  });

  it('says of a site of the policy that only the browser’s permission is missing', async () => {
    const popup = await open({ kind: 'off', site, problem: null, isTrusts: true });
    expect(popup.text()).toContain('Your trust has set this site up');
    await popup.press('Turn on for this site');
    expect(press).toHaveBeenCalledOnce();
  });
});
