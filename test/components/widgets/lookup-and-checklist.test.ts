/** The elements that somebody works with: looking a code up, ticking a checklist, weighing a request for leave. */
import '../../../src/widgets/code-lookup/code-lookup';
import '../../../src/widgets/escalation-checklist/escalation-checklist';
import '../../../src/widgets/leave-check/leave-check';
import { describe, expect, it, vi } from 'vitest';
import { codesOn } from '../../../src/attendance';
import { factOf, search } from '../../../src/widgets/code-lookup/find-codes';
import type { EscalationChecklist } from '../../../src/widgets/escalation-checklist/escalation-checklist.class';
import { drawn, heard, partOf, placed, textOf } from './placed';

describe('a code lookup', () => {
  it('knows every national code there is, and what it counts as', () => {
    for (const code of codesOn('2026-09-01')) {
      expect(factOf(code), code).toMatchObject({ code });
      expect(factOf(code)?.counts, code).not.toBe('');
    }
  });

  it.each([
    ['u', ['U']],
    ['Y4', ['Y4']],
    ['illness', ['I']],
    ['dental', ['M']],
    ['zebra', []],
    ['', []],
  ])('finds for "%s" %j', (typed, codes) => {
    expect(search(typed).map(({ code }) => code)).toEqual(codes);
  });

  it('is of use without any data, and tells what was found', async () => {
    const lookup = await placed('<code-lookup></code-lookup>');
    const box = lookup.shadowRoot?.querySelector('input') as HTMLInputElement;
    const said = await heard('lens-code', () => {
      box.value = 'g';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(said).toMatchObject([{ code: 'G', counts: 'Unauthorised absence, counted for a penalty notice' }]);
    expect(textOf(lookup)).toContain('Away on a holiday for which no leave was granted.');
  });

  it('shows six codes of many, and says how many more there are', async () => {
    const many = search('school');
    expect(many.length).toBeGreaterThan(6);
    const lookup = await placed('<code-lookup code="school"></code-lookup>');
    expect(lookup.shadowRoot?.querySelectorAll('[part=code]')).toHaveLength(6);
    expect(textOf(lookup)).toContain(`and ${many.length - 6} more`);
    expect(textOf(await placed('<code-lookup code="illness"></code-lookup>'))).not.toContain('more');
  });

  it('without its box is an explanation of one code', async () => {
    const lookup = await placed('<code-lookup code="N" search="false"></code-lookup>');
    expect(lookup.shadowRoot?.querySelector('input')).toBeNull();
    expect(textOf(lookup)).toContain('within 5 school days');
  });
});

describe('an escalation checklist', () => {
  const FIRST_DAY =
    '<escalation-checklist policy="ludlow" checklist="lj-first-day" started-on="2026-11-19" terms="2026-09-03/2026-12-18" now="2026-11-20T09:26:00Z"></escalation-checklist>';

  async function shown(html: string): Promise<EscalationChecklist> {
    const checklist = await placed<EscalationChecklist>(html);
    await vi.waitFor(() => expect(textOf(checklist)).toMatch(/\d of \d+ done/));
    return checklist;
  }

  it('counts due dates in school days and says what is over', async () => {
    expect(textOf(await shown(FIRST_DAY))).toContain('Due Thu 19 Nov, 1 school day over');
  });

  it('tells what is ticked, and keeps to what the page says is done', async () => {
    const checklist = await shown(FIRST_DAY);
    const box = checklist.shadowRoot?.querySelector('input') as HTMLInputElement;
    const said = await heard('lens-step', () => box.click());
    expect(said).toMatchObject([{ checklist: 'lj-first-day', done: true, on: '2026-11-20' }]);
    expect(textOf(checklist)).toContain('1 of');
    expect(textOf(checklist)).toContain('Done Fri 20 Nov');
    const { step } = said[0] as { step: string };
    checklist.done = { [step]: '2026-11-19' };
    await drawn();
    expect(textOf(checklist)).toContain('Done Thu 19 Nov');
    checklist.done = {};
    await drawn();
    expect(textOf(checklist)).toContain('0 of');
  });

  it.each([
    [
      'the page shows another case',
      (checklist: EscalationChecklist) => checklist.setAttribute('started-on', '2026-11-18'),
    ],
    ['the page says anew what is done', (checklist: EscalationChecklist) => Object.assign(checklist, { done: {} })],
  ])('keeps no tick when %s', async (_, change) => {
    const checklist = await shown(FIRST_DAY);
    checklist.shadowRoot?.querySelector('input')?.click();
    await drawn();
    expect(textOf(checklist)).toContain('1 of');
    change(checklist);
    await drawn();
    expect(textOf(checklist)).toContain('0 of');
  });

  it('shows its steps where the page says of one that it does not have that it was done, and tells the page', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const checklist = await shown(FIRST_DAY);
    const said = await heard('lens-error', () => Object.assign(checklist, { done: { 'no-step': '2026-11-19' } }));
    expect(said).toEqual([
      { problems: [{ path: 'done.no-step', message: 'is no step of lj-first-day', from: 'none' }] },
    ]);
    expect(warned).toHaveBeenCalledTimes(1);
    expect(textOf(checklist)).toContain('0 of');
    warned.mockRestore();
  });

  it('with a name that the policy does not have names those that it has', async () => {
    const checklist = await placed(
      '<escalation-checklist policy="ludlow" checklist="none" started-on="2026-11-19"></escalation-checklist>',
    );
    await vi.waitFor(() => expect(partOf(checklist, 'error')?.textContent).toContain('lj-first-day'));
  });
});

describe('a leave check', () => {
  it('tells which conditions are broken, and leaves open what rests on marks that it was not given', async () => {
    const check = await placed(
      '<leave-check policy="ludlow" type="exceptional" from="2026-12-01" to="2026-12-03" requested-on="2026-11-20" now="2026-11-20T09:26:00Z" terms="2026-09-03/2026-12-18"></leave-check>',
    );
    await vi.waitFor(() => expect(textOf(check)).toContain('Conditions of your policy'), { timeout: 5000 });
    expect(textOf(check)).toContain('Not metAsked at least 14 days ahead');
    expect(textOf(check)).toContain("the pupil's earlier marks are not known");
    const said = await heard('lens-conditions', () => check.setAttribute('requested-on', '2026-11-01'));
    const [{ conditions }] = said as [{ conditions: { title: string; state: string }[] }];
    expect(conditions.find(({ title }) => title === 'Asked at least 14 days ahead')?.state).toBe('met');
  });

  it('says which part of a request is none', async () => {
    const check = await placed('<leave-check policy="ludlow" type="picnic" from="2026-12-01"></leave-check>');
    await vi.waitFor(() => expect(partOf(check, 'error')?.textContent).toContain('request.type'), { timeout: 5000 });
  });
});
