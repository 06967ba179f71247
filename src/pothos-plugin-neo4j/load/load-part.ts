import DataLoader from 'dataloader';
import { readPart, readParts, type StatementPart } from '../../graph/cypher/read/statement-part.ts';
import type { Statement } from '../../graph/cypher/statement.ts';
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
  const rows = await readRows(context, combine(parts));
  if (parts.length === 1) return [rows];
  const [row = []] = rows;
  return row as readonly (readonly Row[])[];
}

/** The last statement that begins with a part. Later executions of an operation reuse the parts of their plans. */
const statements = new WeakMap<StatementPart, Combined>();

interface Combined {
  readonly parts: readonly StatementPart[];
  readonly statement: Statement;
}

function combine(parts: readonly StatementPart[]): Statement {
  const [first, ...others] = parts;
  if (first === undefined) return readParts(parts);
  const known = statements.get(first);
  if (known?.parts.length === parts.length && parts.every((part, at) => part === known.parts[at]))
    return known.statement;
  const statement = others.length === 0 ? readPart(first) : readParts(parts);
  statements.set(first, { parts, statement });
  return statement;
}
