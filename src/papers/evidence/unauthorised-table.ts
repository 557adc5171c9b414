/**
 * The sessions that count towards the threshold, one by one, with what the register and the log say of each. Owns where those
 * words come from; where nothing is said it is the code's own meaning and no guess at a reason.
 */
import { addSchoolDays, type IsoDate, type Mark, type PenaltyWindow } from '../../attendance';
import { counted, dayOf, shortDay } from '../paper-days';
import type { TableBlock, TableRow } from './evidence-blocks';
import type { EvidenceInput } from './evidence-input';

const MEANINGS: Readonly<Record<string, string>> = {
  G: 'Holiday without leave',
  O: 'No other code fits',
  U: 'Arrived after the register closed',
  N: 'Reason not yet known',
};

export function unauthorisedTable(input: EvidenceInput, window: PenaltyWindow | null): TableBlock {
  const sessions = (window?.weeks ?? []).flatMap(({ sessions }, at) =>
    sessions.map((mark) => ({ mark, week: at + 1 })),
  );
  return {
    kind: 'table',
    title: 'These sessions one by one',
    columns: [
      { name: 'No', width: 26 },
      { name: 'Date', width: 86 },
      { name: 'Session', width: 62 },
      { name: 'Code', width: 48, isBold: true },
      { name: 'What the register and the log say' },
      { name: 'Week', width: 44, isRight: true },
    ],
    rows: sessions.map(({ mark, week }, at): TableRow => {
      const cells = [`${at + 1}`, shortDay(mark.date), mark.session, mark.code, said(mark, input), `${week}`];
      return mark.code === 'N' ? { cells, isProvisional: true } : { cells };
    }),
    empty: window === null ? 'Not counted: the school calendar is not set.' : 'None.',
    isContinued: false,
  };
}

function said(mark: Mark, input: EvidenceInput): string {
  const register = input.registerSays?.find(({ date, session }) => date === mark.date && session === mark.session);
  const known = [register?.words ?? '', leaveWords(mark.date, input)].filter((part) => part !== '');
  return [
    ...(known.length > 0 ? known : [MEANINGS[mark.code] ?? '']),
    contactWords(mark.date, input),
    mark.code === 'N' ? settleWords(mark.date, input) : '',
  ]
    .filter((part) => part !== '')
    .join('. ');
}

function leaveWords(on: IsoDate, { decisions }: EvidenceInput): string {
  const asked = decisions.find(({ from, to }) => from !== null && from <= on && on <= (to ?? from));
  if (!asked) return '';
  const when = asked.requestedOn === null ? 'Leave asked for' : `Leave asked for ${shortDay(asked.requestedOn)}`;
  if (asked.decision === null) return `${when}, not decided`;
  const outcome = asked.decision === 'partly-granted' ? 'granted in part' : asked.decision;
  return `${when}, ${outcome}${asked.decidedOn === null ? '' : ` ${shortDay(asked.decidedOn)}`}`;
}

/** What was tried on the day itself. Words that a parent gave stand in the contact log. */
function contactWords(on: IsoDate, { contacts }: EvidenceInput): string {
  const tried = contacts.filter(({ at }) => dayOf(at) === on);
  if (tried.length === 0) return '';
  const reached = tried.filter((contact) => contact.reached).length;
  return `${counted(tried.length, 'contact')} that day, ${reached === 0 ? 'nobody reached' : 'parent reached'}`;
}

function settleWords(on: IsoDate, { calendar, nLimit }: EvidenceInput): string {
  const by = calendar === null || nLimit === null ? null : addSchoolDays(on, nLimit, calendar);
  return by === null ? '' : `Settle by ${shortDay(by)}`;
}
