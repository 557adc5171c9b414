/** Why the MIS's figures of a group differ from ours. Owns the look: reasons first, then the pupils, then the group as one. */
import type { DifferGroup } from '../../src/review/differ-group';
import { Steps } from './pupil/differ-part';
import { Part } from './pupil/part';
import { Said } from './pupil/said';

const OUTCOMES: Partial<Record<NonNullable<DifferGroup['whole']>['outcome'], string>> = {
  agrees: 'It agrees with ours.',
  explained: 'This explains it exactly.',
  several: 'Each of these would explain it.',
  'not-explained': 'It is not explained by one reason, or two together, that go for the whole group.',
};

export function DifferGroupPart({
  differ,
  scope,
  onOpen,
}: {
  /** Null: no figure of the MIS was read of anybody. */
  differ: DifferGroup | null;
  /** "8 Birch, 3 Sep to 20 Nov" */
  scope: string;
  onOpen(pupil: string): void;
}) {
  return (
    <Part title="Why do our figures differ?" meta={scope} name="differ-group" isWide>
      {differ === null ? (
        <p class="pr-quiet">
          No figure of the MIS was read of these pupils yet: open a list or report that prints them.
        </p>
      ) : (
        <Walk differ={differ} onOpen={onOpen} />
      )}
    </Part>
  );
}

function Walk({ differ, onOpen }: { differ: DifferGroup; onOpen(pupil: string): void }) {
  const { said, reasons, pupils, whole, whyNone, department } = differ;
  return (
    <>
      <p>
        <Said words={said} />
      </p>
      {reasons.length > 0 && (
        <table class="pr-table">
          <caption>Reasons, each where it alone explains the figure</caption>
          <thead>
            <tr>
              <th scope="col">The MIS’s way</th>
              <th scope="col" class="num">
                Pupils
              </th>
              <th scope="col">Against ours</th>
            </tr>
          </thead>
          <tbody>
            {reasons.map(({ short, words, pupils: count, change }) => (
              <tr key={short}>
                <th scope="row">{words}</th>
                <td class="num">
                  <Said words={count} />
                </td>
                <td>{change.length === 0 ? 'no session' : <Said words={change} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {pupils.length > 0 && (
        <table class="pr-table">
          <caption>Who differs</caption>
          <thead>
            <tr>
              <th scope="col">Pupil</th>
              <th scope="col">The MIS prints</th>
              <th scope="col">Ours</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {pupils.map(({ key, name, printed, ours, outcome, why }) => (
              <tr key={key}>
                <th scope="row">
                  <button type="button" class="link" onClick={() => onOpen(key)}>
                    {name}
                  </button>
                </th>
                <td>{printed}</td>
                <td>
                  <Said words={ours} />
                </td>
                <td class={outcome === 'not-explained' ? 'rl-b' : undefined}>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {whole === null ? (
        <p class="pr-quiet">{whyNone}</p>
      ) : (
        <>
          <p>
            All of them together, as printed: {whole.printed}. {OUTCOMES[whole.outcome] ?? ''}
          </p>
          {whole.walks.map(({ steps }, index) => (
            <Steps key={index} steps={steps} name="From the MIS’s figure of the group to ours" />
          ))}
          <p>
            Ours: <Said words={whole.ours} />
          </p>
        </>
      )}
      <p>
        By the Department’s method: <Said words={department} />
      </p>
    </>
  );
}
