import type { Drawing } from './draw-graph.ts';

interface Props {
  readonly onZoom: Drawing['zoom'];
}

/** Renders buttons that enlarge a drawing, reduce it, or fit it into its frame. */
export function ZoomButtons({ onZoom }: Props) {
  return (
    <div class="zoom" role="group" aria-label="Size of the graph">
      <button
        type="button"
        aria-label="Zoom in"
        onClick={() => {
          onZoom('in');
        }}
      >
        +
      </button>
      <button
        type="button"
        aria-label="Zoom out"
        onClick={() => {
          onZoom('out');
        }}
      >
        −
      </button>
      <button
        type="button"
        onClick={() => {
          onZoom('all');
        }}
      >
        Fit
      </button>
    </div>
  );
}
