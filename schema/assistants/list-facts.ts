import { z } from 'zod';
import type { Report } from '../../src/assistants/report.ts';
import { defineTool, type Tool } from '../../src/assistants/tool.ts';
import { FACT, FACT_FIELDS } from './answer-shapes.ts';
import { createBibliography, formatFact } from './format-fact.ts';
import { date, entity, kinds, PAGE, SKIP } from './inputs.ts';

/** Defines the tool that lists and counts facts. */
export function defineListFacts(linkKinds: readonly string[]): Tool {
  return defineTool({
    name: 'facts',
    title: 'List or count facts',
    description:
      'Lists facts with their sources, or counts them. Filters by entity, kind, date, start, source and disagreement. Examples: all treaties of Siam in 1900 (entity, kinds: PARTY_TO, date); facts about which sources disagree (contested: true); the number of alliances that began in each decade (count_by: DECADE).',
    input: {
      entity: entity('Only facts of this entity. Default: all facts.').optional(),
      kinds: kinds('Only facts of these kinds.', linkKinds).optional(),
      date: date('Only facts that held on this date, certainly or possibly.').optional(),
      certain: z
        .boolean()
        .default(false)
        .describe('With `date`: only facts that certainly held on the date.'),
      began_during: date('Only facts that certainly began within this period.').optional(),
      sources: z
        .array(z.string())
        .describe('Only facts with one of these sources, by slug.')
        .optional(),
      contested: z
        .boolean()
        .default(false)
        .describe('Only facts about which sources disagree, with all rival claims.'),
      count_by: z
        .enum(['KIND', 'YEAR', 'DECADE', 'CENTURY', 'SOURCE', 'CONFIDENCE'])
        .describe('Returns the number of facts for each value instead of the facts.')
        .optional(),
      skip: SKIP,
    },
    async answer(given, run) {
      const { entity: of, count_by: by, skip } = given;
      const document = writeDocument(of !== undefined, by);
      const { data, notices } = await run({ document, variables: toVariables(given) });
      const list = readList(data);
      return by === undefined
        ? reportFacts(list, skip, notices)
        : reportGroups(list, skip, notices);
    },
  });
}

function reportFacts(
  { totalCount, facts = [] }: FactList,
  skipped: number,
  remarks: readonly string[],
): Report {
  const bibliography = createBibliography();
  return {
    opening: { text: `Facts that match: ${totalCount}.`, sources: [] },
    parts: facts.map((fact) => formatFact(fact, bibliography)),
    list: { total: totalCount, skipped, noun: 'facts' },
    remarks,
  };
}

function reportGroups(
  { totalCount, groups = [] }: FactList,
  skipped: number,
  remarks: readonly string[],
): Report {
  return {
    opening: { text: `Facts that match: ${totalCount}.`, sources: [] },
    parts: groups.slice(skipped).map(({ label, count }) => ({
      text: `- ${label === 'NONE' ? 'unknown' : label}: ${count}`,
      sources: [],
    })),
    list: { total: groups.length, skipped, noun: 'groups' },
    remarks,
  };
}

interface Given {
  readonly entity?: string | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly date?: string | undefined;
  readonly certain: boolean;
  readonly began_during?: string | undefined;
  readonly sources?: readonly string[] | undefined;
  readonly contested: boolean;
  readonly count_by?: string | undefined;
  readonly skip: number;
}

function toVariables(given: Given) {
  const { entity: of, date: on, count_by: by, skip } = given;
  return {
    ...(of !== undefined && { of, on }),
    asOf: on,
    ...(given.contested && { claims: 'ALL' }),
    ...(on !== undefined && given.certain && { certainty: 'CERTAIN' }),
    ...(by === undefined ? { first: PAGE, skip } : { first: 0 }),
    filter: toFilter(given),
  };
}

function toFilter({ kinds: only, began_during: during, sources, contested }: Given) {
  return {
    ...(only && { kinds: only }),
    ...(during !== undefined && { startedOn: { during } }),
    ...(sources && { sources: { anyOf: sources } }),
    ...(contested && { hasRivals: true }),
  };
}

const VARIABLES =
  '$asOf: Edtf, $certainty: Certainty, $claims: Claims, $first: Int, $skip: Int, $filter: FactFilter';
const PAGED = 'asOf: $asOf, certainty: $certainty, claims: $claims, first: $first, offset: $skip';

function writeDocument(hasEntity: boolean, by: string | undefined): string {
  const wanted = by === undefined ? null : `totalCount groups(by: ${by}) { label count }`;
  const fields = wanted ?? `totalCount ${hasEntity ? 'edges' : 'nodes'} { ...FactFields }`;
  const query = hasEntity
    ? `query facts($of: ID!, $on: Edtf, ${VARIABLES}) {
  neighborhood(of: $of, on: $on, hops: 0, first: 1) {
    entities { list: links(${PAGED}, filter: { fact: $filter }) { ${fields} } }
  }
}`
    : `query facts(${VARIABLES}) {
  list: facts(${PAGED}, filter: $filter) { ${fields} }
}`;
  return by === undefined ? `${query}\n${FACT_FIELDS}` : query;
}

const LIST = z
  .object({
    totalCount: z.number(),
    edges: z.array(FACT).optional(),
    nodes: z.array(FACT).optional(),
    groups: z.array(z.object({ label: z.string(), count: z.number() })).optional(),
  })
  .transform(({ edges, nodes, ...list }) => ({ ...list, facts: edges ?? nodes }));

const ANSWER = z.union([
  z.object({ list: LIST }),
  z.object({ neighborhood: z.object({ entities: z.array(z.object({ list: LIST })) }) }),
]);

type FactList = Partial<z.output<typeof LIST>> & { readonly totalCount: number };

function readList(data: unknown): FactList {
  const answer = ANSWER.parse(data);
  const list = 'list' in answer ? answer.list : answer.neighborhood.entities[0]?.list;
  return list ?? { totalCount: 0 };
}
