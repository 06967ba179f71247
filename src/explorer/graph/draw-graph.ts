import Graph from 'graphology';
import Sigma from 'sigma';
import { arrangeNodes, isLarge } from './arrange-nodes.ts';
import { drawDarkHover } from './draw-dark-hover.ts';
import { KINDS } from './kinds.ts';
import type { MergedGraph } from './merge-neighborhoods.ts';

/** A drawn graph. */
export interface Drawing {
  /** Draws a graph. Entities of the previous graph keep their positions until the layout moves them. */
  readonly update: (graph: MergedGraph, selected: string | null) => void;
  readonly zoom: (step: 'in' | 'out' | 'all') => void;
  readonly destroy: () => void;
}

interface Options {
  readonly container: HTMLElement;
  readonly isDark: boolean;
  /** Whether the drawing shows the layout while it moves. */
  readonly isAnimated: boolean;
  readonly onSelect: (id: string) => void;
}

/** Draws graphs into an element, with WebGL. The layout runs in a worker. */
export function drawGraph(options: Options): Drawing {
  const { container, isDark, isAnimated, onSelect } = options;
  const graph = new Graph({ type: 'undirected' });
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
  let stop: (() => void) | null = null;
  return {
    update(merged, selected) {
      const isChanged = fill(graph, merged, { selected, isDark });
      if (!isChanged) return;
      // Without a graphics processor, drawing thousands of edges is too slow for a smooth movement.
      const isSlow = isLarge(graph);
      sigma.setSettings({ hideEdgesOnMove: isSlow, hideLabelsOnMove: isSlow });
      stop?.();
      stop = arrangeNodes(graph, isAnimated);
    },
    zoom(step) {
      const camera = sigma.getCamera();
      if (step === 'in') void camera.animatedZoom();
      else if (step === 'out') void camera.animatedUnzoom();
      else void camera.animatedReset();
    },
    destroy() {
      stop?.();
      sigma.kill();
    },
  };
}

interface Look {
  readonly selected: string | null;
  readonly isDark: boolean;
}

/** Gives a graph the nodes and edges of merged neighborhoods. Returns whether nodes or edges were added or dropped. */
function fill(graph: Graph, merged: MergedGraph, look: Look): boolean {
  const before = graph.order + graph.size;
  const isReduced = dropOthers(graph, merged);
  addNodes(graph, merged, look);
  for (const { sender, receiver } of merged.facts) {
    const isDrawable = graph.hasNode(sender.id) && graph.hasNode(receiver.id);
    // Two entities share one line, however many facts connect them.
    if (isDrawable && !graph.hasEdge(sender.id, receiver.id))
      graph.addEdge(sender.id, receiver.id, { size: 1 });
  }
  const scale = isLarge(graph) ? 0.5 : 1;
  graph.forEachNode((id) => {
    const size = merged.centers.has(id) ? 12 : 3 + 2 * Math.log2(1 + graph.degree(id));
    graph.setNodeAttribute(id, 'size', scale * Math.min(size, 14));
  });
  return isReduced || graph.order + graph.size !== before;
}

/** Drops nodes and edges that are missing from merged neighborhoods. Returns whether any were dropped. */
function dropOthers(graph: Graph, merged: MergedGraph): boolean {
  const kept = new Set(
    merged.facts.flatMap(({ sender: { id: a }, receiver: { id: b } }) => [
      `${a} ${b}`,
      `${b} ${a}`,
    ]),
  );
  const edges = graph.filterEdges((_id, _edge, from, to) => !kept.has(`${from} ${to}`));
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

function shorten(name: string): string {
  return name.length > MAX_LABEL ? `${name.slice(0, MAX_LABEL - 1)}…` : name;
}

const MAX_LABEL = 40;

/** Returns the position of a new node, near the last center. Returns no position for a node that is already drawn. */
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
