import { steps } from './steps.ts';
import { writeZip } from './write-zip.ts';

/** Returns an archive with all queries of the guide. Neo4j Browser adds the queries of a dropped archive to the favorites. */
export function renderFavorites(): Buffer {
  const queries = steps.flatMap((step) => step.queries);
  return writeZip(
    queries.map(({ question, cypher }, at) => ({
      name: `gaiko/${String(at + 1).padStart(2, '0')}.cypher`,
      // Neo4j Browser shows the first comment as the name of a favorite.
      text: `// ${question}\n${cypher}\n`,
    })),
  );
}
