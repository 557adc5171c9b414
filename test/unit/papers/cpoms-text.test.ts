import { describe, expect, it } from 'vitest';
import { cpomsText } from '../../../src/papers/cpoms-text';

const by = { initials: 'RO', role: 'officer' as const };

describe('the text to paste into the safeguarding system', () => {
  const input = {
    school: 'Thornmere School',
    pupil: { name: 'Amy Ash', year: 'Year 8', group: null },
    title: 'No contact on the first day',
    case: { startsOn: '2026-11-20', sessions: [{ date: '2026-11-20', session: 'AM' as const }] },
    contacts: [
      {
        at: '2026-11-20T10:05:00Z',
        channel: 'phone' as const,
        contact: 2,
        reached: true,
        reason: 'is\nwith\tfather',
        seen: true,
        by,
      },
      { at: '2026-11-20T09:35:00Z', channel: 'text' as const, contact: 1, reached: false, by },
    ],
    steps: [
      { text: 'Call the second contact', done: { at: '2026-11-20T10:05:00Z', by } },
      { text: 'Tell the DSL', done: null },
    ],
    at: '2026-11-20T10:20:00Z',
    by,
  };

  it('says what happened, what was tried in order, what was done and what is open', () => {
    expect(cpomsText(input)).toBe(`Attendance: No contact on the first day
Amy Ash, Year 8 · Thornmere School

Since Fri 20 November 2026
Sessions: Fri 20 Nov AM

Contact (2 attempts):
- Fri 20 November 2026, 09:35: Text, contact 1, no answer. (attendance officer)
- Fri 20 November 2026, 10:05: Phone, contact 2, reached. Said: “is with father”. The child was seen. (attendance officer)

Done:
- Call the second contact: Fri 20 November 2026, 10:05, attendance officer

Still to do:
- Tell the DSL

Prepared Fri 20 November 2026, 10:20 by RO (attendance officer, as they gave it). Sessions and times as logged.`);
  });

  it('leaves a place for a name that is not known and says where nothing was logged', () => {
    const text = cpomsText({
      ...input,
      pupil: { name: null, year: null, group: null },
      contacts: [],
      steps: [],
      case: undefined,
    });
    expect(text).toContain('[name] · Thornmere School');
    expect(text).toContain('Contact: none logged.');
    expect(text).not.toContain('Still to do');
  });
});
