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

/** A reconciliation query. It has a text or properties. */
export interface ReconciliationQuery {
  readonly text: string | null;
  /** The ids of the types. Empty: all types. */
  readonly types: readonly string[];
  /** The maximum number of candidates. Null: the service chooses. */
  readonly limit: number | null;
  readonly properties: readonly {
    readonly id: string;
    readonly values: readonly PropertyValue[];
  }[];
}

/** A value that helps to judge a candidate. */
export interface Feature {
  readonly id: string;
  readonly value: boolean | number;
}

/** An entity that may be the one that a query describes. */
export interface ReconciliationCandidate {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly type: readonly Pick<Concept, 'id' | 'name'>[];
  /** From 0 to 100. */
  readonly score: number;
  readonly match: boolean;
  readonly features: readonly Feature[];
}

/** An entity that a user may mean while typing its name. */
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

/** The values of properties: for each entity and each property, a list. */
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

/** A setting for the values of a property, in the form of the service manifest. */
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

/** A short description of an entity, for a preview. */
export interface EntityCard {
  readonly id: string;
  readonly name: string;
  /** The kind and the dates. */
  readonly subtitle: string;
  readonly summary: string | null;
  readonly details: readonly { readonly label: string; readonly value: string }[];
  readonly sources: readonly { readonly title: string; readonly url: string | null }[];
}

/**
 * A reconciliation service as data: its types and properties, and functions that answer requests through GraphQL
 * operations. The functions throw a ToolFailure for invalid input and for operations that fail.
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
  /** The maximum number of entities in a request for the values of properties. */
  readonly maxIds: number;
  /** The maximum number of properties in such a request. */
  readonly maxProperties: number;
  /** Returns the candidates for each query, best first. */
  reconcile(
    queries: readonly ReconciliationQuery[],
    run: RunOperation,
  ): Promise<readonly (readonly ReconciliationCandidate[])[]>;
  /** Returns the values of properties. */
  extend(query: ExtensionQuery, run: RunOperation): Promise<Extension>;
  /** Returns the entities whose names begin with or contain a text, best first. */
  suggest(
    asked: { readonly prefix: string; readonly skip: number; readonly types: readonly string[] },
    run: RunOperation,
  ): Promise<readonly Suggestion[]>;
  /** Returns a short description of an entity. Null if there is none with this id. */
  describe(id: string, run: RunOperation): Promise<EntityCard | null>;
  /** Returns the path of the page about an entity. Null if there is no such kind of entity. */
  pathOf(id: string): string | null;
}
