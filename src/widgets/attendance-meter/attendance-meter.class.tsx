/** `<attendance-meter>`: attendance to date and the distance to a policy's lines. Owns what it takes and tells. */
import pupilCss from '../../../components/styles/panel-pupil.css?inline';
import { headroomOf, londonTime, type Mark, summarise } from '../../attendance';
import { COUNT, DAY, MARKS, WORD, wordsOf } from '../data/schemas';
import { listOf, numberOf, optional } from '../data/shape';
import { NotUnderstood, type Taken } from '../element/given';
import { LensElement } from '../element/lens-element';
import ownCss from './attendance-meter.css?inline';
import { Meter } from './meter-view';

const USUAL_LINES = [90];

const LINES: Taken = {
  shape: optional(
    listOf(
      numberOf(
        '0 to 100, with at most one decimal',
        (value) => value >= 0 && value <= 100 && Math.abs(Math.round(value * 10) - value * 10) < 1e-6,
      ),
      5,
      'a list of percentages',
    ),
  ),
  fromText: (text) => {
    const numbers = wordsOf(text).map(Number);
    if (numbers.some(Number.isNaN)) throw new NotUnderstood('percentages such as "96 90"');
    return numbers;
  },
};

type Data = {
  attended?: number;
  possible?: number;
  marks?: Mark[];
  from?: string;
  asOf?: string;
  lines?: number[];
  label?: string;
  scope?: string;
};

/**
 * Attendance to date as a figure and a bar, and how many sessions it is from each line.
 *
 * @tag attendance-meter
 * @prop {number} attended - Sessions attended. Not needed where marks are given.
 * @prop {number} possible - Sessions that were possible. Not needed where marks are given.
 * @prop {Mark[]} marks - One pupil's marks; in an attribute "2026-09-14 AM O, 2026-09-14 PM /".
 * @prop {string} from - First day that counts, YYYY-MM-DD.
 * @prop {string} asOf - Last day that counts, YYYY-MM-DD. Left out: today in London.
 * @prop {number[]} lines - Percentages to measure from, at most 5 with one decimal; "96 90" in an attribute. Left out: 90.
 * @prop {string} label - A heading. Left out: none.
 * @prop {string} scope - What the figure covers, in words: "at this school, 3 Sep to 20 Nov".
 * @csspart heading - The label.
 * @csspart figure - The figure, its bar and the counts.
 * @csspart headroom - How far it is to each line.
 * @fires {CustomEvent<{ attended: number; possible: number; percent: number | null; headroom: { percent: number; sessionsToThreshold: number | null; presentToRecover: number | null }[] }>} lens-change - The figures, when they are other ones than before.
 */
export class AttendanceMeter extends LensElement {
  static override takes = {
    attended: COUNT,
    possible: COUNT,
    marks: MARKS,
    from: DAY,
    asOf: DAY,
    lines: LINES,
    label: WORD,
    scope: WORD,
  };
  static override styles = [pupilCss, ownCss];

  declare attended: number | undefined;
  declare possible: number | undefined;
  declare marks: readonly Mark[] | undefined;
  declare from: string | undefined;
  declare asOf: string | undefined;
  declare lines: readonly number[] | undefined;
  declare label: string | undefined;
  declare scope: string | undefined;

  protected view(given: Record<string, unknown>): unknown {
    const { marks, from, asOf, lines = USUAL_LINES, label = '', scope = '', ...counts } = given as Data;
    const summary = marks ? summarise(marks, { from, to: asOf ?? londonTime(this.moment()).date }) : null;
    const { attended, possible } = summary ?? counts;
    if (attended === undefined || possible === undefined)
      return this.lacks(attended === undefined ? 'attended' : 'possible');
    if (attended > possible)
      throw new RangeError(`no more sessions attended (${attended}) than possible (${possible})`);
    this.tellNews('lens-change', {
      attended,
      possible,
      percent: possible > 0 ? (100 * attended) / possible : null,
      headroom: lines.map((percent) => ({ percent, ...headroomOf({ attended, possible }, { percent }) })),
    });
    return (
      <Meter label={label} scope={scope} attended={attended} possible={possible} summary={summary} lines={lines} />
    );
  }
}
