/** Lists, sheets and the calendar of due dates as files. Owns the part and its small forms; who makes a file is not known here. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { DataEvents, KeptView, MarksSheet, RewardPeriod } from './data-view';
import { DoingLine } from './doing-line';
import { CheckField, SelectField } from './fields';
import { OpenForm } from './open-form';
import { countOf, Section } from './parts';
import { useDoing } from './use-doing';

type FilesEvents = Pick<DataEvents, 'saveCalendar' | 'saveSheet' | 'saveMarksSheet'>;
type FilesView = Pick<KeptView, 'hasCases' | 'listed' | 'letters'>;

export function FilesPart({ data, events }: { data: FilesView; events: FilesEvents }) {
  const { hasCases, listed, letters } = data;
  const doer = useDoing();
  const save = (action: Parameters<typeof doer.start>[0]) => () => void doer.start(action);
  return (
    <Section title="Lists and calendar" name="files">
      <p class="rl-12 rl-2">
        {hasCases
          ? 'The calendar holds due dates with the kind of step and a case number, no names. Lists hold names.'
          : 'With the first case, lists and a calendar of due dates can be saved here.'}
      </p>
      <div class="acts">
        <button type="button" class="rl-btn sm" disabled={!hasCases} onClick={save(() => events.saveCalendar())}>
          Due dates (.ics)
        </button>
        {(['cases', 'contacts'] as const).flatMap((sheet) =>
          (['xlsx', 'csv'] as const).map((format) => (
            <button
              key={sheet + format}
              type="button"
              class="rl-btn sm"
              disabled={!hasCases}
              onClick={save((run) => events.saveSheet(sheet, format, run))}
            >
              {sheet === 'cases' ? 'Cases' : 'Contact log'} (.{format})
            </button>
          )),
        )}
      </div>
      <DoingLine doer={doer} label="Writing the file" canCancel />
      <p class="rl-12 rl-2">{ofWhom(listed)}</p>
      <div class="acts">
        <OpenForm label="Weekly, termly and annual sheets (.xlsx)…">
          {(close) => <LeadershipForm onSave={events.saveMarksSheet} onClose={close} />}
        </OpenForm>
        <OpenForm label="Rewards (.csv)…">
          {(close) => <RewardsForm onSave={events.saveMarksSheet} onClose={close} />}
        </OpenForm>
        <OpenForm label="Mail merge (.csv)…">
          {(close) => <MailMergeForm letters={letters} onSave={events.saveMarksSheet} onClose={close} />}
        </OpenForm>
      </div>
    </Section>
  );
}

function ofWhom(listed: KeptView['listed']): string {
  const ofAll = 'weekly, termly and annual sheets are of all pupils whose marks were seen';
  if (listed === null)
    return `No list of pupils is open in this tab: ${ofAll}; rewards and mail merge need a list that is open.`;
  const pupils = countOf(listed.pupils, 'pupil');
  return listed.isChosen
    ? `The page that is open lists some pupils only: the mail merge is of these ${pupils}; ${ofAll}; rewards need a register or a list of a group.`
    : `These are of the ${pupils} on the page that is open, from the marks that were seen.`;
}

type Saving = { onSave: FilesEvents['saveMarksSheet']; onClose(): void };

function LeadershipForm(saving: Saving) {
  const [isForOthers, setForOthers] = useState(false);
  return (
    <SheetForm {...saving} sheet={{ sheet: 'leadership', isForOthers }}>
      <CheckField isOn={isForOthers} onChange={setForOthers}>
        For governors: small numbers hidden
      </CheckField>
      <p class="rl-12 rl-2">No pupil is named in it. Groups of fewer than ten are withheld either way.</p>
    </SheetForm>
  );
}

const PERIODS: readonly { value: RewardPeriod; words: string }[] = [
  { value: 'half-term', words: 'this half term so far' },
  { value: 'term', words: 'this term so far' },
  { value: 'year', words: 'this school year so far' },
];

function RewardsForm(saving: Saving) {
  const [period, setPeriod] = useState<RewardPeriod>('half-term');
  return (
    <SheetForm {...saving} sheet={{ sheet: 'rewards', period }}>
      <SelectField
        label="Attendance of"
        value={period}
        onValue={(value) => setPeriod(value as RewardPeriod)}
        choices={PERIODS}
      />
    </SheetForm>
  );
}

function MailMergeForm({ letters, ...saving }: Saving & { letters: KeptView['letters'] }) {
  const [letter, setLetter] = useState(letters[0]?.value ?? '');
  return (
    <SheetForm {...saving} sheet={{ sheet: 'mail-merge', letter }}>
      <SelectField label="Letter" value={letter} onValue={setLetter} choices={letters} />
    </SheetForm>
  );
}

function SheetForm({ sheet, onSave, onClose, children }: Saving & { sheet: MarksSheet; children: ComponentChildren }) {
  const doer = useDoing();
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    if ((await doer.start((run) => onSave(sheet, run)))?.ok) onClose();
  }
  return (
    <form class="form" autocomplete="off" onSubmit={(event) => void save(event)}>
      {children}
      <DoingLine doer={doer} label="Writing the file" canCancel />
      <div class="go">
        <button type="submit" class="rl-btn sm pri" aria-disabled={doer.isBusy}>
          Save the file
        </button>
        <button type="button" class="rl-btn sm quiet" disabled={doer.isBusy} onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}
