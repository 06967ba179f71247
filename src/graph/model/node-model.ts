import type { PropertyTypes } from './property.ts';

/** One kind of node: its label, what it stores, and what is indexed beside its key. */
export interface NodeModel<Properties extends PropertyTypes = PropertyTypes> {
  readonly label: string;
  readonly properties: Properties;
  readonly indexed: readonly string[];
  /** Those that tie nearly all others together, and so say nothing of two of them: by the value of a property. */
  readonly aside: { readonly property: string; readonly value: string } | null;
}

/**
 * The properties of every node: a unique key, its names (`foldedNames` holds them normalized for comparison), its
 * sources with their kinds and best quality, and the records that it was built from.
 */
export const NODE_PROPERTIES = {
  key: 'text',
  name: 'text',
  sortName: 'text',
  summary: 'text',
  confidence: 'text',
  sources: 'texts',
  sourceQuality: 'integer',
  sourceKinds: 'texts',
  nameTexts: 'texts',
  nameLanguages: 'texts',
  nameFroms: 'texts',
  nameUntils: 'texts',
  foldedNames: 'texts',
  readingTitles: 'texts',
  readingUrls: 'texts',
  readingSections: 'texts',
  readingNotes: 'texts',
  recordOrigins: 'texts',
  recordValues: 'texts',
} as const satisfies PropertyTypes;

/** A kind of node with the properties that every node has and its own. */
export function defineNode<const Properties extends PropertyTypes>(
  label: string,
  properties: Properties,
  indexed: readonly string[] = [],
  aside: NodeModel['aside'] = null,
): NodeModel<typeof NODE_PROPERTIES & Properties> {
  return {
    label,
    properties: { ...NODE_PROPERTIES, ...properties },
    indexed: ['sortName', ...indexed],
    aside,
  };
}
