import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** The values and dates that only some kinds of entities have, such as the place of signature of a treaty. */
export interface DetailFields {
  /** The fragment DetailFields on Entity. */
  readonly fragment: string;
  /** Returns the name and the value of each known field in an answer, such as `signedAt: "Paris"`, without quotation marks. */
  format(node: Readonly<Record<string, unknown>>): readonly string[];
}

interface Detail {
  readonly label: string;
  readonly field: GraphQLField<unknown, unknown>;
}

/** Finds the detail fields of all kinds of entities in the schema. */
export function findDetailFields(schema: GraphQLSchema): DetailFields {
  const entity = schema.getType('Entity');
  if (!isInterfaceType(entity)) throw new Error('The schema has no interface Entity.');
  const shared = entity.getFields();
  const types = schema.getPossibleTypes(entity);
  const details = types.flatMap((type) => listDetails(type, new Set(Object.keys(shared))));
  const keys = new Map(details.map((detail) => [keyOf(detail, details), detail.field.name]));
  const selections = types.map(({ name }) => {
    const fields = details.filter(({ label }) => label === name);
    const written = fields.map((detail) => write(detail, details));
    return `  ... on ${name} { ${['__typename', ...written].join(' ')} }`;
  });
  return {
    fragment: ['fragment DetailFields on Entity {', ...selections, '}'].join('\n'),
    format: (node) =>
      Object.entries(node).flatMap(([key, value]) => {
        const field = keys.get(key);
        const text = field === undefined ? '' : formatValue(value);
        return text === '' ? [] : [`${field ?? ''}: ${text}`];
      }),
  };
}

function listDetails(type: GraphQLObjectType, shared: ReadonlySet<string>): readonly Detail[] {
  return Object.values(type.getFields())
    .filter((field) => !shared.has(field.name) && (isValue(field) || isDate(field)))
    .map((field) => ({ label: type.name, field }));
}

function isValue({ type, args }: GraphQLField<unknown, unknown>): boolean {
  return args.length === 0 && isLeafType(getNamedType(type));
}

function isDate({ type, args }: GraphQLField<unknown, unknown>): boolean {
  const named = getNamedType(type);
  return args.length === 0 && isObjectType(named) && named.name === 'PartialDate';
}

function write(detail: Detail, details: readonly Detail[]): string {
  const { name } = detail.field;
  const key = keyOf(detail, details);
  return `${key === name ? name : `${key}: ${name}`}${isDate(detail.field) ? ' { edtf }' : ''}`;
}

/** Returns the response key of a field: an alias if another kind has a field with this name and another type. */
function keyOf({ label, field }: Detail, details: readonly Detail[]): string {
  const isUnique = details.every(
    ({ field: other }) => other.name !== field.name || String(other.type) === String(field.type),
  );
  return isUnique ? field.name : `${label}_${field.name}`;
}

function formatValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(formatValue).join(', ');
  if (typeof value === 'object') return 'edtf' in value ? String(value.edtf) : '';
  return JSON.stringify(value).replaceAll(/^"|"$/g, '');
}
