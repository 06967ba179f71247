import { buildSchema } from '../../../schema/build-schema.ts';
import type { Words } from './any-choices.ts';
import { findConnectionFields } from './connection-fields.ts';
import type { Api } from '../open-api.ts';

/** The seed of all runs. fast-check prints it with each failure. */
export const SEED = 18_540_331;

/** Every connection of the schema, in both directions. */
export const WALKS = findConnectionFields(buildSchema()).flatMap((field) =>
  (['forwards', 'backwards'] as const).map(
    (way) => [`${field.on}.${field.name}`, way, field] as const,
  ),
);

/** Values of the filtered properties, and parts of names. */
export async function readWords({ graph }: Api): Promise<Words> {
  const rows = await graph.read({
    text: `MATCH (n:Country|Treaty|Event|Source) UNWIND [n.region, n.treatyKind, n.eventKind, n.sourceKind] AS word RETURN DISTINCT word
UNION MATCH ()-[l:PARTY_TO|MEMBER_OF|TOOK_PART_IN|DISPUTES]->() UNWIND [l.role, l.status, l.side] AS word RETURN DISTINCT word
UNION MATCH (c:Country) WHERE COUNT { (c)--() } > 100 RETURN c.key AS word
UNION MATCH (n:Country|Treaty|Event|Dispute|Organization) WITH n.name AS name ORDER BY name WITH collect(name) AS names
UNWIND range(0, size(names) - 1, 40) AS at UNWIND [names[at], split(names[at], ' ')[0], substring(names[at], 2, 3)] AS word RETURN DISTINCT word
UNION MATCH ()-[l:PARTY_TO|HAS_RELATIONS_WITH]->() UNWIND l.sources AS word WITH word, count(*) AS times WHERE times > 20 RETURN word`,
    parameters: {},
  });
  const texts = rows.map(([word]) => word).filter((word) => typeof word === 'string');
  return { texts };
}
