/** A close without a word on whether the closing minute itself is still open. */
import { silent, stated } from '../../policy/pack';
import { defineLint, SESSIONS, sessionKey } from './lint-check';
import type { LintExample } from './lint-example';
import { hasTime } from './open-window';

export default defineLint({
  id: 'lint-boundary-ambiguous',
  severity: 'warning',
  title: 'Closing minute left open',
  run({ stated }) {
    const open = SESSIONS.filter((session) => {
      const side = stated(sessionKey(session, 'boundary'))?.value;
      return hasTime(stated(sessionKey(session, 'close'))) && side !== 'exclusive' && side !== 'inclusive';
    });
    const [first] = open;
    if (first === undefined) return [];
    return [
      {
        what: open.join(' '),
        keys: open.map((session) => sessionKey(session, 'boundary')),
        message: `Does not say whether a pupil who comes at the closing minute is late or absent (${open.join(' and ')}).`,
        action:
          'Decide whether the closing minute still counts as L, and set it. Until then that minute gets no verdict.',
        cites: stated(sessionKey(first, 'boundary')) ?? stated(sessionKey(first, 'close')),
        facts: {
          closes: Object.fromEntries(open.map((session) => [session, stated(sessionKey(session, 'close'))?.value])),
        },
      },
    ];
  },
});

export const examples: LintExample[] = [
  {
    pack: 'otw',
    expect: { severity: 'warning', keys: ['am.boundary', 'pm.boundary'] },
    why: 'T-07: "until" the close, one finding for both sessions',
  },
  { pack: 'otw', school: { 'am.boundary': 'exclusive', 'pm.boundary': 'exclusive' }, expect: null, why: 'decided' },
  {
    pack: 'otw',
    school: { 'am.boundary': 'exclusive' },
    expect: { severity: 'warning', keys: ['pm.boundary'] },
    why: 'half decided',
  },
  {
    pack: { 'am.close': stated('09:30', '1'), 'am.boundary': silent },
    expect: { severity: 'warning' },
    why: 'a close and no word on its minute',
  },
  { pack: 'keystone', expect: null, why: 'no close, so no closing minute' },
  { pack: 'wessex', expect: null, why: 'each session has its side' },
];
