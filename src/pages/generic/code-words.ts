/**
 * From what a page shows for a mark to the national code. Owns the words that MISs use for codes, and what counts as no
 * mark. When what is shown could mean two things it is not understood: unsure is allowed, wrong is not.
 */
import { codeClass, type Session } from '../../attendance';

/** A school's own table: what the page shows → national code ('' for no mark). It goes before everything here. */
export type CodeMap = Readonly<Record<string, string>>;

export type CodeReading =
  | { kind: 'code'; code: string }
  /** A place without a mark. */
  | { kind: 'none' }
  /** Present, with the symbol depending on a session that is not known. */
  | { kind: 'present' }
  | { kind: 'unknown' };

/** Any date on which the present table is in force, for asking whether a code exists at all. */
const ANY_DATE = '2026-09-01';

const NO_MARK = new Set([
  '',
  '-',
  '–',
  '—',
  '*',
  '.',
  '·',
  '…',
  'n/a',
  'na',
  'none',
  'blank',
  'unmarked',
  'not marked',
  'no mark',
  'no mark recorded',
  'no mark entered',
  'mark missing',
  'missing mark',
  'not taken',
  'not registered',
  'not recorded',
  'no record',
  'select',
  'select mark',
  'select a mark',
  'select code',
  'please select',
  'choose',
  'choose mark',
  'choose a mark',
  'mark',
  'code',
  'unknown mark',
  'all should attend',
  'all should attend no mark recorded',
  'unregistered',
  'not entered',
  'add mark',
  'set mark',
]);

/** In a table of codes: present, with the symbol of whichever session it is. */
export const PRESENT_EITHER = '/\\';
const PRESENT = new Set([
  'present',
  'in school',
  'attending',
  'in class',
  'present at registration',
  'in school present',
  'present on time',
]);

const WORDS: Readonly<Record<string, string>> = {
  '/': 'present am|present morning|present in the morning|am present|morning present',
  '\\': 'present pm|present afternoon|present in the afternoon|pm present|afternoon present',
  L: 'late|late before registers closed|late before register closed|late before registration closed|late before close|late arrival|late arrival before the register has closed|late arrival before the register closed|arrived late|late before the register closed',
  U: 'late after registers closed|late after register closed|late after registration closed|late after the register closed|late after close|arrived after registration closed|arrived after registration|arrived after registers closed|arrived after register closed|arrived in school after registration closed|arrived after the register closed|arrival after registration|late unauthorised|unauthorised late',
  I: 'illness|ill|sick|sickness|unwell|illness not medical or dental appointment|illness not medical or dental appointments|absent illness',
  M: 'medical appointment|medical dental|medical or dental|medical dental appointment|medical dental appointments|medical or dental appointment|medical or dental appointments|dental appointment|dentist|doctor',
  N: 'no reason|no reason yet|no reason provided|no reason given|no reason yet provided|no reason yet provided for absence|reason not provided|reason not yet provided|reason not yet established|reason for absence not yet established|reason not established|reason unknown|no reason for the absence provided yet|unexplained|unexplained absence|awaiting reason|absent no reason|absent no reason yet',
  O: 'unauthorised|unauthorised absence|absent unauthorised|absent without authorisation|absent from school without authorisation|other unauthorised|other unauthorised absence|unauthorised other|absent in other or unknown circumstances',
  G: 'unauthorised holiday|holiday not agreed|holiday not authorised|holiday not granted by the school|holiday not agreed or in excess of agreement|family holiday not agreed|holiday unauthorised',
  H: 'authorised holiday|holiday agreed|holiday authorised|family holiday agreed|agreed family holiday|agreed holiday|holiday authorised by school',
  C: 'leave of absence|exceptional circumstances|leave of absence exceptional circumstances|leave of absence authorised by the school|authorised leave|authorised leave of absence|leave of absence for exceptional circumstances|leave of absence granted by the school for exceptional circumstances|other authorised|other authorised circumstances|authorised absence exceptional circumstances',
  C1: 'regulated performance|leave for performance|regulated performance or employment|leave of absence for participating in a regulated performance or undertaking regulated employment abroad|participating in a regulated performance',
  C2: 'part time timetable|part time|reduced timetable|temporary part time timetable|leave of absence part time timetable|part time pupil|leave of absence for a compulsory school age pupil subject to a part time timetable',
  J1: 'job or education interview|leave for interview|leave of absence for interview|interview for employment or another school|leave of absence for job or education interviews',
  S: 'study leave|studying for a public examination|leave of absence for the purpose of studying for a public examination|exam study leave',
  T: 'traveller absence|parent travelling for occupational purposes|mobile child|travelling for occupational purposes|gypsy roma and traveller absence',
  R: 'religious observance|religious',
  E: 'excluded|suspended|suspension|exclusion|suspended or permanently excluded|permanently excluded|suspended or permanently excluded and no alternative provision made|excluded no alternative provision made',
  B: 'off site educational activity|educated off site|educated offsite|off site education|offsite educational activity|attending any other approved educational activity|any other approved educational activity|other approved educational activity|off site education activity|approved educational activity',
  D: 'dual registered|dual registration|dual registered at another school|dual registered at another educational establishment|attending another school',
  K: 'attending education provision arranged by the local authority|education provision arranged by the local authority|la arranged provision|provision arranged by the local authority|attending provision arranged by the la|alternative provision arranged by the local authority',
  P: 'sporting activity|approved sporting activity|supervised sporting activity|participating in a sporting activity|participating in a supervised sporting activity|sport',
  V: 'educational visit|educational visit or trip|educational trip|school trip|visit|trip|attending an educational visit or trip',
  W: 'work experience|attending work experience',
  X: 'not required|not required to be in school|not required to attend|non compulsory school age pupil not required to attend school|non compulsory school age absence|non compulsory school age',
  Q: 'lack of access arrangements|unable to attend because of a lack of access arrangements|absent due to a lack of access arrangements',
  Y1: 'transport not available|transport normally provided not available|unable to attend due to transport normally provided not being available|absent due to their regular transport not being available',
  Y2: 'travel disruption|widespread disruption to travel|unable to attend due to widespread disruption to travel|absent due to travel disruption',
  Y3: 'part of school premises closed|unable to attend due to part of the school premises being closed|part of the premises closed|absent due to part of the school premises being closed',
  Y4: 'school site unexpectedly closed|unable to attend due to the whole school site being unexpectedly closed|whole school site unexpectedly closed|absent due to the school site being closed',
  Y5: 'criminal justice detention|unable to attend as pupil is in criminal justice detention|absent due to being in criminal justice detention',
  Y6: 'public health guidance or law|unable to attend in accordance with public health guidance or law|absent due to public health guidance or law',
  Y7: 'any other unavoidable cause|unable to attend because of any other unavoidable cause|other unavoidable cause|absent due to any other unavoidable cause',
  Z: 'prospective pupil|prospective pupil not on admission register|pupil not on admission register|not on roll|pupil not on roll',
  '#': 'planned whole school closure|school closed|planned school closure',
  Y: 'unable to attend due to exceptional circumstances',
};

/** Whether what a page says of a code has one of the words in it by which that code is known. */
export function sharesWords(code: string, said: string): boolean {
  const known = new Set((WORDS[code] ?? WORDS[`${code}1`] ?? '').split(/[ |]/));
  return plainWords(said.replace(/\d/g, ' '))
    .split(' ')
    .some((word) => word.length > 2 && word !== 'school' && known.has(word));
}

const CODE_OF_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([code, words]) => words.split('|').map((word) => [word, code] as const)),
);

/**
 * The national code that a page's own letters or words stand for.
 * Letters count in either case. "Absent" alone, "/\" and other things that could mean two codes are `unknown`.
 */
export function codeOf(shown: string, session: Session | null, codeMap?: CodeMap): CodeReading {
  const mapped = codeMap && mappedCode(shown, codeMap);
  if (mapped === PRESENT_EITHER) return presentIn(session);
  if (mapped !== undefined) return mapped === '' ? { kind: 'none' } : { kind: 'code', code: mapped };
  const bare = bareCode(shown);
  if (bare !== null) return { kind: 'code', code: bare };
  const words = plainWords(shown);
  if (NO_MARK.has(shown) || (words !== '' && NO_MARK.has(words))) return { kind: 'none' };
  const byWords = codeOfWords(words, session);
  if (byWords !== null) return byWords;
  const named = namedCode(shown);
  if (named === null) return { kind: 'unknown' };
  const byName = codeOfWords(plainWords(named.words), session);
  // "L - Illness" says two things at once; "I think so" says none
  const isOther =
    byName?.kind === 'code'
      ? byName.code !== named.code
      : !named.isSeparated || !(byName || sharesWords(named.code, named.words));
  if (isOther) return { kind: 'unknown' };
  return { kind: 'code', code: named.code };
}

/** The code a text is, and nothing else: 'L', 'y1', '\'. */
export function bareCode(text: string): string | null {
  if (text.length === 0 || text.length > 2) return null;
  const upper = text.toUpperCase();
  return codeClass(upper, ANY_DATE) === null ? null : upper;
}

function presentIn(session: Session | null): CodeReading {
  return session === null ? { kind: 'present' } : { kind: 'code', code: session === 'AM' ? '/' : '\\' };
}

/** As it stands; else in the other case, since a page that shows small letters means the same codes. */
function mappedCode(shown: string, codeMap: CodeMap): string | undefined {
  for (const text of [shown, shown.toUpperCase(), shown.toLowerCase()])
    if (Object.hasOwn(codeMap, text)) return codeMap[text];
  return undefined;
}

function codeOfWords(words: string, session: Session | null): CodeReading | null {
  if (PRESENT.has(words)) return presentIn(session);
  const code = CODE_OF_WORDS.get(words);
  return code === undefined ? null : { kind: 'code', code };
}

/** "L - Late", "L: Late", "/ Present (AM)", "Late (L)": a code and its name together. */
function namedCode(shown: string): { code: string; words: string; isSeparated: boolean } | null {
  const leading = /^([A-Za-z#/\\]\d?)(\s*[-–—:=|.)]\s*|\s*\(|\s+)(.{2,})$/.exec(shown);
  const trailing = /^(.{3,}?)\s*[([]([A-Za-z#/\\]\d?)[)\]]$/.exec(shown);
  const code = bareCode((leading ? leading[1] : trailing?.[2]) ?? '');
  const words = leading ? leading[3] : trailing?.[1];
  if (code === null || words === undefined || !/[A-Za-z]{3}/.test(words)) return null;
  return { code, words, isSeparated: leading === null || leading[2]?.trim() !== '' };
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
