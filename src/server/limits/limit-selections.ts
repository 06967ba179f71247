import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** The maximum number of aliases on a level, including fragments. */
export const MAX_ALIASES = 30;
/** The maximum number of fields in a selection set. */
export const MAX_SELECTIONS = 100;

/** A validation rule that limits the fields of each selection set, and the aliases of each level including fragments. */
export function limitSelections(context: ValidationContext): ASTVisitor {
  const refuse = (node: SelectionSetNode, message: string): void => {
    context.reportError(
      new GraphQLError(message, { nodes: node, extensions: { code: 'QUERY_TOO_LARGE' } }),
    );
  };
  return {
    SelectionSet(set, _key, parent) {
      if (set.selections.length > MAX_SELECTIONS) {
        refuse(set, `A selection set can have at most ${MAX_SELECTIONS} fields. Split the query.`);
      }
      const isFragment =
        parent !== undefined && 'kind' in parent && parent.kind === Kind.INLINE_FRAGMENT;
      if (!isFragment && countAliases(set, context, new Set()) > MAX_ALIASES) {
        refuse(set, `A level can have at most ${MAX_ALIASES} aliases. Split the query.`);
      }
    },
  };
}

function countAliases(
  set: SelectionSetNode,
  context: ValidationContext,
  seen: Set<string>,
): number {
  let count = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      count += selection.alias === undefined ? 0 : 1;
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      count += countAliases(selection.selectionSet, context, seen);
    } else if (!seen.has(selection.name.value)) {
      seen.add(selection.name.value);
      const fragment = context.getFragment(selection.name.value);
      count += fragment ? countAliases(fragment.selectionSet, context, seen) : 0;
    }
  }
  return count;
}
