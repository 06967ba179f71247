declare global {
  /**
   * The property types by name, with the JavaScript type of their values. Extensions add types by declaration merging.
   */
  interface GraphPropertyTypes {
    text: string;
    integer: number;
    float: number;
    boolean: boolean;
    /** A date of the database, read as text in the form YYYY-MM-DD. */
    day: string;
    texts: readonly string[];
  }
}

/** The type of a property. */
export type PropertyType = keyof GraphPropertyTypes;

/** The types of the properties of a node or relationship, by name. */
export type PropertyTypes = Readonly<Record<string, PropertyType>>;

/** The properties of a model without properties. */
export const NO_PROPERTIES = {} as const;

/** The type of `NO_PROPERTIES`. */
export type NoProperties = typeof NO_PROPERTIES;

/** A rule for the values of a property, for data that does not come from the bundled tables. */
export interface PropertyRule {
  /** The only values of a text. */
  readonly words?: readonly string[];
  /** Whether every node must have a value. */
  readonly isRequired?: boolean;
  /** The meaning of the property in one sentence, if the API has no field with this name. */
  readonly description?: string;
  /** The value of a node for which none is given. */
  readonly default?: boolean;
}

/** The rules for the values of properties, by name. */
export type PropertyRules = Readonly<Record<string, PropertyRule>>;

/** The property names of a model. */
export type PropertyNameOf<
  Model extends { readonly properties: PropertyTypes; readonly inherited?: PropertyTypes },
> = (keyof Model['properties'] | keyof NonNullable<Model['inherited']>) & string;
