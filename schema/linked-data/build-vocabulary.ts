import { isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { FACT_PROPERTIES, type FactModel } from '../../src/claims/fact-model.ts';
import type { NodeModel } from '../../src/graph/model/node-model.ts';
import type { PropertyType, PropertyTypes } from '../../src/graph/model/property.ts';
import type {
  ClassTerm,
  PropertyTerm,
  RelationTerm,
  ValueKind,
  Vocabulary,
} from '../../src/linked-data/vocabulary.ts';
import { SOURCE_COLUMNS } from '../questions/cite-sources.ts';
import { columnsOf } from '../questions/export.ts';
import { source } from '../shared/source-model.ts';
import { entities, links, nodes } from '../shared/whole-graph.ts';
import { ENTITY, FACT, OWN_CLASSES, OWN_PROPERTIES } from './own-terms.ts';
import { PROPERTY_RULES } from './property-rules.ts';

/**
 * Builds the vocabulary of linked data. The classes, properties and relations come from the model of the graph, and
 * their descriptions from the fields of the API. Throws an Error if a property has no description.
 */
export function buildVocabulary(schema: GraphQLSchema): Vocabulary {
  const fields = listFields(schema);
  const properties = [...mergeUses(listUses()).values()].map((use) => toProperty(use, fields));
  return {
    title: 'gaiko: foreign relations',
    description:
      'The classes and properties of a graph of foreign relations. Each fact states what sources claim about two entities in a period.',
    classes: [...OWN_CLASSES, ...nodes().map(toClass)],
    properties: [...OWN_PROPERTIES, ...properties],
    relations: links().map(toRelation),
  };
}

function toClass({ label, description, alignment }: NodeModel): ClassTerm {
  const parents = alignment.classes;
  const within = label === source.label ? {} : { within: ENTITY };
  return { name: label, comments: [description], parents, ...within };
}

function toRelation({ type, ...model }: FactModel): RelationTerm {
  const endsOf = (ends: FactModel['from']): readonly string[] =>
    ends.length > 0 ? ends.map(({ label }) => label) : [ENTITY];
  const { standing } = model;
  return {
    type,
    name: type.toLowerCase().replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
    value: 'entity',
    comments: [model.description],
    domains: endsOf(model.from),
    ranges: endsOf(model.to),
    parents: model.alignment,
    isSymmetric: model.isSymmetric,
    standing: standing && { property: standing.property, usual: standing.usual },
  };
}

/** A property of the nodes of a label, or of facts. */
interface Use {
  readonly name: string;
  readonly type: PropertyType;
  readonly owner: string;
}

function listUses(): readonly Use[] {
  const use = (owner: string, ...properties: readonly PropertyTypes[]): readonly Use[] =>
    columnsOf('RECORDS', ...properties).map((column) => ({ ...column, owner }));
  return [
    ...entities().flatMap(({ label, properties }) => use(label, properties)),
    ...SOURCE_COLUMNS.map((column) => ({ ...column, owner: source.label })),
    ...use(FACT, FACT_PROPERTIES, ...links().map(({ properties }) => properties)),
  ];
}

/** Groups the uses of properties by name. */
function mergeUses(uses: readonly Use[]): ReadonlyMap<string, readonly Use[]> {
  const merged = new Map<string, readonly Use[]>();
  for (const use of uses) merged.set(use.name, [...(merged.get(use.name) ?? []), use]);
  return merged;
}

function toProperty(uses: readonly Use[], fields: Fields): PropertyTerm {
  const [{ name, type } = { name: '', type: 'text' as const }] = uses;
  const { borrowed, value = KINDS[type], comment, ...rule } = PROPERTY_RULES[name] ?? {};
  const owners = uses.map(({ owner }) => owner);
  const models = [...nodes(), ...links()];
  const found = [
    ...owners.flatMap((owner) => fields.get(owner)?.get(name) ?? []),
    ...models.flatMap(({ rules }) => rules[name]?.description ?? []),
  ];
  const comments = comment === undefined ? [...new Set(found.map(asComment))] : [comment];
  if (comments.length === 0) {
    throw new Error(
      `The property ${name} has no description. Add a field with this name to the GraphQL type, or a description to the rules of the model.`,
    );
  }
  const aligned = nodes().flatMap(({ alignment }) => alignment.properties[name] ?? []);
  const parents = [...new Set([...(rule.parents ?? []), ...aligned])];
  const domains = domainsOf(owners);
  return { name, value, comments, domains, ranges: [], parents, ...(borrowed && { borrowed }) };
}

/** Converts the description of a field to the description of a property. The property is missing if the field is null. */
function asComment(description: string): string {
  return description.replaceAll(/\bNull if /g, 'Missing if ');
}

const KINDS: Readonly<Record<PropertyType, ValueKind>> = {
  text: 'text',
  texts: 'text',
  integer: 'integer',
  float: 'float',
  boolean: 'boolean',
  day: 'day',
  edtf: 'edtf',
};

/** Returns the domains of a property. The class `Entity` replaces the labels of entities if all of them are owners. */
function domainsOf(owners: readonly string[]): readonly string[] {
  const labels = entities().map(({ label }) => label);
  if (!labels.every((label) => owners.includes(label))) return owners;
  return [ENTITY, ...owners.filter((owner) => !labels.includes(owner))];
}

/** The descriptions of the fields of the API, by label and field name. The fields of all edges belong to facts. */
type Fields = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

function listFields(schema: GraphQLSchema): Fields {
  const owners = new Map<string, Map<string, readonly string[]>>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const owner = /^(Link|.*Edge)$/.test(type.name) ? FACT : type.name;
    const own = owners.get(owner) ?? new Map<string, readonly string[]>();
    owners.set(owner, own);
    for (const { name, description } of Object.values(type.getFields()))
      if (description) own.set(name, [...(own.get(name) ?? []), description]);
  }
  return owners;
}
