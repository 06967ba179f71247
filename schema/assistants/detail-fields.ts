import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** What separates the type and the name of a field in an alias. */
const SEPARATOR = '__';

/**
 * Returns the fragment of the values and dates that only some kinds of entities have, such as the place of signature of a
 * treaty. Aliases prevent conflicts between fields with the same name.
 */
export function writeDetailFields(schema: GraphQLSchema): string {
  const entity = schema.getType('Entity');
  if (!isInterfaceType(entity)) throw new Error('The schema has no interface Entity.');
  const shared = entity.getFields();
  const details = schema.getPossibleTypes(entity).map((type) => writeType(type, shared));
  return ['fragment DetailFields on Entity {', '  __typename', ...details, '}'].join('\n');
}

function writeType(type: GraphQLObjectType, shared: Readonly<Record<string, unknown>>): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const selection = field.name in shared ? null : selectValue(field);
    return selection === null
      ? []
      : [`${type.name}${SEPARATOR}${field.name}: ${field.name}${selection}`];
  });
  return `  ... on ${type.name} { ${fields.join(' ')} }`;
}

/** Returns the selection after the name of a field with a value or a date, or null for other fields. */
function selectValue({ type, args }: GraphQLField<unknown, unknown>): string | null {
  const named = getNamedType(type);
  if (args.length > 0) return null;
  if (isLeafType(named)) return '';
  return isObjectType(named) && named.name === 'PartialDate' ? ' { edtf }' : null;
}

/** Formats the values that DetailFields returned, without those that are unknown. */
export function formatDetailFields(node: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(node).flatMap(([alias, value]) => {
    const [, field] = alias.split(SEPARATOR);
    const text = field === undefined ? '' : formatValue(value);
    return text === '' ? [] : [`${field}: ${text}`];
  });
}

function formatValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(formatValue).join(', ');
  if (typeof value !== 'object') return String(value);
  return 'edtf' in value ? String(value.edtf) : '';
}
