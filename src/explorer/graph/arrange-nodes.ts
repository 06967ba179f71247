import type Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import ForceAtlas2 from 'graphology-layout-forceatlas2/worker';
import type { AbstractGraph } from 'graphology-types';

const LARGE = 300;

/** Arranges the nodes of a graph. Returns a function that stops it. */
export function arrangeNodes(graph: Graph, isAnimated: boolean): () => void {
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: graph.order > LARGE,
  };
  if (!isAnimated) {
    forceAtlas2.assign(graph, { iterations: 100, settings });
    return doNothing;
  }
  // The worker moves a copy, since each move of the drawn graph is drawn, and a large graph takes long to draw.
  const copy = graph.copy();
  const layout = new ForceAtlas2(copy, { settings });
  layout.start();
  const timer = setInterval(
    () => {
      movePositions(copy, graph);
    },
    graph.order > LARGE ? 500 : 40,
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

function doNothing(): void {
  // There is no layout to stop.
}
