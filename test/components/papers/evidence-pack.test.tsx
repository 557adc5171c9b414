import { describe, expect, it } from 'vitest';
import { EvidencePackView } from '../../../components/papers/evidence-pack';
import { type EvidencePack, evidencePack } from '../../../src/papers/evidence-pack';
import { finlay, muchWritten } from '../../unit/papers/finlay';
import { show } from '../screen';

const pack = evidencePack(finlay) as EvidencePack;
const shown = () => show(<EvidencePackView pack={pack} />);
const textOf = (element: HTMLElement | undefined) => element?.textContent ?? '';

describe('the evidence pack on paper', () => {
  it('has a number and whose it is at the foot of every page', async () => {
    const page = await shown();
    expect(page.all('.paper-page').map((one) => one.getAttribute('aria-label'))).toEqual(
      pack.pages.map(({ number }) => `Page ${number} of ${pack.pages.length}`),
    );
    for (const foot of page.all('.paper-foot')) expect(textOf(foot)).toContain('Finlay Underhay · Thornmere School');
  });

  it('begins with whether it may be sent', async () => {
    const page = await shown();
    expect(textOf(page.all('.paper-ready')[0])).toContain(
      'Not ready to send: 2 sessions are still N and 1 has no mark.',
    );
  });

  it('repeats the head of a table that goes on', async () => {
    const page = await show(<EvidencePackView pack={evidencePack(muchWritten) as EvidencePack} />);
    const logs = page.all('.paper-block').filter((one) => textOf(one).startsWith('Contact log'));
    expect(logs.length).toBeGreaterThan(2);
    for (const log of logs) expect(log.querySelectorAll('thead th[scope=col]')).toHaveLength(7);
    expect(textOf(logs[1])).toMatch(/^Contact log \(continued\)/);
  });

  it('says in words what the picture of the weeks shows, and tells N apart by hatching', async () => {
    const page = await shown();
    expect(textOf(page.all('.paper-weeks title')[0])).toContain('Week 3, from Mon 21 Sep: O, O, U.');
    expect(page.all('.paper-weeks .filled')).toHaveLength(6);
    expect(page.all('.paper-weeks .hatched')).toHaveLength(2);
    expect(page.all('.paper-weeks .gap')).toHaveLength(1);
  });

  it('has the codes in the certificate, and words for half-days without one', async () => {
    const page = await shown();
    expect(page.all('.half.unauthorised').map(textOf)).toEqual(['O', 'O', 'U', 'O', 'G', 'G']);
    expect(page.all('.half.blank').map(textOf)).toEqual(['no mark']);
    expect(page.all('.paper-key li').map(textOf)).toContain('N no reason yet: 2');
    expect(page.all('.paper-key li').map(textOf)[0]).toBe('/ present, morning: 37');
  });

  it('has lines to sign on under the certificate', async () => {
    const page = await shown();
    const last = page.all('.paper-page').at(-1);
    expect(textOf(last)).toContain('Certificate of marks');
    expect(last?.querySelector('.paper-sign')?.textContent).toBe('Headteacher: nameSignatureDate');
  });

  it('carries no style of its own in the page, which the extension does not allow', async () => {
    expect((await shown()).all('[style]')).toEqual([]);
  });
});
