/** What the overlay shows at one moment. Owns the shape; where things go on the screen is for `src/overlay`. */
import type { FindingView } from '../finding-view';

/** A mark that carries one marker: the worst finding's shape and number, and how many more there are. */
export type MarkerView = { cell: string; worst: FindingView; more: FindingView[] };

export type StripView =
  /** A long page is being read. */
  | { kind: 'reading'; read: number; of: number }
  | {
      kind: 'ready';
      /** "AM register", "Attendance history" */
      heading: string;
      /** "closes 09:15 · 14 min", "closed 09:15, 11 min ago", "times not set for PM" */
      closing: string;
      unmarked: number;
      counts: { error: number; warning: number; info: number };
      /** "30 of 30 pupils read" */
      coverage: string;
      isComplete: boolean;
      /** It was read, and nothing in it is checked in the page. */
      isUnchecked?: true;
      /** What could not be checked or read, each with why. */
      notes: string[];
    }
  /** The page looks like a register and cannot be read. */
  | { kind: 'unreadable'; why: string; details: string[]; wasTaught?: boolean }
  /** Somebody has to say which school this page belongs to. */
  | { kind: 'ask'; schools: { id: string; name: string }[] }
  /** No school or policy is set, or none goes for this page. */
  | { kind: 'not-set-up'; why: string }
  /** The extension was updated: this script is an old one. */
  | { kind: 'gone' };

/** What is the matter with a page that shows a register and is not read. */
export function troubleOf({ wasTaught }: { wasTaught?: boolean }): string {
  return wasTaught ? 'This page was taught, and looks different now' : 'Cannot read this page';
}

export type OverlayView = { strip: StripView | null; findings: FindingView[]; markers: MarkerView[] };

export type DismissChoice = { reason: 'correct' | 'agreed' | 'handled' | 'misread' | 'other'; until: string };

export type OverlayActions = {
  dismiss(finding: FindingView, choice: DismissChoice): Promise<void>;
  openPanel(): void;
  openOptions(): void;
  /** A person wants to point at what is where on this page. */
  teach(): void;
  chooseSchool(id: string): void;
  /** Dates offered for "until", as the calendar knows them. */
  untilChoices(): { label: string; date: string }[];
};
