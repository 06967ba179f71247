import type { Column } from '../../src/graph/cypher/column.ts';
import {
  apiError,
  fetchNode,
  findNode,
  decodeGlobalId,
  type GraphContext,
  type GraphNode,
  type Scope,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { OPEN_SCOPE } from '../../src/claims/plugin/scope.ts';
import { findCountry } from './find-country.ts';
import { country } from './model.ts';
import { entities } from '../shared/whole-graph.ts';

/** The input for resolving a reference to an entity. */
export interface EntityCall {
  readonly context: GraphContext;
  /** The date and the claims that apply to all fields below the entity. Default: all dates, best claims. */
  readonly scope?: Scope;
  /** The EDTF date for which codes and names are resolved. It does not restrict the results. */
  readonly on?: string | null | undefined;
}

/**
 * Finds an entity by its global id, or a country by a code or name. Throws if the id is invalid or belongs to no existing entity, or if the code or name is unknown or ambiguous.
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

/** Finds a country by its global id, a code or a name. Throws for other entities. */
export async function findCountryEntity(call: EntityCall, text: string): Promise<GraphNode> {
  const found = await findEntity(call, text);
  if (found.label === country.label) return found;
  throw apiError(
    'BAD_USER_INPUT',
    `${JSON.stringify(text.slice(0, 60))} is not a country. Use the id, a code or the name of a country.`,
  );
}

/** Finds two countries. Throws if both texts refer to the same country. */
export async function findCountryPair(
  call: EntityCall,
  texts: readonly [string, string],
): Promise<readonly [GraphNode, GraphNode]> {
  const [one, other] = await Promise.all([
    findCountryEntity(call, texts[0]),
    findCountryEntity(call, texts[1]),
  ]);
  if (one.key !== other.key) return [one, other];
  throw apiError(
    'BAD_USER_INPUT',
    `Both arguments refer to ${one.key}. Use two different countries.`,
  );
}

/** Fetches an entity that is known to exist, with the properties that the selection needs. */
export async function readEntity(
  call: Parameters<typeof findNode>[0],
  label: string,
  key: string,
): Promise<GraphNode> {
  const found = await findNode(call, label, key);
  if (found) return found;
  throw new Error(`${label} ${key} no longer exists.`);
}

/** Fetches a country that is known to exist, on all dates and with the best claims. */
export function readCountry(
  call: Omit<Parameters<typeof findNode>[0], 'scope'>,
  key: string,
): Promise<GraphNode> {
  return readEntity({ ...call, scope: OPEN_SCOPE }, country.label, key);
}

/** The description of the `on` argument of fields that accept codes and names. */
export const ON =
  'The date for which codes and names are resolved: "Korea" on 1900 is the Korean Empire. It does not restrict the results.';

/** The columns of the key and the name of a node `n`. */
export const NAMED: readonly Column[] = ['key', 'name'].map((property) => ({
  of: 'n',
  property,
  type: 'text',
}));

/** Returns whether a text is a truncated or mistyped id, which still starts with the name of a type. */
function isDamagedId(text: string): boolean {
  const read = Buffer.from(text, 'base64url').toString('utf8');
  return [...entities(), { label: 'Fact' }, { label: 'Source' }].some(({ label }) =>
    read.startsWith(label.slice(0, 5)),
  );
}

function noEntity(text: string): Error {
  return apiError(
    'BAD_USER_INPUT',
    `${JSON.stringify(text.slice(0, 60))} is not the id of an entity. Use an \`id\` from a response, or the code of a ${country.label.toLowerCase()} such as "JP".`,
  );
}
