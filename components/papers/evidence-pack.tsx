/** The evidence pack on A4, as it is printed. Owns how its parts look; what they say is worked out before. */
import type {
  EvidenceBlock,
  FiguresBlock,
  ReadinessBlock,
  WindowBlock,
} from '../../src/papers/evidence/evidence-blocks';
import type { EvidencePack } from '../../src/papers/evidence-pack';
import { Certificate } from './certificate';
import { PaperPage } from './paper-page';
import { PaperTable } from './paper-table';
import { WeekBars } from './week-bars';

export function EvidencePackView({ pack }: { pack: EvidencePack }) {
  return (
    <main class="rl paper" data-rl-theme="light">
      {pack.pages.map(({ number, blocks }) => (
        <PaperPage key={number} number={number} of={pack.pages.length} foot={pack.foot}>
          {number === 1 ? (
            <Heading pack={pack} />
          ) : (
            <p class="paper-running">{`${pack.school} · ${pack.title} · ${pack.pupil}`}</p>
          )}
          {blocks.map((block, at) => (
            <Block key={at} block={block} />
          ))}
        </PaperPage>
      ))}
    </main>
  );
}

function Heading({ pack }: { pack: EvidencePack }) {
  return (
    <>
      <header class="paper-head">
        <div>
          <p class="paper-13">{pack.school}</p>
          <h1>{pack.title}</h1>
        </div>
        <div class="paper-12">
          <p>{pack.preparedFor}</p>
          <p>{pack.preparedAt}</p>
          <p>
            <b>Page 1 of {pack.pages.length}</b>
          </p>
        </div>
      </header>
      <dl class="paper-about">
        {pack.about.map(({ term, words }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Block({ block }: { block: EvidenceBlock }) {
  switch (block.kind) {
    case 'readiness':
      return <Readiness {...block} />;
    case 'figures':
      return <Figures {...block} />;
    case 'window':
      return <Window {...block} />;
    case 'table':
      return <PaperTable {...block} />;
    case 'certificate': {
      const { title, weeks, key, note } = block;
      return <Certificate title={title} weeks={weeks} codes={key} note={note} />;
    }
    case 'rules':
      return (
        <section class="paper-block">
          <h2>Rules used</h2>
          <p class="paper-12">
            <b>Your policy</b> {block.policy} <b>National</b> {block.national}
          </p>
          <p class="paper-12 paper-quiet paper-note">{block.next}</p>
        </section>
      );
    case 'signature':
      return (
        <div class="paper-sign">
          <div>{block.words}</div>
          <div>Signature</div>
          <div>Date</div>
        </div>
      );
  }
}

function Readiness({ isReady, head, words, points }: ReadinessBlock) {
  return (
    <section class="paper-ready">
      <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
        {isReady ? (
          <circle class="ring" cx="9" cy="9" r="7.5" />
        ) : (
          <>
            <rect class="square" x="1" y="1" width="16" height="16" rx="2" />
            <text x="9" y="13.5">
              !
            </text>
          </>
        )}
      </svg>
      <div>
        <p>
          <b>{head}</b> {words}
        </p>
        {points.length > 0 && (
          <dl>
            {points.map((point) => (
              <div key={point.state}>
                <dt>{point.state}</dt>
                <dd>{point.words}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </section>
  );
}

function Figures({ title, figures, note }: FiguresBlock) {
  return (
    <section class="paper-block">
      <h2>{title}</h2>
      <div class="paper-figures">
        {figures.map(({ figure, words }) => (
          <div key={words}>
            <b>{figure}</b>
            {words}
          </div>
        ))}
      </div>
      {note && <p class="paper-12 paper-quiet paper-note">{note}</p>}
    </section>
  );
}

function Window({ title, weeks, sum, against, notes, spoken }: WindowBlock) {
  return (
    <section class="paper-block">
      <h2>{title}</h2>
      <div class="paper-two">
        <WeekBars weeks={weeks} spoken={spoken} />
        <div class="paper-12">
          <p>
            <b>{sum}</b> {against}
          </p>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      </div>
    </section>
  );
}
