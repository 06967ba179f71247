import { oncePerBuilder } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from './builder.ts';

/** An example query, shown as a tab of GraphiQL. The name is the name of the operation. */
export interface Example {
  readonly name: string;
  readonly query: string;
  /** The difficulty. Tabs are sorted from easy to hard. */
  readonly level: number;
}

const examplesOf = oncePerBuilder((): Example[] => []);

/** Adds examples to the tabs of GraphiQL. */
export function addExamples(...examples: readonly Example[]): void {
  examplesOf(builder as never).push(...examples);
}

/** Returns all examples, from easy to hard. */
export function listExamples(): readonly Example[] {
  return examplesOf(builder as never).toSorted((one, other) => one.level - other.level);
}
