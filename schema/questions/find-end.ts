import { foldName } from '../../src/graph/model/fold-name.ts';
import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import { matchWhole } from '../../src/graph/cypher/lucene.ts';
import { searchNodes } from '../../src/graph/cypher/read/search-nodes.ts';
import {
  ApiError,
  apiError,
  decodeGlobalId,
  encodeGlobalId,
  groupByStart,
  loadInBatch,
  readRows,
  type GraphContext,
  type GraphNode,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { OPEN_SCOPE } from '../../src/claims/plugin/scope.ts';
import { findEntity, NAMED, type EntityCall } from '../country/entity-reference.ts';
import { country } from '../country/model.ts';
import { exactNames } from '../shared/name-indexes.ts';
import { entities } from '../shared/whole-graph.ts';

/** The description of an argument that takes an entity. */
export const END = 'an id, a slug, the code of a country, or a name';

/**
 * Finds an entity by its global id, its slug, or its name, or a country by its code. Countries take precedence over other
 * entities with the same name. Throws if there is no entity, or if several match.
 */
export async function findEnd(call: EntityCall, text: string): Promise<GraphNode> {
  if (decodeGlobalId(text) !== null) return findEntity(call, text);
  const isSlug = SLUG.test(text);
  const slugged = isSlug ? await findOthers(call, text) : [];
  if (slugged.length > 0) return onlyOne(text, slugged);
  try {
    return await findEntity(call, text);
  } catch (error) {
    const others = isSlug || !isUnknown(error) ? [] : await findOthers(call, text);
    if (others.length > 0) return onlyOne(text, others);
    throw error;
  }
}

/** A slug of several words. Other texts are read as the code or name of a country first. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)+$/;

function isUnknown(error: unknown): boolean {
  return error instanceof ApiError && error.extensions['code'] === 'UNKNOWN_COUNTRY';
}

function onlyOne(text: string, found: readonly GraphNode[]): GraphNode {
  const [only, other] = found;
  if (only && !other) return only;
  const ids = found.map(({ label, key }) => `${encodeGlobalId(label, key)} (${label} ${key})`);
  throw apiError(
    'BAD_USER_INPUT',
    `${JSON.stringify(text.slice(0, 60))} is the slug or name of several entities. Use one of these ids: ${ids.join(', ')}.`,
  );
}

/** Finds the entities other than countries with a slug or name. A slug takes precedence over a name. */
async function findOthers(call: EntityCall, text: string): Promise<readonly GraphNode[]> {
  const { context, scope = OPEN_SCOPE } = call;
  const rows = await loadInBatch(context, findOthers, text, (texts) => readOthers(context, texts));
  const found = (rows ?? []).map(([, label, key, name]) => ({
    label: String(label),
    key: String(key),
    scope,
    columns: new Map([['name', 0]]),
    row: [name],
  }));
  const slugged = found.filter(({ key }) => key === text);
  return slugged.length > 0 ? slugged : found;
}

async function readOthers(context: GraphContext, texts: readonly string[]) {
  const asks = texts.map((text) => ({
    name: text,
    index: exactNames.name,
    query: matchWhole([
      { property: BOOKKEEPING.foldedNames, texts: [foldName(text)] },
      { property: 'key', texts: [text] },
    ]),
  }));
  const labels = entities().flatMap(({ label }) => (label === country.label ? [] : [label]));
  return groupByStart(
    await readRows(context, searchNodes({ asks, labels, columns: NAMED, limit: 5 })),
  );
}
