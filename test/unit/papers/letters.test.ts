import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/attendance';
import { fillLetter, letterText } from '../../../src/papers/letters/fill-letter';
import { LETTER_FIELDS, letterFields } from '../../../src/papers/letters/letter-fields';
import { fieldProblems, type LetterTemplate, parseLetterTemplate } from '../../../src/papers/letters/letter-template';
import { LETTERS } from '../../../src/papers/letters/letters';
import { lettersOf } from '../../../src/papers/letters/policy-letters';
import { LETTER_KINDS } from '../../../src/policy/checklist';
import { policyPacks } from '../../../src/policy/packs';

const PACKS = ['wessex', 'keystone', 'otw', 'jtmat', 'ludlow'] as const;
const everyLetter = [...PACKS, 'our-own'].flatMap((pack) =>
  Object.values(lettersOf(pack)).map((one) => ({ pack, ...one })),
);
const template = (text: string): LetterTemplate => ({ letter: 'below-96', title: 'About {pupil}', text, clause: null });
const marks: Mark[] = [
  { date: '2026-09-22', session: 'AM', code: 'O' },
  { date: '2026-09-22', session: 'PM', code: 'O' },
  { date: '2026-09-23', session: 'AM', code: '/' },
  { date: '2026-09-23', session: 'PM', code: 'N' },
];
const figures = { from: '2026-09-01', to: '2026-09-30', marks, isComplete: true };

describe('the letters that ship', () => {
  it('are nine for every policy, and name only fields there are', () => {
    expect(Object.keys(LETTERS)).toEqual([...LETTER_KINDS]);
    for (const { title, text } of everyLetter) expect([...fieldProblems(title), ...fieldProblems(text)]).toEqual([]);
  });

  it('name no sum of money, ask for no medical proof and conclude nothing', () => {
    for (const { text, title } of everyLetter) {
      expect(`${title} ${text}`).not.toMatch(/£|\bpounds?\b|\bfined?\b/i);
      expect(text).not.toMatch(/medical (evidence|proof|note|certificate)|doctor|GP\b|appointment card|prescription/i);
      expect(text).not.toMatch(/will be (fined|prosecuted|issued)|penalty notice will/i);
    }
  });

  it('of the five policies rest on clauses that their packs cite too', () => {
    for (const pack of PACKS) {
      const cited = new Set(
        Object.values(policyPacks[pack].values).flatMap((value) => ('clause' in value ? value.clause.split(', ') : [])),
      );
      for (const { clause, letter } of Object.values(lettersOf(pack)))
        for (const one of clause?.split(', ') ?? []) expect(cited, `${pack} ${letter}`).toContain(one);
    }
  });

  it('say what a policy says of its own', () => {
    expect(lettersOf('ludlow')['below-96'].text).toContain('The leaflet with this letter');
    expect(lettersOf('wessex')['explain-absence'].text).toContain('more than 3 school days in a row');
    expect(lettersOf('otw')['below-90'].title).toContain('amber 1');
    expect(lettersOf('jtmat')['leave-refusal'].text).toContain('no appeal');
    expect(lettersOf('keystone')['leave-refusal'].text).not.toContain('no appeal');
    expect(lettersOf('jtmat')['term-absence'].clause).toBeNull();
  });

  it('give way to those a school wrote itself', () => {
    const own = template('Dear all');
    expect(lettersOf('wessex', { 'below-96': own })['below-96']).toBe(own);
    expect(lettersOf('toString')['below-96']).toBe(LETTERS['below-96']);
  });
});

describe('a notice to improve', () => {
  const { text } = lettersOf('otw')['notice-to-improve'];

  it.each([
    ['the record and the offences', /\{attended\} of \{possible\}[\s\S]*\{unauthorisedSessions\}/],
    ['the benefits and the duty', /learn more[\s\S]*section 7 of the Education Act 1996/],
    ['the support so far', /\{supportSoFar\}/],
    ['the support that is open, that not taken up too', /offered before and not taken up[\s\S]*\{supportOffered\}/],
    ['the warning, with what is enough', /\{enough\}[\s\S]*penalty notice or a prosecution may be considered/],
    ['its period', /\{improvement\}: \{improvementWeeks\} weeks/],
    ['the grounds for an earlier notice', /before the end of the period where:\s+- \{earlyGrounds\}/],
  ])('holds %s', (_, part) => {
    expect(text).toMatch(part);
  });

  it('calls no N unauthorised', () => {
    const filled = letterText(fillLetter(lettersOf('otw')['notice-to-improve'], letterFields({ figures })));
    expect(filled).toContain('2 sessions were recorded as unauthorised absence');
    expect(filled).toContain('- Tue 22 Sep, morning and afternoon');
    expect(filled).not.toContain('23 Sep,');
  });
});

describe('a letter that is filled in', () => {
  it('has the facts in it', () => {
    const facts = {
      pupil: { name: 'Amy Ash', year: '8' },
      parent: { name: 'Ms Ash' },
      school: { phone: '01632 960123' },
      figures,
    };
    const { title, salutation } = fillLetter(LETTERS['below-96'], letterFields(facts));
    expect(title.join('')).toBe('Amy Ash, Year 8: attendance this year');
    expect(salutation.join('')).toBe('Dear Ms Ash');
    const text = letterText(fillLetter(LETTERS['below-96'], letterFields(facts)));
    expect(text).toContain('Amy Ash attended 1 of 4 sessions at our school. That is 25.0 per cent.');
    expect(text).toContain('missed 1½ days in all');
  });

  it('has a blank where nothing is known, and says what belongs there', () => {
    const filled = fillLetter(template('Please ring {schoolPhone} by {replyBy}.'), {});
    expect(filled.body).toEqual([
      {
        kind: 'paragraph',
        parts: ['Please ring ', { blank: LETTER_FIELDS.schoolPhone }, ' by ', { blank: LETTER_FIELDS.replyBy }, '.'],
      },
    ]);
    expect(filled.blanks).toContain(LETTER_FIELDS.replyBy);
    expect(letterText(filled)).toContain('Please ring [……] by [……].');
  });

  it('has blanks instead of figures where marks may be missing', () => {
    const fields = letterFields({ figures: { ...figures, isComplete: false } });
    expect(fields).not.toHaveProperty('percent');
    expect(fields).not.toHaveProperty('attended');
    expect(letterFields({ figures: { ...figures, marks: [] } })).not.toHaveProperty('percent');
  });

  it('takes an empty fact for none', () => {
    expect(
      letterFields({ pupil: { name: null, year: null, group: '' }, supportSoFar: [], leave: { from: null } }),
    ).toEqual({});
  });

  it('makes a list of several lines where the field stands alone, and a sentence where it does not', () => {
    const fields = { supportSoFar: ['a meeting', 'a plan'] };
    const { body } = fillLetter(template('# Support\n\nThere was {supportSoFar}.\n\n- {supportSoFar}\n- more'), fields);
    expect(body).toEqual([
      { kind: 'heading', parts: ['Support'] },
      { kind: 'paragraph', parts: ['There was ', 'a meeting, a plan', '.'] },
      { kind: 'list', items: [['a meeting'], ['a plan'], ['more']] },
    ]);
  });

  it('takes a fact for text, whatever stands in it', () => {
    const text = letterText(fillLetter(template('{pupil} is here.'), { pupil: '{parent} $& <b>' }));
    expect(text).toContain('{parent} $& <b> is here.');
  });

  it('says what it rests on', () => {
    const said = (fields: object) => fillLetter(lettersOf('wessex')['leave-refusal'], fields).sources;
    expect(said({ policy: 'Our policy' }).join('')).toMatch(/^Our policy, 7\.1, 7\.2 · School Attendance .* reg 11$/);
    expect(said({})[0]).toEqual({ blank: LETTER_FIELDS.policy });
    expect(fillLetter(LETTERS['well-done'], {}).sources).toEqual([]);
  });
});

describe('a letter that a school wrote', () => {
  const whole = { letter: 'well-done', title: 'Well done, {pupil}', text: 'Thank you.', clause: null };

  it('is taken as it is', () => {
    expect(parseLetterTemplate(whole)).toEqual({ ok: true, template: whole });
  });

  it('is told by name which field nobody knows, and which was meant', () => {
    const parsed = parseLetterTemplate({ ...whole, title: 'For {Pupil}', text: '{pupils} owes {amount}.' });
    expect(parsed).toEqual({
      ok: false,
      problems: [
        { path: 'title', message: 'no field is called {Pupil}, did you mean {pupil}?' },
        { path: 'text', message: 'no field is called {pupils}, did you mean {pupil}?' },
        { path: 'text', message: 'no field is called {amount}' },
      ],
    });
  });

  it('is told of a brace without its other half', () => {
    expect(fieldProblems('Dear {parent, hello')).toEqual(['a { or } stands alone: a field is written {pupil}']);
    expect(fieldProblems('{toString}')).toEqual(['no field is called {toString}']);
  });

  it('is not taken without a text, of an unknown kind, or with more than belongs to it', () => {
    for (const wrong of [
      { ...whole, text: '' },
      { ...whole, letter: 'threat' },
      { ...whole, script: 'x' },
      null,
      'text',
    ])
      expect(parseLetterTemplate(wrong).ok).toBe(false);
    expect(parseLetterTemplate({ ...whole, text: 'x'.repeat(8001) }).ok).toBe(false);
  });
});
