/**
 * The request for leave that is open in a tab, with its effect and the decisions about it. Owns the joining: conditions are the
 * background's, decisions casework's, and the effect's arithmetic `review/leave-effect`.
 */

import { LEAVE_TYPES } from '../../components/panel/words';
import type { LeaveView } from '../../components/review/leave-view';
import { dayWords, type IsoDate } from '../../src/attendance';
import type { ReportedCondition } from '../../src/messaging/protocol';
import type { Known } from '../sidepanel/known';
import { schoolWith } from '../sidepanel/school-of';
import { decisionLines } from '../sidepanel/views/pupil-lists';
import { classWords, shownPupil } from '../sidepanel/views/pupil-shown';
import { effectOfLeave } from './leave-effect-of';
import type { OpenPage } from './open-pages';
import type { SchoolSeen } from './review-data';

const NONE =
  'Open a request for leave in your MIS, in any tab, and how it stands to the policy is shown here. Decisions that were made stand with the pupil.';

export const leavePages = (pages: readonly OpenPage[]): OpenPage[] =>
  pages.filter(({ facts }) => facts.kind === 'leave' && facts.requests.length === 1);

/** Everything the panel would know in front of that page: its own actions go by it. */
export function knownAtLeave(known: Known, page: OpenPage, seen: SchoolSeen | null): Known {
  const { facts, report, tabId } = page;
  const place = facts.requests[0]?.pupil ?? 0;
  const who = facts.pupils[place]?.who ?? null;
  return {
    ...known,
    school: schoolWith(known, facts.school),
    page: { tabId, facts, report: facts.conditions.length > 0 ? { ...report, conditions: facts.conditions } : report },
    pupil: { who, place, history: (who !== null && seen?.pupils.get(who)?.history) || null },
  };
}

export function leaveView(
  known: Known,
  pages: readonly OpenPage[],
  chosen: string,
  seen: SchoolSeen | null,
): LeaveView {
  const open = leavePages(pages);
  const page = open.find(({ tabId }) => String(tabId) === chosen) ?? open[0];
  const request = page?.facts.requests[0];
  if (page === undefined || request === undefined) return { state: 'none', words: NONE };
  const state = knownAtLeave(known, page, seen);
  const shown = shownPupil(state);
  const { school, today } = state;
  const { from, to, type, requestedOn } = request;
  const conditions = state.page.report?.conditions ?? [];
  const { effect, sessions, why } = effectOfLeave(state);
  const file = shown?.file ?? null;
  const decisions = file === null ? [] : decisionLines(file);
  const last = file?.decisions
    .map(({ value }) => value)
    .filter(({ decision, from: first }) => decision !== null && first === from)
    .at(-1);
  return {
    state: 'request',
    pages: open.map(({ tabId, facts, title }) => ({
      value: String(tabId),
      words: facts.pupils[facts.requests[0]?.pupil ?? 0]?.name ?? title,
    })),
    page: String(page.tabId),
    who: shown?.id ?? null,
    whyNoFile: 'The page gives no id by which this pupil is found again: nothing can be kept of the decision.',
    name: shown?.name ?? 'A pupil without a name',
    sub: shown === null ? '' : classWords(shown),
    head: headOf(conditions),
    asked: [
      spanOf(from, to),
      sessions === null ? '' : `${sessions} sessions`,
      LEAVE_TYPES.find(({ value }) => value === type)?.words ?? '',
      requestedOn === null ? '' : `asked ${dayWords(requestedOn)}`,
      school?.pack.name ?? '',
    ]
      .filter(Boolean)
      .join(' · '),
    conditions,
    effect,
    whyNoEffect: why,
    request: { type: type ?? '', from: from ?? '', to: to ?? '', requestedOn: requestedOn ?? '' },
    today,
    decisions,
    letter:
      last === undefined
        ? null
        : last.decision === 'refused'
          ? { words: 'leave of absence not granted', value: 'leave-refusal' }
          : { words: 'leave of absence granted', value: 'leave-granted' },
  };
}

const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** "Two conditions of your policy are not met. The headteacher decides." */
function headOf(conditions: readonly ReportedCondition[]): string {
  const broken = conditions.filter(({ state }) => state === 'broken').length;
  const unknown = conditions.filter(({ state }) => state === 'unknown').length;
  const count = COUNTS[broken] ?? String(broken);
  if (conditions.length === 0) return 'The headteacher decides.';
  if (broken > 0)
    return `${count} ${broken === 1 ? 'condition of your policy is' : 'conditions of your policy are'} not met. The headteacher decides.`;
  if (unknown > 0)
    return `Nothing is broken, and ${unknown} ${unknown === 1 ? 'condition is' : 'conditions are'} unknown. The headteacher decides.`;
  return 'Every condition of your policy is met. The headteacher decides.';
}

function spanOf(from: IsoDate | null, to: IsoDate | null): string {
  if (from === null) return '';
  return to === null || to === from ? dayWords(from) : `${dayWords(from)} to ${dayWords(to)}`;
}
