import { writeFileSync } from 'node:fs';
import { lexicographicSortSchema, parse, print, printSchema, visit } from 'graphql';
import { buildSchema } from './build-schema.ts';

// Writes the schema that clients can rely on from this release on. schema.graphql contains the descriptions.
const names = visit(parse(printSchema(lexicographicSortSchema(buildSchema()))), {
  enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
});
writeFileSync('schema/published.graphql', `${print(names)}\n`);
