import { readPart, readParts, type StatementPart } from '../../graph/cypher/read/statement-part.ts';
import type { Row } from '../../neo4j/graph.ts';
import { loadInBatch, readRows, type GraphContext } from './graph-context.ts';
import { intern } from './intern.ts';

/** The maximum number of parts of a statement. The database takes longer to plan a statement with more parts. */
const MAX_PARTS = 8;

/** Returns the rows of a part of a statement. All parts of a level share one statement. */
export async function loadPart(
  context: GraphContext,
  part: StatementPart,
): Promise<readonly Row[]> {
  const parts = intern(context.interned, [loadPart], () => new Map<string, StatementPart>());
  const own = String(parts.size);
  parts.set(own, part);
  const rows = await loadInBatch(context, loadPart, own, async (asked) => {
    const wanted = asked.flatMap((each) => parts.get(each) ?? []);
    const found = await readInGroups(context, wanted);
    return new Map(asked.map((each, at) => [each, found[at] ?? []]));
  });
  return rows ?? [];
}

async function readInGroups(
  context: GraphContext,
  parts: readonly StatementPart[],
): Promise<readonly (readonly Row[])[]> {
  const starts = Array.from({ length: Math.ceil(parts.length / MAX_PARTS) }, (_, at) => at);
  const found = await Promise.all(
    starts.map((at) => readGroup(context, parts.slice(at * MAX_PARTS, (at + 1) * MAX_PARTS))),
  );
  return found.flat();
}

async function readGroup(
  context: GraphContext,
  parts: readonly StatementPart[],
): Promise<readonly (readonly Row[])[]> {
  const [only, ...others] = parts;
  if (only && others.length === 0) return [await readRows(context, readPart(only))];
  const [row = []] = await readRows(context, readParts(parts));
  return row as readonly (readonly Row[])[];
}
