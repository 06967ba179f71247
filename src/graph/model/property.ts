declare global {
  /** The types of properties by name, with what a stored value is in JavaScript. Extensions add theirs by merging. */
  interface GraphPropertyTypes {
    text: string;
    integer: number;
    float: number;
    boolean: boolean;
    /** A date of the database; the driver gives it as YYYY-MM-DD. */
    day: string;
    texts: readonly string[];
  }
}

/** What a property holds. */
export type PropertyType = keyof GraphPropertyTypes;

/** The properties of a node or relationship, by name. */
export type PropertyTypes = Readonly<Record<string, PropertyType>>;

/** No properties at all. */
// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- The default for a model without properties has no property names, so that any name is a compile error.
export type NoProperties = Readonly<Record<never, PropertyType>>;

/** The names of the properties of a model. */
export type PropertyNameOf<
  Model extends { readonly properties: PropertyTypes; readonly inherited?: PropertyTypes },
> = (keyof Model['properties'] | keyof NonNullable<Model['inherited']>) & string;
