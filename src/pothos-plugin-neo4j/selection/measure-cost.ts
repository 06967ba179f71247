import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { planOf } from './field-plan.ts';
import { DEFAULT_PAGE } from '../connections/page-arguments.ts';

/** The maximum number of objects that an operation can return, and the field that returns most of them. */
export interface Cost {
  readonly cost: number;
  readonly dearest: string;
}

interface Measured {
  readonly cost: number;
  /** The most expensive single field, with its own number of objects. */
  readonly dearest: { readonly path: string; readonly own: number };
}

interface Call {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Measures operations of a schema before they run. Every object costs one. A connection costs the rows of its page
 * (20 without `first` and `last`), and so does any other list; the cost of the fields below is multiplied.
 */
export function measureCost(
  schema: GraphQLSchema,
): (operation: {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}) => Cost {
  return ({ document, variables, operationName }) => {
    const operation = findOperation(document, operationName);
    const root = operation && schema.getRootType(operation.operation);
    if (!root) return { cost: 0, dearest: '' };
    const fragments = new Map(
      document.definitions
        .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
        .map((each) => [each.name.value, each]),
    );
    const { cost, dearest } = measureSet(
      { schema, fragments, variables },
      operation.selectionSet,
      root,
      '',
    );
    return { cost, dearest: dearest.path };
  };
}

const NOTHING: Measured = { cost: 0, dearest: { path: '', own: 0 } };

function findOperation(
  document: DocumentNode,
  name: string | undefined,
): OperationDefinitionNode | undefined {
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  return name ? operations.find((each) => each.name?.value === name) : operations[0];
}

function measureSet(
  call: Call,
  set: SelectionSetNode,
  type: GraphQLNamedType,
  path: string,
): Measured {
  const parts = set.selections.map((selection) => {
    if (selection.kind === Kind.FIELD) return measureField(call, selection, type, path);
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? call.fragments.get(selection.name.value)
        : selection;
    if (!fragment) return NOTHING;
    const condition =
      fragment.typeCondition && call.schema.getType(fragment.typeCondition.name.value);
    return measureSet(call, fragment.selectionSet, condition ?? type, path);
  });
  return parts.reduce(add, NOTHING);
}

function measureField(
  call: Call,
  node: FieldNode,
  type: GraphQLNamedType,
  above: string,
): Measured {
  const field =
    isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
  if (!field || !node.selectionSet) return NOTHING;
  const path = above === '' ? node.name.value : `${above}.${node.name.value}`;
  const below = measureSet(call, node.selectionSet, getNamedType(field.type), path);
  const own = countObjects(call, field, node);
  const dearestBelow = scale(below.dearest, Math.max(own, 1));
  return {
    cost: own + Math.max(own, 1) * below.cost,
    dearest: dearestBelow.own > own ? dearestBelow : { path, own },
  };
}

/** The number of objects that the field itself returns; the cost of the fields below is multiplied by it. */
function countObjects(call: Call, field: GraphQLField<unknown, unknown>, node: FieldNode): number {
  const { part, end, isValue, page } = planOf(field);
  if (part !== undefined || end !== undefined) return 0;
  if (isListType(getNullableType(field.type))) return DEFAULT_PAGE;
  const isConnection = getNamedType(field.type).name.endsWith('Connection');
  if (!isConnection && page === undefined) return isValue ? 0 : 1;
  return sizeOf(getArgumentValues(field, node, call.variables), page ?? DEFAULT_PAGE);
}

function sizeOf(given: Readonly<Record<string, unknown>>, usual: number): number {
  const size = given['first'] ?? given['last'] ?? usual;
  return typeof size === 'number' && size > 0 ? size : usual;
}

function scale(dearest: Measured['dearest'], by: number): Measured['dearest'] {
  return { path: dearest.path, own: dearest.own * by };
}

function add(one: Measured, other: Measured): Measured {
  return {
    cost: one.cost + other.cost,
    dearest: other.dearest.own > one.dearest.own ? other.dearest : one.dearest,
  };
}
