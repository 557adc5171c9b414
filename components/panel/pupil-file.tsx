/** Everything that casework holds of one pupil, part after part. Owns their order; each part is its own. */
import type { CasesEvents } from './cases-view';
import { ContactLog } from './contact-log';
import { DecisionForm } from './decision-form';
import { LeaveConditions } from './leave-conditions';
import { Notes } from './notes';
import { Notices, Supports } from './notices';
import { OpenForm } from './open-form';
import { countOf, Section } from './parts';
import { PupilCases } from './pupil-case';
import type { PupilEvents, PupilFileView } from './pupil-view';
import type { TodayEvents } from './today-view';

export type FileEvents = PupilEvents & CasesEvents & TodayEvents;

type PupilFileProps = { pupil: string; file: PupilFileView; mustSaveRecovery: boolean; events: FileEvents };

export function PupilFile({ pupil, file, mustSaveRecovery, events }: PupilFileProps) {
  return (
    <>
      <PupilCases pupil={pupil} file={file} events={events} />
      <Section title="Notes" meta={`${file.notes.length}, on this computer`} name="notes">
        <Notes pupil={pupil} notes={file.notes} mustSaveRecovery={mustSaveRecovery} events={events} />
      </Section>
      <ContactLog pupil={pupil} file={file} events={events} />
      <Leave pupil={pupil} file={file} events={events} />
      <Notices pupil={pupil} file={file} events={events} />
      <Supports pupil={pupil} file={file} events={events} />
      <Letters pupil={pupil} file={file} events={events} />
      <details class="rl-sec fold" data-part="history">
        <summary>
          History <span class="rl-12 rl-2">{countOf(file.history.length, 'entry', 'entries')}</span>
        </summary>
        <p class="rl-12 rl-2">Who did what, as they said when they unlocked; nobody checked it.</p>
        <ul class="rl-13 lines">
          {file.history.map(({ at, what, who }, index) => (
            <li key={`${at} ${index}`}>
              {what} <span class="rl-12 rl-2">{`${at} · said to be ${who}`}</span>
            </li>
          ))}
        </ul>
      </details>
      {file.damaged > 0 && (
        <p class="problem note">
          {countOf(file.damaged, 'record')} of this pupil cannot be opened. Data → Second copy may bring{' '}
          {file.damaged === 1 ? 'it' : 'them'} back.
        </p>
      )}
    </>
  );
}

type PartProps = Omit<PupilFileProps, 'mustSaveRecovery'>;

function Leave({ pupil, file, events }: PartProps) {
  return (
    <Section title="Leave" meta={file.decisions.length || 'none decided here'} name="leave">
      {file.conditions.length > 0 && <LeaveConditions conditions={file.conditions} />}
      <ul class="rl-13 lines">
        {file.decisions.map(({ id, words, meta, reason }) => (
          <li key={id}>
            {words} <span class="rl-12 rl-2">{meta}</span>
            {reason && <p class="rl-12">{reason}</p>}
          </li>
        ))}
      </ul>
      <div class="acts">
        <OpenForm label="Record a decision…" title="Leave: decision">
          {(close) => (
            <DecisionForm
              pupil={pupil}
              request={file.request}
              today={file.today}
              onSave={(decision) => events.addDecision(pupil, decision)}
              onClose={close}
            />
          )}
        </OpenForm>
      </div>
    </Section>
  );
}

function Letters({ pupil, file, events }: PartProps) {
  const ordered = [...file.letterChoices].sort((a, b) => Number(b.isSuggested) - Number(a.isSuggested));
  return (
    <Section title="Letters" meta={file.letters.length || 'none printed'} name="letters">
      <ul class="rl-13 lines">
        {file.letters.map(({ id, words, meta }) => (
          <li key={id}>
            {words} <span class="rl-12 rl-2">{meta}</span>
          </li>
        ))}
      </ul>
      {ordered.length > 0 && (
        <div class="acts">
          <OpenForm label="Write a letter…" title="Which letter">
            {(close) => (
              <ul class="form">
                {ordered.map(({ value, words, isSuggested }) => (
                  <li key={value}>
                    <button
                      type="button"
                      class="link"
                      onClick={() => {
                        close();
                        events.openLetter(pupil, value);
                      }}
                    >
                      {words}
                    </button>{' '}
                    {isSuggested && <span class="rl-tag">fits the figures</span>}
                  </li>
                ))}
              </ul>
            )}
          </OpenForm>
        </div>
      )}
    </Section>
  );
}
