/** A term of another vocabulary with its prefix, such as `schema:Country`. */
export type ForeignTerm = `${string}:${string}`;

/** The terms of other vocabularies that are more general than the label and the properties of a node. */
export interface Alignment {
  readonly classes: readonly ForeignTerm[];
  readonly properties: Readonly<Partial<Record<string, readonly ForeignTerm[]>>>;
}
