import { narrowScope } from '../../../src/pothos-plugin-neo4j/index.ts';
import { OPEN_SCOPE } from '../../../src/claims/plugin/scope.ts';
import { defineFact } from '../../../src/claims/fact-model.ts';
import { defineNode } from '../../../src/graph/model/node-model.ts';
import type { Graph } from '../../../src/neo4j/graph.ts';
import type { Statement } from '../../../src/graph/cypher/statement.ts';
import type { Hub } from '../../../src/pothos-plugin-neo4j/paths/hubs.ts';
import {
  collectSteps,
  type FoundPaths,
} from '../../../src/pothos-plugin-neo4j/paths/expand-paths.ts';
import {
  findPaths,
  type PathsQuestion,
} from '../../../src/pothos-plugin-neo4j/paths/find-paths.ts';
import type { Selection } from '../../../src/pothos-plugin-neo4j/selection/walk-selection.ts';
import { createContext } from '../../../src/pothos-plugin-neo4j/load/graph-context.ts';

/** The test model: knots are tied to each other, meet in clubs and are seen in halls. */
const knot = defineNode('Knot', {});
const hall = defineNode('Hall', {});
const club = defineNode('Club', {});
const phrase = { past: '', perfect: '' };
const tied = defineFact('TIED', { from: knot, to: knot, isSymmetric: true, phrase });
const meets = defineFact('MEETS', {
  from: knot,
  to: club,
  phrase,
  properties: { word: 'text', role: 'text' },
  standing: {
    property: 'role',
    usual: 'MEMBER',
    word: 'word',
    meanings: { regular: 'MEMBER', guest: 'GUEST' },
  },
});
const seenIn = defineFact('SEEN_IN', { from: knot, to: hall, phrase });
/** The relationship types. */
export const links = [tied, meets, seenIn];
/** All halls, and clubs where more than two knots meet. */
export const hubs: readonly Hub[] = [
  { node: hall, namedBy: [seenIn] },
  {
    node: club,
    namedBy: [meets],
    crowd: { link: meets, moreThan: 2, within: (scope) => narrowScope(scope, { claims: 'BEST' }) },
  },
];

/** Deletes the test graph. */
export async function uproot(graph: Graph): Promise<void> {
  // Nodes with all their relationships would not fit into one transaction.
  for (const text of [
    'MATCH (:Knot|Hall|Club)-[l]->() WITH l LIMIT 20000 DELETE l',
    'MATCH (n:Knot|Hall|Club) WITH n LIMIT 20000 DELETE n',
  ]) {
    for (let gone = 1; gone > 0;) {
      const changes = await graph.write([{ text, parameters: {} }]);
      gone = changes.nodesDeleted + changes.linksDeleted;
    }
  }
}

/** Selects the keys of the relationships. */
const KEYS = [
  {
    field: { extensions: { graph: { columns: [{ property: 'zzFactKey', type: 'text' }] } } },
    arguments: {},
    children: [],
  },
] as unknown as Selection;

/** Finds paths, by default from a to b, and records the statements. */
export async function ask(
  graph: Graph,
  question: Partial<PathsQuestion>,
  timeoutMs = 20_000,
): Promise<FoundPaths & { readonly statements: readonly Statement[] }> {
  const statements: Statement[] = [];
  const counting: Graph = {
    ...graph,
    read: (statement, limits) => {
      statements.push(statement);
      return graph.read(statement, limits);
    },
  };
  const model = { nodes: [knot, hall, club], links };
  const context = createContext({ graph: counting, model, maxPage: 100, timeoutMs });
  const found = await findPaths(context, {
    from: place('Knot:a'),
    to: place('Knot:b'),
    links,
    direction: 'BOTH',
    conditions: [],
    avoid: [],
    hubs: [],
    excludedNodes: [],
    maxHops: 4,
    count: 5,
    scope: OPEN_SCOPE,
    collected: collectSteps(KEYS, question.links ?? links),
    ...question,
  });
  return { ...found, statements };
}

/** Parses the name of a node, such as Knot:a. */
export function place(name: string): { label: string; key: string } {
  const [label = '', key = ''] = name.split(':');
  return { label, key };
}
