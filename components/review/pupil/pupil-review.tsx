/** The officer's view of one pupil. Owns the order of its parts; every number in it came with the view. */
import type { PupilReviewView } from '../../../src/review/pupil-review';
import { YearGrid } from '../../panel/year-grid';
import { AheadPart } from './ahead-part';
import { AttendancePart, BandsOfPolicy, LinesPart } from './attendance-part';
import { DifferPart } from './differ-part';
import { InShort } from './in-short';
import { NextPart, ReferralPart } from './next-part';
import { EdgesPart, Illness, Lates, Runs, WeekdaysPart } from './patterns-part';
import type { PupilReviewEvents } from './pupil-events';
import { WeeksPart } from './weeks-part';

export function PupilReview({ view, events }: { view: PupilReviewView; events: PupilReviewEvents }) {
  const { id, name, sub, packName, shown, casework } = view;
  return (
    <div class="rl-pupil">
      <div class="pr-who">
        <h1>{name}</h1>
        <p>{sub}</p>
        <div class="pr-acts">
          {id && casework && (
            <button type="button" class="rl-btn" onClick={() => events.openEvidencePack(id)}>
              Evidence pack…
            </button>
          )}
          <button type="button" class="rl-btn" onClick={() => events.print()}>
            Print
          </button>
        </div>
      </div>
      {shown === null ? (
        <p class="pr-quiet">No mark of this school year was read yet. Open the pupil’s attendance in your MIS.</p>
      ) : (
        <Parts shown={shown} view={view} packName={packName} events={events} />
      )}
      {shown === null && <NextPart casework={casework} events={events} />}
    </div>
  );
}

function Parts({
  shown,
  view: { casework },
  packName,
  events,
}: {
  shown: NonNullable<PupilReviewView['shown']>;
  view: PupilReviewView;
  packName: string;
  events: PupilReviewEvents;
}) {
  const { figures, bands, lines, ahead, year, weeks, runs, lates, weekdays, edges, illness, differ } = shown;
  const { scope } = figures;
  const period = scope.replace('at this school, ', '');
  return (
    <div class="pr-parts">
      <InShort shown={shown} casework={casework} />
      <AttendancePart figures={figures} />
      <LinesPart lines={lines} packName={packName} scope={period} />
      <BandsOfPolicy part={bands} scope={period} />
      <NextPart casework={casework} events={events} />
      {casework?.readiness && <ReferralPart readiness={casework.readiness} />}
      <Illness part={illness} />
      <AheadPart ahead={ahead} />
      <div class="pr-part pr-own" data-part="year">
        <YearGrid year={year} />
      </div>
      {weeks && <WeeksPart weeks={weeks} />}
      <Runs part={runs} scope={period} />
      <Lates part={lates} scope={period} />
      <WeekdaysPart part={weekdays} scope={period} />
      <EdgesPart part={edges} scope={period} />
      <DifferPart differ={differ} />
    </div>
  );
}
