/** The class or group a page is for, and its year group. Owns what a group's name looks like. */
import { datePartsIn } from './dates';
import { headingSegments, type PageText } from './page-texts';

const GROUP_LABEL =
  /\b(?:class|form|group|tutor(?: group)?|registration group|reg(?:istration)? (?:form|class)|set|course)\b/;
const NOT_A_GROUP =
  /\b(?:register|registers|registration|attendance|morning|afternoon|am|pm|session|today|saved|taken|complete|mark|marks|class|form|group|tutor|lesson|list|for|of|the|pupils?|students?|history|take|edit|view)\b/gi;

/** "51 entries", "1 of 12 pupils": how many, not who. */
const A_COUNT =
  /^\d+ (?:of \d+ )?(?:pupils?|students?|children|learners|entr(?:y|ies)|requests?|changes?|absences?|absent|rows?|records?|results?|marks?|sessions?|registers?|items?)\b/i;

/** The class or group a register is for: from a control that names one, else what is left of the heading. */
export function pageGroup(texts: readonly PageText[]): string | null {
  const control = texts.find(
    ({ from, label, text }) =>
      from === 'control' && GROUP_LABEL.test((label ?? '').toLowerCase().replace(/[_-]/g, ' ')) && text.length <= 40,
  );
  if (control) return control.text;
  for (const { text, from } of texts) {
    if (from !== 'caption' && from !== 'heading') continue;
    for (const segment of headingSegments(text)) {
      if (A_COUNT.test(segment)) continue;
      if (datePartsIn(segment)?.day !== undefined || /\d{1,2}[:.]\d{2}/.test(segment)) continue;
      const rest = segment.replace(NOT_A_GROUP, ' ').replace(/\s+/g, ' ').trim();
      if (/^(?:(?:year|y)\s?)?\d{1,2}(?:[ /-]?[A-Za-z][\w/ .-]{0,20})?$|^(?:reception|nursery|r)\b.{0,20}$/i.test(rest))
        return rest;
    }
  }
  return null;
}

/** The second year of "Year 7 and Year 8", "7/8 Oak", "Reception & Y1"; "10B/2" has none. */
const OTHER_YEAR =
  /(?:^(?:y(?:ea)?r?s?\s*)?\d{1,2}\s*[/–-]|[/–-]\s*y(?:ea)?r?s?|\band|\bto|\bor|[,&+])\s*(?:y(?:ea)?r?s?\s*)?(\d{1,2})(?!\d)/gi;

/** The year group that a group's name begins with: "8 Birch", "Year 5", "10A/Ma1", "Reception"; null for mixed ones. */
export function yearOfGroup(group: string | null): string | null {
  if (group === null) return null;
  const year = firstYear(group);
  const others = [...group.matchAll(OTHER_YEAR)].map(([, other]) => Number(other));
  return year !== null && others.every((other) => other === year || other > 14) ? String(year) : null;
}

function firstYear(group: string): number | null {
  if (/^(?:year\s*)?r(?:eception)?\b/i.test(group)) return 0;
  if (/^n(?:ursery)?\b/i.test(group)) return -1;
  const match = /^(?:y(?:ea)?r?\s*)?(\d{1,2})(?![\d:./]\d)/i.exec(group);
  const year = Number(match?.[1] ?? Number.NaN);
  return year >= 1 && year <= 14 ? year : null;
}
