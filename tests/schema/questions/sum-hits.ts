import type { Statement } from '../../../src/graph/cypher/statement.ts';
import { countHits } from '../count-hits.ts';
import type { Api } from '../open-api.ts';

/** Runs statements on the bundled data and returns the sum of their database hits. */
export async function sumHits(statements: readonly Statement[]): Promise<number> {
  const counts = await Promise.all(statements.map(countHits));
  return counts.reduce((sum, { hits }) => sum + hits, 0);
}

/** Runs statements and returns the number of database hits per relationship of the given countries. */
export async function hitsPerRelationship(
  { graph }: Api,
  statements: readonly Statement[],
  keys: readonly string[],
): Promise<number> {
  const [row] = await graph.read({
    text: 'MATCH (c:Country)-[l]-() WHERE c.key IN $keys RETURN count(l)',
    parameters: { keys },
  });
  return (await sumHits(statements)) / Number(row?.[0]);
}
