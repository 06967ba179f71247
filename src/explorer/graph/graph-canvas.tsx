import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { drawGraph, type Drawing } from './draw-graph.ts';
import type { MergedGraph } from './merge-neighborhoods.ts';
import { useMedia } from './use-media.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

interface Props {
  readonly graph: MergedGraph;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** Draws a graph. A click on a node selects it. Screen readers get the list beside the drawing instead. */
export function GraphCanvas({ graph, selected, onSelect }: Props) {
  const [canDraw] = useState(hasWebGl);
  const container = useRef<HTMLDivElement>(null);
  const drawing = useDrawing(container, onSelect);
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
      <ZoomButtons onZoom={(step) => drawing?.zoom(step)} />
    </div>
  );
}

/** Opens a drawing in an element. A change of the color scheme opens another drawing. */
function useDrawing(container: RefObject<HTMLElement | null>, onSelect: (id: string) => void) {
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const isAnimated = !useMedia('(prefers-reduced-motion: reduce)');
  const select = useRef(onSelect);
  select.current = onSelect;
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  useEffect(() => {
    if (!container.current) return;
    const opened = drawGraph({
      container: container.current,
      isDark,
      isAnimated,
      onSelect: (id) => {
        select.current(id);
      },
    });
    setDrawing(opened);
    return () => {
      opened.destroy();
    };
  }, [isDark, isAnimated]);
  return drawing;
}

function hasWebGl(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}
