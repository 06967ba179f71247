import { readFileSync } from 'node:fs';
import { buildSchema as readSchema, findBreakingChanges, isObjectType } from 'graphql';
import { buildSchema } from '../../schema/build-schema.ts';

const published = readSchema(readFileSync('schema/published.graphql', 'utf8'));

it('breaks no client of the last release (npm run publish-schema publishes a new one)', () => {
  const broken = findBreakingChanges(published, buildSchema());
  expect(broken.map(({ description }) => description)).toEqual([]);
});

it('would detect a removed field, a new required argument, and a newly nullable value', () => {
  const text = readFileSync('schema/published.graphql', 'utf8');
  const changed = text
    .replace('  capital: String\n', '')
    .replace('search(after: String', 'search(unasked: Int!, after: String')
    .replace('  isMultilateral: Boolean!', '  isMultilateral: Boolean');
  const broken = findBreakingChanges(published, readSchema(changed));
  expect(broken.map(({ type }) => type).toSorted()).toEqual([
    'FIELD_CHANGED_KIND',
    'FIELD_REMOVED',
    'REQUIRED_ARG_ADDED',
  ]);
});

it('contains every root field', () => {
  const query = published.getQueryType();
  expect(isObjectType(query) && Object.keys(query.getFields()).length).toBeGreaterThan(20);
});
