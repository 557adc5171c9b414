/** Checklists that findings offer, each for some pupils. Owns the choosing among them; starting is a person's act. */
import { useState } from 'preact/hooks';
import { DoingLine } from './doing-line';
import { CheckField } from './fields';
import { OpenForm } from './open-form';
import { countOf } from './parts';
import type { OfferView, TodayEvents } from './today-view';
import { useDoing } from './use-doing';

type OfferEvents = Pick<TodayEvents, 'startChecklist' | 'putOfferAway'>;

export function Offers({ offers, events }: { offers: readonly OfferView[]; events: OfferEvents }) {
  if (offers.length === 0) return null;
  return (
    <ul class="rows offers">
      {offers.map((offer) => (
        <li key={offer.checklist}>
          <p class="rl-13">
            <b>{offer.title}</b> <span class="rl-12 rl-2">{offer.why}</span>
          </p>
          <div class="acts">
            {offer.pupils.length === 1 ? (
              <StartOne offer={offer} events={events} />
            ) : (
              <OpenForm label={`Start ‘${offer.title}’ for ${countOf(offer.pupils.length, 'pupil')}…`}>
                {(close) => <StartSome offer={offer} events={events} onClose={close} />}
              </OpenForm>
            )}
            <button
              type="button"
              class="rl-btn sm quiet"
              aria-label={`Not now: ${offer.title}`}
              onClick={() =>
                events.putOfferAway(
                  offer.checklist,
                  offer.pupils.map(({ id }) => id),
                )
              }
            >
              Not now
            </button>
          </div>
        </li>
      ))}
    </ul>
  );
}

function StartOne({ offer, events }: { offer: OfferView; events: OfferEvents }) {
  const doer = useDoing();
  const [pupil] = offer.pupils;
  if (!pupil) return null;
  return (
    <>
      <button
        type="button"
        class="rl-btn sm"
        aria-disabled={doer.isBusy}
        onClick={() => void doer.start(() => events.startChecklist(offer.checklist, [pupil.id]))}
      >
        Start ‘{offer.title}’ for {pupil.name}
      </button>
      <DoingLine doer={doer} />
    </>
  );
}

function StartSome({ offer, events, onClose }: { offer: OfferView; events: OfferEvents; onClose(): void }) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const doer = useDoing();
  const chosen = offer.pupils.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const turn = (id: string, isOn: boolean) => {
    const next = new Set(left);
    if (isOn) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  async function start(event: Event): Promise<void> {
    event.preventDefault();
    if ((await doer.start(() => events.startChecklist(offer.checklist, chosen)))?.ok) onClose();
  }
  return (
    <form class="form" autocomplete="off" onSubmit={(event) => void start(event)}>
      <fieldset class="field">
        <legend>For whom</legend>
        {offer.pupils.map(({ id, name }) => (
          <CheckField key={id} isOn={!left.has(id)} onChange={(isOn) => turn(id, isOn)}>
            {name}
          </CheckField>
        ))}
      </fieldset>
      <DoingLine doer={doer} />
      <div class="go">
        <button type="submit" class="rl-btn sm pri" disabled={chosen.length === 0} aria-disabled={doer.isBusy}>
          Start for {countOf(chosen.length, 'pupil')}
        </button>
        <button type="button" class="rl-btn sm quiet" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}
