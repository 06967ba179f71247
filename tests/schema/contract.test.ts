import { readdirSync, readFileSync } from 'node:fs';
import {
  buildSchema as readSchema,
  findBreakingChanges,
  isInputObjectType,
  isIntrospectionType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { buildSchema } from '../../schema/build-schema.ts';

/** The contract with clients: all contract files in this folder. */
const contract = readSchema(
  readdirSync('tests/schema')
    .filter((file) => /^contract.*[.]graphql$/.test(file))
    .toSorted()
    .map((file) => readFileSync(`tests/schema/${file}`, 'utf8'))
    .join('\n'),
);
const served = buildSchema();

it('serves every type, field, argument and value of the contract, with no looser outputs and no stricter inputs', () => {
  const broken = findBreakingChanges(contract, served);
  expect(broken.map(({ description }) => description)).toEqual([]);
});

it('has the same default values as the contract', () => {
  const wanted = inputDefaults(contract).filter(([, value]) => value !== undefined);
  expect(wanted.length).toBeGreaterThan(5);
  expect(Object.fromEntries(inputDefaults(served))).toMatchObject(Object.fromEntries(wanted));
});

it('has fewer than 260 named types', () => {
  expect(namedTypes(served).length).toBeLessThan(260);
  expect(namedTypes(contract).length).toBeGreaterThan(100);
});

function namedTypes(schema: GraphQLSchema): readonly GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
}

function inputDefaults(schema: GraphQLSchema): readonly (readonly [string, unknown])[] {
  return namedTypes(schema).flatMap((type) =>
    isInputObjectType(type)
      ? Object.values(type.getFields()).map(
          (field) => [`${type.name}.${field.name}`, field.defaultValue] as const,
        )
      : [],
  );
}
