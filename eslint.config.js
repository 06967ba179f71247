import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist',
      'node_modules',
      '.gaiko',
      'coverage',
      'tests/schema/fixtures',
      // The types that these programs import are generated. A test compiles them.
      'docs/clients',
      // Written by gql.tada.
      'src/explorer/api/schema.d.ts',
      '*.config.js',
      '.dependency-cruiser.cjs',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      'max-depth': ['error', 3],
      complexity: ['error', 10],
      'no-else-return': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
    },
  },
  {
    files: [
      'src/!(pothos-plugin-neo4j)/**/*.ts',
      'schema/**/*.ts',
      'import/**/*.ts',
      'main.ts',
      'serve.ts',
    ],
    // Pothos leaves its plugins no other way.
    ignores: ['src/{dates,claims}/plugin/**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    },
  },
  {
    // The driver's Config and SessionConfig are classes only in its types.
    files: ['src/neo4j/**/*.ts', 'bench/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/consistent-type-assertions': 'off',
      // It runs out of stack over the types of graphql, which hold one another.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
);
