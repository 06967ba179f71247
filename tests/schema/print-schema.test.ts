import { readFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from '../../schema/build-schema.ts';

it('is up to date (npm run print-schema updates it)', () => {
  const printed = `${printSchema(lexicographicSortSchema(buildSchema()))}\n`;
  expect(readFileSync('schema/schema.graphql', 'utf8')).toBe(printed);
});
