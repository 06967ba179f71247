import { GraphQLError, OperationTypeNode, type ASTVisitor, type ValidationContext } from 'graphql';

/** A validation rule that rejects mutations and subscriptions. */
export function queriesOnly(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      if (operation.operation !== OperationTypeNode.QUERY) {
        context.reportError(
          new GraphQLError(
            `Only queries are supported, but the document contains a ${operation.operation}.`,
            {
              nodes: operation,
            },
          ),
        );
      }
    },
  };
}
