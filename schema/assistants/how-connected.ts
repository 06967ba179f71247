import { z } from 'zod';
import type { Part } from '../../src/assistants/report.ts';
import { defineTool, type Tool } from '../../src/assistants/tool.ts';
import { FACT, FACT_FIELDS } from './answer-shapes.ts';
import { createBibliography, formatFact, type Bibliography } from './format-fact.ts';
import { date, entity, kinds } from './inputs.ts';

/** Defines the tool that finds paths between two entities. */
export function defineHowConnected(linkKinds: readonly string[]): Tool {
  return defineTool({
    name: 'how_connected',
    title: 'Find paths between two entities',
    description:
      'Finds the shortest paths of facts between two entities of any kind, such as two countries, a person and a treaty, or the causes that led from one event to another (kinds: LED_TO). Returns each path with its facts and sources. Avoids organizations, treaties and polls that connect almost everything.',
    input: {
      from: entity('The first entity.'),
      to: entity('The last entity.'),
      date: date('Only facts that held on this date.').optional(),
      kinds: kinds('Only facts of these kinds.', linkKinds).optional(),
      max_hops: z.int().min(1).max(6).default(4).describe('The maximum number of facts on a path.'),
      paths: z.int().min(1).max(10).default(3).describe('The maximum number of paths.'),
    },
    async answer({ from, to, date: on, kinds: only, max_hops: maxHops, paths: first }, run) {
      const variables = { from, to, on, kinds: only, maxHops, first };
      const { data, notices } = await run({ document: DOCUMENT, variables });
      const { paths, isTruncated, shortest } = ANSWER.parse(data).paths;
      const bibliography = createBibliography();
      return {
        opening: { text: formatOpening(paths.length, shortest, maxHops), sources: [] },
        parts: paths.map((path, at) => formatPath(path, at + 1, bibliography)),
        remarks: isTruncated ? [...notices, TRUNCATED] : notices,
      };
    },
  });
}

const TRUNCATED = 'The search reached a limit. There may be other paths, including shorter ones.';

const DOCUMENT = `query how_connected($from: ID!, $to: ID!, $on: Edtf, $kinds: [LinkKind!], $maxHops: Int, $first: Int) {
  paths(from: $from, to: $to, on: $on, asOf: $on, kinds: $kinds, maxHops: $maxHops, first: $first) {
    isTruncated
    shortest
    paths { steps { entity { kind name } fact { ...FactFields } } }
  }
}
${FACT_FIELDS}`;

const PATH = z.object({
  steps: z.array(
    z.object({
      entity: z.object({ kind: z.string(), name: z.string() }),
      fact: FACT.nullable(),
    }),
  ),
});

const ANSWER = z.object({
  paths: z.object({
    isTruncated: z.boolean(),
    shortest: z.number().nullable(),
    paths: z.array(PATH),
  }),
});

function formatOpening(found: number, shortest: number | null, maxHops: number): string {
  if (shortest === null) return `No path of at most ${maxHops} facts was found.`;
  return `Paths: ${found}. The shortest has ${shortest} ${shortest === 1 ? 'fact' : 'facts'}.`;
}

function formatPath(
  { steps }: z.output<typeof PATH>,
  at: number,
  bibliography: Bibliography,
): Part {
  const names = steps.map(({ entity: { kind, name } }) => `${name} (${kind})`).join(' → ');
  const facts = steps.flatMap(({ fact }) => (fact ? [formatFact(fact, bibliography)] : []));
  return {
    text: [`Path ${at}: ${names}`, ...facts.map(({ text }) => text)].join('\n'),
    sources: facts.flatMap(({ sources }) => sources),
  };
}
