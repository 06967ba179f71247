/**
 * The properties that only the importer, searches and sorts need. Neo4j Browser lists properties by the alphabet, and
 * the prefix puts these after all that people read.
 */
export const BOOKKEEPING = {
  /** The name in the form that is sorted. */
  sortName: 'zzSortName',
  /** The names without languages and dates. */
  names: 'zzNames',
  /** The names in the form that a search compares. */
  foldedNames: 'zzFoldedNames',
  /** The origins of the records that a node or a fact rests on. Empty if a node is only the end of relationships. */
  origins: 'zzOrigins',
  /** The origin of the record that a citation is. */
  origin: 'zzOrigin',
  /** The records of a node as JSON, in the order of their origins. */
  records: 'zzRecords',
  /** The claims of a fact as JSON, in the order of their origins. */
  claims: 'zzClaims',
  /** The key of a fact: the same after every import of the same data. */
  factKey: 'zzFactKey',
} as const;

/** Whether a property is of no use to people. */
export function isBookkeeping(property: string): boolean {
  return property.startsWith('zz');
}
