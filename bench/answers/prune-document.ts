import {
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** A document without unknown fields, and the removed fields in the form "Type.field". */
export interface PrunedDocument {
  readonly document: DocumentNode;
  readonly pruned: readonly string[];
}

/** Removes fields that a schema does not have or that have unknown arguments, and variables that are then unused. */
export function pruneDocument(schema: GraphQLSchema, document: DocumentNode): PrunedDocument {
  const pruned: string[] = [];
  const info = new TypeInfo(schema);
  const fitting = visit(
    document,
    visitWithTypeInfo(info, {
      Field: {
        enter(node) {
          const field = info.getFieldDef();
          const fits = node.arguments?.every(({ name }) =>
            field?.args.some((argument) => argument.name === name.value),
          );
          if (field && fits !== false) return undefined;
          pruned.push(`${String(info.getParentType())}.${node.name.value}`);
          return null;
        },
      },
      SelectionSet: { leave: (node) => (node.selections.length === 0 ? fill(node) : undefined) },
    }),
  );
  return { document: dropUnusedVariables(fitting), pruned };
}

function fill(node: SelectionSetNode): SelectionSetNode {
  const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
  return { ...node, selections: [typename] };
}

function dropUnusedVariables(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable(node) {
      used.add(node.name.value);
    },
  });
  return visit(document, {
    VariableDefinition: (node) => (used.has(node.variable.name.value) ? undefined : null),
  });
}
