/** Whose page it is, where it is one pupil's, and the figures it prints of them. Owns the labels of names, ids and totals. */
import type { Printed, Pupil } from '../reading';
import { headingSegments, isSaidByControl, type PageText } from './page-texts';
import { looksLikeName } from './person-names';

const ID = '([A-Z0-9-]*\\d[A-Z0-9-]*)';
const LABELLED_ID = new RegExp(`\\b(?:pupil|student|mis|person)\\s?(?:id|no\\.?|number)\\s?[:#]?\\s*${ID}\\b`, 'i');
/** Of whom or what, must be said beside it: requests, records and people who work there have ids too. */
const BARE_ID = new RegExp(`(?:^|[·|•,;(–—-]\\s*)id\\s?[:#]?\\s*${ID}\\b`, 'i');
const NOT_OF_A_PUPIL = /request|leave|application|case|record|entry|incident|referral/i;
const FORM_AFTER = /,?\s+(?:year\s)?\d{1,2}\s?[a-z]*$/i;
/** Texts beside a bare id of which one must be the name; between them may stand another label with its value. */
const BESIDE = 6;
const LABELLED_ADMISSION = new RegExp(`\\badm(?:ission)?\\.?\\s?(?:no\\.?|number)?\\s?[:#]?\\s*${ID}\\b`, 'i');
const UPN = /\b([A-Z]\d{11}[0-9A-Z])\b/;
/** A label on its own, as lists of terms have them: what it labels is the next text. */
const LABEL =
  /^(?:(?:pupil|student|mis|person)\s?(?:id|no\.?|number)|id|adm(?:ission)?\.?\s?(?:no\.?|number)?|upn|(?:pupil |student |full )?name|pupil|student|year|year group)\s?:?$/i;
const ID_IN_ADDRESS =
  /\b(?:pupils?|students?|learners?|person|child|student-?ids?|pupil-?ids?|student id|pupil id)\b[ s]*(?:id )?(\d{1,12})\b/i;

/** "Attendance of", "Registration certificate for": what a heading says before the name. */
const ABOUT_A_PUPIL =
  /^(?:(?:pupil|student)\s+)?(?:attendance|registration|certificate|register|absence|session)s?(?:\s+(?:history|record|summary|report|certificate|marks?))?\s*(?:of|for|:|-)?\s+/i;

/** Whose page it is, where it is one pupil's: from headings, labelled texts and the address. */
export function pagePupil(page: readonly PageText[]): Pupil {
  const texts = withLabels(page);
  const pupil: Pupil = { name: nameOf(texts), id: null, year: null };
  const ids: NonNullable<Pupil['ids']> = {};
  for (const [index, one] of texts.entries()) {
    const { text, from, element } = one;
    if (from === 'control') continue;
    if (from === 'address') {
      const mis = ID_IN_ADDRESS.exec(text)?.[1];
      if (mis) ids.mis = mis;
      continue;
    }
    if (from === 'title' || isSaidByControl(element)) continue;
    ids.upn ??= UPN.exec(text)?.[1];
    ids.admission ??= LABELLED_ADMISSION.exec(text)?.[1];
    ids.mis ??= LABELLED_ID.exec(text)?.[1] ?? bareId(one, texts.slice(Math.max(0, index - BESIDE), index), pupil.name);
  }
  pupil.id = ids.mis ?? ids.admission ?? ids.upn ?? null;
  if (pupil.id !== null) pupil.ids = Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined));
  pupil.year = yearNear(texts);
  return pupil;
}

/** The name with a label that says whose it is; else the only one in headings, since schools and teachers have names too. */
function nameOf(texts: readonly PageText[]): string | null {
  const labelled = texts.flatMap(({ text, from }) => {
    const about = isHeading(from) ? text.replace(ABOUT_A_PUPIL, '') : text;
    const said = from === 'control' ? '' : (LABELLED_NAME.exec(text)?.[1] ?? (about === text ? '' : about));
    return headingSegments(said).find(looksLikeName) ?? [];
  });
  const [name = null, ...others] =
    labelled.length > 0 ? labelled.slice(0, 1) : namesIn(texts.filter(({ from }) => isHeading(from)));
  return others.length === 0 ? name : null;
}

const OF_SOMEBODY_ELSE = /\b(?:tutor|teacher|head|parent|contact|carer|staff|by|mrs?|ms|miss|dr|hello|hi|hey)\b/i;
const isHeading = (from: PageText['from']): boolean => from === 'heading' || from === 'caption';

/** The first name in each text that has one, each once; "Form tutor: Carol Hall" has none. */
export function namesIn(texts: readonly PageText[]): string[] {
  const names = texts.flatMap(({ text }) =>
    OF_SOMEBODY_ELSE.test(text) ? [] : (headingSegments(text).find(looksLikeName) ?? []),
  );
  return [...new Set(names)];
}

/** "Amy Ash 8 Birch · ID 10773" in a heading; in other texts only beside the name whose page it is. */
function bareId({ text, from }: PageText, before: readonly PageText[], name: string | null): string | undefined {
  const match = BARE_ID.exec(text);
  if (match === null) return undefined;
  const saysName = (said: string) =>
    isOfPupil(said) &&
    headingSegments(said.replace(ABOUT_A_PUPIL, ''))
      .slice(-2)
      .map((part) => part.replace(FORM_AFTER, ''))
      .some((part) => part === name || (isHeading(from) && looksLikeName(part)));
  const own = text.slice(0, match.index);
  const isBeside = own.trim() === '' ? before.some((one) => saysName(one.text)) : saysName(own);
  return isBeside ? match[1] : undefined;
}

/** "Request 17 of Amy Ash" has its own number: an id after it is hers. */
const isOfPupil = (text: string): boolean => !NOT_OF_A_PUPIL.test(text) || /\d/.test(text);

const LABELLED_NAME = /^(?:(?:pupil|student|child|learner)(?: name)?|(?:full )?name)\s?:\s*(.+)$/i;

/** Texts as they are, and after each lone label the label with what it labels. */
function withLabels(texts: readonly PageText[]): PageText[] {
  return texts.flatMap((text, index) => {
    const next = texts[index + 1];
    if (text.from !== 'text' || next?.from !== 'text' || !LABEL.test(text.text)) return [text];
    return [text, { ...next, text: `${text.text.replace(/\s?:?$/, '')}: ${next.text}` }];
  });
}

const YEAR = /\b(?:year|yr|y)\s?(\d{1,2})\b/gi;
/** Y1 to Y7 are codes too, and stand in keys to them. */
const YEAR_OR_CODE = /\by[1-7]\b/i;

function yearNear(texts: readonly PageText[]): string | null {
  for (const { text, from } of texts) {
    const isLoose = from === 'text';
    if (!isLoose && !isHeading(from)) continue;
    if (isLoose && YEAR_OR_CODE.test(text)) continue;
    const said = [...text.matchAll(YEAR)];
    // of two children, or of a whole key stage
    if (new Set(said.map(([, year]) => year)).size > 1) continue;
    const [match = isLoose ? null : /(?:^|[·|,(–-]\s*)(\d{1,2})\s?[A-Z][a-z]*\)?$/.exec(text)] = said;
    const year = Number(match?.[1] ?? Number.NaN);
    if (year >= 1 && year <= 14) return String(year);
  }
  return null;
}

const PRINTED_PERCENT =
  /(?:attendance|present)\D{0,20}?(\d{1,3}(?:\.\d{1,2})?)\s?%|^(\d{1,3}(?:\.\d{1,2})?)\s?%\s*attendance/i;
const PRINTED_SESSIONS = /\b(\d{1,4})\s*(?:of|out of|\/)\s*(\d{1,4})\s+(?:possible )?sessions\b/i;

/** Attendance as the page prints it; missing where it prints none. */
export function printedFigures(texts: readonly PageText[]): Printed | undefined {
  const printed: Printed = {};
  for (const { text, from } of texts) {
    if (from === 'control' || from === 'address' || from === 'title') continue;
    const percent = PRINTED_PERCENT.exec(text);
    printed.percent ??= percent?.[1] ?? percent?.[2];
    const sessions = PRINTED_SESSIONS.exec(text);
    if (sessions && printed.possible === undefined) {
      printed.attended = Number(sessions[1]);
      printed.possible = Number(sessions[2]);
    }
  }
  return printed.percent === undefined && printed.possible === undefined ? undefined : printed;
}
