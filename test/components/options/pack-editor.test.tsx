import { afterEach, describe, expect, it, vi } from 'vitest';
import type { School } from '../../../src/rollout/school';
import { choose, type Screen } from '../screen';
import { ash, openOptions, settingsWith } from './live-options';

const withOwn = (overrides: School['overrides'], more: Partial<School> = {}): School => ({
  ...ash,
  ...more,
  overrides,
});
const own = (value: unknown, more: object = {}) =>
  ({ value, clause: 'school settings', certainty: 'stated', ...more }) as School['overrides'][string];

async function openForm(school: School = ash, managed: readonly string[] = []) {
  const opened = await openOptions(settingsWith(school), managed);
  await opened.page.press(managed.includes('schools') ? 'Look at the values' : 'Open as a form');
  return opened;
}

const rowOf = (page: Screen, key: string): HTMLElement => {
  const row = page.all('tr').find(({ id }) => id === `row-${key}`);
  if (!row) throw new Error(`There is no row of ${key}`);
  return row;
};
const control = (page: Screen, key: string, selector: string): HTMLInputElement => {
  const found = rowOf(page, key).querySelector<HTMLInputElement>(selector);
  if (!found) throw new Error(`There is no ${selector} in: ${rowOf(page, key).innerHTML}`);
  return found;
};
const show = (page: Screen, what: 'all' | 'set' | 'changed') => choose(page.field('Which values'), what);
const keysShown = (page: Screen) => page.all('.pack tbody tr').map(({ id }) => id.replace('row-', ''));
const lintSays = (page: Screen) => page.all('.lint')[0]?.textContent ?? '';

/** Types without leaving the field. */
async function type(field: HTMLInputElement, text: string): Promise<void> {
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() => expect(field.value).toBe(text));
}

afterEach(() => vi.useRealTimers());

describe('a policy as a form', () => {
  it('opens by sections, each value with its clause, how sure it is, and where it comes from', async () => {
    const { page } = await openForm();
    expect(page.all('.part h3')[0]?.textContent).toBe('Register times');
    expect(control(page, 'am.close', 'input[type=time]').value).toBe('09:15');
    expect(control(page, 'am.close', '.clause textarea').value).toBe('4.4');
    expect(rowOf(page, 'am.close').textContent).toMatch(/policy$/);
    expect(rowOf(page, 'pm.close').textContent).toContain('contradicts itself');
    expect(rowOf(page, 'gates.open').textContent).toContain('the policy says nothing');
  });

  it('leaves out what has a field of its own or is for whoever writes packs', async () => {
    const { page } = await openForm();
    await choose(page.field('Find a value'), 'register');
    const keys = keysShown(page);
    expect(keys.length).toBeGreaterThan(10);
    expect(
      keys.filter((key) => key.startsWith('checks.') || key === 'national.checks' || key === 'minutesLateFrom'),
    ).toEqual([]);
  });

  it('keeps a changed value as the school’s own, and goes back to the policy’s', async () => {
    const { page, heard } = await openForm();
    await choose(control(page, 'am.close', 'input[type=time]'), '09:20');
    expect(heard.changeValue).toHaveBeenLastCalledWith('am.close', own('09:20'));
    expect(rowOf(page, 'am.close').textContent).toContain('changed here');
    await page.press('Back to the policy’s value: 09:15 (Morning register closes)');
    expect(heard.changeValue).toHaveBeenLastCalledWith('am.close', null);
    expect(control(page, 'am.close', 'input[type=time]').value).toBe('09:15');
  });

  it('holds a value to its kind, says what is wanted, and keeps what was there', async () => {
    const { page, heard } = await openForm();
    await show(page, 'set');
    await choose(control(page, 'contactBelow', 'input'), '196');
    expect(rowOf(page, 'contactBelow').querySelector('[role=alert]')?.textContent).toBe('A percentage, 0 to 100');
    expect(control(page, 'contactBelow', 'input').getAttribute('aria-invalid')).toBe('true');
    expect(heard.changeValue).not.toHaveBeenCalled();
    await choose(control(page, 'contactBelow', 'input'), '95');
    expect(heard.changeValue).toHaveBeenLastCalledWith('contactBelow', own(95, { op: '<' }));
    await choose(control(page, 'contactBelow', '.operator'), '<=');
    expect(heard.changeValue).toHaveBeenLastCalledWith('contactBelow', own(95, { op: '<=' }));
  });

  it('lets the clause of a value be written', async () => {
    const { page, heard } = await openForm(withOwn({ 'am.close': own('09:20') }));
    await choose(control(page, 'am.close', '.clause textarea'), 'governors, 3 Nov 2026');
    expect(heard.changeValue).toHaveBeenLastCalledWith('am.close', own('09:20', { clause: 'governors, 3 Nov 2026' }));
  });

  it('sets a value where the policy says nothing', async () => {
    const { page, heard } = await openForm();
    await page.press('Gates open: set a value');
    expect(document.activeElement?.id).toBe('value-gates.open');
    await choose(control(page, 'gates.open', 'input[type=time]'), '08:20');
    expect(heard.changeValue).toHaveBeenLastCalledWith('gates.open', own('08:20'));
  });

  it('takes a decision where the document contradicts itself', async () => {
    const { page, heard } = await openForm();
    await page.press('Afternoon register closes: decide for this value');
    expect(heard.changeValue).toHaveBeenLastCalledWith('pm.close', own('14:10'));
  });

  it('asks from when until when a change goes, and refuses an end before its beginning', async () => {
    const { page, heard } = await openForm(withOwn({ 'am.close': own('09:20') }));
    await choose(page.field('Morning register closes: in force from'), '2027-01-04');
    expect(heard.changeValue).toHaveBeenLastCalledWith('am.close', own('09:20', { validFrom: '2027-01-04' }));
    expect(rowOf(page, 'am.close').textContent).toMatch(
      /In force from Mon 4 Jan 2027.*Until then the policy’s value applies/,
    );
    await choose(page.field('Morning register closes: in force until'), '2026-12-01');
    expect(heard.changeValue).toHaveBeenCalledTimes(1);
    expect(rowOf(page, 'am.close').textContent).toContain('It ends before it begins');
  });

  it('shows values of year groups, each in a field', async () => {
    const { page, heard } = await openForm({ ...ash, pack: 'ludlow' });
    const years = rowOf(page, 'pm.lateAfter').querySelectorAll<HTMLInputElement>('.years input');
    expect([...years].map((field) => field.getAttribute('aria-label'))).toContain('Late after, afternoon, Year 3');
    const [first] = years;
    if (first) await choose(first, '13:45');
    expect(heard.changeValue).toHaveBeenLastCalledWith('pm.lateAfter', {
      value: null,
      clause: 'school settings',
      certainty: 'stated',
      by: { '3': '13:45', '4': '13:10', '5': '13:30', '6': '13:35' },
    });
  });

  it('shows bands as rows, and keeps the others when one goes', async () => {
    const { page, heard } = await openForm({ ...ash, pack: 'keystone' });
    await choose(page.field('Find a value'), 'attendance bands');
    const bands = rowOf(page, 'bands').querySelectorAll('.band');
    expect(bands.length).toBe(5);
    await page.press('Attendance bands: remove band 5');
    const kept = heard.changeValue.mock.lastCall?.[1];
    expect(kept && 'value' in kept ? (kept.value as unknown[]).length : null).toBe(4);
  });

  it('finds values by words, by what is set, and by what was changed here', async () => {
    const { page } = await openForm(withOwn({ 'am.close': own('09:20') }));
    await choose(page.field('Find a value'), 'closes afternoon');
    expect(keysShown(page)).toContain('pm.close');
    expect(keysShown(page)).not.toContain('am.close');
    await choose(page.field('Find a value'), '');
    await choose(page.field('Find a value'), 'register');
    expect(keysShown(page), 'a row of a section named so').not.toContain('day.start');
    await choose(page.field('Find a value'), 'register times');
    expect(keysShown(page), 'the section itself').toContain('day.start');
    await choose(page.field('Find a value'), '');
    await show(page, 'changed');
    expect(keysShown(page)).toEqual(['am.close']);
    await show(page, 'set');
    expect(keysShown(page)).not.toContain('gates.open');
    expect(keysShown(page)).toContain('retentionYears');
  });
});

describe('lint beside the form', () => {
  it('is about the policy as it is in force, and follows what is typed without taking the field away', async () => {
    const { page, heard } = await openForm();
    expect(lintSays(page)).toContain('Keeps register entries 3 years; the law asks for 6.');
    await show(page, 'set');
    const field = control(page, 'retentionYears', 'input');
    await type(field, '6');
    await vi.waitFor(() => expect(lintSays(page)).not.toContain('Keeps register entries'), { timeout: 3000 });
    expect(heard.changeValue).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('6');
  });

  it('does not count a change that is not in force yet', async () => {
    const { page } = await openForm(withOwn({ retentionYears: own(6, { validFrom: '2027-09-01' }) }));
    expect(lintSays(page)).toContain('Keeps register entries 3 years');
  });

  it('leads from a problem to its row, though its section is closed and the row filtered away', async () => {
    const { page } = await openForm();
    await choose(page.field('Find a value'), 'gates');
    const link = page.all('.lint a').find(({ textContent }) => textContent === 'Register entries are kept for');
    link?.click();
    await vi.waitFor(() => expect(rowOf(page, 'retentionYears').contains(document.activeElement)).toBe(true));
  });

  it('marks the row with the number of its problem', async () => {
    const { page } = await openForm();
    await show(page, 'set');
    const mark = rowOf(page, 'retentionYears').querySelector('a.mark');
    const target = page.all(mark?.getAttribute('href') ?? '')[0];
    expect(target?.textContent).toContain('Keeps register entries');
  });
});

describe('a policy that the trust’s browser policy set', () => {
  it('can be looked at, searched and not changed', async () => {
    const { page } = await openForm(ash, ['schools', 'packs']);
    expect(page.all('#policy ~ .locked')[0]?.textContent).toContain('(schools)');
    expect(control(page, 'am.close', 'input').closest('fieldset')?.disabled).toBe(true);
    expect(page.all('button').some((one) => one.getAttribute('aria-label')?.endsWith('set a value'))).toBe(false);
    await choose(page.field('Find a value'), 'late');
    expect(keysShown(page)).toContain('am.lateAfter');
    expect(page.all('button').some((one) => one.textContent === 'Import a policy…')).toBe(false);
    expect(page.text()).toContain('Set by your trust’s browser policy (packs)');
  });
});
