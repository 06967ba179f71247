import { writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from './build-schema.ts';

// Writes the schema as clients see it to schema/schema.graphql or to the given file.
writeFileSync(
  process.argv[2] ?? 'schema/schema.graphql',
  `${printSchema(lexicographicSortSchema(buildSchema()))}\n`,
);
