import DataLoader from 'dataloader';
import { readPart, readParts, type StatementPart } from '../../graph/cypher/read/statement-part.ts';
import type { Row } from '../../neo4j/graph.ts';
import { readRows, type GraphContext } from './graph-context.ts';
import { intern } from './intern.ts';

/** The maximum number of parts of a statement. The database takes longer to plan a statement with more parts. */
const MAX_PARTS = 8;

/** Returns the rows of a part of a statement. The parts of a level share statements of at most `MAX_PARTS` parts. */
export function loadPart(context: GraphContext, part: StatementPart): Promise<readonly Row[]> {
  const loader = intern(
    context.interned,
    [loadPart],
    () =>
      new DataLoader((parts: readonly StatementPart[]) => readTogether(context, parts), {
        maxBatchSize: MAX_PARTS,
      }),
  );
  return loader.load(part);
}

/** Reads the rows of each part. A single part does not collect its rows in a list. */
async function readTogether(
  context: GraphContext,
  parts: readonly StatementPart[],
): Promise<readonly (readonly Row[])[]> {
  const [only, ...others] = parts;
  if (only && others.length === 0) return [await readRows(context, readPart(only))];
  const [row = []] = await readRows(context, readParts(parts));
  return row as readonly (readonly Row[])[];
}
