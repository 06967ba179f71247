import { readFileSync } from 'node:fs';
import { getIntrospectionQuery } from 'graphql';
import { MAX_OFFSET } from '../../../src/pothos-plugin-neo4j/connections/page-arguments.ts';
import { MAX_CONDITIONS, MAX_TEXT } from '../../../src/pothos-plugin-neo4j/filters/filter.ts';
import { readConfig } from '../../../src/process/read-config.ts';
import { MAX_ANSWER_BYTES } from '../../../src/server/execute/execute-query.ts';
import { MAX_ERRORS } from '../../../src/server/execute/finish-answer.ts';
import { MAX_BODY_BYTES } from '../../../src/server/http/read-body.ts';
import { MAX_DIRECTIVES, MAX_TOKENS } from '../../../src/server/limits/limit-document.ts';
import { MAX_EXPANDED } from '../../../src/server/limits/limit-expansion.ts';
import { MAX_ALIASES, MAX_SELECTIONS } from '../../../src/server/limits/limit-selections.ts';
import { MAX_VARIABLE_DEPTH } from '../../../src/server/limits/limit-variables.ts';
import { ask, makeServer } from '../made-up-server.ts';

const config = readConfig({});

it.each([
  ['cost', config.maxCost],
  ['depth of a selection', config.maxDepth],
  ['entries on a page', config.maxPage],
  ['skipped entries', MAX_OFFSET],
  ['time of an operation', config.timeoutMs],
  ['tokens', MAX_TOKENS],
  ['fields in a selection set', MAX_SELECTIONS],
  ['fields of an operation', MAX_EXPANDED],
  ['aliases', MAX_ALIASES],
  ['directives', MAX_DIRECTIVES],
  ['depth of variables', MAX_VARIABLE_DEPTH],
  ['fields and values', MAX_CONDITIONS],
  ['characters', MAX_TEXT],
  ['bytes of a request', MAX_BODY_BYTES],
  ['bytes of a response', MAX_ANSWER_BYTES],
  ['errors', MAX_ERRORS],
])('documents the limit of %s', (limit, value) => {
  const rows = readFileSync('docs/reference.md', 'utf8').split('\n');
  const row = rows.find((each) => each.startsWith(`| ${limit}`));
  expect(row?.split('|')[2]?.trim()).toBe(value.toLocaleString('en'));
});

it('answers the introspection queries of GraphiQL and GraphQL Code Generator', async () => {
  const all = {
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  };
  for (const query of [getIntrospectionQuery(), getIntrospectionQuery(all)]) {
    expect((await ask(makeServer(), query)).errors).toBeUndefined();
  }
});

it('answers a query with many directives', async () => {
  const fields = Array.from({ length: 25 }, (_, at) => `f${at}: hello @include(if: $all)`);
  const query = `query ($all: Boolean!) { ${fields.join(' ')} }`;
  const { errors } = await ask(makeServer(), query, { variables: { all: false } });
  expect(errors).toBeUndefined();
});
