import {
  defaultTypeResolver,
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  OperationTypeNode,
  type GraphQLError,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import { isPromise, joinLater, mapLater, type Later } from '../load/later.ts';
import type { Selection } from '../selection/walk-selection.ts';
import { AnswerTooLarge, NotWritten } from './not-written.ts';
import {
  createPlans,
  planObject,
  type ObjectPlan,
  type ObjectPlans,
  type OperationPlans,
  type PlannedField,
  type WrittenOperation,
} from './object-plan.ts';
import { catchErrors } from './catch-errors.ts';
import { createPace, paceOperation, type OperationPace, type Pace } from '../load/pace.ts';
import { writeInParts } from './write-in-parts.ts';
import { writeLeaf } from './write-leaf.ts';

/** JSON texts in the order of the values. */
type Texts = readonly string[];

interface Writing {
  readonly operation: WrittenOperation;
  readonly context: unknown;
  readonly plans: OperationPlans;
  readonly pace: OperationPace;
  /** The number of characters that the answer can still contain. */
  left: number;
}

/** The options of `writeAnswer`. */
export interface AnswerOptions {
  /** The plans of earlier executions of the operation. Default: none. */
  readonly plans?: OperationPlans;
  /** The maximum number of characters. Default: no limit. */
  readonly maxLength?: number;
  /** Divides the writing of a long answer among the iterations of the event loop. Default: a separate pace. */
  readonly pace?: Pace;
  /** Ends the writing of a long answer. */
  readonly signal?: AbortSignal;
  /** Receives the errors of nullable root fields, whose values are then null. Default: an error rejects the answer. */
  readonly errors?: GraphQLError[];
}

/**
 * Executes a query and returns its data as JSON text. The text is identical to the serialized data of the graphql-js
 * executor. Each field is resolved for all objects of a level together, and no result objects are created. Rejects if a
 * field has an error or if only the executor supports the selection. Rejects with AnswerTooLarge as soon as the answer
 * exceeds its maximum length.
 */
export async function writeAnswer(
  operation: WrittenOperation,
  selection: Selection,
  context: unknown,
  options: AnswerOptions = {},
): Promise<string> {
  const { plans = createPlans(), maxLength = Infinity, pace = createPace(), signal } = options;
  const type = operation.schema.getQueryType();
  if (!type || operation.operation.operation !== OperationTypeNode.QUERY) throw new NotWritten();
  const steps = paceOperation(pace, signal);
  const writing = { operation, context, plans, pace: steps, left: maxLength };
  const plan = planFor(writing, type, { known: plans.root, selection, path: undefined });
  try {
    const columns = await joinLater(plan.fields, (field) =>
      catchErrors(field, options.errors, () => writeField(writing, field, [operation.rootValue])),
    );
    return plan.fields.length === 0 ? '{}' : assemble(plan.fields, columns, 0);
  } finally {
    steps.end();
  }
}

/** Writes objects of one type. */
function writeObjects(
  writing: Writing,
  plan: ObjectPlan,
  objects: readonly unknown[],
): Later<Texts> {
  const { fields } = plan;
  if (fields.length === 0) return objects.map(() => '{}');
  for (const { prefix } of fields) spend(writing, prefix.length * objects.length);
  const columns = joinLater(fields, (field) => writeField(writing, field, objects));
  return mapLater(columns, (texts) =>
    writeInParts({ pace: writing.pace, canWait: true }, [...objects.keys()], (part) =>
      part.map((at) => assemble(fields, texts, at)),
    ),
  );
}

function assemble(fields: readonly PlannedField[], columns: readonly Texts[], at: number): string {
  let text = '';
  let index = 0;
  for (const { prefix } of fields) {
    text += prefix + (columns[index]?.[at] ?? '');
    index += 1;
  }
  return `${text}}`;
}

function writeField(
  writing: Writing,
  field: PlannedField,
  parents: readonly unknown[],
): Later<Texts> {
  const write = (some: readonly unknown[]): Later<Texts> =>
    mapLater(resolveField(writing, field, some), (values) =>
      writeValues(writing, field, field.type, values),
    );
  if (!isLeafType(getNamedType(field.type))) return write(parents);
  // Values that need a statement are requested together, so that one statement loads the values of a whole level.
  const canWait = field.isFetched;
  return writeInParts({ pace: writing.pace, canWait }, parents, write);
}

/** Resolves a field for all parents. */
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
  if (values.every(isKnown)) return writeKnown(writing, field, inner, values);
  if (inner !== type) throw new NotWritten();
  const known = positionsOf(values, isKnown);
  const written = writeKnown(
    writing,
    field,
    inner,
    known.map((at) => values[at]),
  );
  return mapLater(written, (texts) => scatter(values.length, [{ positions: known, texts }]));
}

function isKnown(value: unknown): boolean {
  return value !== null && value !== undefined;
}

function positionsOf(
  values: readonly unknown[],
  isWanted: (value: unknown) => boolean,
): readonly number[] {
  return [...values.keys()].filter((at) => isWanted(values[at]));
}

/** Returns a list with each text at its position, and the JSON text `null` at the other positions. */
function scatter(
  length: number,
  groups: readonly { readonly positions: readonly number[]; readonly texts: Texts }[],
): Texts {
  const all = new Array<string>(length).fill('null');
  for (const { positions, texts } of groups) {
    for (const [index, at] of positions.entries()) all[at] = texts[index] ?? 'null';
  }
  return all;
}

/** Writes values that are not null. */
function writeKnown(
  writing: Writing,
  field: PlannedField,
  type: GraphQLOutputType,
  values: readonly unknown[],
): Later<Texts> {
  if (isLeafType(type)) return writeLeaves(writing, type, values);
  if (isListType(type)) return writeLists(writing, field, type.ofType, values);
  if (isAbstractType(type)) return writeAbstract(writing, field, type, values);
  if (isObjectType(type)) return writeObjects(writing, planBelow(writing, field, type), values);
  throw new NotWritten();
}

function writeLeaves(writing: Writing, type: GraphQLLeafType, values: readonly unknown[]): Texts {
  return values.map((value) => {
    const text = writeLeaf(type, value);
    spend(writing, text.length);
    return text;
  });
}

/** Subtracts characters from the remaining length of the answer. Throws AnswerTooLarge if none remain. */
function spend(writing: Writing, length: number): void {
  writing.left -= length;
  if (writing.left < 0) throw new AnswerTooLarge();
}

/** Writes lists. Concatenates the items of all lists, so that their fields are resolved together. */
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

/** Writes the values of an interface or union type, grouped by object type. */
function writeAbstract(
  writing: Writing,
  field: PlannedField,
  type: GraphQLAbstractType,
  values: readonly unknown[],
): Later<Texts> {
  return mapLater(resolveTypes(writing, field, type, values), (names) => {
    const groups = joinLater([...new Set(names)], (name) => {
      const plan = planBelow(writing, field, findType(writing, type, name));
      const positions = positionsOf(names, (each) => each === name);
      const objects = positions.map((at) => values[at]);
      return mapLater(writeObjects(writing, plan, objects), (texts) => ({ positions, texts }));
    });
    return mapLater(groups, (written) => scatter(values.length, written));
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

/** Returns the plan of an object type that the field returns. */
function planBelow(
  writing: Writing,
  { below, children, info }: PlannedField,
  type: GraphQLObjectType,
): ObjectPlan {
  if (type.isTypeOf) throw new NotWritten();
  return planFor(writing, type, { known: below, selection: children, path: info.path });
}

interface PlannedLevel {
  readonly known: ObjectPlans;
  readonly selection: Selection;
  readonly path: GraphQLResolveInfo['path'] | undefined;
}

/** Returns the known plan of an object type. If there is none, plans the type and stores the plan. */
function planFor(
  { operation, plans }: Writing,
  type: GraphQLObjectType,
  { known, selection, path }: PlannedLevel,
): ObjectPlan {
  const plan = known.get(type) ?? planObject(operation, type, selection, path);
  if (!known.has(type)) plans.fieldCount += plan.fields.length;
  known.set(type, plan);
  return plan;
}
