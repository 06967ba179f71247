/**
 * The properties that only the importer, searches and sorting need. Neo4j Browser lists properties alphabetically, so
 * the prefix puts these last.
 */
export const BOOKKEEPING = {
  /** The name in the form used for sorting. */
  sortName: 'zzSortName',
  /** The names without languages and dates. */
  names: 'zzNames',
  /** The names in the form used for searching. */
  foldedNames: 'zzFoldedNames',
  /**
   * The origins of the records on which a node or fact is based. Empty if a node only exists as an end of
   * relationships.
   */
  origins: 'zzOrigins',
  /** The origin of the record from which a citation was imported. */
  origin: 'zzOrigin',
  /** The records of a node as JSON, in the order of their origins. */
  records: 'zzRecords',
  /** The claims of a fact as JSON, in the order of their origins. */
  claims: 'zzClaims',
  /** The key of a fact. It is the same after every import of the same data. */
  factKey: 'zzFactKey',
  /** A text that sorts facts by their start date. Facts without a known start come last. It ends with the key. */
  startOrder: 'zzStartOrder',
  /** A text that sorts facts by their end date, in the same form. */
  endOrder: 'zzEndOrder',
} as const;

/** Returns whether a property is for internal use only. */
export function isBookkeeping(property: string): boolean {
  return property.startsWith('zz');
}
