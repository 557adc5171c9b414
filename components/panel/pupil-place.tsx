/** Pupil: figures and year from the page, then what casework holds. Owns their order, and the pupil's own menu. */
import { useState } from 'preact/hooks';
import { Shape } from '../shape';
import { DoingLine } from './doing-line';
import { ErasePupilForm } from './erase-pupil-form';
import { Figures } from './figures';
import { Flags } from './flags';
import { MenuButton } from './menu-button';
import { Empty, Rich, Section } from './parts';
import { type FileEvents, PupilFile } from './pupil-file';
import type { PupilFinding, PupilView } from './pupil-view';
import { TenWeeks } from './ten-weeks';
import { useDoing } from './use-doing';
import { YearGrid } from './year-grid';

type PupilPlaceProps = {
  pupil: PupilView | null;
  mustSaveRecovery: boolean;
  /** Stands in place of the file while nobody may read it. */
  closed: preact.ComponentChildren;
  events: FileEvents;
};

export function PupilPlace({ pupil, mustSaveRecovery, closed, events }: PupilPlaceProps) {
  if (pupil === null)
    return (
      <Section title="No pupil is open">
        <Empty>Open a pupil’s attendance in your MIS, or find one with the search box.</Empty>
      </Section>
    );
  const { id, file } = pupil;
  return (
    <>
      <Who pupil={pupil} events={events} />
      {pupil.figures && <Figures figures={pupil.figures} />}
      {id && file && <Flags pupil={id} file={file} events={events} />}
      <ToLookAt findings={pupil.findings} pack={pupil.pack} />
      {pupil.headroom.length > 0 && (
        <Section title="Headroom">
          <ul class="hr">
            {pupil.headroom.map((words, index) => (
              <li key={index}>
                <Rich words={words} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {pupil.year && <YearGrid year={pupil.year} />}
      {pupil.weeks && <TenWeeks weeks={pupil.weeks} />}
      {id && file && <PupilFile pupil={id} file={file} mustSaveRecovery={mustSaveRecovery} events={events} />}
      {id === null && (
        <Section title="Nothing can be kept of this pupil">
          <Empty>{pupil.whyNoFile ?? 'The page gives no id of the pupil.'}</Empty>
        </Section>
      )}
      {id && !file && closed}
    </>
  );
}

function Who({ pupil, events }: { pupil: PupilView; events: FileEvents }) {
  const { id, name, sub } = pupil;
  const [isErasing, setErasing] = useState(false);
  const doer = useDoing();
  return (
    <>
      <div class="who">
        <h2>{name}</h2>
        <span class="rl-13 rl-2">{sub}</span>
        {id && pupil.file && (
          <MenuButton
            label={`More about ${name}`}
            items={[
              { words: 'Evidence pack…', onPress: () => events.openEvidencePack(id) },
              {
                words: 'Export everything',
                onPress: () => void doer.start((run) => events.exportPupil(id, run)),
              },
              { words: 'Erase everything…', onPress: () => setErasing(true) },
            ]}
          />
        )}
      </div>
      <div class="under-who">
        <DoingLine doer={doer} label="Exporting" canCancel />
        {id && isErasing && (
          <ErasePupilForm pupil={id} name={name} onErase={events.erasePupil} onClose={() => setErasing(false)} />
        )}
      </div>
    </>
  );
}

function ToLookAt({ findings, pack }: { findings: readonly PupilFinding[]; pack: string }) {
  return (
    <Section title="To look at" meta={findings.length || ''} right={pack} name="findings">
      {findings.length === 0 && <Empty>Nothing to look at in what was read.</Empty>}
      <ul>
        {findings.map(({ number, severity, words, clause }) => (
          <li key={`${number} ${words}`} class="fi">
            <Shape severity={severity} number={number ?? undefined} />
            <span>{words}</span>
            <span class="cl">{clause}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
