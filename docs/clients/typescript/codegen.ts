import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: ['src/with-fetch.ts', 'src/with-apollo.ts'],
  generates: {
    'src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        // Dates are strings in JSON. With strictScalars, a scalar without a type is an error instead of `unknown`.
        scalars: { Date: 'string', Edtf: 'string' },
        strictScalars: true,
        useTypeImports: true,
        enumsAsTypes: true,
      },
    },
  },
  importExtension: '.ts',
};

export default config;
