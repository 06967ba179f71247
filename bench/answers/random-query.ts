import { getOperationAST, parse, validate, type GraphQLSchema } from 'graphql';
import type { Question } from './ask.ts';
import { printOperation, valuesOf, type Draft } from './draft.ts';
import { between, chance, type Random } from './random.ts';
import { writeSelection } from './random-selection.ts';

const MAX_ATTEMPTS = 200;

/**
 * Generates a random query with aliases, fragments on objects, interfaces and unions, directives, variables and pages.
 * About one query in ten has a mistake that causes an error. The same schema and random numbers give the same query.
 */
export function randomQuery(schema: GraphQLSchema, random: Random): Question {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const written = writeQuery(schema, random);
    if (isValid(schema, written.query)) return spoil(random, written);
  }
  throw new Error(`None of ${MAX_ATTEMPTS} random queries was valid.`);
}

function writeQuery(schema: GraphQLSchema, random: Random): Question {
  const root = schema.getQueryType();
  if (!root) throw new Error('The schema has no queries.');
  const draft: Draft = {
    schema,
    random,
    variables: [],
    fragments: [],
    lookups: [],
    named: 0,
    fieldsLeft: 30,
    directivesLeft: 4,
    needsMistake: chance(random, 0.08),
  };
  const place = { above: [], depth: between(random, 2, 5), budget: 4000, needsAliases: false };
  const selection = writeSelection(draft, root, place);
  const text = [selection, ...draft.fragments].join('\n');
  return {
    query: printOperation(text, draft.variables),
    variables: valuesOf(text, draft.variables),
    lookups: draft.lookups.filter(({ variable }) => new RegExp(`\\$${variable}\\b`).test(text)),
  };
}

function isValid(schema: GraphQLSchema, query: string): boolean {
  const document = parse(query);
  return getOperationAST(document) !== null && validate(schema, document).length === 0;
}

/** Makes about one query in a hundred invalid. */
function spoil(random: Random, written: Question): Question {
  if (chance(random, 0.99)) return written;
  const query = chance(random, 0.5)
    ? written.query.replace('{', '{ noSuchField ')
    : written.query.slice(0, -1);
  return { ...written, query };
}
