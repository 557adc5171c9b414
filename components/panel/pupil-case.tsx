/** A pupil's cases, each with the step that is now. Owns the lines; the whole ladder stands in Cases. */
import type { CasesEvents } from './cases-view';
import { Offers } from './offers';
import { OpenForm } from './open-form';
import { Due, Empty, Section } from './parts';
import type { PupilCaseView, PupilFileView } from './pupil-view';
import { SkipForm } from './skip-form';
import type { TodayEvents } from './today-view';
import { WordsForm } from './words-form';

type CaseEvents = Pick<CasesEvents, 'completeStep' | 'skipStep' | 'openEvidencePack'> &
  Pick<TodayEvents, 'openCase' | 'startChecklist' | 'putOfferAway'>;

export function PupilCases({ pupil, file, events }: { pupil: string; file: PupilFileView; events: CaseEvents }) {
  return (
    <>
      {file.cases.length === 0 && (
        <Section title="Case">
          <Empty>
            {file.offers.length > 0
              ? 'No case is open. These checklists fit what was found:'
              : 'No case is open. A checklist is offered here when a finding asks for one.'}
          </Empty>
        </Section>
      )}
      {file.cases.map((one) => (
        <Section
          key={one.id}
          title="Case"
          meta={[one.title, one.step].filter(Boolean).join(', ')}
          right={one.due && <Due due={one.due} />}
          name="case"
        >
          <CaseNow pupil={pupil} one={one} events={events} />
        </Section>
      ))}
      {file.offers.length > 0 && (
        <section class="rl-sec" aria-label="Checklists to start">
          <Offers offers={file.offers} events={events} />
        </section>
      )}
      {file.closedCases.length > 0 && (
        <details class="rl-sec fold">
          <summary>Closed cases · {file.closedCases.length}</summary>
          <ul class="rl-13 lines">
            {file.closedCases.map(({ id, title, words }) => (
              <li key={id}>
                <button type="button" class="name" onClick={() => events.openCase(id)}>
                  {title}
                </button>{' '}
                <span class="rl-12 rl-2">{words}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function CaseNow({ pupil, one, events }: { pupil: string; one: PupilCaseView; events: CaseEvents }) {
  const { now } = one;
  return (
    <>
      <p class="rl-13">
        {now ? (
          <>
            <b>{now.text}.</b> {now.words}
          </>
        ) : (
          'All steps are done. Choose in the checklist how it ended.'
        )}
      </p>
      {one.proof && <p class="rl-13 proof">{one.proof} Mark done?</p>}
      <div class="acts">
        {now && (
          <>
            <OpenForm label="Mark done…" class="rl-btn sm pri" title={`Done: ${now.text}`}>
              {(close) => (
                <WordsForm
                  draft={`done:${one.id}:${now.id}`}
                  label={now.asks ?? 'What was done (may stay empty)'}
                  isRequired={now.asks !== null}
                  save="Mark done"
                  onSave={(words) => events.completeStep(one.id, now.id, words)}
                  onClose={close}
                />
              )}
            </OpenForm>
            <OpenForm label="Skip…">
              {(close) => (
                <SkipForm
                  title={`Skip ‘${now.text}’: why?`}
                  draft={`skip:${one.id}:${now.id}`}
                  reasons={[]}
                  onSkip={(reason, isNeeded) => events.skipStep(one.id, now.id, reason, isNeeded)}
                  onClose={close}
                />
              )}
            </OpenForm>
          </>
        )}
        <button type="button" class="rl-btn sm" onClick={() => events.openCase(one.id)}>
          Checklist
        </button>
        <button type="button" class="rl-btn sm" onClick={() => events.openEvidencePack(pupil)}>
          Evidence pack…
        </button>
      </div>
    </>
  );
}
