/** What the gallery shows of each element: attributes that can be changed there, with made-up data. Owns the samples only. */

export type Sample = {
  tag: string;
  title: string;
  about: string;
  attributes: Readonly<Record<string, string>>;
  /** What stands inside the element before it is there, or the table that it is about. */
  inside: string;
};

const TERMS = '2026-09-03/2026-10-23 2026-11-02/2026-12-18 2027-01-04/2027-02-12';
const UNAUTHORISED =
  '2026-09-14 AM O, 2026-09-14 PM O, 2026-10-06 AM U, 2026-11-09 AM G, 2026-11-09 PM G, 2026-11-20 AM N';
const YEAR = [
  '2026-09-03 AM /, 2026-09-03 PM \\, 2026-09-04 AM /, 2026-09-04 PM \\, 2026-09-07 AM L, 2026-09-07 PM \\',
  '2026-09-08 AM I, 2026-09-08 PM I, 2026-09-09 AM /, 2026-09-09 PM \\, 2026-09-10 AM M, 2026-09-10 PM \\',
  '2026-09-11 AM /, 2026-09-11 PM O, 2026-09-14 AM N, 2026-09-14 PM \\',
].join(', ');

const REGISTER = `<table>
  <caption>Registration 8B, Friday 20 November 2026, AM</caption>
  <thead><tr><th>Pupil</th><th>Mark</th><th>Arrived</th></tr></thead>
  <tbody>
    <tr><td>Ash, Amy</td><td>L</td><td>09:40</td></tr>
    <tr><td>Oak, Ben</td><td>/</td><td></td></tr>
    <tr><td>Elm, Cara</td><td>H</td><td></td></tr>
    <tr><td>Yew, Dan</td><td>I</td><td></td></tr>
  </tbody>
</table>`;

export const SAMPLES: readonly Sample[] = [
  {
    tag: 'penalty-window',
    title: 'Penalty window',
    about: 'Ten school weeks of unauthorised sessions, and when each drops out.',
    attributes: { 'as-of': '2026-11-20', terms: TERMS, marks: UNAUTHORISED },
    inside: 'The ten-week count of unauthorised sessions.',
  },
  {
    tag: 'attendance-meter',
    title: 'Attendance meter',
    about: 'Attendance to date and the distance to the lines of a policy.',
    attributes: { attended: '104', possible: '116', lines: '96 90', scope: 'at this school, 3 Sep to 20 Nov' },
    inside: 'Attendance to date.',
  },
  {
    tag: 'attendance-year',
    title: 'Attendance year',
    about: 'A row a week, ten half-days, the code in each.',
    attributes: { 'as-of': '2026-09-15', 'as-of-session': 'AM', terms: TERMS, marks: YEAR },
    inside: 'The year by half-days.',
  },
  {
    tag: 'leave-check',
    title: 'Leave check',
    about: 'How a request for leave stands to the conditions of a policy.',
    attributes: {
      policy: 'ludlow',
      type: 'exceptional',
      from: '2026-12-01',
      to: '2026-12-03',
      'requested-on': '2026-11-20',
      reason: 'A wedding in the family',
      terms: TERMS,
      now: '2026-11-20T09:26:00Z',
    },
    inside: 'The conditions of the policy.',
  },
  {
    tag: 'escalation-checklist',
    title: 'Escalation checklist',
    about: 'The steps of a policy with due dates in school days, and boxes to tick.',
    attributes: {
      policy: 'ludlow',
      checklist: 'lj-first-day',
      'started-on': '2026-11-19',
      terms: TERMS,
      now: '2026-11-20T09:26:00Z',
    },
    inside: 'The steps of the checklist.',
  },
  {
    tag: 'code-lookup',
    title: 'Code lookup',
    about: 'What a national code means, what it counts as, and when to use it.',
    attributes: { code: 'U', search: 'true' },
    inside: 'National attendance codes.',
  },
  {
    tag: 'register-lens-checks',
    title: 'Register checks',
    about: 'Strip and markers over a table of the page, live as it changes.',
    attributes: { policy: 'wessex', now: '2026-11-20T09:26:00Z' },
    inside: REGISTER,
  },
];

/** Inside pages of the demonstration MIS: the same elements, and the register of the page under its own id. */
export const inMis = (now: string): string => `
<register-lens-checks for="register" policy="wessex" now="${now}"></register-lens-checks>
<link rel="stylesheet" href="/gallery/in-mis.css">
<div class="gallery-samples">
${SAMPLES.filter(({ tag }) => tag !== 'register-lens-checks')
  .map(({ tag, attributes, inside }) => `<${tag}${attributesText(attributes)}>${inside}</${tag}>`)
  .join('\n')}
</div>`;

const attributesText = (attributes: Sample['attributes']): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
