import {
  getNamedType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A field of the schema that returns a connection. */
export interface ConnectionField {
  /** The parent type of the field. */
  readonly on: string;
  /** The query around the field, with `{}` for the field. Queries through `node` require `$id`. */
  readonly way: string;
  readonly name: string;
  /** All arguments except those of the page. */
  readonly choices: readonly GraphQLArgument[];
  /** Whether its edges are facts, which have ids. */
  readonly isOfFacts: boolean;
  /** The selection of the id of a node. */
  readonly id: string;
}

const PAGE = ['first', 'after', 'last', 'before', 'offset'];

/** The required arguments of fields. */
const NEEDED: Readonly<Record<string, string>> = {
  search: 'text: "japan"',
  searchSources: 'text: "japan"',
};

/** Returns every field of the schema that returns a connection. */
export function findConnectionFields(schema: GraphQLSchema): readonly ConnectionField[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return types.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
      // Entries of a timeline have no ids. A separate test pages through them.
      .filter((field) => getNamedType(field.type).name !== 'TimelineConnection')
      .map((field) => describe(schema, type, field)),
  );
}

function describe(
  schema: GraphQLSchema,
  on: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): ConnectionField {
  const connection = getNamedType(field.type) as GraphQLObjectType;
  const edge = getNamedType(connection.getFields()['edges']?.type) as GraphQLObjectType | undefined;
  if (!edge) throw new Error(`${connection.name} has no edges`);
  return {
    on: on.name,
    way: wayTo(schema, on),
    name: field.name,
    choices: field.args.filter(({ name }) => !PAGE.includes(name) && !isNeeded(field.name, name)),
    isOfFacts: 'factId' in edge.getFields(),
    id:
      getNamedType(edge.getFields()['node']?.type)?.name === 'Link'
        ? 'id: factId'
        : '... on Node { id }',
  };
}

function isNeeded(field: string, argument: string): boolean {
  return NEEDED[field]?.startsWith(`${argument}:`) ?? false;
}

function wayTo(schema: GraphQLSchema, type: GraphQLObjectType): string {
  if (type === schema.getQueryType()) return '{}';
  if (type.name === 'Dyad') return '{ at: dyad(a: "JP", b: "GB") {} }';
  if (type.getInterfaces().some(({ name }) => name === 'Node'))
    return `{ at: node(id: $id) { ... on ${type.name} {} } }`;
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  const root = roots.find((each) => getNamedType(each.type) === type && each.args.length === 0);
  if (!root) throw new Error(`no test knows the way to ${type.name}`);
  return `{ at: ${root.name} {} }`;
}

/** Returns the query for a page. All arguments are variables. */
export function writePageQuery({ way, name, choices, isOfFacts, id }: ConnectionField): string {
  const chosen = choices.map((choice) => `$${choice.name}: ${String(choice.type)}`);
  const needed = NEEDED[name] === undefined ? [] : [NEEDED[name]];
  const given = [
    ...needed,
    ...[...PAGE, ...choices.map((choice) => choice.name)].map((each) => `${each}: $${each}`),
  ];
  const page = '$first: Int, $after: String, $last: Int, $before: String, $offset: Int';
  const declared = [...(way.includes('$id') ? ['$id: ID!'] : []), page, ...chosen];
  const connection = `{ page: ${name}(${given.join(', ')}) {
    totalCount
    edges { cursor ${isOfFacts ? 'factId' : ''} node { ${id} } }
    nodes { ${id} }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  } }`;
  return `query (${declared.join(', ')}) ${way.replace('{}', connection)}`;
}
