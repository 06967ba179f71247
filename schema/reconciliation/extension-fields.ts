import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { ExtensionProperty } from '../../src/reconciliation/service.ts';
import { typeIdOf } from './entity-id.ts';

/** The form of the values of a field, which determines the selection in the operation and the conversion to table cells. */
export type FieldForm =
  'VALUE' | 'DATE' | 'NAME' | 'NAMES' | 'CODE' | 'PERIODS' | 'SOURCES' | 'ENTITY' | 'LIST';

/** A field of an entity type that contains the values of a property. */
export interface ExtensionField {
  readonly label: string;
  readonly field: string;
  /** The response key: an alias if another kind has a field with this name and another type. */
  readonly key: string;
  readonly form: FieldForm;
  /** The scheme of the codes, or null if the values are not codes. */
  readonly scheme: string | null;
  /** The label of the entities, or null if the values are not entities or have different labels. */
  readonly target: string | null;
}

/** A property with the fields that contain its values: one field for each kind of entity with the property. */
export interface ExtensionSource extends ExtensionProperty {
  readonly fields: readonly ExtensionField[];
}

/**
 * Finds the properties of all kinds of entities in the schema: values, dates, names, codes, and the entities to which facts
 * lead. A topic that adds fields to the schema also adds properties.
 */
export function findExtensionFields(schema: GraphQLSchema): readonly ExtensionSource[] {
  const entity = schema.getType('Entity');
  if (!isInterfaceType(entity)) throw new Error('The schema has no interface Entity.');
  const found = new Map<string, ExtensionSource>();
  const types = schema.getPossibleTypes(entity);
  for (const type of types) {
    for (const { id, name, description, ...field } of listFields(schema, type)) {
      const known = found.get(id) ?? { id, name, description, types: [], fields: [] };
      found.set(id, {
        ...known,
        types: [...known.types, typeIdOf(field.label)],
        fields: [...known.fields, field],
      });
    }
  }
  return [...found.values()];
}

type NamedField = ExtensionField & Pick<ExtensionProperty, 'id' | 'name' | 'description'>;

function listFields(schema: GraphQLSchema, type: GraphQLObjectType): readonly NamedField[] {
  return Object.values(type.getFields()).flatMap((field): readonly NamedField[] => {
    const form = FORMS[field.name] ?? formOf(schema, field);
    if (form === null || OMITTED.has(field.name)) return [];
    if (form === 'CODE') return listSchemes(type.name, field);
    const { name: id, description } = field;
    const target = targetOf(field, form);
    const key = hasOneShape(schema, field) ? id : `${type.name}_${id}`;
    return [
      {
        ...{ id, name: toWords(id), description: description ?? '' },
        ...{ label: type.name, field: id, key, form, scheme: null, target },
      },
    ];
  });
}

/** Returns whether all fields with the same name have values of the same shape. GraphQL requires one shape for a response key. */
function hasOneShape(
  schema: GraphQLSchema,
  { name, type }: GraphQLField<unknown, unknown>,
): boolean {
  const entity = schema.getType('Entity');
  const types = isInterfaceType(entity) ? schema.getPossibleTypes(entity) : [];
  return types.every((each) => {
    const other = each.getFields()[name];
    return !other || shapeOf(other.type) === shapeOf(type);
  });
}

function shapeOf(type: GraphQLOutputType): string {
  const { name } = getNamedType(type);
  return isLeafType(getNamedType(type)) ? String(type) : String(type).replace(name, 'Object');
}

/** The fields that are no properties: the opaque id, and the list of all facts, which other fields contain by kind. */
const OMITTED: ReadonlySet<string> = new Set(['id', 'links']);

const FORMS: Readonly<Partial<Record<string, FieldForm>>> = {
  name: 'NAME',
  names: 'NAMES',
  codes: 'CODE',
  existence: 'PERIODS',
  sources: 'SOURCES',
};

function formOf(
  schema: GraphQLSchema,
  { type, args }: GraphQLField<unknown, unknown>,
): FieldForm | null {
  if (args.some(isRequiredArgument)) return null;
  const named = getNamedType(type);
  if (isLeafType(named)) return args.length === 0 ? 'VALUE' : null;
  if (named.name === 'PartialDate') return 'DATE';
  if (isEntity(schema, named)) return args.length === 0 ? 'ENTITY' : null;
  if (!isObjectType(named)) return null;
  const nodes = named.getFields()['nodes'];
  return nodes && isEntity(schema, getNamedType(nodes.type)) ? 'LIST' : null;
}

function isEntity(schema: GraphQLSchema, type: GraphQLNamedType): boolean {
  const entity = schema.getType('Entity');
  if (!isInterfaceType(entity)) return false;
  if (isObjectType(type)) return schema.isSubType(entity, type);
  return (
    isAbstractType(type) &&
    schema.getPossibleTypes(type).every((each) => schema.isSubType(entity, each))
  );
}

function targetOf({ type }: GraphQLField<unknown, unknown>, form: FieldForm): string | null {
  const named = getNamedType(type);
  const nodes = isObjectType(named) && form === 'LIST' ? named.getFields()['nodes'] : undefined;
  const target = form === 'ENTITY' ? named : nodes && getNamedType(nodes.type);
  return isObjectType(target) ? target.name : null;
}

/** Returns a property for each list of codes, such as `code_m49` for the codes of the list M49. */
function listSchemes(
  label: string,
  { name, type }: GraphQLField<unknown, unknown>,
): readonly NamedField[] {
  const named = getNamedType(type);
  const scheme = isObjectType(named) ? named.getFields()['scheme'] : undefined;
  const values = scheme ? getNamedType(scheme.type) : undefined;
  if (!values || !('getValues' in values)) return [];
  return values.getValues().map((value) => ({
    id: `code_${value.name.toLowerCase()}`,
    name: `Code ${value.name.replaceAll('_', ' ')}`,
    description: value.description ?? '',
    ...{ label, field: name, key: name, form: 'CODE', scheme: value.name, target: null },
  }));
}

/** Converts the name of a field to words: "existedFrom" becomes "Existed from". */
function toWords(field: string): string {
  const words = field.replaceAll(/([a-z])([A-Z0-9])/g, (_, before: string, after: string) => {
    return `${before} ${after.toLowerCase()}`;
  });
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
