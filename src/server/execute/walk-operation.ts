import {
  getOperationAST,
  getVariableValues,
  Kind,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { type WalkedOperation, walkSelection } from '../../pothos-plugin-neo4j/index.ts';

/** The requested operation: a document, its variables, and the name of the operation. */
export interface Asked {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/**
 * Returns the requested operation and its selection. Null if the document does not contain it or its variables are
 * invalid; the executor reports the error.
 */
export function walkOperation(schema: GraphQLSchema, asked: Asked): WalkedOperation | null {
  const operation = getOperationAST(asked.document, asked.operationName);
  if (!operation) return null;
  // Includes default values, since a variable's default may set the page size.
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
  const selection = walkSelection({ schema, operation, fragments, variableValues: coerced });
  return { operation, selection };
}
