/** What the elements know by themselves, for the sake of their size, is what the library says: requests and the ids of checks. */
import { describe, expect, it } from 'vitest';
import { pageChecks } from '../../../src/checks/check-reading';
import { leaveRequestSchema } from '../../../src/pages/reading-schema';
import type { Fault } from '../../../src/widgets/data/shape';
import { requestShape } from '../../../src/widgets/leave-check/request-shape';
import { CHECK_IDS } from '../../../src/widgets/register-lens-checks/check-ids';

const NOTHING = {
  pupil: { name: null, id: null, year: null },
  type: null,
  from: null,
  to: null,
  requestedOn: null,
  reason: null,
};
const WHOLE = {
  key: 'r1',
  pupil: { name: 'Ash, Amy', id: '101', year: '8', dateOfBirth: '2014-02-03', ids: { upn: 'A1', mis: '7' } },
  type: 'performance',
  from: '2026-12-01',
  to: '2026-12-03',
  sessions: [{ date: '2026-12-01', session: 'AM', code: '' }],
  requestedOn: '2026-11-01',
  reason: 'A play',
  decision: 'granted',
  decidedOn: '2026-11-05',
  decidedBy: { role: 'Headteacher' },
  answers: {
    travelBooked: true,
    licence: 'dated',
    educationHours: { perDay: 3, perWeek: 15 },
    setApart: false,
    occupational: true,
    officialLetter: false,
    metOn: '2026-11-04',
  },
};

function shaped(request: object): { data: unknown; faults: Fault[] } {
  const faults: Fault[] = [];
  const data = requestShape(request, '', faults);
  return { data, faults };
}

describe('a request for leave', () => {
  it.each([
    ['with nothing in it', NOTHING],
    ['with everything', WHOLE],
    ['that is not decided', { ...NOTHING, decision: null, decidedOn: null, decidedBy: null }],
    ['of which nothing is said of a decision', { ...NOTHING, type: 'holiday', from: '2026-12-01' }],
  ])('%s is to the element what it is to the library', (_, request) => {
    expect(shaped(request)).toEqual({ data: leaveRequestSchema.parse(request), faults: [] });
  });

  it.each([
    ['type', { type: 'picnic' }],
    ['from', { from: '1 December' }],
    ['to', { to: 7 }],
    ['requestedOn', { requestedOn: '01/12/2026' }],
    ['reason', { reason: 'x'.repeat(2001) }],
    ['decision', { decision: 'perhaps' }],
    ['decidedBy.role', { decidedBy: {} }],
    ['sessions.0.session', { sessions: [{ date: '2026-12-01', session: 'noon', code: '' }] }],
    ['answers.licence', { answers: { licence: 'yes' } }],
    ['answers.educationHours.perDay', { answers: { educationHours: { perDay: 200 } } }],
    ['pupil.year', { pupil: { name: null, id: null, year: 8 } }],
    ['pupil.ids.upn', { pupil: { name: null, id: null, year: null, ids: { upn: 1 } } }],
  ])('is refused by both for its %s', (path, part) => {
    const request = { ...NOTHING, ...part };
    expect(leaveRequestSchema.safeParse(request).success).toBe(false);
    expect(shaped(request).faults.map((fault) => fault.path)).toEqual([path]);
  });

  it('with a name that nobody knows is refused by the element, which would leave it out without a word', () => {
    expect(shaped({ ...NOTHING, requestedon: '2026-11-01' }).faults[0]?.path).toBe('requestedon');
  });

  it('knows every kind of leave that the library knows', () => {
    const kinds = leaveRequestSchema.shape.type.def.innerType.options;
    for (const type of kinds) expect(shaped({ ...NOTHING, type }).faults, type).toEqual([]);
  });
});

it('the ids of checks are those of the checks', () => {
  expect([...CHECK_IDS].sort()).toEqual(pageChecks.map(({ id }) => id).sort());
});
