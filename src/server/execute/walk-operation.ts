import {
  getOperationAST,
  getVariableValues,
  Kind,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { type WalkedOperation, walkSelection } from '../../pothos-plugin-neo4j/index.ts';

/** A request: a document, its variables, and the name of the operation. */
export interface Asked {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/**
 * Returns the requested operation and its selection. Returns null if the document does not contain the operation or the
 * variables are invalid, because the executor reports the error.
 */
export function walkOperation(schema: GraphQLSchema, asked: Asked): WalkedOperation | null {
  const operation = getOperationAST(asked.document, asked.operationName);
  if (!operation) return null;
  // Includes default values, because the default of a variable can set the page size.
  const { coerced } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    asked.variables,
  );
  if (!coerced) return null;
  const fragments = Object.fromEntries(
    asked.document.definitions
      .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  const walked = { operation, fragments, variableValues: coerced };
  return { ...walked, selection: walkSelection({ schema, ...walked }) };
}
