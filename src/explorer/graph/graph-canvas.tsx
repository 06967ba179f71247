import { useEffect, useRef, useState } from 'preact/hooks';
import { drawGraph, type Drawing } from './draw-graph.ts';
import type { MergedGraph } from './merge-neighborhoods.ts';
import { useMedia } from './use-media.ts';

interface Props {
  readonly graph: MergedGraph;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** Draws a graph. A click on a node selects it. Screen readers get the list below the drawing instead. */
export function GraphCanvas({ graph, selected, onSelect }: Props) {
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const isAnimated = !useMedia('(prefers-reduced-motion: reduce)');
  const [canDraw] = useState(hasWebGl);
  const container = useRef<HTMLDivElement>(null);
  const select = useRef(onSelect);
  select.current = onSelect;
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  useEffect(() => {
    if (!container.current) return;
    const made = drawGraph({
      container: container.current,
      isDark,
      isAnimated,
      onSelect: (id) => {
        select.current(id);
      },
    });
    setDrawing(made);
    return () => {
      made.destroy();
    };
  }, [isDark, isAnimated]);
  useEffect(() => {
    drawing?.update(graph, selected);
  }, [drawing, graph, selected]);
  const { entities, facts } = graph;
  if (!canDraw) {
    return (
      <p>
        This browser cannot draw the graph, because WebGL is off. The list has the same content.
      </p>
    );
  }
  return (
    <div class="drawing">
      <div
        ref={container}
        class="canvas"
        role="img"
        aria-label={`A graph of ${entities.size} entities and ${facts.length} facts. The list below has the same content.`}
      />
      <div class="zoom" role="group" aria-label="Size of the graph">
        <button type="button" aria-label="Zoom in" onClick={() => drawing?.zoom('in')}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => drawing?.zoom('out')}>
          −
        </button>
        <button type="button" onClick={() => drawing?.zoom('all')}>
          Fit
        </button>
      </div>
    </div>
  );
}

function hasWebGl(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}
