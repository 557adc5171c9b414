/** A case as a ladder of steps and its ways out. Owns the order on the screen; what is due and who decides came with it. */
import type { CaseRow, CasesEvents, ExitView, LadderEvents, LadderView } from './cases-view';
import { OpenForm } from './open-form';
import { StepRow } from './step-row';
import { WordsForm } from './words-form';

export function Ladder({ row, ladder, events }: { row: CaseRow; ladder: LadderView; events: LadderEvents }) {
  const { pupil } = row;
  return (
    <div class="inside">
      {ladder.note && <p class="rl-12 rl-wrn note">{ladder.note}</p>}
      {ladder.packNote && <p class="rl-12 rl-2 note">{ladder.packNote}</p>}
      {ladder.rounds?.map(({ words, lines }) => (
        <details key={words} class="note">
          <summary class="rl-12">{words}</summary>
          <ul class="rl-12 rl-2">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      ))}
      <ol class="lad">
        {ladder.steps.map((step) => (
          <StepRow key={step.id} row={row} ladder={ladder} step={step} events={events} />
        ))}
      </ol>
      {ladder.exits.length > 0 && (
        <div class="exits">
          <h3 class="rl-gl">How it ends</h3>
          <ul>
            {ladder.exits.map((exit) => (
              <Exit key={exit.id} caseId={row.id} exit={exit} onChoose={events.chooseExit} />
            ))}
          </ul>
        </div>
      )}
      <div class="acts case-acts">
        {pupil && (
          <button type="button" class="rl-btn sm" onClick={() => events.openPupil(pupil)}>
            Pupil
          </button>
        )}
        {pupil && ladder.hasEvidencePack && (
          <button type="button" class="rl-btn sm" onClick={() => events.openEvidencePack(pupil)}>
            Evidence pack…
          </button>
        )}
        <span class="rl-12 rl-2">{ladder.clause}</span>
      </div>
    </div>
  );
}

type ExitProps = { caseId: string; exit: ExitView; onChoose: CasesEvents['chooseExit'] };

function Exit({ caseId, exit, onChoose }: ExitProps) {
  const { id, when, leadsTo, kind, proof, canChoose } = exit;
  return (
    <li class="exit">
      <p class="rl-13">
        <b class={kind === 'success' ? 'rl-ok' : ''}>{when}</b> <span class="rl-12 rl-2">{leadsTo}</span>
      </p>
      {proof && <p class="rl-12 proof">{proof}</p>}
      {canChoose && (
        <OpenForm label="Choose…" name={`Choose…: ${when}`} title={`${when}: ${leadsTo}`}>
          {(close) => (
            <WordsForm
              draft={`exit:${caseId}:${id}`}
              label="More (may stay empty)"
              save={when}
              onSave={(words) => onChoose(caseId, id, words)}
              onClose={close}
            />
          )}
        </OpenForm>
      )}
    </li>
  );
}
