/**
 * The letter of this tab: what was typed into it, a wording being edited, and what of both the school keeps. Owns that state
 * and its writing into the settings; whom the letter is about is read elsewhere.
 */
import type { PapersEvents, PapersView } from '../../components/papers/papers-view';
import { londonTime } from '../../src/attendance';
import { letterFields } from '../../src/papers/letters/letter-fields';
import { type LetterTemplate, parseLetterTemplate } from '../../src/papers/letters/letter-template';
import { ownLetterKey, ownLettersOf, whoseLetter } from '../../src/papers/letters/own-letters';
import { lettersOf } from '../../src/papers/letters/policy-letters';
import { letterWords } from '../../src/papers/people-words';
import type { LetterKind } from '../../src/policy/checklist';
import type { ResolvedSettings } from '../../src/rollout/settings';
import { changeSetting } from '../../src/rollout/settings-store';
import { letterFacts } from './letter-facts';
import { letterViewOf, type TypedFields } from './letter-view';
import type { PaperSubject } from './paper-subject';
import { HEAD_FIELDS, headProblem, isEmptyHead, isSameHead, typedHead } from './typed-head';
import { type Draft, draftTemplate, draftView } from './wording-draft';

type LetterView = Extract<PapersView, { state: 'letter' }>;

/** What the letter is made of at this moment. */
export type OnTheDesk = {
  letter: LetterKind;
  subject: PaperSubject;
  settings: Pick<ResolvedSettings, 'values' | 'entryFrom'>;
};

export type LetterDesk = {
  view(on: OnTheDesk): Omit<LetterView, 'kept'>;
  /** Locked: what was typed of a pupil goes; a wording is nobody's, and stays. */
  clear(): void;
  events: Pick<
    PapersEvents,
    'changeField' | 'rememberHead' | 'editWording' | 'changeWording' | 'keepWording' | 'leaveWording' | 'backToOurs'
  >;
};

const CHANGED = 'It was changed in another window meanwhile. Keep again to put this in its place.';

/** `show` draws what is known, `reread` reads the settings again before that. */
export function letterDesk(show: () => void, reread: () => void): LetterDesk {
  let on: OnTheDesk | null = null;
  let typed: TypedFields = {};
  let draft: Draft | null = null;
  let said: { head: string | null; wording: string | null } = { head: null, wording: null };

  function view(now: OnTheDesk): Omit<LetterView, 'kept'> {
    on = now;
    const { letter, subject, settings } = now;
    const { inForce, ours, school } = wordingsOf(now);
    const whose = whoseLetter(settings.values.letters, school.id, letter);
    const from = settings.entryFrom.letters[whose === 'school' ? ownLetterKey(school.id, letter) : letter];
    const isManaged = whose !== 'ours' && from === 'managed';
    const template = draft === null || isManaged ? inForce : draftTemplate(draft, ours);
    const kept = headOf(now);
    const known = letterFields(letterFacts(letter, subject, londonTime(subject.now).date, kept));
    const filled = letterViewOf(template, known, typed);
    return {
      state: 'letter',
      name: letterWords(letter),
      ...filled,
      head: {
        canRemember: !isSameHead(typedHead(filled.fields), kept),
        isManaged: settings.entryFrom.letterHead[school.id] === 'managed',
        said: said.head,
      },
      wording: {
        school: school.name,
        // the trust's for this school alone are no own words of it, which it could take back
        whose: whose === 'school' && from === 'package' ? 'all-schools' : whose,
        isManaged,
        draft: draft === null || isManaged ? null : draftView(draft, inForce, ours),
        said: said.wording,
      },
    };
  }

  function say(about: keyof typeof said, words: string | null): void {
    said = { ...said, [about]: words };
    show();
  }

  async function remember(): Promise<void> {
    if (on === null) return;
    const { id, name } = on.subject.school.school;
    const head = typedHead(view(on).fields);
    const problem = headProblem(head);
    if (problem !== null) return say('head', `Not remembered: ${problem}.`);
    const before = typed;
    await changeSetting('letterHead', ({ [id]: _, ...others }) =>
      isEmptyHead(head) ? others : { ...others, [id]: head },
    );
    // what was typed meanwhile is newer than what was kept
    typed = Object.fromEntries(
      Object.entries(typed).filter(
        ([field, text]) => !isHeadField(field) || text !== before[field as keyof TypedFields],
      ),
    );
    said = { ...said, head: `Remembered for ${name}.` };
    reread();
  }

  async function keep(): Promise<void> {
    const edited = draft;
    if (on === null || edited === null) return;
    const { ours, school } = wordingsOf(on);
    const parsed = parseLetterTemplate(draftTemplate(edited, ours));
    if (!parsed.ok) return;
    const { template } = parsed;
    const key = ownLetterKey(school.id, template.letter);
    let meanwhile: LetterTemplate | null | undefined;
    await changeSetting('letters', (letters) => {
      const current = letters[key] ?? null;
      if (isSameWording(current, edited.began)) return { ...letters, [key]: template };
      meanwhile = current;
      return letters;
    });
    if (meanwhile !== undefined) {
      draft = { ...(draft ?? edited), began: meanwhile };
      return say('wording', CHANGED);
    }
    // who typed on while it was kept goes on from there
    draft = draft === edited || draft === null ? null : { ...draft, began: template };
    said = { ...said, wording: `Kept for ${school.name}.` };
    reread();
  }

  async function toOurs(): Promise<void> {
    if (on === null) return;
    const key = ownLetterKey(on.subject.school.school.id, on.letter);
    await changeSetting('letters', ({ [key]: _, ...others }) => others);
    said = { ...said, wording: 'The school’s own words are removed.' };
    reread();
  }

  const orSay = (about: keyof typeof said, work: Promise<void>): void => {
    work.catch((error: unknown) => {
      console.error('Register Lens: a letter’s settings could not be kept.', error);
      say(about, 'The browser could not keep it. Nothing was changed.');
    });
  };

  return {
    view,
    clear: () => {
      on = null;
      typed = {};
      said = { head: null, wording: null };
    },
    events: {
      changeField: (field, text) => {
        typed = { ...typed, [field]: text };
        if (isHeadField(field)) said = { ...said, head: null };
        show();
      },
      rememberHead: () => orSay('head', remember()),
      editWording: () => {
        if (on === null) return;
        const { inForce, school } = wordingsOf(on);
        const { values, entryFrom } = on.settings;
        const key = ownLetterKey(school.id, on.letter);
        const began = entryFrom.letters[key] === 'user' ? (values.letters[key] ?? null) : null;
        draft = { title: inForce.title, text: inForce.text, began };
        say('wording', null);
      },
      changeWording: (change) => {
        if (draft === null) return;
        draft = { ...draft, ...change };
        say('wording', null);
      },
      keepWording: () => orSay('wording', keep()),
      leaveWording: () => {
        draft = null;
        say('wording', null);
      },
      backToOurs: () => orSay('wording', toOurs()),
    },
  };
}

/** The wording that goes for the school, and what would go without its own. */
function wordingsOf({ letter, subject, settings }: OnTheDesk) {
  const { school, pack } = subject.school;
  const shipped = lettersOf(pack.id);
  const { letters } = settings.values;
  const { [ownLetterKey(school.id, letter)]: _, ...others } = letters;
  const lettersWith = (kept: typeof letters) => lettersOf(pack.id, ownLettersOf(kept, school.id, shipped))[letter];
  return { inForce: lettersWith(letters), ours: lettersWith(others), school };
}

function headOf({ subject, settings }: OnTheDesk) {
  const { letterHead } = settings.values;
  const { id } = subject.school.school;
  return Object.hasOwn(letterHead, id) ? (letterHead[id] ?? null) : null;
}

const isHeadField = (field: string): boolean => HEAD_FIELDS.some((one) => one === field);

const isSameWording = (one: LetterTemplate | null, other: LetterTemplate | null): boolean =>
  one?.title === other?.title && one?.text === other?.text;
