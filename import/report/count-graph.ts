import { country, EXISTENCE_DAYS } from '../../schema/country/model.ts';
import { graphModel } from '../../schema/graph.ts';
import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import { cypher, name, toStatement, value } from '../../src/graph/cypher/cypher.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { countNodes, countRelationships } from '../store/count-kinds.ts';

/** The number of nodes per label and of relationships per type in a graph. */
export interface GraphCount {
  readonly nodes: Readonly<Record<string, number>>;
  readonly links: Readonly<Record<string, number>>;
  /** The names of the states without a start date in any table. */
  readonly statesWithoutBeginning: readonly string[];
}

/** Counts the nodes and relationships of a graph, and lists the states without a known start. */
export async function countGraph(graph: Graph): Promise<GraphCount> {
  const nodes = await countNodes(graph);
  const links = await countRelationships(graph);
  const rows = await graph.read(
    toStatement(
      cypher`MATCH (n:${name(country.label)}) WHERE n.countryKind = ${value('STATE')} AND n.${name(EXISTENCE_DAYS)} IS NULL RETURN n.name ORDER BY n.${name(BOOKKEEPING.sortName)}`,
    ),
  );
  const facts = graphModel.links.map(({ type }) => [type, links.get(type) ?? 0] as const);
  return {
    nodes: Object.fromEntries(nodes),
    links: Object.fromEntries(facts),
    statesWithoutBeginning: rows.map(([each]) => String(each)),
  };
}
