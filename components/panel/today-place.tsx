/** Today: this page, whom to call, which N to resolve, what is offered, what is due. Owns the order of the day; each part is its own. */
import { CallingList } from './calling-list';
import { Icon } from './icons';
import { NsList } from './ns-list';
import { Offers } from './offers';
import { Due, Empty, LinkButton, Section } from './parts';
import { Timers } from './timers';
import type { TodayEvents, TodayView } from './today-view';

type TodayProps = { today: TodayView; events: TodayEvents & { go(place: 'cases'): void } };

/** What stands under this page's findings once casework is open. */
export function TodayCasework({ today, events }: TodayProps) {
  const { due } = today;
  return (
    <>
      <Timers timers={today.timers} onOpen={events.openCase} />
      <CallingList calling={today.calling} events={events} />
      <NsList ns={today.ns} onOpen={events.openPupil} />
      {today.offers.length > 0 && (
        <Section title="Checklists to start" meta={today.offers.length} name="offers">
          <Offers offers={today.offers} events={events} />
        </Section>
      )}
      <Section
        title="Due"
        meta={due.words}
        name="due"
        right={
          due.openCases > 0 && (
            <LinkButton onPress={() => events.go('cases')}>
              {due.openCases === 1 ? 'The one case' : `All ${due.openCases} cases`}
            </LinkButton>
          )
        }
      >
        {due.rows.length === 0 && (
          <Empty>
            {due.openCases === 0
              ? 'No case is open. Start a checklist from a finding or from a pupil, and its steps are listed here when they are due.'
              : 'Nothing is due.'}
          </Empty>
        )}
        <ul class="rows">
          {due.rows.map((row) => (
            <li key={`${row.caseId} ${row.what}`}>
              <button type="button" class="du" onClick={() => events.openCase(row.caseId)}>
                <span>
                  <Due due={row.due} />
                </span>
                <span>
                  {row.what}
                  <span class="rl-12 rl-2 under">{row.who}</span>
                </span>
                <Icon name="right" size={12} />
              </button>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
