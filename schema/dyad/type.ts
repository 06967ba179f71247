import type { Fragment } from '../../src/graph/cypher/cypher.ts';
import { OPEN_SCOPE } from '../../src/claims/plugin/scope.ts';
import { sharedNodes, type Pair } from '../../src/claims/plugin/pair-facts.ts';
import type { RelationshipModel } from '../../src/graph/model/relationship-model.ts';
import type { NodeModel } from '../../src/graph/model/node-model.ts';
import {
  collectForNode,
  planOnce,
  readNodeProperty,
  readText,
  type GraphNode,
  relationshipConditions,
  type Scope,
  toShortStep,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { findCountryPair, ON, readCountry } from '../country/entity-reference.ts';
import { country } from '../country/model.ts';
import { Country } from '../country/type.ts';
import { builder, type Types } from '../shared/builder.ts';
import { answer, Answer, type AskedPair } from './answer.ts';
import type { PairQuestion } from './pair-question.ts';
import { addPairQuestion } from './pair-questions.ts';
import { shareBorder } from './share-border.ts';

/** The type of pairs of countries. Later topics add fields for the facts between them. */
export const Dyad = builder.objectRef<AskedPair>('Dyad').implement({
  description:
    'Two countries and the facts between them. The order of the countries does not matter.',
  fields: (t) => ({
    a: t.field({
      type: Country,
      description: 'The first country.',
      resolve: (pair, _arguments, context, info) => readSide({ context, info }, pair, 0),
    }),
    b: t.field({
      type: Country,
      description: 'The second country.',
      resolve: (pair, _arguments, context, info) => readSide({ context, info }, pair, 1),
    }),
  }),
});

/** Returns a country of the pair. Runs no statement if only the code and the name are selected. */
function readSide(
  call: Parameters<typeof readCountry>[0],
  { keys, names }: AskedPair,
  at: 0 | 1,
): GraphNode | Promise<GraphNode> {
  const { columns } = planOnce(call.context, call.info, readSide, (selection) =>
    collectForNode(selection, 'n'),
  );
  const [key, name] = [keys[at], names[at]];
  const isKnown = columns.every(({ property }) => NAMES.has(property));
  if (!isKnown) return readCountry(call, key);
  return { label: country.label, key, scope: OPEN_SCOPE, columns: NAMES, row: [key, name] };
}

const NAMES = new Map([
  ['key', 0],
  ['name', 1],
]);

builder.queryField('dyad', (t) =>
  t.field({
    type: Dyad,
    nullable: true,
    description: 'Returns two countries and the facts between them.',
    args: {
      a: t.arg.id({ required: true, description: 'A country: an id, a code or a name.' }),
      b: t.arg.id({ required: true, description: 'The other country.' }),
      on: t.arg({ type: 'Edtf', description: ON }),
    },
    resolve: async (_root, { a, b, on }, context) => {
      const [one, other] = await findCountryPair({ context, on }, [a, b]);
      return { keys: [one.key, other.key] as const, names: [nameOf(one), nameOf(other)] as const };
    },
  }),
);

/** Returns a field that answers a question about the two countries on a date. */
export function answerField(
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, AskedPair>,
  question: PairQuestion,
  description: string,
) {
  return t.field({
    type: Answer,
    description,
    args: {
      asOf: t.arg({ type: 'Edtf', description: 'The date of the question. Default: today.' }),
    },
    resolve: (pair, { asOf }, context) => answer(context, question, sortPair(pair), asOf),
  });
}

addPairQuestion({ column: 'border', question: shareBorder });

builder.objectField(Dyad, 'shareBorder', (t) =>
  answerField(t, shareBorder, 'Whether the two countries shared a land border.'),
);

/**
 * Returns a function that matches the nodes to which both countries have a relationship of one type. Each of the two
 * relationships must match the scope.
 */
export function sharedBy(
  link: RelationshipModel,
  to: NodeModel,
): (pair: AskedPair, scope: Scope) => Fragment {
  // The list tests the label of its nodes, so a step that can lead only to these nodes omits the label.
  const step = toShortStep({ links: [link], direction: 'OUT', to: [to] });
  return (pair, scope) => {
    const conditions = ['k', 'l'].flatMap((variable) =>
      relationshipConditions(scope, { variable, relationships: [link], meaning: 'USUAL' }),
    );
    return sharedNodes(pairOf(pair), step, conditions);
  };
}

/** Returns the two countries, sorted by key, for statements about their facts. */
export function pairOf(pair: AskedPair): Pair {
  const [one, other] = sortPair(pair).keys;
  return { label: country.label, keys: [[one], [other]] };
}

/** Returns the pair sorted by key, so that both orders of the arguments give the same result. */
export function sortPair({ keys, names }: AskedPair): AskedPair {
  const [one, other] = keys;
  if (one < other) return { keys, names };
  return { keys: [other, one], names: [names[1], names[0]] };
}

function nameOf(node: GraphNode): string {
  return readText(readNodeProperty(node, 'name')) ?? node.key;
}
