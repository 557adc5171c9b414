/** Whether the pack is ready to be sent. Owns the box's words: what is missing comes first, with what to do about it. */
import { codeClass } from '../../attendance';
import { counted, fewSessions, listed } from '../paper-days';
import type { Scope } from './attendance-figures';
import type { ReadinessBlock } from './evidence-blocks';
import type { EvidenceInput, ReadinessPoint } from './evidence-input';

const STATES: Record<ReadinessPoint['state'], string> = { ready: 'Ready', missing: 'Missing', unknown: 'Not known' };

/** From the marks themselves, and from what else a local authority asks for. */
export function readinessBlock({ readiness, isComplete }: EvidenceInput, scope: Scope): ReadinessBlock {
  const open = scope.marks.filter(({ code, date }) => code === 'N' && codeClass(code, date) !== null);
  const toSettle = [...open, ...scope.unmarked].sort((a, b) => (a.date + a.session < b.date + b.session ? -1 : 1));
  const of = (state: ReadinessPoint['state']) => readiness.filter((point) => point.state === state);
  const reasons = [
    open.length === 0 ? '' : `${counted(open.length, 'session is', 'sessions are')} still N`,
    scope.unmarked.length === 0
      ? ''
      : `${scope.unmarked.length} ${scope.unmarked.length === 1 ? 'has' : 'have'} no mark`,
    toSettle.length > 0 || of('missing').length === 0
      ? ''
      : `${counted(of('missing').length, 'thing is', 'things are')} missing`,
    isComplete ? '' : 'not every mark was seen',
  ].filter((words) => words !== '');
  const isUnchecked = readiness.length === 0 || of('unknown').length > 0;
  const isReady = reasons.length === 0 && of('missing').length === 0 && !isUnchecked;
  return {
    kind: 'readiness',
    isReady,
    head: isReady
      ? 'Ready to send.'
      : reasons.length > 0
        ? `Not ready to send: ${listed(reasons)}.`
        : 'Not ready to send: some of what is asked for is not known.',
    words: [
      toSettle.length === 0 ? '' : `Settle ${fewSessions(toSettle, 6)} first.`,
      open.length === 0
        ? ''
        : 'N counts as unauthorised while the reason is unknown, so the counts below are provisional.',
      isReady ? 'Whether it is sent is for a person to decide.' : '',
    ]
      .filter((words) => words !== '')
      .join(' '),
    points: (['missing', 'unknown', 'ready'] as const).flatMap((state) => {
      // what is there is told by its parts below: its name is enough here
      const said = of(state).map(({ title, words }) =>
        state === 'ready' || words === '' ? title : `${title}: ${words}`,
      );
      return said.length === 0 ? [] : [{ state: STATES[state], words: `${said.join('; ')}.` }];
    }),
  };
}
