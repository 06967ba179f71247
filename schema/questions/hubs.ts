import { type Hub, hubsOf, narrowScope, type Scope } from '../../src/pothos-plugin-neo4j/index.ts';
import { kindOf } from '../shared/entity-kind.ts';
import { links } from '../shared/whole-graph.ts';

/** Returns the hubs that paths avoid, because `kinds` contains no link kind that leads to them. */
export function unnamedHubs(kinds: readonly string[] | null | undefined): readonly Hub[] {
  return hubsOf(links(), preferredOnly).filter(
    ({ namedBy }) => !namedBy.some(({ type }) => kinds?.includes(type)),
  );
}

// Rival claims about one relationship count once.
function preferredOnly(scope: Scope): Scope {
  return narrowScope(scope, { claims: 'BEST' });
}

/** Describes all hubs: "POLL (ASKED_IN, ABOUT), TREATY (more than 50 PARTY_TO)". */
export function describeHubs(): string {
  return hubsOf(links())
    .map(({ node, namedBy, crowd }) => {
      const types = namedBy.map(({ type }) => type).join(', ');
      const many = crowd ? `more than ${crowd.moreThan} ` : '';
      return `${kindOf(node.label)} (${many}${types})`;
    })
    .join(', ');
}
