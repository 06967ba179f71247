import { isObjectType, type GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { ToolFailure, type RunOperation } from '../../src/assistants/tool.ts';
import type { Cell, Extension, ReconciliationService } from '../../src/reconciliation/service.ts';
import { toGlobalId } from './entity-id.ts';
import type { ExtensionField, ExtensionSource } from './extension-fields.ts';
import { readSettings, type ExtensionSettings } from './extension-settings.ts';
import { readCells } from './read-cells.ts';
import { typeOf } from './types.ts';

/** A requested property with its fields and settings. */
interface Requested {
  readonly source: ExtensionSource;
  readonly settings: ExtensionSettings;
}

/** Returns a function that answers requests for the values of properties with one operation. */
export function defineExtend(
  schema: GraphQLSchema,
  sources: readonly ExtensionSource[],
): ReconciliationService['extend'] {
  const known = new Map(sources.map((source) => [source.id, source]));
  return async ({ ids, properties }, run) => {
    const requested = properties.map((property) => {
      const source = known.get(property.id);
      if (!source) throw unknownProperty(property.id);
      return { source, settings: readSettings(property) };
    });
    rejectRepeated(requested);
    const global = ids.map((id) => toGlobalId(id) ?? '');
    const nodes =
      ids.length === 0 || requested.length === 0
        ? []
        : await readNodes(run, writeOperation(schema, requested, global));
    const rows = ids.map((id, at) => [id, toRow(requested, nodes[at] ?? null)] as const);
    return {
      meta: requested.map(({ source }) => describe(source)),
      rows: Object.fromEntries(rows),
    };
  };
}

type Node = Readonly<Record<string, unknown>>;

const ANSWER = z.object({ nodes: z.array(z.record(z.string(), z.unknown()).nullable()) });

async function readNodes(
  run: RunOperation,
  operation: { readonly document: string; readonly variables: Readonly<Record<string, unknown>> },
): Promise<readonly (Node | null)[]> {
  const { data } = await run(operation);
  return ANSWER.parse(data).nodes;
}

function toRow(
  requested: readonly Requested[],
  node: Node | null,
): Readonly<Record<string, readonly Cell[]>> {
  return Object.fromEntries(
    requested.map(({ source }) => {
      const field = source.fields.find((each) => node?.['__typename'] === each.label);
      return [source.id, node && field ? readCells(field, node[field.key]) : []];
    }),
  );
}

function describe({ id, name, fields }: ExtensionSource): Extension['meta'][number] {
  const [target, other] = new Set(fields.flatMap((field) => field.target ?? []));
  const isOne = target !== undefined && other === undefined;
  return { id, name, ...(isOne && { type: typeOf(target.toUpperCase()) }) };
}

function writeOperation(
  schema: GraphQLSchema,
  requested: readonly Requested[],
  ids: readonly string[],
) {
  const declared = new Map<string, string>([['ids', '[ID!]!']]);
  const variables: Record<string, unknown> = { ids };
  const selections = requested.flatMap(({ source, settings }) =>
    source.fields.map(({ key, ...field }) => {
      const given = argumentsOf(schema, field, settings);
      const texts = given.map(({ name, type, value }) => {
        const variable = `${name}_${field.field}`;
        declared.set(variable, type);
        variables[variable] = value;
        return `${name}: $${variable}`;
      });
      const alias = key === field.field ? '' : `${key}: `;
      const written = texts.length === 0 ? '' : `(${texts.join(', ')})`;
      return `... on ${field.label} { ${alias}${field.field}${written}${SELECTIONS[field.form]} }`;
    }),
  );
  const head = [...declared].map(([name, type]) => `$${name}: ${type}`).join(', ');
  const document = `query extend(${head}) {\n  nodes(ids: $ids) {\n    __typename\n    ${selections.join('\n    ')}\n  }\n}`;
  return { document, variables };
}

const SELECTIONS: Readonly<Record<ExtensionField['form'], string>> = {
  VALUE: '',
  DATE: ' { edtf }',
  NAME: '',
  NAMES: ' { text }',
  CODE: ' { scheme value }',
  PERIODS: ' { from { edtf } until { edtf } rank }',
  SOURCES: ' { title url }',
  ENTITY: ' { ... on Entity { id name } }',
  LIST: ' { nodes { ... on Entity { id name } } }',
};

interface GivenArgument {
  readonly name: string;
  readonly type: string;
  readonly value: unknown;
}

/** Returns the arguments of a field with values from the settings. Ignores settings for which the field has no argument. */
function argumentsOf(
  schema: GraphQLSchema,
  { label, field, form }: Omit<ExtensionField, 'key'>,
  { limit, on, claims, language }: ExtensionSettings,
): readonly GivenArgument[] {
  const type = schema.getType(label);
  const args = isObjectType(type) ? (type.getFields()[field]?.args ?? []) : [];
  const values: Readonly<Record<string, unknown>> = {
    first: form === 'LIST' ? limit : undefined,
    asOf: on,
    claims,
    on: form === 'NAME' ? on : undefined,
    language: form === 'NAME' ? language : undefined,
  };
  return args.flatMap(({ name, type: argumentType }) => {
    const value = values[name];
    return value === undefined ? [] : [{ name, type: String(argumentType), value }];
  });
}

/** Throws a ToolFailure for a repeated property, because the response contains one list of values for each property id. */
function rejectRepeated(requested: readonly Requested[]): void {
  const ids = requested.map(({ source }) => source.id);
  const repeated = ids.find((id, at) => ids.indexOf(id) !== at);
  if (repeated === undefined) return;
  throw new ToolFailure('BAD_USER_INPUT', `The property "${repeated}" is requested several times.`);
}

function unknownProperty(id: string): ToolFailure {
  return new ToolFailure(
    'BAD_USER_INPUT',
    `There is no property ${JSON.stringify(id.slice(0, 60))}. Use a property from the property proposals of the service.`,
  );
}
