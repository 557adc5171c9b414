/** Owns the leave-of-absence requests: one for every leave that stands in the register, and some that were refused or wait. */

import { addDays, type SessionName, schoolDays, sessionNames } from './calendar.ts';
import { randomFor } from './prng.ts';
import { fullName, type Pupil } from './roll.ts';
import type { TermSheet } from './term-sheet.ts';

type LeaveKind = 'exceptional' | 'performance' | 'religious' | 'interview' | 'holiday';

export interface LeaveRequest {
  id: string;
  pupil: string;
  parent: string;
  kind: LeaveKind;
  reason: string;
  from: string;
  to: string;
  receivedOn: string;
  decision: 'granted' | 'refused' | 'waiting';
  decidedBy: string;
}

const kindOfCode: Readonly<Record<string, { kind: LeaveKind; reason: string; granted: boolean }>> = {
  C: { kind: 'exceptional', reason: 'Family funeral', granted: true },
  C1: { kind: 'performance', reason: 'Stage performance, licence attached', granted: true },
  R: { kind: 'religious', reason: 'Day of religious observance', granted: true },
  J1: { kind: 'interview', reason: 'Interview at Northgate College', granted: true },
  G: { kind: 'holiday', reason: 'Family holiday', granted: false },
};

function parentName(pupil: Pupil, initial: string): string {
  return `${initial}. ${pupil.surname} (parent of ${fullName(pupil)})`;
}

/** First and last day of each run of one leave code. */
function runsOf(sheet: TermSheet): { code: string; from: string; to: string }[] {
  const runs: { code: string; from: string; to: string }[] = [];
  let last = '';
  for (const date of schoolDays) {
    const onDay = (session: SessionName): string => sheet.get(date, session)?.code ?? '';
    const code = sessionNames.map(onDay).find((candidate) => candidate in kindOfCode) ?? '';
    const run = runs.at(-1);
    if (code !== '' && code === last && run) run.to = date;
    else if (code !== '') runs.push({ code, from: date, to: date });
    last = code;
  }
  return runs;
}

export function leaveRequestsOf(
  pupils: ReadonlyMap<string, Pupil>,
  sheets: ReadonlyMap<string, TermSheet>,
  seed: number,
): LeaveRequest[] {
  const requests: LeaveRequest[] = [];
  const add = (pupil: Pupil, request: Omit<LeaveRequest, 'id' | 'pupil' | 'parent'>, initial: string): void => {
    const id = `LR${String(requests.length + 1).padStart(4, '0')}`;
    requests.push({ id, pupil: pupil.id, parent: parentName(pupil, initial), ...request });
  };
  for (const pupil of pupils.values()) {
    const random = randomFor(seed, `leave ${pupil.id}`);
    const initial = random.pick([...'ABDEFGHJKLMNPRST']);
    const sheet = sheets.get(pupil.id);
    for (const { code, from, to } of sheet ? runsOf(sheet) : []) {
      const known = kindOfCode[code];
      if (!known) continue;
      const { kind, reason, granted } = known;
      const receivedOn = addDays(from, -random.int(10, 40));
      add(
        pupil,
        { kind, reason, from, to, receivedOn, decision: granted ? 'granted' : 'refused', decidedBy: 'Headteacher' },
        initial,
      );
    }
    if (random.chance(0.008)) {
      const from = random.pick(schoolDays.filter((date) => date > '2026-11-27'));
      const receivedOn = addDays('2026-11-20', -random.int(0, 4));
      add(
        pupil,
        {
          kind: 'holiday',
          reason: 'Visit to grandparents',
          from,
          to: from,
          receivedOn,
          decision: 'waiting',
          decidedBy: '',
        },
        initial,
      );
    }
  }
  return requests;
}
