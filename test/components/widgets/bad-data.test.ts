/** Whatever a page gives an element: nothing is thrown into that page, and the element says what is wrong. */
import '../../../src/widgets/bundle';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawn, heard, partOf, placed } from './placed';

const TAGS = [
  'attendance-meter',
  'attendance-year',
  'code-lookup',
  'escalation-checklist',
  'leave-check',
  'penalty-window',
  'register-lens-checks',
];
const ODD: [string, unknown][] = [
  ['a number', 7],
  ['a text', 'x'],
  ['an empty object', {}],
  ['a list of nulls', [null]],
  ['a function', () => 1],
  ['a symbol', Symbol('odd')],
  ['what cannot be copied', { toJSON: () => ({}), self: globalThis }],
  ['a marks list with holes', new Array(3)],
  ['an infinite number', Number.POSITIVE_INFINITY],
  [
    'what has a getter that throws',
    {
      get terms() {
        throw new Error('host');
      },
      get date() {
        throw new Error('host');
      },
    },
  ],
  ['markup', '<img src=x onerror=alert(1)>'],
];

let thrown: unknown[] = [];
const onError = (event: ErrorEvent) => thrown.push(event.error ?? event.message);

beforeEach(() => {
  thrown = [];
  window.addEventListener('error', onError);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  window.removeEventListener('error', onError);
  vi.restoreAllMocks();
});

describe.each(TAGS)('<%s>', (tag) => {
  const takes = () => Object.keys((customElements.get(tag) as unknown as { takes: object }).takes);

  it.each(ODD)('given %s in each of its properties, throws nothing', async (_, odd) => {
    const element = await placed<HTMLElement & Record<string, unknown>>(`<${tag}></${tag}>`);
    for (const name of takes()) {
      element[name] = odd;
      await drawn();
    }
    expect(element.shadowRoot?.childElementCount).toBe(1);
    expect(thrown).toEqual([]);
  });

  it('given a script that is no JSON, says so', async () => {
    const element = await placed(`<${tag}><script type="application/json">{"marks": [</script></${tag}>`);
    expect(partOf(element, 'error')?.textContent).toContain('the script (script): wanted JSON');
  });

  it('given two scripts, says so and takes neither', async () => {
    const script = '<script type="application/json">{}</script>';
    const element = await placed(`<${tag}>${script}${script}</${tag}>`);
    expect(partOf(element, 'error')?.textContent).toContain('the script (script): wanted one script, not 2');
  });

  it('given a name that it does not know, says which it knows', async () => {
    const element = await placed(`<${tag}><script type="application/json">{"colour": "red"}</script></${tag}>`);
    expect(partOf(element, 'error')?.textContent).toContain(`colour (script): wanted one of ${takes().join(', ')}`);
  });

  it('given rubbish in each attribute, throws nothing and shows no markup of it', async () => {
    const attributes = takes().map((name) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`));
    const element = await placed(`<${tag}></${tag}>`);
    for (const name of attributes) element.setAttribute(name, '"><img src=x>');
    await drawn();
    expect(element.shadowRoot?.querySelector('img')).toBeNull();
    expect(thrown).toEqual([]);
  });
});

describe('what is wrong', () => {
  it.each([
    ['marks="2026-02-31 AM O"', 'marks.0.date', 'a date, YYYY-MM-DD'],
    ['marks="2026-11-20 AM o"', 'marks.0.code', 'a national code of that day, or none'],
    ['marks="2023-11-20 AM J1"', 'marks.0.code', 'a national code of that day, or none'],
    ['terms="0202-09-03/2026-12-18"', 'terms.0.from', 'a date, YYYY-MM-DD'],
    ['terms="2026-09-03/2026-10-23/2026-12-18"', 'terms', 'dates such as 2026-09-03/2026-12-18'],
    ['marks="2026-11-20 XX O"', 'marks.0.session', 'AM or PM'],
    ['marks="2026-11-20 AM O O"', 'marks', 'marks such as "2026-09-14 AM O", with commas in between'],
    ['terms="2026-09-03"', 'terms.0.to', 'a date, YYYY-MM-DD'],
    ['calendar="{}"', 'calendar.terms', 'dates such as 2026-09-03/2026-12-18'],
    ['as-of="tomorrow"', 'asOf', 'a date, YYYY-MM-DD'],
    ['marks=""', 'marks', 'marks such as "2026-09-14 AM O"; [] where there are none'],
    [
      'calendar="{"terms": [{"from": "2026-09-03", "to": "2026-12-18"}], "closd": ["2026-11-20"]}"',
      'calendar.closd',
      'one of terms, closed, bankHolidays, assessments',
    ],
    [
      'calendar="{"terms": [], "closed": [{"date": "2026-11-20", "half": "AM"}]}"',
      'calendar.closed.0.half',
      'one of date, session, years, kind',
    ],
  ])('in %s is told with its place, to people and to programs', async (attributes, path, message) => {
    const element = await placed('<penalty-window></penalty-window>');
    const [said] = await heard('lens-error', () => {
      const [name = '', value = ''] = attributes.split(/="|"$/);
      element.setAttribute(name, attributes.slice(name.length + 2, -1) || value);
    });
    expect(said).toMatchObject({ problems: [{ message, from: 'attribute' }] });
    expect((said as { problems: { path: string }[] }).problems[0]?.path).toBe(path);
    expect(partOf(element, 'error')?.textContent).toContain(message);
  });

  it('is forgotten when the data is well again', async () => {
    const element = await placed('<attendance-meter attended="x" possible="10"></attendance-meter>');
    expect(partOf(element, 'error')).not.toBeNull();
    element.setAttribute('attended', '9');
    await drawn();
    expect(partOf(element, 'error')).toBeNull();
  });

  it('of a term that ends before it begins is told in the words of the calendar', async () => {
    const element = await placed(
      '<penalty-window as-of="2026-11-20" marks="[]" terms="2026-12-18/2026-09-03"></penalty-window>',
    );
    expect(partOf(element, 'error')?.textContent).toContain('a term ends 2026-09-03, before it begins 2026-12-18');
  });

  it.each([
    [{ trust: 'ludlow', school: 'otw' }, 'policy.school'],
    [{ trust: 'ludlow', nationalDefaults: 'yes' }, 'policy.nationalDefaults'],
  ])('of the layers %j of a policy none is left out without a word', async (policy, path) => {
    const element = await placed('<leave-check type="holiday" from="2026-12-01"></leave-check>');
    Object.assign(element, { policy });
    await vi.waitFor(() => expect(partOf(element, 'error')?.textContent).toContain(path), { timeout: 5000 });
  });

  it('of a policy that does not ship names those that do', async () => {
    const element = await placed('<leave-check policy="hogwarts" type="holiday" from="2026-12-01"></leave-check>');
    await vi.waitFor(() =>
      expect(partOf(element, 'error')?.textContent).toContain('policy is none of national, wessex'),
    );
  });
});
