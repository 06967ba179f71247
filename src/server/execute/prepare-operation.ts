import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type {
  Cost,
  ObjectPlans,
  Selection,
  WalkedOperation,
} from '../../pothos-plugin-neo4j/index.ts';
import { walkOperation, type Asked } from './walk-operation.ts';

/** An operation before its execution. */
export interface PreparedOperation {
  /** The selection. Null if the executor will report an error. */
  readonly walked: WalkedOperation | null;
  readonly cost: Cost | null;
  /** The plans for writing its answer. The first execution adds them. */
  readonly plans: ObjectPlans;
}

/** Returns a function that prepares operations. It caches the results for each document and its variables. */
export function createPreparation(
  schema: GraphQLSchema,
  measureCost: (selection: Selection) => Cost,
): (asked: Asked) => PreparedOperation {
  const cached = new LRUCache<string, PreparedOperation & { readonly document: DocumentNode }>({
    maxSize: MAX_CHARACTERS,
    maxEntrySize: MAX_CHARACTERS / 64,
    sizeCalculation: (_, key) => key.length,
  });
  return (asked) => {
    const { document } = asked;
    const key = keyOf(asked);
    const known = cached.get(key);
    // The selection refers to the nodes of its document, so that it does not fit another document with equal text.
    if (known?.document === document) return known;
    const walked = walkOperation(schema, asked);
    const cost = walked && measureCost(walked.selection);
    const prepared = { document, walked, cost, plans: new Map() };
    cached.set(key, prepared);
    return prepared;
  };
}

/** The maximum total length of the cached documents and variables. A selection is about 30 times larger. */
const MAX_CHARACTERS = 512 * 1024;

function keyOf({ document, variables, operationName }: Asked): string {
  return JSON.stringify([operationName, variables, document.loc?.source.body]);
}
