/**
 * The type of a property. `edtf` is a date as a source gives it. It is stored as three properties: the text, and the
 * first and the last day that it can mean (`signedOn`, `signedOnEarliest`, `signedOnLatest`).
 */
export type PropertyType = 'text' | 'integer' | 'float' | 'boolean' | 'day' | 'edtf' | 'texts';

/** The properties of a node or relationship, by name. */
export type PropertyTypes = Readonly<Record<string, PropertyType>>;

/** Returns the names under which the database stores one property: one, or three for a date. */
export function storedNames(name: string, type: PropertyType): readonly string[] {
  return type === 'edtf' ? [name, `${name}Earliest`, `${name}Latest`] : [name];
}
