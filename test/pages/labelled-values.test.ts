import { describe, expect, it } from 'vitest';
import { newSight } from '../../src/pages/generic/text';
import { labelledValues } from '../../src/pages/records/labelled-values';
import { show } from './page';

function pairs(html: string): string[] {
  show(html);
  return labelledValues(document.body, newSight()).map(({ label, face, group }) =>
    `${group === '' ? '' : `${group} > `}${label}: ${face.shown}`.trim(),
  );
}

const options = (texts: string[], chosen: string) =>
  `${texts.map((text) => `<option${text === chosen ? ' selected' : ''}>${text}</option>`).join('')}`;

describe('labels and fields', () => {
  it('by for, around the field, aria-labelledby and aria-label', () => {
    expect(
      pairs(`<form><label for="a">First day: *</label><input id="a" type="date" value="2027-02-01">
        <label>Type of leave <select>${options(['Holiday', 'Medical'], 'Medical')}</select></label>
        <span id="r">Reason</span><textarea aria-labelledby="r">Family wedding</textarea>
        <input aria-label="Contact" value="parent"></form>`),
    ).toEqual(['first day: 2027-02-01', 'type of leave: Medical', 'reason: Family wedding', 'contact: parent']);
  });

  it('hold what a person entered, not what the page served', () => {
    show('<label>Reason <input value="old"></label><label>Agreed <input type="checkbox"></label>');
    const [text, box] = document.querySelectorAll('input');
    (text as HTMLInputElement).value = 'new';
    (box as HTMLInputElement).checked = true;
    const found = labelledValues(document.body, newSight());
    expect(found.map(({ face }) => face.shown)).toEqual(['new', 'yes']);
    expect(found[0]?.element).toBe(text);
  });

  it('with the chosen radio button under its legend, and none where none is chosen', () => {
    const radios = (name: string, checked: number) =>
      ['Approve', 'Decline']
        .map(
          (text, i) =>
            `<div><label><input type="radio" name="${name}"${i === checked ? ' checked' : ''}>${text}</label></div>`,
        )
        .join('');
    expect(
      pairs(`<form><fieldset><legend>Outcome</legend>${radios('o', 1)}</fieldset>
        <dl><dt>Licence held</dt><dd>${radios('l', -1)}</dd></dl></form>`),
    ).toEqual(['outcome: Decline', 'licence held:']);
  });

  it('with day, month and year as one date', () => {
    const days = Array.from({ length: 31 }, (_, i) => String(i + 1));
    const months = 'January February March April May June July August September October November December'.split(' ');
    const date = (day: string, month: string, year: string) =>
      `<select>${options(['Day', ...days], day)}</select><select>${options(['Month', ...months], month)}</select><select>${options(['Year', '2026', '2027'], year)}</select>`;
    expect(
      pairs(`<dl><dt>From</dt><dd>${date('1', 'February', '2027')}</dd><dt>To</dt><dd>${date('Day', 'Month', 'Year')}</dd>
        <dt>Back</dt><dd>${date('31', 'February', '2027')}</dd></dl>
        <fieldset><legend>First day</legend><label>Day <input name="d" value="7"></label><label>Month <input value="9"></label><label>Year <input value="2026"></label></fieldset>`),
    ).toEqual(['from: 2027-02-01', 'to:', 'back: 31 February 2027', 'first day: 2026-09-07']);
  });

  it('without a label of their own, in the second of two cells', () => {
    expect(
      pairs(`<table><tr><td>First day</td><td><input value="01/02/2027"> <a href="#">pick</a></td></tr>
        <tr><td>Reason</td><td><textarea></textarea></td></tr></table>`),
    ).toEqual(['first day: 01/02/2027', 'reason:']);
  });

  it('keep the words around a label beside it', () => {
    expect(
      pairs(
        `<fieldset><legend>Dates</legend><label>From <input type="date" value="2027-02-01"></label><label>To <input type="date"></label></fieldset>`,
      ),
    ).toEqual(['dates > from: 2027-02-01', 'dates > to:']);
  });

  it('drawn by a library', () => {
    expect(
      pairs(`<div><span id="t">Leave type</span><div role="combobox" aria-labelledby="t"><span>Holiday</span></div></div>
        <div role="switch" aria-checked="true" aria-label="Travel booked"></div>
        <div role="radiogroup" aria-label="Decision"><div role="radio" aria-checked="false">Grant</div><div role="radio" aria-checked="true">Refuse</div></div>`),
    ).toEqual(['leave type: Holiday', 'travel booked: yes', 'decision: Refuse']);
  });

  it('never a password, a hidden field or one out of sight', () => {
    expect(
      pairs(`<label>Password <input type="password" value="secret"></label><input type="hidden" aria-label="Token" value="x">
        <div hidden><label>Old <input value="1"></label></div><label>Reason <input value="seen"></label>`),
    ).toEqual(['reason: seen']);
  });
});

describe('labels and texts', () => {
  it('as a list of terms, with or without wrappers', () => {
    expect(
      pairs(`<dl><dt>Pupil</dt><dd>Amy Ash</dd><dt>Reason</dt><dd></dd></dl>
        <dl><div><dt>From</dt><dd>1 Feb 2027 <button>Change</button></dd></div></dl>`),
    ).toEqual(['pupil: Amy Ash', 'reason:', 'from: 1 Feb 2027']);
  });

  it('as rows of two cells, once or twice side by side', () => {
    expect(
      pairs(`<table><tr><th>Pupil</th><td>Amy Ash</td></tr><tr><td><b>From</b></td><td>01/02/2027</td></tr>
        <tr><td>To:</td><td>05/02/2027</td></tr></table>
        <table><tr><th>Made on</th><td>4 Jan 2027</td><th>By</th><td>Parent</td></tr></table>`),
    ).toEqual(['pupil: Amy Ash', 'from: 01/02/2027', 'to: 05/02/2027', 'made on: 4 Jan 2027', 'by: Parent']);
  });

  it('in one text, several in a line, and at 09:20 without a label', () => {
    expect(
      pairs(`<p>Reason: Family wedding</p><p><b>From</b> 1 Feb 2027<br><strong>To:</strong> 5 Feb 2027</p>
        <div><span>Type:</span><span>Holiday</span><span>Code:</span><span>G</span></div><p>Arrived 09:20</p>`),
    ).toEqual(['reason: Family wedding', 'from: 1 Feb 2027', 'to: 5 Feb 2027', 'type: Holiday', 'code: G']);
  });

  it('as repeated blocks whose class names say nothing', () => {
    expect(
      pairs(`<section><div class="x1"><div class="x2">First day</div><div class="x3">1 Feb 2027</div></div>
        <div class="x1"><div class="x2">Last day</div><div class="x9"><span>5 Feb 2027</span></div></div></section>`),
    ).toEqual(['first day: 1 Feb 2027', 'last day: 5 Feb 2027']);
  });

  it('as blocks in turn', () => {
    expect(
      pairs(
        '<div><span class="k">Pupil</span><span class="v">Amy Ash</span><span class="k">Status</span><span class="v">Approved</span></div>',
      ),
    ).toEqual(['pupil: Amy Ash', 'status: Approved']);
  });

  it('under a heading, whose section speaks for itself where it can', () => {
    expect(
      pairs(
        `<div><h3>Reason</h3><p>Family wedding</p></div><div><h3>Decision</h3><div><dl><dt>Outcome</dt><dd>Granted</dd></dl></div></div>`,
      ),
    ).toEqual(['reason: Family wedding', 'outcome: Granted']);
  });

  it('inside open shadow roots', () => {
    show('<my-panel></my-panel>');
    const root = document.querySelector('my-panel')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<dl><dt>Pupil</dt><dd>Amy Ash</dd></dl><label>Reason <input value="Wedding"></label>';
    const found = labelledValues(document.body, newSight());
    expect(found.map(({ label, face }) => `${label}: ${face.shown}`)).toEqual(['pupil: Amy Ash', 'reason: Wedding']);
  });

  it('but not in tables with headings, hidden texts or plain prose', () => {
    expect(
      pairs(`<table><tr><th>Pupil</th><th>Mark</th></tr><tr><th>Amy Ash</th><td>/</td></tr></table>
        <dl style="display:none"><dt>Secret</dt><dd>yes</dd></dl><p>Nothing to say here.</p><ul><li>Home</li><li>Registers</li></ul>`),
    ).toEqual([]);
  });

  it('are empty where the next line begins with a label of its own', () => {
    expect(pairs('<div><p><b>Reason:</b></p><p><b>Changed by:</b> J. Pettifer</p></div>')).toEqual([
      'reason:',
      'changed by: J. Pettifer',
    ]);
    expect(pairs('<div><p>Reason:</p><p>Changed by: J. Pettifer</p></div>')).toEqual(['changed by: J. Pettifer']);
  });

  it('may have a value with a colon in it', () => {
    expect(pairs('<div><b>Collected by:</b> <span>Mother: Ruth Ash</span></div>')).toEqual([
      'collected by: Mother: Ruth Ash',
    ]);
  });
});
