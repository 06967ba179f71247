import {
  defaultTypeResolver,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  OperationTypeNode,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { isPromise, joinLater, mapLater, type Later } from '../load/later.ts';
import type { Selection } from '../selection/walk-selection.ts';
import { NotWritten } from './not-written.ts';
import {
  planObject,
  type ObjectPlan,
  type PlannedField,
  type WrittenOperation,
} from './object-plan.ts';
import { writeLeaf } from './write-leaf.ts';

/** JSON texts, in the order of the values that they represent. */
type Texts = readonly string[];

interface Writing {
  readonly operation: WrittenOperation;
  readonly context: unknown;
}

/**
 * Executes a query and returns its data as JSON: the same text as that of the data that the executor of graphql-js
 * returns. It resolves each field once for all objects of a level, and writes text instead of creating objects. Rejects if
 * there is an error at any field, so that the executor must run.
 */
export async function writeAnswer(
  operation: WrittenOperation,
  selection: Selection,
  context: unknown,
): Promise<string> {
  const type = operation.schema.getQueryType();
  if (!type || operation.operation.operation !== OperationTypeNode.QUERY) throw new NotWritten();
  const plan = planObject(operation, type, selection, undefined);
  const [text] = await writeObjects({ operation, context }, plan, [operation.rootValue]);
  if (text === undefined) throw new NotWritten();
  return text;
}

/** Writes objects of one type. All fields of a level are resolved before any field below them. */
function writeObjects(
  writing: Writing,
  plan: ObjectPlan,
  objects: readonly unknown[],
): Later<Texts> {
  const { fields } = plan;
  if (fields.length === 0) return objects.map(() => '{}');
  const columns = joinLater(fields, (field) => writeField(writing, field, objects));
  return mapLater(columns, (texts) => objects.map((_, at) => assemble(fields, texts, at)));
}

function assemble(fields: readonly PlannedField[], columns: readonly Texts[], at: number): string {
  let text = '';
  for (const [index, { prefix }] of fields.entries()) text += prefix + (columns[index]?.[at] ?? '');
  return `${text}}`;
}

function writeField(
  writing: Writing,
  field: PlannedField,
  parents: readonly unknown[],
): Later<Texts> {
  return mapLater(resolveField(writing, field, parents), (values) =>
    writeValues(writing, field, field.type, values),
  );
}

/** Returns the values of a field of all parents. */
function resolveField(
  { context }: Writing,
  { resolve, resolveAll, arguments: given, info }: PlannedField,
  parents: readonly unknown[],
): Later<readonly unknown[]> {
  const values = resolveAll
    ? resolveAll({ parents, given, context })
    : parents.map((parent): unknown => resolve(parent, given, context, info));
  return awaitAll(values);
}

function awaitAll(values: readonly unknown[]): Later<readonly unknown[]> {
  return values.some(isPromise) ? Promise.all(values) : values;
}

function writeValues(
  writing: Writing,
  field: PlannedField,
  type: GraphQLOutputType,
  values: readonly unknown[],
): Later<Texts> {
  const inner = isNonNullType(type) ? type.ofType : type;
  const known = values.filter((value) => value !== null && value !== undefined);
  if (known.length === values.length) return writeKnown(writing, field, inner, known);
  if (inner !== type) throw new NotWritten();
  if (known.length === 0) return values.map(() => 'null');
  return mapLater(writeKnown(writing, field, inner, known), (texts) => {
    let next = 0;
    return values.map((value) => {
      if (value === null || value === undefined) return 'null';
      next += 1;
      return texts[next - 1] ?? 'null';
    });
  });
}

/** Writes values that are not null. */
function writeKnown(
  writing: Writing,
  field: PlannedField,
  type: GraphQLOutputType,
  values: readonly unknown[],
): Later<Texts> {
  if (isLeafType(type)) return values.map((value) => writeLeaf(type, value));
  if (isListType(type)) return writeLists(writing, field, type.ofType, values);
  if (isAbstractType(type)) return writeAbstract(writing, field, type, values);
  if (isObjectType(type)) return writeObjects(writing, planBelow(writing, field, type), values);
  throw new NotWritten();
}

/** Writes lists. The items of all lists are written together. */
function writeLists(
  writing: Writing,
  field: PlannedField,
  type: GraphQLOutputType,
  lists: readonly unknown[],
): Later<Texts> {
  const items: unknown[] = [];
  const ends = lists.map((list) => {
    if (!Array.isArray(list)) throw new NotWritten();
    for (const item of list) items.push(item);
    return items.length;
  });
  const written = mapLater(awaitAll(items), (all) => writeValues(writing, field, type, all));
  return mapLater(written, (texts) =>
    ends.map((end, at) => `[${texts.slice(at === 0 ? 0 : ends[at - 1], end).join(',')}]`),
  );
}

/** Writes values of an interface or union. Those of each object type are written together. */
function writeAbstract(
  writing: Writing,
  field: PlannedField,
  type: GraphQLAbstractType,
  values: readonly unknown[],
): Later<Texts> {
  return mapLater(resolveTypes(writing, field, type, values), (names) => {
    const types = [...new Set(names)].map((name) => findType(writing, type, name));
    const groups = joinLater(types, (each) => {
      const group = values.filter((_, at) => names[at] === each.name);
      return writeObjects(writing, planBelow(writing, field, each), group);
    });
    return mapLater(groups, (texts) => {
      const next = new Map<unknown, number>();
      return names.map((name) => {
        const at = next.get(name) ?? 0;
        next.set(name, at + 1);
        return texts[types.findIndex((each) => each.name === name)]?.[at] ?? 'null';
      });
    });
  });
}

function resolveTypes(
  { context }: Writing,
  { info }: PlannedField,
  type: GraphQLAbstractType,
  values: readonly unknown[],
): Later<readonly unknown[]> {
  const resolve = type.resolveType ?? defaultTypeResolver;
  return awaitAll(values.map((value): unknown => resolve(value, context, info, type)));
}

function findType(
  { operation: { schema } }: Writing,
  abstract: GraphQLAbstractType,
  name: unknown,
): GraphQLObjectType {
  const type = typeof name === 'string' ? schema.getType(name) : undefined;
  if (isObjectType(type) && schema.isSubType(abstract, type)) return type;
  throw new NotWritten();
}

/** Returns the plan of the objects of a type that a field returns. */
function planBelow(
  { operation }: Writing,
  { below, children, info }: PlannedField,
  type: GraphQLObjectType,
): ObjectPlan {
  const known = below.get(type);
  if (known) return known;
  if (type.isTypeOf) throw new NotWritten();
  const plan = planObject(operation, type, children, info.path);
  below.set(type, plan);
  return plan;
}
