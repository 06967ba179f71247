import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { defineTool, type Tool } from '../../src/assistants/tool.ts';
import { ENTITY } from './answer-shapes.ts';
import { writeEntityFields } from './entity-fields.ts';
import { formatEntity } from './format-fact.ts';
import { date, kinds, SKIP } from './inputs.ts';

/** The number of hits that the tool requests at once. */
const HITS = 10;

/** Defines the tool that finds entities by name, code and date. */
export function defineFindEntity(schema: GraphQLSchema, entityKinds: readonly string[]): Tool {
  const document = `query find_entity($text: String!, $on: Edtf, $kinds: [EntityKind!], $first: Int, $skip: Int, $withCountry: Boolean!) {
  country(code: $text, on: $on) @include(if: $withCountry) { ...EntityFields }
  search(text: $text, kinds: $kinds, first: $first, offset: $skip) {
    totalCount
    edges { score matched isText node { ...EntityFields } }
  }
}
${writeEntityFields(schema)}`;
  return defineTool({
    name: 'find_entity',
    title: 'Find an entity',
    description:
      'Finds countries, organizations, treaties, events, places, persons and other entities by any name, abbreviation or code, in any language and spelling: "Siam", "日英同盟", "USSR", "cow:740". Use it first if a name may be ambiguous. Returns ids for the other tools. With a date, also says which country the name or code meant on that date.',
    input: {
      text: z.string().min(1).max(200).describe('The name, abbreviation or code.'),
      date: date('The date on which the name or code was used.').optional(),
      kinds: kinds('Only entities of these kinds.', entityKinds).optional(),
      skip: SKIP,
    },
    async answer({ text, date: on, kinds: only, skip }, run) {
      const withCountry = skip === 0 && (only?.includes('COUNTRY') ?? true);
      const variables = { text, on, kinds: only, first: HITS, skip, withCountry };
      const { data, errors } = await run({ document, variables, accepts: NOT_FOUND });
      const { country, search } = ANSWER.parse(data);
      const hits = search?.edges ?? [];
      const total = search?.totalCount ?? 0;
      const meant = country
        ? [
            `As the name or code of a country${on === undefined ? '' : ` on ${on}`}: ${formatEntity(country)}.`,
          ]
        : [];
      // An ambiguous or unknown name of a country is worth reporting only if it may be meant.
      const doubts =
        hits.length === 0 || on !== undefined
          ? errors
          : errors.filter(({ code }) => code === 'AMBIGUOUS_COUNTRY');
      return {
        opening: {
          text: [
            ...meant,
            ...doubts.map(({ message }) => message),
            `${total === 0 ? 'No entity matches' : `Hits for`} ${JSON.stringify(text)}${total === 0 ? '.' : `, best first (${total}):`}`,
          ].join('\n'),
          sources: [],
        },
        parts: hits.map((hit) => ({ text: formatHit(hit), sources: [] })),
        list: { total, skipped: skip, noun: 'hits' },
      };
    },
  });
}

/** The codes of errors that only say that the text is not the name of one country. */
const NOT_FOUND = ['UNKNOWN_COUNTRY', 'AMBIGUOUS_COUNTRY', 'BAD_USER_INPUT'];

const HIT = z.object({
  score: z.number(),
  matched: z.string(),
  isText: z.boolean(),
  node: ENTITY,
});

const ANSWER = z.object({
  country: ENTITY.nullish(),
  search: z.object({ totalCount: z.number(), edges: z.array(HIT) }).nullable(),
});

function formatHit({ score, matched, isText, node }: z.output<typeof HIT>): string {
  const match = isText ? 'matched in its text' : `matched ${JSON.stringify(matched)}`;
  const summary = node.summary === null ? '' : `\n  ${node.summary}`;
  return `- ${formatEntity(node)}; ${match}, score ${score}${summary}`;
}
