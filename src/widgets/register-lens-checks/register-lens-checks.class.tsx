/** `<register-lens-checks>`: strip and markers over a table of somebody else's page. Owns what it takes and tells, and that all of it goes with the element. */
import type { SchoolCalendar } from '../../attendance';
import { londonTime } from '../../attendance';
import type { Finding } from '../../checks/finding';
import { now } from '../../clock';
import { createOverlay, type Overlay } from '../../overlay/overlay';
import type { PolicyStack } from '../../policy/pack';
import { loadForRegisters, loadPolicy, POLICY, type PolicyGiven } from '../data/policy';
import { CALENDAR, type CalendarGiven, calendarOf, NOW, WORD, wordsOf } from '../data/schemas';
import { listOf, optional, word } from '../data/shape';
import type { Taken } from '../element/given';
import { Later } from '../element/later';
import { LensElement } from '../element/lens-element';
import { part } from '../element/part';
import type { ChecksRun, ChecksSetup } from './checks-engine';
import loneOverlayCss from './lone-overlay.css?inline';
import ownCss from './register-lens-checks.css?inline';

const MINUTE = 60_000;
const TABLES = 'table, [role=grid], [role=table], [role=treegrid]';

const OFF: Taken = {
  shape: optional(listOf(word, 500, 'a list of the ids of checks')),
  fromText: wordsOf,
};

type Data = CalendarGiven & { for?: string; policy?: PolicyGiven; off?: string[]; now?: string };
type Policies = Pick<ChecksSetup, 'policy' | 'wholePolicy'>;
type Running = { signature: string; stop: AbortController; overlay: Overlay; run: ChecksRun | null };

/**
 * Checks the register, or list of marks, in a table of the page against a policy, and shows a strip above it and a marker
 * beside each mark that there is something to say of; live while the table changes. It never changes the table.
 *
 * @tag register-lens-checks
 * @prop {string} for - The id of the table, or of what holds it; of several tables in it one is checked, and the strip says so. Left out: the table inside this element, else the one around it.
 * @prop {string} policy - The name of a policy that ships (wessex, keystone, otw, jtmat, ludlow, national), or a pack; JSON in an attribute.
 * @prop {SchoolCalendar} calendar - The school's calendar; JSON in an attribute.
 * @prop {object[]} terms - Instead of a calendar: its terms; "2026-09-03/2026-10-23 2026-11-02/2026-12-18" in an attribute.
 * @prop {string[]} closed - Beside terms: days on which the school is closed; in an attribute with blanks in between.
 * @prop {string[]} off - Checks that are not made, by their ids; in an attribute with blanks in between. Ids of no check are told by `lens-error`.
 * @prop {string} now - The moment that it is, ISO 8601 with an offset or Z. Left out: the clock's, and it goes on.
 * @slot - The table itself, where `for` is left out.
 * @fires {CustomEvent<{ kind: string; coverage: { found: number; read: number; total: number | null }; furtherTables: number; findings: Finding[] }>} lens-findings - What was found, and how many more tables there are that it does not check, whenever that is another than before.
 * @fires {CustomEvent<{ key: string; check: string; reason: string; until: string }>} lens-dismiss - Somebody dismissed a finding. It stays away while this element is on the page; the page may keep it for longer.
 */
export class RegisterLensChecks extends LensElement {
  static override takes = { for: WORD, policy: POLICY, ...CALENDAR, off: OFF, now: NOW };
  static override styles = [ownCss];
  static override keepsContent = true;

  declare for: string | undefined;
  declare policy: string | object | undefined;
  declare calendar: SchoolCalendar | null | undefined;
  declare terms: SchoolCalendar['terms'] | undefined;
  declare closed: readonly string[] | undefined;
  declare off: readonly string[] | undefined;
  declare now: string | undefined;

  readonly #policy = new Later<PolicyStack>(() => this.refresh());
  readonly #engine = new Later<typeof import('./checks-engine')>(() => this.refresh());
  #running: Running | null = null;
  #minute: ReturnType<typeof setTimeout> | undefined;
  #findings: readonly Finding[] = [];
  readonly #dismissed = new Set<string>();

  /** What was found in the table as it is now. */
  get findings(): readonly Finding[] {
    return this.#findings;
  }

  protected view(given: Record<string, unknown>): unknown {
    const data = given as Data;
    const { policy: named } = data;
    if (named === undefined) return this.lacks('policy');
    const policy = this.#policy.of(named, () => loadForRegisters(named));
    const engine = this.#engine.of('', () => part(() => import('./checks-engine')));
    if (policy === null || engine === null) return null;
    this.#run(data, { policy, wholePolicy: () => loadPolicy(named) }, engine);
    // with `for`, what stands inside is there for pages without us
    return data.for === undefined ? <slot /> : '';
  }

  #run(data: Data, policies: Policies, engine: typeof import('./checks-engine')): void {
    const signature = JSON.stringify(data);
    if (this.#running?.signature === signature) return;
    this.cleared();
    const stop = new AbortController();
    const overlay = this.#overlay(stop.signal);
    const running: Running = { signature, stop, overlay, run: null };
    this.#running = running;
    running.run = engine.runChecks(
      {
        target: () => this.#table(data.for),
        around: () => (data.for === undefined && this.querySelector(TABLES) ? this : this.#table(data.for)),
        ...policies,
        calendar: calendarOf(data),
        off: data.off ?? [],
        dismissed: this.#dismissed,
        now: () => data.now ?? now(),
      },
      overlay,
      {
        signal: stop.signal,
        onError: (error) => console.error('Register Lens: <register-lens-checks> failed.', error),
        onFindings: (said) => {
          this.#findings = said.findings;
          this.tellNews('lens-findings', said);
        },
        onNothing: (why) => {
          this.#findings = [];
          this.tellNews('lens-error', { problems: [{ path: 'table', message: why, from: 'none' }] });
        },
      },
    );
    this.#everyMinute();
    this.#doubtIds(data.off ?? [], stop.signal);
  }

  /** A slip in an id would leave the check on without a word. */
  #doubtIds(off: readonly string[], signal: AbortSignal): void {
    if (off.length === 0) {
      this.doubt([]);
      return;
    }
    part(() => import('./check-ids')).then(
      ({ CHECK_IDS }) => {
        // other ids may have been given meanwhile, or the element taken away
        if (signal.aborted) return;
        this.doubt(
          off.flatMap((id, index) =>
            CHECK_IDS.has(id) ? [] : [{ path: `off.${index}`, message: `is no check: ${id}`, from: 'none' }],
          ),
        );
      },
      (error: unknown) => console.warn('Register Lens: the ids in `off` were not looked at.', error),
    );
  }

  #overlay(signal: AbortSignal): Overlay {
    const overlay = createOverlay({
      isOpenRoot: true,
      editor: () => this.#running?.run?.editor ?? null,
      signal,
      dismiss: async (finding, { reason, until }) => {
        this.#running?.run?.dismiss(finding, { reason, until });
        for (const { key, check } of [finding, ...finding.alike])
          this.tell('lens-dismiss', { key, check, reason, until });
      },
      openPanel: () => undefined,
      openOptions: () => undefined,
      teach: () => undefined,
      chooseSchool: () => undefined,
      untilChoices: () => [],
    });
    const root = overlay.host.shadowRoot;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(loneOverlayCss);
    if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return overlay;
  }

  #table(id: string | undefined): Element | null {
    if (id !== undefined) return (this.getRootNode() as Document | ShadowRoot).getElementById(id);
    return this.querySelector(TABLES) ?? this.closest(TABLES);
  }

  /** All times of a policy are whole minutes. */
  #everyMinute(): void {
    clearTimeout(this.#minute);
    const { seconds } = londonTime(now());
    this.#minute = setTimeout(
      () => {
        this.#running?.run?.refresh();
        this.#everyMinute();
      },
      MINUTE - seconds * 1000 + 20,
    );
  }

  protected override stopped(): void {
    this.cleared();
  }

  protected override cleared(): void {
    clearTimeout(this.#minute);
    this.#running?.stop.abort();
    this.#running = null;
    this.#findings = [];
  }
}
