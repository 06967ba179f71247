import { NEVER } from '../../src/graph/cypher/condition.ts';
import { cypher, join, name, value, type Fragment } from '../../src/graph/cypher/cypher.ts';
import type { Direction as DirectionName } from '../../src/graph/cypher/pattern.ts';
import {
  allLinksOf,
  nodeOf,
  textOf,
  type FilterField,
  type FilterValue,
  type Place,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from './builder.ts';
import { Direction, LinkKind } from './link-kind.ts';
import { EntityKind, kindOf } from './entity-kind.ts';
import { FACT, NAME, SOURCES } from './filters.ts';
import { chooseLinks, entities, links } from './whole-graph.ts';

/** The filter on links of all kinds. */
export const linkFilter = builder.filterInput('Link', {
  description:
    'Conditions on a link of any kind: `{kind: ENDED_BY, direction: OUT, node: {kind: EVENT}}`, `{entityKinds: [TREATY], fact: {startedOn: {during: "1905"}}}`.',
  isOnLinks: true,
  fields: () => ({
    fact: FACT,
    kind: {
      type: () => LinkKind,
      description: 'The link is of this kind: ENDED_BY.',
      condition: (kind: string, { link }) => cypher`type(${name(link)}) = ${value(kind)}`,
    },
    direction: {
      type: () => Direction,
      description:
        'The direction of the link, seen from the current entity. Symmetric links have both directions.',
      condition: hasDirection,
    },
    node: nodeOf(() => entityFilter, 'The related entity.'),
    entityKinds: {
      type: () => [EntityKind],
      description: 'The related entity is of one of these kinds.',
      condition: (kinds: readonly string[], { node }) => isOneOf(node, kinds),
    },
  }),
});

/** The list filter on links of all kinds. */
const linkList = builder.listFilterInput('Link', { what: 'links', filter: linkFilter });

/** A condition on the links of an entity, of every kind. */
export const LINKS: FilterField = allLinksOf(
  () => linkList,
  ({ kind, direction }: FilterValue) => ({
    links: chooseLinks(typeof kind === 'string' ? [kind] : null),
    direction: isDirection(direction) ? direction : 'BOTH',
    to: [],
  }),
  'The links of the entity, of every kind, including memberships and treaties with another status or role than the default: `{some: {kind: ENDED_BY, direction: OUT, node: {kind: EVENT}}}`.',
);

/** The filter on entities of all kinds. */
export const entityFilter = builder.filterInput('Entity', {
  description:
    'Conditions on an entity of any kind: `{kind: EVENT, name: {contains: "war"}}`, `{slug: {eq: "treaty-of-portsmouth"}}`.',
  fields: () => ({
    kind: {
      type: () => EntityKind,
      description: 'The kind of entity.',
      condition: (kind: string, { node }) => isOneOf(node, [kind]),
    },
    slug: textOf('node', 'key', { description: 'The slug, or the `code` of a country: "JPN".' }),
    name: NAME,
    sources: SOURCES,
    links: LINKS,
  }),
});

/** Returns a condition that holds for nodes of the given entity kinds. */
function isOneOf(node: string, kinds: readonly string[]): Fragment {
  const labels = entities()
    .map(({ label }) => label)
    .filter((label) => kinds.includes(kindOf(label)));
  if (labels.length === 0) return NEVER;
  return cypher`${name(node)}:${join(labels.map(name), '|')}`;
}

function hasDirection(direction: DirectionName, { link, from }: Place): Fragment {
  if (direction === 'BOTH') return cypher`true`;
  const near = direction === 'OUT' ? cypher`startNode` : cypher`endNode`;
  const symmetric = links().flatMap(({ type, isSymmetric }) => (isSymmetric ? [type] : []));
  return cypher`(${near}(${name(link)}) = ${name(from)} OR type(${name(link)}) IN ${value(symmetric)})`;
}

function isDirection(given: unknown): given is DirectionName {
  return given === 'OUT' || given === 'IN' || given === 'BOTH';
}
