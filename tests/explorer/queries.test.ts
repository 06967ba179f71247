import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  Kind,
  parse,
  validate,
  visit,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
} from 'graphql';

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
const definitions = readdirSync('src/explorer', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  .map((path) => readFileSync(join('src/explorer', path), 'utf8'))
  .flatMap((text) => [...text.matchAll(/\bgraphql\(\s*`([^`]*)`/g)])
  .flatMap(([, text = '']) => parse(text.replaceAll('@_unmask', '')).definitions);
const fragments = new Map(
  definitions
    .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
    .map((fragment) => [fragment.name.value, fragment]),
);
const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);

/** Returns an operation with the fragments that it spreads. */
function withFragments(operation: DefinitionNode): DocumentNode {
  const found = new Set<DefinitionNode>([operation]);
  for (const definition of found) {
    visit(definition, {
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (fragment) found.add(fragment);
      },
    });
  }
  return { kind: Kind.DOCUMENT, definitions: [...found] };
}

it('has only queries that are valid for the schema', () => {
  expect(operations.length).toBeGreaterThan(8);
  const faults = operations.flatMap((operation) =>
    validate(schema, withFragments(operation)).map(({ message }) => [
      operation.kind === Kind.OPERATION_DEFINITION ? operation.name?.value : '',
      message,
    ]),
  );
  expect(faults).toEqual([]);
});
