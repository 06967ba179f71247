import type { Column } from '../../src/graph/cypher/column.ts';
import { apiError } from '../../src/pothos-plugin-neo4j/load/api-error.ts';
import { fetchNode, findNode } from '../../src/pothos-plugin-neo4j/load/find-nodes.ts';
import { decodeGlobalId } from '../../src/pothos-plugin-neo4j/global-id.ts';
import type { GraphContext } from '../../src/pothos-plugin-neo4j/load/graph-context.ts';
import type { GraphNode, Scope } from '../../src/pothos-plugin-neo4j/load/graph-value.ts';
import { OPEN_SCOPE } from '../../src/pothos-plugin-neo4j/scope/scope.ts';
import { findCountry } from '../country/find-country.ts';
import { country } from '../country/model.ts';
import { entities } from '../shared/whole-graph.ts';

/** What a reference to an entity is read with. */
export interface EntityCall {
  readonly context: GraphContext;
  /** The date and the claims that the field selects for everything below the entity. Default: all time, best claims. */
  readonly scope?: Scope;
  /** The EDTF date for which codes and names are resolved. It is independent of the date that the query asks about. */
  readonly on?: string | null | undefined;
}

/**
 * The entity that a text means: by its global id, or a country by any code or name. Refuses a damaged id, the id of
 * something that is no entity or is there no more, and codes and names that mean no country or several.
 */
export async function findEntity(call: EntityCall, text: string): Promise<GraphNode> {
  const { context, scope = OPEN_SCOPE } = call;
  const id = decodeGlobalId(text);
  if (id === null && isDamagedId(text)) throw noEntity(text);
  if (id === null) return findCountry({ context, scope, columns: [] }, text, call.on ?? null);
  const model = entities().find((each) => each.label === id.typename);
  const node = model && (await fetchNode({ context, scope, columns: NAMED }, model.label, id.key));
  if (!node) throw noEntity(text);
  return node;
}

/** The country that a text means: by its global id, or any code or name. Refuses other entities. */
export async function findCountryEntity(call: EntityCall, text: string): Promise<GraphNode> {
  const found = await findEntity(call, text);
  if (found.label === country.label) return found;
  throw apiError(
    'BAD_USER_INPUT',
    `${JSON.stringify(text.slice(0, 60))} is no country. Give the id, a code or the name of one.`,
  );
}

/** Two countries that texts mean. Refuses one country twice. */
export async function findCountryPair(
  call: EntityCall,
  texts: readonly [string, string],
): Promise<readonly [GraphNode, GraphNode]> {
  const [one, other] = await Promise.all([
    findCountryEntity(call, texts[0]),
    findCountryEntity(call, texts[1]),
  ]);
  if (one.key !== other.key) return [one, other];
  throw apiError('BAD_USER_INPUT', `Both are ${one.key}. Give two different countries.`);
}

/** The entity of a label and key, which was there a moment ago, with the columns that the field's selection needs. */
export async function readEntity(
  call: Parameters<typeof findNode>[0],
  label: string,
  key: string,
): Promise<GraphNode> {
  const found = await findNode(call, label, key);
  if (found) return found;
  throw new Error(`${label} ${key} is gone.`);
}

/** The description of the `on` argument of fields that accept codes and names. */
export const ON =
  'The date for which codes and names are resolved: "Korea" on 1900 is the Korean Empire. It is independent of the date that the query asks about.';

const NAMED: readonly Column[] = ['key', 'name'].map((property) => ({
  of: 'n',
  property,
  type: 'text',
}));

/** An id that was cut or mistyped still begins with the name of a type. */
function isDamagedId(text: string): boolean {
  const read = Buffer.from(text, 'base64url').toString('utf8');
  return [...entities(), { label: 'Fact' }, { label: 'Source' }].some(({ label }) =>
    read.startsWith(label.slice(0, 5)),
  );
}

function noEntity(text: string): Error {
  return apiError(
    'BAD_USER_INPUT',
    `${JSON.stringify(text.slice(0, 60))} is the id of no entity. Take it from \`id\` of an answer, or give the code of a ${country.label.toLowerCase()} such as "JP".`,
  );
}
