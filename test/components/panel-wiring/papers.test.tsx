import { describe, expect, it, vi } from 'vitest';
import { PapersApp } from '../../../components/papers/papers-app';
import type { PapersEvents, PapersView } from '../../../components/papers/papers-view';
import { askedPaper } from '../../../entrypoints/papers/asked-paper';
import { letterFacts } from '../../../entrypoints/papers/letter-facts';
import { letterViewOf } from '../../../entrypoints/papers/letter-view';
import { packInput } from '../../../entrypoints/papers/pack-input';
import type { PaperSubject } from '../../../entrypoints/papers/paper-subject';
import { pupilMarks } from '../../../entrypoints/sidepanel/views/pupil-marks';
import type { PupilFile } from '../../../src/casework/read-records';
import { evidencePack } from '../../../src/papers/evidence-pack';
import { letterText } from '../../../src/papers/letters/fill-letter';
import { letterFields } from '../../../src/papers/letters/letter-fields';
import { LETTERS } from '../../../src/papers/letters/letters';
import { autumn, marks } from '../../unit/papers/finlay';
import { show } from '../screen';
import { FINLAY, fileOf, officer, record, school } from './made-up';

const TODAY = '2026-11-20';

function subjectOf(file: Partial<PupilFile> = {}, complete = true): PaperSubject {
  const history = { pupil: { name: null, id: null, year: null }, marks, complete };
  const now = `${TODAY}T09:52:00Z`;
  return {
    who: FINLAY,
    pupil: { name: 'Finlay Underhay', year: '8', group: '8 Birch', dateOfBirth: '2014-03-02' },
    school,
    ownCalendar: school.calendar,
    file: fileOf(file),
    marks: pupilMarks(history, autumn, now),
    person: officer,
    now,
    record: [],
  };
}

const decision = (more: object) =>
  record('decisions', JSON.stringify(more), {
    type: 'holiday',
    from: '2026-12-14',
    to: '2026-12-18',
    requestedOn: '2026-11-02',
    decision: 'refused',
    decidedOn: '2026-11-10',
    decidedBy: officer,
    reason: 'Not exceptional.',
    conditions: [],
    ...more,
  });

describe('the address of a paper', () => {
  it('asks for a pack or a letter of one pupil, and for nothing else', () => {
    expect(askedPaper('?pack=0b54cd32-aaaa')).toEqual({ paper: 'pack', pupil: '0b54cd32-aaaa' });
    expect(askedPaper('?letter=below-96&pupil=0b54cd32-aaaa')).toMatchObject({ paper: 'letter', letter: 'below-96' });
    expect(askedPaper('?letter=toString&pupil=0b54cd32-aaaa')).toBeNull();
    expect(askedPaper('?pack=<b>')).toBeNull();
    expect(askedPaper('')).toBeNull();
  });
});

describe('what a letter can say', () => {
  it('gives no figure where marks may be missing', () => {
    const fields = letterFields(letterFacts('below-90', subjectOf({}, false), TODAY));
    expect(fields.percent).toBeUndefined();
    expect(fields.pupil).toBe('Finlay Underhay');
    expect(letterFields(letterFacts('below-90', subjectOf(), TODAY)).percent).toBe('85.9');
  });

  it('has the head of the school’s letters, and nobody’s name above another’s role', () => {
    const head = { address: '1 School Lane\nThornmere', phone: '01632 960123', signedBy: 'A. Rowan', signedAs: '' };
    const of = (kept: typeof head | null) => letterFields(letterFacts('below-90', subjectOf(), TODAY, kept));
    expect(of(head)).toMatchObject({ schoolAddress: ['1 School Lane', 'Thornmere'], sender: 'A. Rowan' });
    expect(of(head).senderRole).toBeUndefined();
    expect(of({ ...head, signedAs: 'Headteacher' }).senderRole).toBe('Headteacher');
    expect(of({ ...head, signedBy: '' }).senderRole).toBe('Attendance officer');
    expect(of(null).senderRole).toBe('Attendance officer');
  });

  it('asks for a reason of the last absence without one', () => {
    const { absence } = letterFacts('explain-absence', subjectOf(), TODAY);
    expect(absence?.sessions.map(({ date, session }) => date + session)).toEqual(['2026-11-13AM', '2026-11-13PM']);
    expect(letterFacts('below-90', subjectOf(), TODAY).absence).toBeUndefined();
  });

  it('tells of the last decision of its own kind', () => {
    const granted = {
      decision: 'partly-granted',
      grantedFrom: '2026-12-17',
      grantedTo: '2026-12-18',
      decidedOn: '2026-11-12',
    };
    const file = {
      decisions: [decision({}), decision({ decidedOn: '2026-10-01', reason: 'Older.' }), decision(granted)],
    };
    expect(letterFacts('leave-refusal', subjectOf(file), TODAY).leave).toMatchObject({ reason: 'Not exceptional.' });
    expect(letterFacts('leave-granted', subjectOf(file), TODAY).leave).toMatchObject({
      granted: { from: '2026-12-17', to: '2026-12-18' },
      returnOn: '2027-01-04',
    });
    expect(letterFacts('leave-granted', subjectOf(), TODAY).leave).toBeUndefined();
  });
});

describe('filling in a letter', () => {
  const known = { pupil: 'Finlay Underhay', schoolAddress: ['1 School Lane', 'Thornmere'] };

  it('asks first for what nobody knows, and puts in what is typed', () => {
    const view = letterViewOf(LETTERS['leave-granted'], known, {
      parent: 'A. Underhay',
      parentAddress: '2 Hill\nThornmere',
    });
    expect(view.fields.find(({ field }) => field === 'pupil')?.value).toBe('Finlay Underhay');
    const order = view.fields.map(({ field }) => field);
    expect(order.indexOf('parent')).toBeLessThan(order.indexOf('pupil'));
    expect(view.letter.blanks).not.toContain('name of the parent or carer');
    expect(letterText(view.letter)).toContain('A. Underhay\n2 Hill\nThornmere');
  });

  it('makes a blank of what is emptied', () => {
    const view = letterViewOf(LETTERS['leave-granted'], known, { pupil: '' });
    expect(view.letter.blanks).toContain('name of the pupil');
  });
});

describe('what goes into a pack', () => {
  const at = '2026-11-10T09:40:00Z';
  const phone = { at, channel: 'phone' as const, contact: 1, reached: true, by: officer };
  const told = { at, channel: 'in-person' as const, contact: null, reached: true, reason: 'Told: DSL', by: officer };

  it('leaves out that the safeguarding lead was told, and steps about safeguarding', () => {
    const dsl = school.own
      .flatMap((one) => one.steps.map((step) => ({ checklist: one, step })))
      .find(({ step }) => step.owner === 'dsl');
    if (dsl === undefined) throw new Error('Wessex has a step of the DSL');
    const done = { state: 'done' as const, at, by: officer };
    const file = {
      contacts: [record('contacts', 'c1', phone), record('contacts', 'c2', told)],
      notes: [record('notes', 'n1', { text: 'Private.', at, by: officer })],
      flags: [record('flags', 'f1', { flag: 'inform-contact', tell: 'DSL', until: null })],
      cases: [
        record('cases', 'k1', {
          school: 'thornmere',
          checklist: dsl.checklist.id,
          pack: 'wessex',
          title: 'Case',
          startedAt: at,
          startedBy: officer,
          startsOn: '2026-11-10',
          checks: [],
          steps: { [dsl.step.id]: done },
          dueSet: {},
          closed: null,
        }),
      ],
    };
    const pack = evidencePack(packInput(subjectOf(file), '1.0.0'));
    const words = JSON.stringify(pack);
    expect(words).not.toContain('DSL');
    expect(words).not.toContain('Private.');
    expect(words).not.toContain(dsl.step.text);
    expect(words).toContain('79 of 92');
    expect(words).toContain('Rule set 1.0.0');
  });

  it('holds the referral against the local authority’s own clock, where the school has set it', () => {
    const inTime = (referralDeadline?: { days: number; of: 'school-days' | 'days' }) => {
      const subject = subjectOf();
      const set = { ...subject.school.school, referralDeadline };
      const pack = packInput({ ...subject, school: { ...subject.school, school: set } }, '1.0.0');
      return pack.readiness.find(({ title }) => title === 'In time for the local authority')?.words;
    };
    expect(inTime()).toBe('the local authority’s time for a referral is not set');
    expect(inTime({ days: 10, of: 'school-days' })).toBe('the threshold is not met');
  });

  it('names the clauses that were used and the national sources', () => {
    const { rules, nLimit } = packInput(subjectOf(), '1.0.0');
    expect(rules.policyName).toBe('Wessex v2');
    expect(rules.clauses.length).toBeGreaterThan(0);
    expect(rules.national.join()).toContain('national threshold');
    expect(nLimit).toBe(5);
  });
});

describe('the page of papers', () => {
  const events = (): PapersEvents => ({
    print: vi.fn(),
    copyText: vi.fn(),
    changeField: vi.fn(),
    takeOut: vi.fn(),
    openPanel: vi.fn(),
    rememberHead: vi.fn(),
    editWording: vi.fn(),
    changeWording: vi.fn(),
    keepWording: vi.fn(),
    leaveWording: vi.fn(),
    backToOurs: vi.fn(),
  });
  const letter = (kept: Extract<PapersView, { state: 'letter' }>['kept']): PapersView => ({
    state: 'letter',
    name: 'Leave of absence granted',
    kept,
    head: { canRemember: false, isManaged: false, said: null },
    wording: { school: 'Thornmere School', whose: 'ours', isManaged: false, draft: null, said: null },
    ...letterViewOf(LETTERS['leave-granted'], { pupil: 'Finlay Underhay' }, {}),
  });

  it('shows nothing of the pupil while locked, and leads to the side panel', async () => {
    const done = events();
    const screen = await show(<PapersApp view={{ state: 'locked', words: 'Later.' }} events={done} />);
    expect(screen.all('.paper-page')).toEqual([]);
    await screen.press('Unlock in the side panel');
    expect(done.openPanel).toHaveBeenCalledOnce();
  });

  it('prints and copies a letter, and says what is left to fill in', async () => {
    const done = events();
    const screen = await show(<PapersApp view={letter({ state: 'not-yet' })} events={done} />);
    await screen.press('Print');
    await screen.press('Copy text');
    expect(done.print).toHaveBeenCalledOnce();
    expect(done.copyText).toHaveBeenCalledOnce();
    expect(screen.text()).toContain('To fill in by hand: ');
    expect(screen.all('.paper-page .paper-bar, .paper-page .paper-fields')).toEqual([]);
  });

  it('lets a letter be taken out again that was not used', async () => {
    const done = events();
    const screen = await show(
      <PapersApp view={letter({ state: 'kept', words: 'Noted: Fri 20 Nov 09:52.' })} events={done} />,
    );
    expect(screen.text()).toContain('Noted: Fri 20 Nov 09:52.');
    await screen.press('Not used: take it out');
    expect(done.takeOut).toHaveBeenCalledOnce();
  });
});
