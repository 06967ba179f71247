import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import type { EntityCard, ReconciliationService } from '../../src/reconciliation/service.ts';
import { ENTITY, PARTIAL_DATE } from '../assistants/answer-shapes.ts';
import { writeEntityFields } from '../assistants/entity-fields.ts';
import { describeEntity, formatExistence } from './describe-found.ts';
import { toGlobalId } from './entity-id.ts';

/** The maximum number of names on a card. */
const MAX_NAMES = 8;
/** The maximum number of sources on a card. */
const MAX_SOURCES = 3;

/** Returns a function that fetches the card of an entity with one operation. */
export function defineDescribe(schema: GraphQLSchema): ReconciliationService['describe'] {
  const document = `query preview($id: ID!) {
  node(id: $id) {
    ...EntityFields
    ... on Entity { names { text language usedUntil { latest } } sources { title url } }
    ... on Country { capital region codes { scheme value } existence { from { edtf } until { edtf } rank } }
  }
}
${writeEntityFields(schema)}`;
  return async (id, run) => {
    const global = toGlobalId(id);
    if (global === null) return null;
    const { node } = ANSWER.parse((await run({ document, variables: { id: global } })).data);
    return node && toCard(id, node);
  };
}

const NODE = ENTITY.extend({
  names: z.array(
    z.object({
      text: z.string(),
      language: z.string().nullable(),
      usedUntil: z.object({ latest: z.string().nullable() }).nullable(),
    }),
  ),
  sources: z.array(z.object({ title: z.string(), url: z.string().nullable() })),
  capital: z.string().nullish(),
  region: z.string().nullish(),
  codes: z.array(z.object({ scheme: z.string(), value: z.string() })).default([]),
  existence: z
    .array(z.object({ from: PARTIAL_DATE, until: PARTIAL_DATE, rank: z.string() }))
    .default([]),
});

const ANSWER = z.object({ node: NODE.nullable() });

function toCard(id: string, node: z.output<typeof NODE>): EntityCard {
  const { name, summary, sources, capital, region } = node;
  return {
    ...{ id, name, summary, subtitle: describeEntity(node) },
    details: [
      { label: 'Names', value: formatNames(node) },
      { label: 'Existed', value: formatExistence(node.existence).join(', ') },
      { label: 'Capital', value: capital ?? '' },
      { label: 'Region', value: region ?? '' },
      {
        label: 'Codes',
        value: node.codes.map(({ scheme, value }) => `${scheme} ${value}`).join(', '),
      },
    ].filter(({ value }) => value !== ''),
    sources: sources.slice(0, MAX_SOURCES),
  };
}

function formatNames({ name, names }: z.output<typeof NODE>): string {
  const others = names.filter(({ text }) => text !== name).map(({ text }) => text);
  return [...new Set(others)].slice(0, MAX_NAMES).join(', ');
}
