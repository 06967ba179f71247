import graphql from '@graphql-eslint/eslint-plugin';

// The rules of the printed schema. An edge here is a fact with dates and sources, so that connections have
// nodes beside edges, and a node may be an entity of any kind (docs/decisions/042).
export default [
  {
    files: ['schema/schema.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'schema/schema.graphql' } },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
        },
      ],
      '@graphql-eslint/strict-id-in-types': 'off',
      // A treatyKind stands beside a kind: an entity of any kind has the latter, and clients rely on both names.
      '@graphql-eslint/no-typename-prefix': 'off',
    },
  },
];
