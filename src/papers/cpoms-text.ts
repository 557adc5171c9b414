/**
 * Text to paste into the school's safeguarding system. Owns its order: facts with dates, who said what to whom, what is open.
 * It goes nowhere by itself; where and whether to paste it is the safeguarding lead's to say.
 */
import type { Instant } from '../attendance';
import type { Case, Contact, Person } from '../casework/records';
import { counted, dayAndTime, dayWithYear, sessionWords } from './paper-days';
import { channelWords, roleWords } from './people-words';

export type CpomsInput = {
  school: string;
  /** As the record there is headed, so that it is not pasted into another child's. */
  pupil: { name: string | null; year: string | null; group: string | null };
  /** What it is about, in the checklist's words. */
  title: string;
  case?: Pick<Case, 'startsOn' | 'sessions'>;
  contacts: readonly Contact[];
  /** Steps in their order: what, and when it was done by whom; null: not done. */
  steps: readonly { text: string; done: { at: Instant; by: Person } | null }[];
  at: Instant;
  by: Person;
};

/** Plain lines, without opinion: what happened, what was tried, what is open. */
export function cpomsText(input: CpomsInput): string {
  const { pupil, title, contacts, steps, at, by } = input;
  const who = [pupil.name ?? '[name]', pupil.year, pupil.group].filter((part) => part).join(', ');
  const sections = [
    [`Attendance: ${title}`, `${who} · ${input.school}`],
    startOf(input),
    [
      contacts.length === 0 ? 'Contact: none logged.' : `Contact (${counted(contacts.length, 'attempt')}):`,
      ...[...contacts].sort((a, b) => (a.at < b.at ? -1 : 1)).map(contactLine),
    ],
    stepLines('Done', steps, true),
    stepLines('Still to do', steps, false),
    [`Prepared ${dayAndTime(at)} by ${by.initials} (${roleWords(by)}, as they gave it). Sessions and times as logged.`],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function startOf({ case: about }: CpomsInput): string[] {
  if (!about) return [];
  const sessions = about.sessions?.length ? [`Sessions: ${sessionWords(about.sessions)}`] : [];
  return [`Since ${dayWithYear(about.startsOn)}`, ...sessions];
}

function contactLine({ at, channel, contact, reached, reason, seen, by }: Contact): string {
  const whom = contact === null ? '' : `, contact ${contact}`;
  const said = reason ? ` Said: “${oneLine(reason)}”.` : '';
  return `- ${dayAndTime(at)}: ${channelWords(channel)}${whom}, ${reached ? 'reached' : 'no answer'}.${said}${seen ? ' The child was seen.' : ''} (${roleWords(by)})`;
}

function stepLines(head: string, steps: CpomsInput['steps'], isDone: boolean): string[] {
  const lines = steps
    .filter(({ done }) => (done !== null) === isDone)
    .map(({ text, done }) => `- ${oneLine(text)}${done ? `: ${dayAndTime(done.at)}, ${roleWords(done.by)}` : ''}`);
  return lines.length === 0 ? [] : [`${head}:`, ...lines];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
