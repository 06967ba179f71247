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
    labelGridCellSize: 140,
    zIndex: true,
    allowInvalidContainer: true,
    ...(isDark && { defaultDrawNodeHover: drawDarkHover }),
  });
  sigma.on('clickNode', ({ node }) => {
    onSelect(node);
  });
  let stop: () => void = doNothing;
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

/** Makes a graph equal to another one. Returns whether nodes or edges were added or dropped. */
function fill(graph: Graph, merged: MergedGraph, look: Look): boolean {
  const before = graph.order + graph.size;
  const isReduced = dropOthers(graph, merged);
  addNodes(graph, merged, look);
  for (const { factId, sender, receiver } of merged.facts) {
    const isDrawable = graph.hasNode(sender.id) && graph.hasNode(receiver.id);
    if (isDrawable && !graph.hasEdge(factId))
      graph.addEdgeWithKey(factId, sender.id, receiver.id, { size: 1 });
  }
  graph.forEachNode((id) => {
    const size = merged.centers.has(id) ? 12 : 3 + 2 * Math.log2(1 + graph.degree(id));
    graph.setNodeAttribute(id, 'size', Math.min(size, 14));
  });
  return isReduced || graph.order + graph.size !== before;
}

/** Drops what another graph does not have. Returns whether it dropped anything. */
function dropOthers(graph: Graph, merged: MergedGraph): boolean {
  const kept = new Set(merged.facts.map(({ factId }) => factId));
  const edges = graph.filterEdges((id) => !kept.has(id));
  const nodes = graph.filterNodes((id) => !merged.entities.has(id));
  for (const id of edges) graph.dropEdge(id);
  for (const id of nodes) graph.dropNode(id);
  return edges.length + nodes.length > 0;
}

function addNodes(graph: Graph, merged: MergedGraph, { selected, isDark }: Look): void {
  for (const [id, { name, kind }] of merged.entities) {
    const style = KINDS.find((each) => each.kind === kind);
    graph.mergeNode(id, {
      ...placeOf(graph, merged, id),
      label: shorten(name),
      color: isDark ? style?.dark : style?.light,
      highlighted: id === selected,
    });
  }
}

function doNothing(): void {
  // There is no layout to stop.
}

function shorten(name: string): string {
  return name.length > MAX_LABEL ? `${name.slice(0, MAX_LABEL - 1)}…` : name;
}

const MAX_LABEL = 40;

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
    return doNothing;
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
