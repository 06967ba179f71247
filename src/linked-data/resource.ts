import type { Citation, ExportedNode, ExportedRelationship } from '../pothos-plugin-neo4j/index.ts';
import type { ResourceName } from './resource-path.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The contents of a document about a resource. */
export interface OpenedResource {
  /** The version of the data. */
  readonly version: string;
  /** The resource of the document, if the resource is an entity. */
  readonly nodes: readonly ExportedNode[];
  /** The resource of the document, if the resource is a source, and the cited sources. */
  readonly sources: readonly Citation[];
  /** The resource of the document, if the resource is a fact, or the facts of an entity, sorted by key. */
  readonly facts: readonly ExportedRelationship[];
  /** The value of the parameter `after` for the next document, or null if this document contains the last fact. */
  readonly next: string | null;
}

/** The vocabulary and the resources of a graph. `Call` is the input for the context of an operation. */
export interface LinkedData<Call> {
  readonly vocabulary: Vocabulary;
  /** The kinds of resources, such as `country`, `fact` and `source`. */
  readonly kinds: readonly string[];
  /** Returns whether a resource exists. Throws an error for invalid parameters. */
  has(name: ResourceName, parameters: URLSearchParams, call: Call): Promise<boolean>;
  /** Returns the contents of a document, or null if the resource does not exist. Throws an error for invalid parameters. */
  open(name: ResourceName, parameters: URLSearchParams, call: Call): Promise<OpenedResource | null>;
}

/** The maximum number of facts in a document. */
export const MAX_FACTS = 500;
