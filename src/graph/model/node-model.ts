import { BOOKKEEPING } from './bookkeeping.ts';
import type { PropertyTypes } from './property.ts';

/** One kind of node: its label, its properties, and which of them are indexed in addition to its key. */
export interface NodeModel {
  readonly label: string;
  readonly properties: PropertyTypes;
  readonly indexed: readonly string[];
  /** Nodes that connect almost all others, and therefore say nothing about two of them, by the value of a property. */
  readonly aside: { readonly property: string; readonly value: string } | null;
}

/**
 * The properties of every node: a unique key, its names, its sources with their kinds and best quality, and the
 * bookkeeping. An entry of a list of records, such as `names`, is one text (`writeEntry`). An empty list is not stored.
 */
export const NODE_PROPERTIES = {
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

/** A kind of node with the properties that every node has and its own. */
export function defineNode(
  label: string,
  properties: PropertyTypes,
  indexed: readonly string[] = [],
  aside: NodeModel['aside'] = null,
): NodeModel {
  return {
    label,
    properties: { ...NODE_PROPERTIES, ...properties },
    indexed: [BOOKKEEPING.sortName, ...indexed],
    aside,
  };
}
