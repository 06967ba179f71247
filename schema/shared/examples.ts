/** An example query, shown as a tab of GraphiQL; the name is the name of the operation. */
export interface Example {
  readonly name: string;
  readonly query: string;
  /** How hard it is: the tabs go from easy to hard. */
  readonly level: number;
}

const added: Example[] = [];

/** Adds examples to the tabs of GraphiQL. */
export function addExamples(...examples: readonly Example[]): void {
  added.push(...examples);
}

/** All examples that were added, from easy to hard. */
export function listExamples(): readonly Example[] {
  return added.toSorted((one, other) => one.level - other.level);
}
