import { any } from '../../src/graph/cypher/condition.ts';
import { cypher, name, value, type Fragment } from '../../src/graph/cypher/cypher.ts';
import { nodeOf, type FilterField, type Place } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from '../shared/builder.ts';
import { Rank } from '../shared/confidence.ts';
import { factFilter } from '../shared/filters.ts';
import { entityFilter } from '../shared/link-filter.ts';
import { LinkKind } from '../shared/link-kind.ts';

builder.filterField(factFilter, 'kinds', {
  type: () => [LinkKind],
  description: 'The link is of one of these kinds: [PARTY_TO, MEMBER_OF].',
  condition: (kinds: readonly string[], { link }) => cypher`type(${name(link)}) IN ${value(kinds)}`,
});

builder.filterField(factFilter, 'rank', {
  type: () => Rank,
  description: 'The rank among rivals. Ranks other than PREFERRED require `claims: ALL`.',
  condition: (rank: string, { link }) => cypher`${name(link)}.rank = ${value(rank)}`,
});

builder.filterField(
  factFilter,
  'sender',
  endOf(['sender'], 'The entity at which the link starts, such as the party of PARTY_TO.'),
);
builder.filterField(
  factFilter,
  'receiver',
  endOf(['receiver'], 'The entity at which the link ends, such as the treaty of PARTY_TO.'),
);
builder.filterField(
  factFilter,
  'end',
  endOf(['sender', 'receiver'], 'At least one of the two entities, in either direction.'),
);

/** Returns a condition that matches if at least one of the given ends of a link matches. */
function endOf(ends: readonly ('sender' | 'receiver')[], description: string): FilterField {
  const { condition, type } = nodeOf(() => entityFilter, description);
  return {
    description,
    type,
    condition: (given: never, place) => {
      const { depth, ends: bound } = place;
      const { sender, receiver } = bound ?? {
        sender: `sender${depth}`,
        receiver: `receiver${depth}`,
      };
      const nodes = ends.map((end) => ({ sender, receiver })[end]);
      const matches = any(
        nodes.map((node) => condition(given, { ...place, node, relationships: [] })),
      );
      return bound ? matches : hasEnds(place, matches);
    },
  };
}

/** Returns a condition on a link whose stored ends are bound to variables. */
function hasEnds({ link, depth }: Place, condition: Fragment): Fragment {
  const [sender, receiver] = [name(`sender${depth}`), name(`receiver${depth}`)];
  return cypher`EXISTS { MATCH (${sender})-[${name(link)}]->(${receiver}) WHERE ${condition} }`;
}
