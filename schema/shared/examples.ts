/** An example query, shown as a tab of GraphiQL. The name is the name of the operation. */
export interface Example {
  readonly name: string;
  readonly query: string;
  /** The difficulty. Tabs are sorted from easy to hard. */
  readonly level: number;
}

const examples: Example[] = [];

/** Adds examples to the tabs of GraphiQL. */
export function addExamples(...added: readonly Example[]): void {
  examples.push(...added);
}

/** Returns all examples, from easy to hard. */
export function listExamples(): readonly Example[] {
  return examples.toSorted((one, other) => one.level - other.level);
}
