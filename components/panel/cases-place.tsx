/** Cases: what is open, by due date, and the ladder of the one that was opened. Owns filters and rows. */
import type { CaseFilter, CaseRow, CasesView, LadderEvents } from './cases-view';
import { Icon } from './icons';
import { Ladder } from './ladder';
import type { Choice } from './outcome';
import { countOf, Due, Empty } from './parts';
import { Timers } from './timers';

type CasesPlaceProps = {
  cases: CasesView;
  events: LadderEvents & {
    filterCases(filter: CaseFilter): void;
    toggleCase(caseId: string): void;
    openReview?(): void;
  };
};

export function CasesPlace({ cases, events }: CasesPlaceProps) {
  const { filters, chosen, rows, open, words } = cases;
  const filter = (changed: Partial<CaseFilter>) => events.filterCases({ ...chosen, ...changed });
  return (
    <>
      <Timers timers={cases.timers} onOpen={events.toggleCase} />
      <div class="flt">
        <Filter label="Role" value={chosen.role} choices={filters.role} onValue={(role) => filter({ role })} />
        <Filter label="Step" value={chosen.step} choices={filters.step} onValue={(step) => filter({ step })} />
        <Filter label="Due" value={chosen.due} choices={filters.due} onValue={(due) => filter({ due })} />
      </div>
      <div class="rl-sh cases-head">
        <h2>{open === 0 ? 'No open case' : `${open} open`}</h2>
        <span class="m">{words}</span>
        <span class="r">{rows.length === open ? 'by due date' : `${countOf(rows.length, 'case')} shown`}</span>
      </div>
      {open === 0 && (
        <div class="rl-sec">
          <Empty>
            A case is a checklist being worked through. Start one from a finding under Today, or from a pupil.
          </Empty>
        </div>
      )}
      {open > 0 && rows.length === 0 && (
        <div class="rl-sec">
          <Empty>No case fits the filter.</Empty>
          <button
            type="button"
            class="rl-btn sm"
            onClick={() =>
              filter({
                role: filters.role[0]?.value ?? '',
                step: filters.step[0]?.value ?? '',
                due: filters.due[0]?.value ?? '',
              })
            }
          >
            Show all
          </button>
        </div>
      )}
      {events.openReview && (
        <p class="under-filters">
          <button type="button" class="link" onClick={events.openReview}>
            Lists of pupils: the officer’s view
          </button>
        </p>
      )}
      <ul class="cases">
        {rows.map((row) => (
          <Row key={row.id} row={row} isOpen={row.id === cases.openCase} events={events} />
        ))}
      </ul>
    </>
  );
}

type FilterProps = { label: string; value: string; choices: readonly Choice[]; onValue(value: string): void };

function Filter({ label, value, choices, onValue }: FilterProps) {
  return (
    <select class="rl-in" aria-label={label} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.words}
        </option>
      ))}
    </select>
  );
}

type RowProps = { row: CaseRow; isOpen: boolean; events: CasesPlaceProps['events'] };

function Row({ row, isOpen, events }: RowProps) {
  return (
    <li class={isOpen ? 'open' : ''} data-case={row.id}>
      <button type="button" class="cr" aria-expanded={isOpen} onClick={() => events.toggleCase(row.id)}>
        <Icon name={isOpen ? 'down' : 'right'} size={12} />
        <span>
          <b>{row.name}</b> <span class="rl-12 rl-2">{row.group}</span>
          <span class="rl-12 rl-2 under">{row.sub}</span>
        </span>
        <span>{row.due && <Due due={row.due} />}</span>
      </button>
      {isOpen && row.ladder && <Ladder row={row} ladder={row.ladder} events={events} />}
    </li>
  );
}
