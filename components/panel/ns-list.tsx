/** N to resolve: a row a pupil, the oldest first. Owns how many are shown at once. */
import { useState } from 'preact/hooks';
import { Icon } from './icons';
import { Due, Empty, LinkButton, Section } from './parts';
import type { NsView } from './today-view';

/** More are shown when somebody asks. */
const FIRST = 8;

export function NsList({ ns, onOpen }: { ns: NsView | null; onOpen(pupil: string): void }) {
  const [isWhole, setWhole] = useState(false);
  if (ns === null)
    return (
      <Section title="N to resolve" name="ns">
        <Empty>Being looked for…</Empty>
      </Section>
    );
  const rows = isWhole ? ns.rows : ns.rows.slice(0, FIRST);
  return (
    <Section title="N to resolve" meta={ns.words} right={ns.rows.length > 0 && ns.rule} name="ns">
      {ns.rows.length === 0 && <Empty>No N of an earlier day is left, on the pages that were read.</Empty>}
      <ul class="rows">
        {rows.map((row) => (
          <li key={row.pupil}>
            <button type="button" class="du" onClick={() => onOpen(row.pupil)}>
              <span>
                <Due due={row.due} />
              </span>
              <span>
                {row.name} {row.group && <span class="rl-12 rl-2">{row.group}</span>}
                <span class="rl-12 rl-2 under">
                  {row.marks} · {row.stands}
                </span>
              </span>
              <Icon name="right" size={12} />
            </button>
          </li>
        ))}
      </ul>
      {ns.rows.length > FIRST && (
        <p class="rl-12 after">
          <LinkButton onPress={() => setWhole(!isWhole)} aria-expanded={isWhole}>
            {isWhole ? `The first ${FIRST}` : `All ${ns.rows.length} pupils`}
          </LinkButton>
        </p>
      )}
    </Section>
  );
}
