/** The page of papers: a bar for the screen, and under it the paper as it is printed. Owns which of them stands there. */
import { EvidencePackView } from './evidence-pack';
import { LetterView } from './letter';
import { LetterFieldsForm } from './letter-fields-form';
import { LetterWording } from './letter-wording';
import { PaperBar } from './paper-bar';
import type { PapersEvents, PapersView } from './papers-view';

export function PapersApp({ view, events }: { view: PapersView; events: PapersEvents }) {
  switch (view.state) {
    case 'reading':
      return <p class="rl paper-message">Opening…</p>;
    case 'locked':
      return (
        <main class="rl paper-message">
          <h1>Casework is locked</h1>
          <p>{view.words}</p>
          <button type="button" class="rl-btn pri" onClick={events.openPanel}>
            Unlock in the side panel
          </button>
        </main>
      );
    case 'nothing':
      return (
        <main class="rl paper-message">
          <h1>Nothing to print</h1>
          <p>{view.words}</p>
        </main>
      );
    case 'pack':
      return (
        <>
          <PaperBar title={view.pack.title} events={events} />
          <EvidencePackView pack={view.pack} />
        </>
      );
    case 'letter':
      return (
        <>
          <PaperBar title={view.name} letter={view} events={events} />
          <LetterFieldsForm
            fields={view.fields}
            head={view.head}
            onChange={events.changeField}
            onRemember={events.rememberHead}
          />
          <div class={view.wording.draft === null ? undefined : 'paper-beside'}>
            <LetterWording wording={view.wording} events={events} />
            <LetterView letter={view.letter} />
          </div>
        </>
      );
  }
}
