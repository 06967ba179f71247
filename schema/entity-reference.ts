import type { GraphQLResolveInfo } from 'graphql';
import { cypher, value } from '../src/cypher/cypher.ts';
import { listNodes } from '../src/cypher/follow.ts';
import { byText } from '../src/cypher/sort-terms.ts';
import { apiError } from '../src/plugin/api-error.ts';
import { findNode, findNodeWhere } from '../src/plugin/find-nodes.ts';
import { decodeGlobalId } from '../src/plugin/global-id.ts';
import type { NodePlace } from '../src/plugin/find-ways.ts';
import { readRows, type GraphContext } from '../src/plugin/graph-context.ts';
import type { GraphNode, Scope } from '../src/plugin/graph-value.ts';
import { hasCode } from './country.ts';
import { country } from './model/country.ts';
import { entities, graphModel } from './model/graph.ts';

/** The entity that a text means: a global id, or a country's code. Throws where it means none. */
export async function findEntity(
  call: {
    readonly context: GraphContext;
    readonly info: GraphQLResolveInfo;
    readonly scope: Scope;
  },
  text: string,
): Promise<GraphNode> {
  const id = decodeGlobalId(text);
  const model = entities.find((each) => each.label === id?.typename);
  const found =
    id && model
      ? await findNode(call, model.label, id.key)
      : await findNodeWhere(call, country.label, hasCode(text.trim().toUpperCase()));
  if (found) return found;
  throw isLikeAnId(text) ? noSuchId(text) : noSuchCountry(text);
}

/** Where the entity is that a text means, for questions that no GraphQL field asks. */
export async function locateEntity(context: GraphContext, text: string): Promise<NodePlace> {
  const id = decodeGlobalId(text);
  const model = entities.find((each) => each.label === id?.typename);
  const label = model?.label ?? country.label;
  const condition =
    id && model ? cypher`n.key = ${value(id.key)}` : hasCode(text.trim().toUpperCase());
  const order = byText('n', 'key')(false);
  const wanted = { label, columns: [], conditions: [condition], order, limit: 1 };
  const [row] = await readRows(context, listNodes(wanted));
  if (row) return { label, key: String(row[0]) };
  throw isLikeAnId(text) ? noSuchId(text) : noSuchCountry(text);
}

/** The entity of a label and key, which was there a moment ago. */
export async function readEntity(
  call: {
    readonly context: GraphContext;
    readonly info: GraphQLResolveInfo;
    readonly scope: Scope;
  },
  label: string,
  key: string,
): Promise<GraphNode> {
  const found = await findNode(call, label, key);
  if (!found) throw new Error(`${label} ${key} is gone.`);
  return found;
}

/** Whether a text was meant as an id: it reads as one of ours, be it cut or of nothing there is, or as no name or code. */
function isLikeAnId(text: string): boolean {
  const read = Buffer.from(text, 'base64url').toString('utf8');
  return (
    graphModel.nodes.some(({ label }) => read.startsWith(`${label}:`)) || !NAME_OR_CODE.test(text)
  );
}

const NAME_OR_CODE = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} .,:'’()&-]{0,80}$/u;

function noSuchId(text: string): Error {
  return apiError(
    'BAD_USER_INPUT',
    `${JSON.stringify(text.slice(0, 80))} is no id of an entity. Give the \`id\` of an answer, or the code of a country, such as "JPN".`,
  );
}

function noSuchCountry(text: string): Error {
  return apiError(
    'UNKNOWN_COUNTRY',
    `No country has the code ${JSON.stringify(text.slice(0, 40))}. Try an ISO 3166-1 code such as "JP", "JPN" or "392", or list \`countries\`.`,
  );
}
