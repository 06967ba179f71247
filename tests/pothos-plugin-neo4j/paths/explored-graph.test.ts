import { OPEN_SCOPE } from '../../../src/claims/plugin/scope.ts';
import type { Graph, Row } from '../../../src/neo4j/graph.ts';
import { createContext } from '../../../src/pothos-plugin-neo4j/load/graph-context.ts';
import { openExploredGraph } from '../../../src/pothos-plugin-neo4j/paths/explored-graph.ts';
import { links } from './knots.ts';

function openExplored(rows: readonly Row[], until: number) {
  const graph = { read: () => Promise.resolve(rows) } as unknown as Graph;
  const model = { nodes: [], links };
  return openExploredGraph({
    context: createContext({ graph, model, maxPage: 100, timeoutMs: 20_000 }),
    ...{ links, direction: 'BOTH', conditions: [], scope: OPEN_SCOPE },
    ...{ excludedNodes: [], wanted: [], until },
  });
}

it('returns the weights of nodes if the search has reached its size limit', async () => {
  const explored = openExplored([['Knot:a', 3]], Date.now() + 20_000);
  explored.cut();
  expect(await explored.weigh(['Knot:a'], null, [])).toEqual(new Map([['Knot:a', 3]]));
});

it('returns no weights and marks the result as incomplete if its deadline has passed', async () => {
  const explored = openExplored([['Knot:a', 3]], Date.now() - 1);
  expect(await explored.weigh(['Knot:a'], null, [])).toEqual(new Map());
  expect(explored.isCut()).toBe(true);
});
