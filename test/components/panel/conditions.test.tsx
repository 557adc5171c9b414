import { describe, expect, it } from 'vitest';
import { PanelApp } from '../../../components/panel/panel-app';
import type { PageReport, ReportedCondition } from '../../../src/messaging/protocol';
import { show } from '../screen';

const condition = (title: string, state: ReportedCondition['state'], more: Partial<ReportedCondition> = {}) => ({
  title,
  state,
  why: 'as the request says',
  clause: '7.2',
  proof: '',
  ...more,
});
const report = (conditions: ReportedCondition[]): PageReport => ({
  title: 'Leave of absence',
  state: '',
  coverage: '1 of 1 request read',
  findings: [],
  conditions,
  unknown: [],
  undecided: [],
  readAt: '2026-11-20T09:26:00Z',
  pupils: { found: 1, read: 1, total: null },
});
const shown = (conditions: ReportedCondition[]) =>
  show(<PanelApp report={report(conditions)} onShow={() => undefined} onTeach={() => undefined} />);

describe('the conditions of a leave request in the panel', () => {
  it('begin with what is not met, then what nobody knows, and say each in words', async () => {
    const page = await shown([
      condition('Asked ahead', 'met'),
      condition('A reason', 'unknown'),
      condition('No unauthorised absence', 'broken', { proof: 'Wed 7 Oct AM U' }),
    ]);
    const lines = page.all('.conditions li').map(({ textContent }) => textContent);
    expect(lines.map((line) => line?.slice(0, 7))).toEqual(['Not met', 'Unknown', 'MetAske']);
    expect(lines[0]).toContain('Wed 7 Oct AM U');
  });

  it('name the sessions once, where the reason names each of them already', async () => {
    const title = 'No unauthorised absence';
    const why = '2 sessions on record: U on Wed 7 Oct AM, N on Fri 9 Oct PM';
    const all = await shown([condition(title, 'broken', { why, proof: 'Wed 7 Oct AM U, Fri 9 Oct PM N' })]);
    expect(all.text().match(/Wed 7 Oct AM/g)).toHaveLength(1);
    const some = await shown([
      condition(title, 'broken', { why, proof: 'Wed 7 Oct AM U, Fri 9 Oct PM N, Mon 9 Nov AM O' }),
    ]);
    expect(some.text()).toContain('Mon 9 Nov AM O');
  });

  it('say who decides, and that the policy binds nobody who may', async () => {
    expect((await shown([condition('Asked ahead', 'met')])).text()).toContain(
      'The headteacher decides, and may decide otherwise',
    );
  });

  it('are not there on any other page', async () => {
    expect((await shown([])).all('.conditions')).toEqual([]);
  });
});
