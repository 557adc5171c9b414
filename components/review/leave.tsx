/**
 * A request for leave: how it stands to the policy, what it would make of the pupil's figures, and the decision, which is kept
 * though the request be deleted. Owns the order of these; who may decide decides.
 */
import { useState } from 'preact/hooks';
import { DecisionForm } from '../panel/decision-form';
import { LeaveConditions } from '../panel/leave-conditions';
import { Empty, LinkButton } from '../panel/parts';
import { LeaveEffectTable } from './leave-effect';
import type { LeaveEvents, LeaveView } from './leave-view';

export function LeavePlace({ view, events }: { view: LeaveView; events: LeaveEvents }) {
  if (view.state === 'none')
    return (
      <div class="part">
        <h1>Leave</h1>
        <Empty>{view.words}</Empty>
      </div>
    );
  // in the same tab the next request is another pupil's: nothing written about one is kept for the other
  const { page, who, name, request } = view;
  return <Request key={[page, who ?? name, request?.from, request?.to].join(' ')} view={view} events={events} />;
}

type RequestProps = { view: Extract<LeaveView, { state: 'request' }>; events: LeaveEvents };

function Request({ view, events }: RequestProps) {
  return (
    <div class="part leave">
      <div class="tt">
        <h1>Leave request</h1>
        <p class="rl-13 rl-2 covers">
          {view.who === null ? view.name : <LinkButton onPress={events.openPupilOfLeave}>{view.name}</LinkButton>}
          {view.sub && ` · ${view.sub}`}
        </p>
        {view.pages.length > 1 && (
          <span class="acts">
            <select
              class="rl-in"
              aria-label="Which request"
              value={view.page}
              onChange={(event) => events.chooseLeavePage(event.currentTarget.value)}
            >
              {view.pages.map(({ value, words }) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          </span>
        )}
      </div>
      <div class="two-parts">
        <section>
          <h2>{view.head}</h2>
          <p class="rl-13 rl-2">{view.asked}</p>
          {view.conditions.length > 0 ? (
            <LeaveConditions conditions={view.conditions} />
          ) : (
            <Empty>The policy asks nothing of this kind of leave, or the page has several requests: open one.</Empty>
          )}
        </section>
        <section>
          <h2>What it would make of the figures</h2>
          {view.effect === null ? <Empty>{view.whyNoEffect}</Empty> : <LeaveEffectTable effect={view.effect} />}
          <Decision view={view} events={events} />
        </section>
      </div>
    </div>
  );
}

function Decision({ view, events }: RequestProps) {
  const [isOpen, setOpen] = useState(view.decisions.length === 0);
  return (
    <>
      <h2>Decision</h2>
      <p class="rl-12 rl-2">Kept here though the request is refused, or deleted in the MIS.</p>
      {view.decisions.length > 0 && (
        <ul class="decisions">
          {view.decisions.map(({ id, words, meta, reason }) => (
            <li key={id}>
              <b>{words}</b>
              <span class="rl-12 rl-2"> {meta}</span>
              {reason !== '' && <p class="rl-13">{reason}</p>}
            </li>
          ))}
        </ul>
      )}
      {view.who === null ? (
        <Empty>{view.whyNoFile}</Empty>
      ) : isOpen ? (
        <div class="rl-panel">
          <DecisionForm
            pupil={view.who}
            request={view.request}
            today={view.today}
            onSave={events.saveDecision}
            onClose={() => setOpen(false)}
          />
        </div>
      ) : (
        <div class="go">
          <button type="button" class="rl-btn pri" onClick={() => setOpen(true)}>
            {view.decisions.length === 0 ? 'Record a decision…' : 'Record another decision…'}
          </button>
          {view.letter && (
            <button
              type="button"
              class="rl-btn"
              onClick={() => view.letter && events.openLeaveLetter(view.letter.value)}
            >
              Letter: {view.letter.words}
            </button>
          )}
        </div>
      )}
    </>
  );
}
