import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** The maximum number of fields of an operation with expanded fragments. */
export const MAX_EXPANDED = 10_000;

/**
 * A validation rule that limits the size of a document with expanded fragments. A short document can expand to billions
 * of fields.
 */
export function limitExpansion(context: ValidationContext): ASTVisitor {
  const known = new Map<string, number>();
  const countSet = (set: SelectionSetNode): number =>
    set.selections.reduce((sum, selection) => sum + 1 + countBelow(selection), 0);
  const countBelow = (selection: SelectionNode): number => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return countFragment(selection.name.value);
    }
    return selection.selectionSet ? countSet(selection.selectionSet) : 0;
  };
  const countFragment = (name: string): number => {
    const count = known.get(name);
    const fragment = context.getFragment(name);
    if (count !== undefined || !fragment) {
      return count ?? 0;
    }
    // Another rule rejects a fragment that contains itself. This entry prevents an infinite recursion.
    known.set(name, 0);
    const counted = countSet(fragment.selectionSet);
    known.set(name, counted);
    return counted;
  };
  return {
    OperationDefinition(operation) {
      if (countSet(operation.selectionSet) > MAX_EXPANDED) {
        context.reportError(
          new GraphQLError(
            `The query has more than ${MAX_EXPANDED} fields after its fragments are expanded. Split it into several queries.`,
            { nodes: operation, extensions: { code: 'QUERY_TOO_LARGE' } },
          ),
        );
      }
    },
  };
}
