import type { Span } from '../../src/dates/as-of.ts';
import {
  apiError,
  type GraphContext,
  type GraphNode,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { noteAbsentNodes } from '../country/absent-states.ts';
import type { EntityCall } from '../country/entity-reference.ts';
import { country } from '../country/model.ts';
import { findStandIns, readStates } from '../country/states.ts';
import { findEnd } from './find-end.ts';

/** The maximum number of entities in the center of a neighborhood. */
export const MAX_CENTERS = 50;

/** The description of the argument `statesOfTheTime`. */
export const STATES_OF_THE_TIME =
  'Whether to replace countries in the center that did not exist on the date in `asOf` with their successors or predecessors on that date. Example: South Korea in 1900 is replaced with the Korean Empire. Default: false.';

/** The wanted centers of a neighborhood: references to entities, and the date and rule for countries. */
interface CentersWanted {
  readonly texts: readonly string[];
  readonly asOf: Span | null;
  readonly isOfTheTime: boolean;
}

/** Finds the entities in the center of a neighborhood. Lists each only once. */
export async function findCenters(
  call: EntityCall,
  { texts, asOf, isOfTheTime }: CentersWanted,
): Promise<readonly GraphNode[]> {
  if (texts.length > MAX_CENTERS) {
    throw apiError(
      'BAD_USER_INPUT',
      `A neighborhood has at most ${MAX_CENTERS} centers, but ${texts.length} are given.`,
    );
  }
  if (isOfTheTime && asOf === null)
    throw apiError('BAD_USER_INPUT', '`statesOfTheTime` requires `asOf`, the date of the states.');
  const named = await Promise.all(texts.map((text) => findEnd(call, text)));
  const found = isOfTheTime && asOf ? await replaceAbsent(call.context, named, asOf) : named;
  await noteAbsentNodes(call.context, found, asOf);
  return [...new Map(found.map((node) => [`${node.label}:${node.key}`, node])).values()];
}

/** Replaces the countries that did not exist on any day of a span with their successors or predecessors. */
async function replaceAbsent(
  context: GraphContext,
  nodes: readonly GraphNode[],
  span: Span,
): Promise<readonly GraphNode[]> {
  const keys = nodes.filter(({ label }) => label === country.label).map(({ key }) => key);
  const states = await readStates(context, keys);
  return nodes.flatMap((node) => {
    if (node.label !== country.label) return [node];
    const found = findStandIns(states, node.key, span);
    if (found.kind === 'ITSELF' || !('states' in found)) return [node];
    return found.states.map(({ key, name }) => ({
      ...node,
      key,
      columns: new Map([['name', 0]]),
      row: [name],
    }));
  });
}
