import { describe, expect, it } from 'vitest';
import { open } from './made-up';
import { panel } from './panel-screen';

const reminder = 'The last backup is 16 days old.';
const warning = 'This browser profile may be thrown away: this is a private window.';

describe('a backup that is due', () => {
  it('is one line of Today, with the way to Data', async () => {
    const page = await panel('today', { more: { durability: { warning: null, reminder } } });
    expect(page.all('[data-part=backup-reminder]').map(({ textContent }) => textContent)).toEqual([
      `${reminder} Make a backup in Data`,
    ]);
    await page.press('Make a backup in Data');
    expect(page.asked).toEqual([['go', 'data']]);
  });

  it('is not spoken of while casework is locked, or none is due', async () => {
    const locked = await panel('today', {
      casework: { state: 'none', mode: 'passphrase', isModeFixed: false },
      more: { durability: { warning: null, reminder } },
    });
    expect(locked.all('[data-part=backup-reminder]')).toEqual([]);
    expect((await panel('today')).all('[data-part=backup-reminder]')).toEqual([]);
  });
});

describe('a profile that may be thrown away', () => {
  it('is said before casework is set up in it, and in Data', async () => {
    const more = { durability: { warning, reminder: null } };
    const fresh = await panel('today', { casework: { state: 'none', mode: 'passphrase', isModeFixed: false }, more });
    expect(fresh.text()).toContain(warning);
    expect((await panel('data', { more })).text()).toContain(warning);
    expect((await panel('today', { more })).text()).not.toContain(warning);
  });
});

describe('Data', () => {
  it('may come later than the rest', async () => {
    const page = await panel('data', { casework: { ...open, data: null } });
    expect(page.text()).toContain('Being read…');
  });
});
