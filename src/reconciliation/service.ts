import type { RunOperation } from '../assistants/tool.ts';

/** A type of entities, or a property. */
export interface Concept {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/** The value of a property in a query. An object is an entity that the client has reconciled before. */
export type PropertyValue =
  string | number | boolean | { readonly id: string; readonly name?: string | undefined };

/** A reconciliation query with a text, properties, or both. */
export interface ReconciliationQuery {
  readonly text: string | null;
  /** The ids of the types to consider. Empty for all types. */
  readonly types: readonly string[];
  /** The maximum number of candidates, or null for the default of the service. */
  readonly limit: number | null;
  readonly properties: readonly {
    readonly id: string;
    readonly values: readonly PropertyValue[];
  }[];
}

/** A property of a match, from which a client can compute a score of its own. */
export interface Feature {
  readonly id: string;
  readonly value: boolean | number;
}

/** An entity to which a query may refer. */
export interface ReconciliationCandidate {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly type: readonly Pick<Concept, 'id' | 'name'>[];
  /** The score of the match, from 0 to 100. */
  readonly score: number;
  /** Whether the query certainly refers to this entity. */
  readonly match: boolean;
  readonly features: readonly Feature[];
}

/** An entity that the service suggests while a user types a name. */
export interface Suggestion extends Concept {
  readonly notable: readonly Pick<Concept, 'id' | 'name'>[];
}

/** A request for the values of properties. */
export interface ExtensionQuery {
  readonly ids: readonly string[];
  readonly properties: readonly {
    readonly id: string;
    readonly settings: Readonly<Record<string, unknown>>;
  }[];
}

/** A value of a property in a response. */
export type Cell =
  | { readonly id: string; readonly name: string }
  | { readonly str: string }
  | { readonly float: number }
  | { readonly int: number };

/** The response to a request for values: the properties, and a list of values for each entity and property. */
export interface Extension {
  readonly meta: readonly {
    readonly id: string;
    readonly name: string;
    readonly type?: Pick<Concept, 'id' | 'name'>;
  }[];
  readonly rows: Readonly<Record<string, Readonly<Record<string, readonly Cell[]>>>>;
}

/** A property whose values a client can request. */
export interface ExtensionProperty extends Concept {
  /** The ids of the types with this property. */
  readonly types: readonly string[];
}

/** A setting for the values of a property, as described in the service manifest. */
export type PropertySetting = {
  readonly name: string;
  readonly label: string;
  readonly help_text: string;
} & (
  | { readonly type: 'number'; readonly default: number }
  | { readonly type: 'text'; readonly default?: string }
  | {
      readonly type: 'select';
      readonly default: string;
      readonly choices: readonly { readonly value: string; readonly name: string }[];
    }
);

/** The content of a preview of an entity. */
export interface EntityCard {
  readonly id: string;
  readonly name: string;
  /** The kind, the code and the dates of the entity in words. */
  readonly subtitle: string;
  readonly summary: string | null;
  readonly details: readonly { readonly label: string; readonly value: string }[];
  readonly sources: readonly { readonly title: string; readonly url: string | null }[];
}

/**
 * The types, properties and functions of a reconciliation service. The functions answer requests with GraphQL operations, and
 * throw a ToolFailure if the input is invalid or an operation fails.
 */
export interface ReconciliationService {
  readonly name: string;
  readonly types: readonly Concept[];
  /** The properties that a query can contain. */
  readonly queryProperties: readonly Concept[];
  readonly extensionProperties: readonly ExtensionProperty[];
  readonly settings: readonly PropertySetting[];
  /** The maximum number of queries in a batch. */
  readonly maxQueries: number;
  /** The maximum number of entities in a request for values. */
  readonly maxIds: number;
  /** The maximum number of properties in a request for values. */
  readonly maxProperties: number;
  /** Returns the candidates for each query, in the order of the queries. The best candidates come first. */
  reconcile(
    queries: readonly ReconciliationQuery[],
    run: RunOperation,
  ): Promise<readonly (readonly ReconciliationCandidate[])[]>;
  /** Returns the values of the requested properties for each entity. */
  extend(query: ExtensionQuery, run: RunOperation): Promise<Extension>;
  /** Returns the entities whose names begin with or contain `prefix`, best first, without the first `skip` entities. */
  suggest(
    asked: { readonly prefix: string; readonly skip: number; readonly types: readonly string[] },
    run: RunOperation,
  ): Promise<readonly Suggestion[]>;
  /** Returns the content of a preview. Returns null if no entity has the id. */
  describe(id: string, run: RunOperation): Promise<EntityCard | null>;
  /** Returns the path of the page about an entity. Returns null if the id contains no known kind of entity. */
  pathOf(id: string): string | null;
}
