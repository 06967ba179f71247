interface ServerEntry {
  /** A floor is a hand-written server without GraphQL. */
  readonly kind: 'gaiko' | 'peer' | 'floor';
  readonly description: string;
}

/** The benchmark servers in the order of the result tables. */
export const SERVERS = {
  gaiko: { kind: 'gaiko', description: 'gaiko without the response cache' },
  cached: { kind: 'gaiko', description: 'gaiko with the response cache' },
  shipped: { kind: 'peer', description: '@neo4j/graphql on Yoga, configured as documented' },
  tuned: {
    kind: 'peer',
    description:
      '@neo4j/graphql with the fastest driver and Yoga settings, one round trip per statement',
  },
  natural: {
    kind: 'floor',
    description: 'floor 1: node:http, idiomatic Cypher, JSON.stringify',
  },
  columns: {
    kind: 'floor',
    description: 'floor 2: node:http, Cypher that returns columns, hand-written JSON serialization',
  },
} as const satisfies Readonly<Record<string, ServerEntry>>;

/** The name of a benchmark server. */
export type ServerName = keyof typeof SERVERS;

/** The names of all benchmark servers. */
export const SERVER_NAMES = Object.keys(SERVERS) as readonly ServerName[];

/** Returns the kind of a benchmark server. */
export function kindOf(name: ServerName): ServerEntry['kind'] {
  return SERVERS[name].kind;
}
