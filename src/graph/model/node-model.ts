import { BOOKKEEPING } from './bookkeeping.ts';
import type { PropertyTypes } from './property.ts';

/** One kind of node: its label, its properties, and which of them are indexed in addition to its key. */
export interface NodeModel<Properties extends PropertyTypes = PropertyTypes> {
  readonly label: string;
  readonly properties: Properties;
  readonly indexed: readonly string[];
  /** Nodes that connect almost all others, and therefore say nothing about two of them, by the value of a property. */
  readonly excludedNodes: { readonly property: string; readonly value: string } | null;
  /** What such a node is, in one sentence. */
  readonly description: string;
  readonly wording: NodeWording;
}

/** How names of nodes read inside a sentence. */
export interface NodeWording {
  /** A name with its article, or in quotation marks: "the United Kingdom". */
  formatName(name: string): string;
  /** Whether a name takes a verb in the plural, as "the Hague Conventions" does. */
  isPlural(name: string): boolean;
}

/**
 * The properties of every node: a unique key, its names, its sources with their kinds and best quality, and the
 * bookkeeping. An entry of a list of records, such as `names`, is one text (`writeEntry`). An empty list is not stored.
 */
const NODE_PROPERTIES = {
  key: 'text',
  name: 'text',
  summary: 'text',
  confidence: 'text',
  sources: 'texts',
  sourceQuality: 'integer',
  sourceKinds: 'texts',
  names: 'texts',
  furtherReading: 'texts',
  [BOOKKEEPING.sortName]: 'text',
  [BOOKKEEPING.names]: 'texts',
  [BOOKKEEPING.foldedNames]: 'texts',
  [BOOKKEEPING.origins]: 'texts',
  [BOOKKEEPING.records]: 'texts',
} as const satisfies PropertyTypes;

interface NodeOptions extends Partial<
  Pick<NodeModel, 'excludedNodes' | 'description' | 'indexed'>
> {
  readonly wording?: Partial<NodeWording>;
}

/** A kind of node with the properties that every node has and its own. */
export function defineNode<const Properties extends PropertyTypes>(
  label: string,
  properties: Properties,
  { indexed = [], excludedNodes = null, description = '', wording }: NodeOptions = {},
): NodeModel<typeof NODE_PROPERTIES & Properties> {
  return {
    label,
    properties: { ...NODE_PROPERTIES, ...properties },
    indexed: [BOOKKEEPING.sortName, ...indexed],
    excludedNodes,
    description,
    wording: { formatName: (name) => name, isPlural: () => false, ...wording },
  };
}
