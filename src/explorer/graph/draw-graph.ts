import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import ForceAtlas2 from 'graphology-layout-forceatlas2/worker';
import Sigma from 'sigma';
import { drawDarkHover } from './draw-dark-hover.ts';
import { KINDS } from './kinds.ts';
import type { MergedGraph } from './merge-neighborhoods.ts';

/** A drawn graph. */
export interface Drawing {
  /** Draws a graph. Entities that were drawn before keep their places until the layout moves them. */
  readonly update: (graph: MergedGraph, selected: string | null) => void;
  readonly zoom: (step: 'in' | 'out' | 'all') => void;
  readonly destroy: () => void;
}

interface Options {
  readonly container: HTMLElement;
  readonly isDark: boolean;
  /** Whether the layout may be seen while it moves. */
  readonly isAnimated: boolean;
  readonly onSelect: (id: string) => void;
}

/** Draws graphs into an element, with WebGL. The layout runs in a worker. */
export function drawGraph(options: Options): Drawing {
  const { container, isDark, isAnimated, onSelect } = options;
  const graph = new Graph({ multi: true });
  const sigma = new Sigma(graph, container, {
    labelFont: 'system-ui, sans-serif',
    labelColor: { color: isDark ? '#e8eaed' : '#1b1f24' },
    defaultEdgeColor: isDark ? '#4a5560' : '#c5ccd3',
    labelRenderedSizeThreshold: 5,
    hideEdgesOnMove: false,
    zIndex: true,
    allowInvalidContainer: true,
    ...(isDark && { defaultDrawNodeHover: drawDarkHover }),
  });
  sigma.on('clickNode', ({ node }) => {
    onSelect(node);
  });
  let stop = () => {};
  return {
    update(merged, selected) {
      const isChanged = fill(graph, merged, { selected, isDark });
      if (!isChanged) return;
      stop();
      stop = arrange(graph, isAnimated);
    },
    zoom(step) {
      const camera = sigma.getCamera();
      if (step === 'in') void camera.animatedZoom();
      else if (step === 'out') void camera.animatedUnzoom();
      else void camera.animatedReset();
    },
    destroy() {
      stop();
      sigma.kill();
    },
  };
}

interface Look {
  readonly selected: string | null;
  readonly isDark: boolean;
}

/** Adds and drops nodes and edges. Returns whether the graph has changed. */
function fill(graph: Graph, merged: MergedGraph, look: Look): boolean {
  const keep = new Set(merged.facts.map(({ factId }) => factId));
  const gone = graph.filterNodes((id) => !merged.entities.has(id));
  const lost = graph.filterEdges((id) => !keep.has(id));
  for (const id of lost) graph.dropEdge(id);
  for (const id of gone) graph.dropNode(id);
  let isChanged = gone.length > 0 || lost.length > 0;
  for (const [id, { name, kind }] of merged.entities) {
    const style = KINDS.find((each) => each.kind === kind);
    const color = look.isDark ? style?.dark : style?.light;
    const highlighted = id === look.selected;
    isChanged ||= !graph.hasNode(id);
    graph.mergeNode(id, { ...placeOf(graph, merged, id), label: name, color, highlighted });
  }
  for (const { factId, sender, receiver } of merged.facts) {
    if (graph.hasEdge(factId) || !graph.hasNode(sender.id) || !graph.hasNode(receiver.id)) continue;
    graph.addEdgeWithKey(factId, sender.id, receiver.id, { size: 1 });
    isChanged = true;
  }
  graph.forEachNode((id) => {
    const size = merged.centers.has(id) ? 12 : 3 + 2 * Math.log2(1 + graph.degree(id));
    graph.setNodeAttribute(id, 'size', Math.min(size, 14));
  });
  return isChanged;
}

/** Returns where a node starts: at its place, or beside the center that brought it. */
function placeOf(graph: Graph, { centers }: MergedGraph, id: string) {
  if (graph.hasNode(id)) return {};
  const last = [...centers].at(-1);
  const near = last !== undefined && graph.hasNode(last) ? graph.getNodeAttributes(last) : {};
  // The golden angle spreads nodes evenly, and the same graph always looks the same.
  const angle = graph.order * GOLDEN_ANGLE;
  const radius = Math.sqrt(graph.order + 1) * 10;
  const { x = 0, y = 0 }: { x?: number; y?: number } = near;
  return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Arranges the nodes. Returns a function that stops it. */
function arrange(graph: Graph, isAnimated: boolean): () => void {
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: graph.order > 200,
    adjustSizes: false,
  };
  if (!isAnimated) {
    forceAtlas2.assign(graph, { iterations: 100, settings });
    return () => {};
  }
  const layout = new ForceAtlas2(graph, { settings });
  layout.start();
  const timer = setTimeout(
    () => {
      layout.stop();
    },
    1500 + 4 * graph.order,
  );
  return () => {
    clearTimeout(timer);
    layout.kill();
  };
}
