import type Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import ForceAtlas2 from 'graphology-layout-forceatlas2/worker';
import type { AbstractGraph } from 'graphology-types';

/** Arranges the nodes of a graph. Returns a function that stops the layout. */
export function arrangeNodes(graph: Graph, isAnimated: boolean): () => void {
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: isLarge(graph),
  };
  if (!isAnimated) {
    forceAtlas2.assign(graph, { iterations: 100, settings });
    return doNothing;
  }
  // The worker moves a copy, because sigma draws each change of its graph, and a large graph takes long to draw.
  const copy = graph.copy();
  const layout = new ForceAtlas2(copy, { settings });
  layout.start();
  const timer = setInterval(
    () => {
      movePositions(copy, graph);
    },
    isLarge(graph) ? 500 : 40,
  );
  const end = setTimeout(stop, 1500 + 4 * graph.order);
  function stop() {
    clearInterval(timer);
    clearTimeout(end);
    layout.kill();
  }
  return stop;
}

function movePositions(from: AbstractGraph, to: AbstractGraph): void {
  to.updateEachNodeAttributes(
    (id, attributes) => {
      const { x, y }: { x?: number; y?: number } = from.getNodeAttributes(id);
      return { ...attributes, x, y };
    },
    { attributes: ['x', 'y'] },
  );
}

/** Returns whether a graph is so large that drawing takes a noticeable time. */
export function isLarge(graph: AbstractGraph): boolean {
  return graph.order > 300;
}

function doNothing(): void {
  // There is no layout to stop.
}
