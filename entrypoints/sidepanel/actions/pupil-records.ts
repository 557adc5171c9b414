/** What a person writes into a pupil's file beside notes: leave, notices, support, flags, contacts. Owns which records that makes. */
import type { Outcome } from '../../../components/panel/outcome';
import type { PupilEvents } from '../../../components/panel/pupil-view';
import type { PupilFile } from '../../../src/casework/read-records';
import type { Person, PupilRecord, RecordChange } from '../../../src/casework/records';
import { shownPupil } from '../views/pupil-shown';
import { type Context, recordOfPupil } from './context';
import { refusalOf, save } from './save';
import { logAttempt } from './today-actions';

type RecordEvents = Pick<
  PupilEvents,
  | 'addContact'
  | 'removeContact'
  | 'setContactsHeld'
  | 'addDecision'
  | 'addNotice'
  | 'changeNotice'
  | 'addSupport'
  | 'endSupport'
  | 'addFlag'
  | 'removeFlag'
>;

export function recordActions({ known }: Context): RecordEvents {
  return {
    addContact: (pupil, attempt) => logAttempt(known(), pupil, attempt),
    removeContact: (pupil, id, base) =>
      save([{ kind: 'contacts', id, pupil, base, value: null }], 'Removed. That it was there stays in the history.'),
    async setContactsHeld(pupil, held) {
      const change = heldChange(pupil, held);
      return change === null ? gone() : save([change], `${held} ${held === 1 ? 'contact' : 'contacts'} held.`);
    },
    addDecision: (pupil, decision) =>
      add(pupil, 'Decision saved.', (person) => ({
        kind: 'decisions',
        value: {
          ...decision,
          reason: decision.reason.trim(),
          decidedBy: decision.decision === null ? null : person,
          conditions: conditionsOf(pupil),
        },
      })),
    addNotice: (pupil, value) => add(pupil, 'Notice saved.', () => ({ kind: 'notices', value })),
    async changeNotice(pupil, id, base, state) {
      const value = recordsOf(pupil)?.notices.find((one) => one.id === id)?.value;
      if (value === undefined) return gone();
      return save([{ kind: 'notices', id, pupil, base, value: { ...value, state } }], 'The notice was changed.');
    },
    addSupport: (pupil, value) => add(pupil, 'Support saved.', () => ({ kind: 'supports', value })),
    async endSupport(pupil, id, base, outcome) {
      const value = recordsOf(pupil)?.supports.find((one) => one.id === id)?.value;
      if (value === undefined) return gone();
      const { today } = known();
      const to = value.to !== null && value.to < today ? value.to : today;
      const ended = { ...value, to, outcome: outcome.trim().slice(0, 200) };
      return save([{ kind: 'supports', id, pupil, base, value: ended }], 'Support ended.');
    },
    addFlag: (pupil, value) => add(pupil, 'Flag saved.', () => ({ kind: 'flags', value })),
    removeFlag: (pupil, id, base) => save([{ kind: 'flags', id, pupil, base, value: null }], 'Flag removed.'),
  };

  function recordsOf(pupil: string): PupilFile | undefined {
    return known().casework?.files.get(pupil);
  }

  async function add(pupil: string, say: string, made: (by: Person) => Made): Promise<Outcome> {
    const { session } = known();
    if (session === null) return { ok: false, why: refusalOf('locked') };
    const record = { ...made(session.person), id: crypto.randomUUID(), pupil, base: null } as RecordChange;
    return save([...recordOfPupil(known(), pupil), record], say);
  }

  /** The pupil's own record with the number; it may have to be made first. */
  function heldChange(pupil: string, contactsHeld: number): RecordChange | null {
    const record = recordsOf(pupil)?.pupils.find(({ id }) => id === pupil);
    if (record !== undefined)
      return {
        kind: 'pupils',
        id: pupil,
        pupil,
        base: record.version,
        value: { ...record.value, contactsHeld },
      };
    const [first] = recordOfPupil(known(), pupil);
    if (first === undefined || first.value === null) return null;
    return { kind: 'pupils', id: pupil, pupil, base: null, value: { ...(first.value as PupilRecord), contactsHeld } };
  }

  /** How the request that is open stood to the policy on this day is kept with the decision. */
  function conditionsOf(pupil: string) {
    const state = known();
    const { facts, report } = state.page;
    const shown = shownPupil(state);
    const isAbout = shown?.id === pupil && facts?.requests.length === 1 && facts.requests[0]?.pupil === shown.place;
    const conditions = isAbout ? (report?.conditions ?? []) : [];
    return conditions.slice(0, 60).map(({ title, state: stands, clause }) => ({
      title: title.slice(0, 200),
      state: stands,
      clause: clause.slice(0, 200),
    }));
  }
}

type Made = { [Kind in RecordChange['kind']]: Pick<RecordChange<Kind>, 'kind' | 'value'> }[RecordChange['kind']];

const gone = (): Outcome => ({ ok: false, why: refusalOf('gone') });
