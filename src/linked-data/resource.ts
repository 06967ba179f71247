import type { Citation, ExportedNode, ExportedRelationship } from '../pothos-plugin-neo4j/index.ts';
import type { ResourceName } from './resource-path.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The contents of a document about a resource. */
export interface OpenedResource {
  /** The version of the data. */
  readonly version: string;
  /** The resource, if it is an entity. */
  readonly nodes: readonly ExportedNode[];
  /** The resource, if it is a source. */
  readonly sources: readonly Citation[];
  /** The resource, if it is a fact, or the facts of an entity, sorted by key. */
  readonly facts: readonly ExportedRelationship[];
  /** The value of the parameter `after` for the next facts. Null if there are no more. */
  readonly next: string | null;
}

/** How a server reads resources. `Call` is the input for the context of an operation. */
export interface LinkedData<Call> {
  readonly vocabulary: Vocabulary;
  /** The kinds of resources, such as `country`, `fact` and `source`. */
  readonly kinds: readonly string[];
  /** Returns whether a resource exists. Throws for invalid parameters. */
  has(name: ResourceName, parameters: URLSearchParams, call: Call): Promise<boolean>;
  /** Reads a resource. Returns null if it does not exist. Throws for invalid parameters. */
  open(name: ResourceName, parameters: URLSearchParams, call: Call): Promise<OpenedResource | null>;
}

/** The maximum number of facts in a document. */
export const MAX_FACTS = 500;
