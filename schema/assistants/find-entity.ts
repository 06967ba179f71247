import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import type { Report } from '../../src/assistants/report.ts';
import { defineTool, type OperationError, type Tool } from '../../src/assistants/tool.ts';
import { ENTITY, type EntityAnswer } from './answer-shapes.ts';
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
      return report(ANSWER.parse(data), { text, on, skip, errors });
    },
  });
}

interface Asked {
  readonly text: string;
  readonly on: string | undefined;
  readonly skip: number;
  readonly errors: readonly OperationError[];
}

function report({ country, search }: z.output<typeof ANSWER>, asked: Asked): Report {
  const { edges: hits, totalCount: total } = search ?? { edges: [], totalCount: 0 };
  const quoted = JSON.stringify(asked.text);
  const lines = [
    ...describeMeaning(country ?? null, asked),
    ...listDoubts(hits.length, asked),
    total === 0 ? `No entity matches ${quoted}.` : `Hits for ${quoted}, best first (${total}):`,
  ];
  return {
    opening: { text: lines.join('\n'), sources: [] },
    parts: hits.map((hit) => ({ text: formatHit(hit), sources: [] })),
    list: { total, skipped: asked.skip, noun: 'hits' },
  };
}

function describeMeaning(country: EntityAnswer | null, { on }: Asked): readonly string[] {
  if (country === null) return [];
  const when = on === undefined ? '' : ` on ${on}`;
  return [`As the name or code of a country${when}: ${formatEntity(country)}.`];
}

/** Returns the messages of errors about a country. If the search has hits and no date is given, returns only the message about several countries. */
function listDoubts(hits: number, { on, errors }: Asked): readonly string[] {
  const isMeant = hits === 0 || on !== undefined;
  return errors
    .filter(({ code }) => isMeant || code === 'AMBIGUOUS_COUNTRY')
    .map(({ message }) => message);
}

/** The codes of errors for a text that does not name exactly one country. */
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
