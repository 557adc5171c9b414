/** The small shape beside a mark. Owns its look and name; where it stands is given. */
import { Shape } from '../shape';
import type { MarkerView } from './overlay-view';

/** In pixels of the window: the box that takes the pointer, and where the shape stands in it. */
export type MarkerPlace = {
  left: number;
  top: number;
  width: number;
  height: number;
  shapeLeft: number;
  shapeTop: number;
  isNarrow: boolean;
  /** "+1" stands left of the shape, and not right of it. */
  isMoreBefore: boolean;
};

type MarkerProps = {
  marker: MarkerView;
  place: MarkerPlace;
  isOpen: boolean;
  isCurrent: boolean;
  onOpen(byKeyboard: boolean): void;
};

export function Marker({ marker, place, isOpen, isCurrent, onOpen }: MarkerProps) {
  const { worst, more } = marker;
  const extra = more.length > 0 ? ` ${more.length} more on this mark.` : '';
  return (
    <button
      type="button"
      class={`mkb${place.isNarrow ? ' narrow' : ''}${isOpen ? ' open' : ''}${isCurrent ? ' current' : ''}`}
      style={{
        transform: `translate(${place.left}px, ${place.top}px)`,
        width: `${place.width}px`,
        height: `${place.height}px`,
      }}
      aria-label={worst.label + extra}
      aria-expanded={isOpen}
      data-part="marker"
      data-number={worst.number}
      data-check={worst.check}
      // the page keeps its focus when a marker is pressed
      onMouseDown={(event) => event.preventDefault()}
      // a press by keyboard has no detail
      onClick={(event) => onOpen(event.detail === 0)}
    >
      <span style={{ position: 'absolute', left: `${place.shapeLeft}px`, top: `${place.shapeTop}px` }}>
        <Shape severity={worst.severity} number={worst.number} />
        {more.length > 0 && <span class={`more${place.isMoreBefore ? ' before' : ''}`}>+{more.length}</span>}
      </span>
    </button>
  );
}
